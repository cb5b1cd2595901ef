import { type Day, dayNumber } from './day.ts';

/** A span of days, both ends included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/** Number of days in the period, both ends counted. */
export function daysIn(period: Period): number {
  return dayNumber(period.to) - dayNumber(period.from) + 1;
}

/** True when every day of `inner` is a day of `outer`. */
export function isInside(inner: Period, outer: Period): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

/** True when both periods are the same days. */
export function isSamePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}
