import { addDays, type Day, dayNumber } from '../domain/day.ts';
import type { Amount, Commodity, Range, ReconciledRanges } from '../domain/reconciled.ts';
import { FIRST_DAY } from '../domain/statement.ts';

/** A place among the days for which ranges are known: on one, or between two of them. */
interface Between {
  /** Place of the last known day up to the asked one; -1 before the first. */
  readonly before: number;
  /** Place of the first known day from the asked one on; past the end after the last. */
  readonly after: number;
  /** How far the asked day lies between the two, 0 to 1. */
  readonly part: number;
}

/**
 * Ranges at any day. Amounts never fall, so that between two days for which ranges were worked out
 * the lower end of the earlier one and the upper end of the later one are proven; the estimate runs
 * straight between the two.
 */
export class KnownRanges {
  readonly #known: ReconciledRanges;

  constructor(known: ReconciledRanges) {
    this.#known = known;
  }

  /** The days for which ranges were worked out. */
  get days(): readonly Day[] {
    return this.#known.days;
  }

  /** What is known of a district's amount since the first day, at the end of a day; null when nothing is. */
  rangeOn(amount: Amount, district: string, day: Day): Range | null {
    const series = this.#known.ranges[amount]?.[district];
    if (!series) return null;
    const { before, after, part } = this.#between(day);
    return {
      low: series.low[before] ?? 0,
      best: straight(before < 0 ? 0 : series.best[before], series.best[after], part),
      high: series.high[after] ?? null,
    };
  }

  /** The best estimate of what was counted in a district since the first day, at the end of a day. */
  estimateOn(commodity: Commodity, district: string, day: Day): number | null {
    const series = this.#known.estimates[commodity]?.[district];
    if (!series) {
      const amount: Amount | null = commodity === 'area' || commodity === 'uxo' ? commodity : null;
      return amount && (this.rangeOn(amount, district, day)?.best ?? null);
    }
    const { before, after, part } = this.#between(day);
    return straight(before < 0 ? 0 : series[before], series[after], part);
  }

  #between(day: Day): Between {
    const { days } = this.#known;
    const found = days.findIndex((known) => known >= day);
    const after = found < 0 ? days.length : found;
    if (days[after] === day) return { before: after, after, part: 0 };
    const start = dayNumber(days[after - 1] ?? addDays(FIRST_DAY, -1));
    const end = dayNumber(days[after] ?? day);
    return { before: after - 1, after, part: (dayNumber(day) - start) / Math.max(1, end - start) };
  }
}

/** A value on the straight line between two; after the last known day the last one stays. */
function straight(
  before: number | null | undefined,
  after: number | null | undefined,
  part: number,
): number | null {
  if (before === null || before === undefined) return null;
  if (part === 0 || after === undefined) return before;
  return after === null ? null : before + (after - before) * part;
}
