import { addDays, type Day } from '../domain/day.ts';

/** Days in order, each once. */
export function sortedDays(days: Iterable<Day>): readonly Day[] {
  return [...new Set(days)].sort();
}

/** Looks up the place of a day in a list. The look-up throws for a day that is not in it. */
export function placeOf(days: readonly Day[]): (day: Day) => number {
  const places = new Map(days.map((day, place) => [day, place]));
  return (day) => {
    const place = places.get(day);
    if (place === undefined) throw new Error(`The day ${day} is not among the days asked for.`);
    return place;
  };
}

/** The last day of the month of a day. */
export function endOfMonth(day: Day): Day {
  const next = day.slice(5, 7) === '12' ? `${Number(day.slice(0, 4)) + 1}-01` : monthAfter(day);
  return addDays(`${next}-01` as Day, -1);
}

function monthAfter(day: Day): string {
  return `${day.slice(0, 4)}-${String(Number(day.slice(5, 7)) + 1).padStart(2, '0')}`;
}
