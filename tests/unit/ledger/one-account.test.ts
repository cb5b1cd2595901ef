import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/day.ts';
import { FIRST_DAY } from '../../../src/domain/statement.ts';
import { canAllBeTrue, type GrowthClaim, leastByDay } from '../../../src/ledger/one-account.ts';

/** A claim on days counted from the first day. */
function claim(from: number, to: number, low: number, high = low): GrowthClaim {
  return { from: addDays(FIRST_DAY, from), to: addDays(FIRST_DAY, to), low, high };
}

/** Growth of an account on each of 12 days, and claims that are true of it. */
const history = fc.array(fc.nat(20), { minLength: 12, maxLength: 12 });
const spans = fc.array(fc.tuple(fc.nat(11), fc.nat(11), fc.nat(3)), { maxLength: 10 });
const grown = (days: readonly number[], from: number, to: number) =>
  days.slice(from, to + 1).reduce((sum, one) => sum + one, 0);
function trueClaims(days: readonly number[], of: readonly (readonly [number, number, number])[]) {
  return of.map(([a, b, slack]) => {
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    const amount = grown(days, from, to);
    return claim(from, to, Math.max(0, amount - slack), amount + slack);
  });
}

describe('claims on one account', () => {
  test('whatever is true of one history can be true together', () => {
    fc.assert(
      fc.property(history, spans, (days, of) => {
        expect(canAllBeTrue(trueClaims(days, of))).toBe(true);
      }),
    );
  });

  test('the least is never more than what any true history has reached', () => {
    fc.assert(
      fc.property(history, spans, (days, of) => {
        for (const [day, least] of leastByDay(trueClaims(days, of))) {
          const reached = days.reduce(
            (sum, one, place) => (addDays(FIRST_DAY, place) <= day ? sum + one : sum),
            0,
          );
          expect(least).toBeLessThanOrEqual(reached + 1e-6);
        }
      }),
    );
  });

  test('weeks that add up to more than their month contradict it', () => {
    const weeks = [claim(0, 6, 10), claim(7, 13, 20)];
    expect(canAllBeTrue([...weeks, claim(0, 29, 40)])).toBe(true);
    expect(canAllBeTrue([...weeks, claim(0, 29, 29)])).toBe(false);
  });

  test('a month that is more than its weeks allow contradicts them', () => {
    expect(canAllBeTrue([claim(0, 6, 10), claim(7, 13, 20), claim(0, 13, 31)])).toBe(false);
  });

  test('what one operator reports limits nothing from above', () => {
    expect(canAllBeTrue([claim(0, 6, 10, Infinity), claim(0, 6, 50)])).toBe(true);
  });

  test('a later total less what came in between is the least of an earlier day', () => {
    const least = new Map(leastByDay([claim(0, 9, 100), claim(5, 9, 30)]));
    expect(least.get(addDays(FIRST_DAY, 4))).toBe(70);
  });

  test('claims that contradict one another prove nothing', () => {
    expect(leastByDay([claim(0, 5, 10), claim(0, 5, 20)])).toEqual([]);
  });
});
