import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/day.ts';
import { heaviestSchedule } from '../../../src/ledger/schedule.ts';

interface Item {
  from: `${number}-${number}-${number}`;
  to: `${number}-${number}-${number}`;
  weight: number;
}
const item = fc
  .tuple(fc.nat(20), fc.nat(8), fc.integer({ min: 1, max: 50 }))
  .map(([start, length, weight]): Item => {
    const from = addDays('2024-01-01', start);
    return { from, to: addDays(from, length), weight };
  });
const overlaps = (a: Item, b: Item) => a.from <= b.to && b.from <= a.to;
const choose = (items: readonly Item[]) =>
  heaviestSchedule(
    items,
    (one) => one,
    ({ weight }) => [weight],
    () => 0,
  );
const total = (items: readonly Item[]) => items.reduce((sum, { weight }) => sum + weight, 0);

describe('the heaviest set of periods that do not overlap', () => {
  test('no two chosen periods share a day', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), (items) => {
        const chosen = choose(items);
        for (const [index, one] of chosen.entries()) {
          for (const other of chosen.slice(index + 1)) expect(overlaps(one, other)).toBe(false);
        }
      }),
    );
  });

  test('no other set without overlap is heavier', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 9 }), (items) => {
        let best = 0;
        for (let mask = 0; mask < 1 << items.length; mask++) {
          const set = items.filter((_, index) => mask & (1 << index));
          const fits = set.every((a, i) => set.slice(i + 1).every((b) => !overlaps(a, b)));
          if (fits) best = Math.max(best, total(set));
        }
        expect(total(choose(items))).toBe(best);
      }),
    );
  });

  test('periods that meet on neighbouring days are both kept', () => {
    const first: Item = { from: '2024-01-01', to: '2024-01-07', weight: 1 };
    const second: Item = { from: '2024-01-08', to: '2024-01-14', weight: 1 };
    expect(choose([second, first])).toEqual([first, second]);
  });

  test('periods that share one day are not both kept', () => {
    const first: Item = { from: '2024-01-01', to: '2024-01-08', weight: 1 };
    const second: Item = { from: '2024-01-08', to: '2024-01-14', weight: 2 };
    expect(choose([first, second])).toEqual([second]);
  });
});
