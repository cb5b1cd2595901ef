import { addDays, type Day } from '../domain/day.ts';
import type { District } from '../domain/district.ts';
import type { Period } from '../domain/period.ts';
import type { Amount, Range } from '../domain/reconciled.ts';
import { FIRST_DAY, type Statement } from '../domain/statement.ts';
import type { KnownRanges } from '../ledger/known-ranges.ts';
import { classOf } from './classes.ts';
import type { MetricSpec, RangeWidth, Reading } from './registry.ts';

/** What an amount grew by from the end of one day to the end of another, as far as its ranges prove it. */
export function growth(
  ranges: KnownRanges,
  amount: Amount,
  district: string,
  { from, to }: Period,
): Range | null {
  const end = ranges.rangeOn(amount, district, to);
  if (!end) return null;
  if (from <= FIRST_DAY) return end;
  const start = ranges.rangeOn(amount, district, addDays(from, -1));
  if (!start) return null;
  return {
    low: start.high === null ? 0 : Math.max(0, end.low - start.high),
    best: end.best === null || start.best === null ? null : end.best - start.best,
    high: end.high === null ? null : end.high - start.low,
  };
}

/** How many classes of a metric a range touches. One without an upper limit is never known well. */
export function widthOf(
  spec: Pick<MetricSpec, 'breaks' | 'ends'>,
  { low, high }: Pick<Range, 'low' | 'high'>,
): RangeWidth {
  const lowest = classOf(spec, low) ?? 1;
  if (high === null) return 3;
  const highest = classOf(spec, high) ?? 1;
  return Math.min(3, highest - lowest + 1) as RangeWidth;
}

/** A reading of an estimate: its range in the unit of the metric, with how well it is known. */
export function estimateReading(
  value: number,
  range: Pick<Range, 'low' | 'high'>,
  width: RangeWidth,
  period: Period,
  statements: readonly Statement[],
): Reading {
  const { low, high } = range;
  return { value, kind: 'estimate', range: { low, high, width }, period, statements };
}

/** A range divided by a number greater than 0. */
export function dividedBy({ low, best, high }: Range, divisor: number): Range {
  return {
    low: low / divisor,
    best: best === null ? null : best / divisor,
    high: high === null ? null : high / divisor,
  };
}

/** The days since the first one, up to the end of a day. */
export function sinceFirstDay(until: Day): Period {
  return { from: FIRST_DAY, to: until };
}

/** The share of a district's land that a range of hectares is. */
export function shareOfLand(range: Range, { landHa }: District): Range {
  return dividedBy(range, landHa);
}
