import { compareText } from '../domain/order.ts';
import type { Day } from '../domain/day.ts';
import type { Period } from '../domain/period.ts';

/** Compares two weights as one would compare numbers: the first differing entry decides. */
export function compareWeights(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * The heaviest set of non-overlapping periods (weighted interval scheduling). A weight is a list:
 * the first entry decides, the next ones break ties; entries add up over the set. Equal sets: the
 * one found first in the order of last day, first day, then `order`.
 */
export function heaviestSchedule<T>(
  items: readonly T[],
  periodOf: (item: T) => Period,
  weightOf: (item: T) => readonly number[],
  order: (a: T, b: T) => number,
): T[] {
  const sorted = items
    .map((item) => ({ item, period: periodOf(item) }))
    .sort(
      (a, b) =>
        compareText(a.period.to, b.period.to) ||
        compareText(a.period.from, b.period.from) ||
        order(a.item, b.item),
    );
  const ends: Day[] = sorted.map(({ period }) => period.to);
  const best: { weight: readonly number[]; items: T[] }[] = [{ weight: [], items: [] }];
  for (const [index, { item, period }] of sorted.entries()) {
    const before = best[countBefore(ends, period.from, index)] ?? { weight: [], items: [] };
    const own = weightOf(item);
    const weight = own.map((entry, i) => entry + (before.weight[i] ?? 0));
    const previous = best[index] ?? { weight: [], items: [] };
    best.push(
      compareWeights(weight, previous.weight) > 0
        ? { weight, items: [...before.items, item] }
        : previous,
    );
  }
  return best.at(-1)?.items ?? [];
}

/** How many of the first `limit` ends, sorted, lie before the day. */
function countBefore(ends: readonly Day[], day: Day, limit: number): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
