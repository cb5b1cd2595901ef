import { type Day, isDay, monthsBefore } from '../../domain/day.ts';
import { daysIn } from '../../domain/period.ts';
import { figuresFor, type Ledger } from '../../ledger/ledger.ts';
import { lengthOf } from '../periods.ts';
import { FIELD_NAMES, FIELDS, type Field, type Reading } from '../reading.ts';
import { type Check, NOUNS, printed, type Warning } from './warning.ts';

/** Reports of regular length: weeks and months, in days. */
const LONGEST_REPORT = 31;
/** How many times the greatest, or smaller than the least, of two years an amount may be unremarked. */
const FACTOR = { above: 4, below: 10 } as const;
/** Amounts below this are too small to tell a wrong unit from a quiet week. */
const SMALLEST = 50;
const MONTHS_COMPARED = 24;

/** The day that the two years end with; null for a report of unknown time. */
function lastDayOf({ period, published }: Reading): Day | null {
  return period && isDay(period.end) ? period.end : published;
}

function check(reading: Reading, ledger: Ledger, field: Field): Warning | null {
  const figure = reading.figures[field];
  const end = lastDayOf(reading);
  if (!figure || end === null) return null;
  const begin = monthsBefore(end, MONTHS_COMPARED);
  const known = figuresFor(ledger, FIELDS[field], 'all').filter(
    (one) => one.to >= begin && one.to <= end && daysIn(one) <= LONGEST_REPORT,
  );
  const days = reading.period && lengthOf(reading.period);
  // Without known days the amount is compared with that of whole reports.
  const rateOf = (value: number, length: number) => (days === null ? value : value / length);
  const rates = known
    .map((one) => ({ one, rate: rateOf(Number(one.value), daysIn(one)) }))
    .sort((a, b) => a.rate - b.rate);
  const [least, greatest] = [rates[0], rates.at(-1)];
  if (!least || !greatest) return null;
  const rate = rateOf(figure.value, days ?? 1);
  const isAbove = figure.value >= SMALLEST && rate > greatest.rate * FACTOR.above;
  const isBelow = field === 'cleared_ha' && rate * FACTOR.below < least.rate;
  if (!isAbove && !isBelow) return null;
  const { one } = isAbove ? greatest : least;
  const most = isAbove ? 'most' : 'least';
  const per = days === null ? 'in a report' : 'per day';
  return {
    kind: 'magnitude',
    field,
    values: [figure.value, Number(one.value)],
    statements: [one.id],
    text: `${printed(figure.value)} ${NOUNS[field]} is far ${isAbove ? 'above' : 'below'} the ${most} ${per} of the two years before, ${printed(Number(one.value))} from ${one.from} to ${one.to} (${one.id}): perhaps a wrong unit or mark.`,
  };
}

/** Amounts that are of another order than those of the two years before. */
export const magnitudes: Check = (reading, ledger) =>
  FIELD_NAMES.flatMap((field) => check(reading, ledger, field) ?? []);
