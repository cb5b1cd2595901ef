import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/domain/day.ts';
import { KnownRanges } from '../../../src/ledger/known-ranges.ts';
import { shippedData, shippedRanges } from '../shipped.ts';

const days: Day[] = ['2020-11-30', '2020-12-31', '2021-01-31'];
const known = new KnownRanges({
  days,
  ranges: { area: { a: { low: [0, 10, 40], best: [5, 20, 45], high: [30, null, 60] } } },
  estimates: { ap: { a: [1, 3, 9] } },
});

describe('ranges at any day', () => {
  test('are those worked out on a day for which they were', () => {
    expect(known.rangeOn('area', 'a', '2020-12-31')).toEqual({ low: 10, best: 20, high: null });
  });

  test('between two such days have the lower end of the earlier and the upper end of the later', () => {
    expect(known.rangeOn('area', 'a', '2021-01-15')).toMatchObject({ low: 10, high: 60 });
  });

  test('have an estimate on the straight line between the two', () => {
    const middle = known.rangeOn('area', 'a', '2021-01-15')?.best;
    expect(middle).toBeCloseTo(20 + (25 * 15) / 31, 9);
    expect(known.estimateOn('ap', 'a', '2021-01-15')).toBeCloseTo(3 + (6 * 15) / 31, 9);
  });

  test('start from nothing before the first such day', () => {
    const tenthDay = known.rangeOn('area', 'a', '2020-11-19');
    expect(tenthDay).toMatchObject({ low: 0, high: 30 });
    expect(tenthDay?.best).toBeCloseTo((5 * 10) / 21, 9);
  });

  test('have no upper limit after the last such day', () => {
    expect(known.rangeOn('area', 'a', '2021-02-03')).toEqual({ low: 40, best: 45, high: null });
  });

  test('of a district or an amount that was not reconciled are not known', () => {
    expect(known.rangeOn('area', 'b', '2020-12-31')).toBeNull();
    expect(known.rangeOn('uxo', 'a', '2020-12-31')).toBeNull();
  });

  test('of the shipped data hold the estimate and never fall, on whatever two days', () => {
    const ids = shippedData.districts.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.constantFrom(...ids),
        fc.constantFrom('area' as const, 'mines' as const, 'uxo' as const),
        fc.integer({ min: 0, max: 1900 }),
        fc.integer({ min: 0, max: 400 }),
        (id, amount, start, more) => {
          const first = shippedRanges.rangeOn(amount, id, addDays('2020-11-10', start));
          const second = shippedRanges.rangeOn(amount, id, addDays('2020-11-10', start + more));
          if (!first || !second) throw new Error('a shipped range is missing');
          expect(first.low).toBeLessThanOrEqual(first.best ?? -1);
          expect(first.best ?? Infinity).toBeLessThanOrEqual((first.high ?? Infinity) + 1e-9);
          expect(second.low).toBeGreaterThanOrEqual(first.low);
          expect(second.best ?? 0).toBeGreaterThanOrEqual((first.best ?? 0) - 1e-9);
        },
      ),
    );
  });
});
