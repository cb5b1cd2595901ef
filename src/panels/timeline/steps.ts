import { type Day, dayNumber, isDay } from '../../domain/day.ts';
import type { Period } from '../../domain/period.ts';
import { FIRST_DAY, type Statement } from '../../domain/statement.ts';

/** The days through which the slider steps: every day that ends a statement, oldest first. */
export function stepDays(statements: readonly Statement[]): readonly Day[] {
  const ends = statements.map(({ to }) => to).filter((day) => day >= FIRST_DAY);
  return [...new Set(ends)].sort();
}

/** The last step before a day, or `null`. */
export function stepBefore(steps: readonly Day[], day: Day): Day | null {
  return steps.findLast((step) => step < day) ?? null;
}

/** The first step after a day, or `null`. */
export function stepAfter(steps: readonly Day[], day: Day): Day | null {
  return steps.find((step) => step > day) ?? null;
}

/** The step nearest to a number of days since 1970-01-01, the earlier one on a tie. */
export function nearestStep(steps: readonly Day[], wanted: number): Day | null {
  const distance = (day: Day) => Math.abs(dayNumber(day) - wanted);
  return steps.reduce<Day | null>(
    (best, step) => (best === null || distance(step) < distance(best) ? step : best),
    null,
  );
}

/**
 * Where a move of the slider by keyboard or by a screen reader leads: the step nearest to the place
 * asked for, and at least one step on in its direction, however small the move was.
 */
export function stepTowards(steps: readonly Day[], from: Day, wanted: number): Day {
  const nearest = nearestStep(steps, wanted) ?? from;
  const start = dayNumber(from);
  if (wanted > start) return nearest > from ? nearest : (stepAfter(steps, from) ?? from);
  if (wanted < start) return nearest < from ? nearest : (stepBefore(steps, from) ?? from);
  return from;
}

/** One day as a period. */
export function dayAlone(day: Day): Period {
  return { from: day, to: day };
}

/** What a typed day leads to. A year of fewer than four digits is still being typed. */
export type TypedDay = Day | 'outside' | 'unfinished';

/** Reads a typed day, allowed from the first day of the atlas to the last day of the data. */
export function readTypedDay(typed: string, lastDay: Day): TypedDay {
  if (!isDay(typed) || typed.startsWith('0')) return 'unfinished';
  return typed >= FIRST_DAY && typed <= lastDay ? typed : 'outside';
}
