import type { Period } from '../../domain/period.ts';
import { type Day, isDay } from '../../domain/day.ts';
import type { Measure } from '../../domain/measure.ts';
import type { Statement } from '../../domain/statement.ts';
import { figuresFor, isCumulative, type Ledger } from '../../ledger/ledger.ts';
import type { NamedPeriod, OpenDay } from '../periods.ts';
import { FIELD_NAMES, FIELDS } from '../reading.ts';
import { type Check, MEASURED, measured, type Warning } from './warning.ts';

/** Smaller counts and whole hectares are equal by chance too often to say anything. */
const SMALLEST_TELLING = 1000;

function isTelling(value: number): boolean {
  return value >= SMALLEST_TELLING || !Number.isInteger(value);
}

function isFor(period: NamedPeriod | null, { from, to }: Period): boolean {
  if (period === null) return false;
  // Days of an unknown year may be those of any.
  const isSame = (open: OpenDay, day: Day) =>
    isDay(open) ? open === day : open.slice(4) === day.slice(4);
  return isSame(period.start, from) && isSame(period.end, to);
}

/** Figures of the ledger with the same digits, for other days. */
function elsewhere(
  ledger: Ledger,
  measure: Measure,
  value: number,
  period: NamedPeriod | null,
): readonly Statement[] {
  if (!isTelling(value)) return [];
  const same = figuresFor(ledger, measure, 'all').filter((one) => Number(one.value) === value);
  // The report itself may be in the ledger; then its digits are its own.
  return same.some((one) => isFor(period, one)) ? [] : same;
}

function sentence(measure: Measure, value: number, first: Statement, asTotal: boolean): string {
  const what = measured(measure, value);
  const days = `${first.from} to ${first.to} (${first.id})`;
  return asTotal
    ? `${what} is printed as a total, but it is the figure for ${days}.`
    : `${what} is the figure for ${days}, not for the days of this report.`;
}

/** The digits of another period's figure: an old number printed again as a new one or as a total. */
export const sameDigits: Check = (reading, ledger) => {
  const fields = FIELD_NAMES.flatMap((field): Warning[] => {
    const figure = reading.figures[field];
    const known = figure ? elsewhere(ledger, FIELDS[field], figure.value, reading.period) : [];
    const first = known.find((one) => !isCumulative(one)) ?? known[0];
    if (!figure || !first || !reading.period) return [];
    const text = sentence(FIELDS[field], figure.value, first, false);
    const statements = known.map(({ id }) => id);
    return [{ kind: 'figure_of_other_period', field, values: [figure.value], statements, text }];
  });
  const totals = reading.other.flatMap(({ kind, measure, value }): Warning[] => {
    if (kind !== 'running_total' || !Object.hasOwn(MEASURED, measure)) return [];
    const known = elsewhere(ledger, measure, value, null).filter((one) => !isCumulative(one));
    const [first] = known;
    if (!first) return [];
    const text = sentence(measure, value, first, true);
    const statements = known.map(({ id }) => id);
    return [{ kind: 'figure_of_other_period', field: 'other', values: [value], statements, text }];
  });
  return [...fields, ...totals];
};
