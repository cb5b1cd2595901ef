import { addDays, type Day, dayNumber } from '../../domain/day.ts';
import type { Period } from '../../domain/period.ts';

/** The years of which 1 January lies between two days. */
export function yearsBetween(first: Day, last: Day): readonly string[] {
  const begin = Number(first.slice(0, 4)) + 1;
  const end = Number(last.slice(0, 4));
  return Array.from({ length: Math.max(0, end - begin + 1) }, (_, index) => String(begin + index));
}

/** The axis of the timeline: both ends are days. */
export class DayAxis {
  readonly first: Day;
  /** Days from the first to the last. */
  readonly length: number;

  constructor(first: Day, last: Day) {
    this.first = first;
    this.length = Math.max(1, dayNumber(last) - dayNumber(first));
  }

  /** Where a day stands on the axis, 0 to 1. */
  at(day: Day): number {
    return (dayNumber(day) - dayNumber(this.first)) / this.length;
  }

  /** The day at a place on the axis, 0 to 1. */
  dayAt(place: number): Day {
    return addDays(this.first, Math.round(Math.min(1, Math.max(0, place)) * this.length));
  }

  /** Start and width of a period: a single day is as wide as a day, up to the end of the axis. */
  span({ from, to }: Period): { readonly start: number; readonly width: number } {
    const start = Math.max(0, this.at(from));
    return { start, width: Math.min(1, this.at(addDays(to, 1))) - start };
  }

  /** The years that begin on the axis, with their places. */
  years(): readonly { readonly year: string; readonly at: number }[] {
    return yearsBetween(this.first, this.dayAt(1)).map((year) => ({
      year,
      at: this.at(`${year}-01-01` as Day),
    }));
  }
}
