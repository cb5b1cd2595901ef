import { isDay } from '../../domain/day.ts';
import { compareText } from '../../domain/order.ts';
import type { Period } from '../../domain/period.ts';
import type { Statement } from '../../domain/statement.ts';
import { countedPeriod, figuresFor, isKept, type Ledger } from '../../ledger/ledger.ts';
import { printedInterval } from '../../ledger/printed.ts';
import { heaviestSchedule } from '../../ledger/schedule.ts';
import { FIELD_NAMES, FIELDS, type Field, type Reading } from '../reading.ts';
import { type Check, named, NOUNS, printed, type Warning } from './warning.ts';

/** Less than this is rounding. */
const NOISE = 1e-6;

const isWithin = (inner: Period, outer: Period) => inner.from >= outer.from && inner.to <= outer.to;
const overlaps = (a: Period, b: Period) => a.from <= b.to && a.to >= b.from;
const leastOf = (one: Statement) => printedInterval(one).low;
const sumOf = (parts: readonly Statement[]) => parts.reduce((sum, one) => sum + leastOf(one), 0);

/** The parts that prove most of a period: figures for days within it that do not overlap. */
function provenWithin(known: readonly Statement[], period: Period): readonly Statement[] {
  return heaviestSchedule(
    known.filter((one) => isWithin(countedPeriod(one), period)),
    countedPeriod,
    (one) => [leastOf(one)],
    (a, b) => compareText(a.id, b.id),
  );
}

/** A total of all operators that leaves less than the least that the report's figure can be. */
function aboveRest(known: readonly Statement[], own: Period, low: number) {
  let worst: { total: Statement; parts: readonly Statement[]; rest: number } | null = null;
  for (const total of known) {
    if (total.operators !== 'all' || !isWithin(own, countedPeriod(total))) continue;
    const others = known.filter((one) => one !== total && !overlaps(countedPeriod(one), own));
    const parts = provenWithin(others, countedPeriod(total));
    const rest = printedInterval(total).high - sumOf(parts);
    if (low > rest + NOISE && (!worst || rest < worst.rest)) worst = { total, parts, rest };
  }
  return worst;
}

function check({ figures, period }: Reading, ledger: Ledger, field: Field): Warning[] {
  const figure = figures[field];
  if (!figure || !period || !isDay(period.start) || !isDay(period.end)) return [];
  const own = countedPeriod({ from: period.start, to: period.end });
  const { low, high } = printedInterval({ ...figure, value: String(figure.value) });
  const known = figuresFor(ledger, FIELDS[field], 'all').filter((one) => isKept(ledger, one));
  const warning = (statements: readonly Statement[], limit: number, text: string): Warning[] => [
    {
      kind: 'impossible',
      field,
      values: [figure.value, limit],
      statements: statements.map(({ id }) => id),
      text,
    },
  ];
  const what = `${printed(figure.value)} ${NOUNS[field]}`;
  const above = aboveRest(known, own, low);
  if (above) {
    const rest = Number(Math.max(0, above.rest).toFixed(2));
    const total = `${printed(Number(above.total.value))} for ${named(above.total)}`;
    const others = above.parts.length > 0 ? ' and the other figures for those days' : '';
    const text = `${what} would contradict what is known: ${total}${others} leave at most ${printed(rest)}.`;
    return warning([above.total, ...above.parts], rest, text);
  }
  // The days of the report itself are its own: another printing of them is no part of it.
  const parts = provenWithin(
    known.filter((one) => !isWithin(own, countedPeriod(one))),
    own,
  );
  const least = Number(sumOf(parts).toFixed(2));
  if (parts.length === 0 || least <= high + NOISE) return [];
  const ids = parts.map(({ id }) => id).join(', ');
  const text = `${what}, if all operators are counted, would contradict what is known: the figures within these days come to at least ${printed(least)} (${ids}).`;
  return warning(parts, least, text);
}

/**
 * Figures that the ledger proves impossible without any programme being solved: more than a known total
 * leaves, or less than known figures for parts of the same days. What all figures together prove is for
 * the reconciliation.
 */
export const impossible: Check = (reading, ledger) =>
  FIELD_NAMES.flatMap((field) => check(reading, ledger, field));
