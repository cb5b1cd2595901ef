import { addDays, dayNumber, isDay } from '../../domain/day.ts';
import { daysIn, isSamePeriod, type Period } from '../../domain/period.ts';
import type { Statement } from '../../domain/statement.ts';
import { figuresFor, type Ledger } from '../../ledger/ledger.ts';
import { FIELD_NAMES, FIELDS } from '../reading.ts';
import { type Check, named, type Warning } from './warning.ts';

/** Reports that follow one another: weeks of up to ten days, months of 27 days and more. */
const WEEK = { shortest: 4, longest: 10 };
const MONTH = { shortest: 27, longest: 31 };

function sameSeries(a: Period, b: Period): boolean {
  const isOf = ({ shortest, longest }: typeof WEEK, period: Period) =>
    daysIn(period) >= shortest && daysIn(period) <= longest;
  return [WEEK, MONTH].some((series) => isOf(series, a) && isOf(series, b));
}

/** Figures of the whole operation in the measures of a report. */
function reportedFigures(ledger: Ledger): Statement[] {
  return FIELD_NAMES.flatMap((field) => figuresFor(ledger, FIELDS[field], 'all'));
}

/** The days of the report against those of reports of the same length: repeated, overlapping, or a gap. */
export const periods: Check = ({ period }, ledger) => {
  if (!period || !isDay(period.start) || !isDay(period.end)) return [];
  const own: Period = { from: period.start, to: period.end };
  const days = [own.from, own.to];
  const known = reportedFigures(ledger);
  const idsOf = (found: readonly Statement[]) => [...new Set(found.map(({ id }) => id))];
  const warning = (kind: Warning['kind'], text: string, found: readonly Statement[]): Warning => {
    return { kind, field: 'period', values: days, statements: idsOf(found), text };
  };
  const repeated = known.filter((one) => isSamePeriod(one, own));
  const [first] = repeated;
  if (first) {
    const text = `The ledger already has a report for ${own.from} to ${own.to} (${first.id}).`;
    return [warning('period_repeated', text, repeated)];
  }
  const series = known.filter((one) => sameSeries(one, own));
  const overlapping = series.filter(({ from, to }) => from <= own.to && to >= own.from);
  const [other] = overlapping;
  if (other) {
    const text = `The days ${own.from} to ${own.to} overlap those of a known report, ${named(other)}.`;
    return [warning('period_overlaps', text, overlapping)];
  }
  const before = series
    .filter(({ to }) => to < own.from)
    .reduce<Statement | null>((last, one) => (!last || one.to > last.to ? one : last), null);
  const missing = before ? dayNumber(own.from) - dayNumber(before.to) - 1 : 0;
  if (!before || missing === 0) return [];
  const gap = `${addDays(before.to, 1)} to ${addDays(own.from, -1)}`;
  const text = `No report of this length is known for ${missing} ${missing === 1 ? 'day' : 'days'}, ${gap}: the last one before is for ${named(before)}.`;
  return [warning('period_gap', text, [before])];
};
