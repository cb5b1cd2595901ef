import { type Day, dayNumber } from '../../domain/day.ts';
import { daysIn, type Period } from '../../domain/period.ts';

/**
 * The outlines of spans of days as one path: a unit along is a day from `first`, a unit down is the
 * height of the band.
 */
export function gapPath(gaps: readonly Period[], first: Day): string {
  return gaps
    .map((gap) => `M${dayNumber(gap.from) - dayNumber(first)} 0v1h${daysIn(gap)}v-1z`)
    .join('');
}
