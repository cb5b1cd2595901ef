import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FAMILIES } from '../../../src/reconcile/families.ts';
import type { DistrictRange } from '../../../src/reconcile/reconcile.ts';
import { DAYS, knownLedgers, slips, withSlips } from './known-history.ts';
import { reconciled, wrongReceipts } from './reconciled.ts';

/** Rounding of the solver, in hectares or items. */
const NOISE = 1e-4;
const highOf = ({ range }: DistrictRange) => range.high ?? Infinity;

describe.each(['area', 'ordnance'] as const)(
  'random small ledgers of %s',
  { timeout: 300_000 },
  (family) => {
    const amounts = new Map(
      FAMILIES[family].amounts.map(({ amount, commodities }) => [amount, commodities]),
    );

    test('the truth lies in every range, and nothing is set aside, when no figure is wrong', () => {
      const ledgers = knownLedgers(family, { least: 1, most: 14, scarceLand: true });
      fc.assert(
        fc.property(ledgers, (ledger) => {
          const { ranges, summary } = reconciled(family, ledger, DAYS);
          expect(summary.setAside).toEqual([]);
          for (const one of ranges) {
            const truth = ledger.truth(one.district, amounts.get(one.amount) ?? [], one.day);
            expect(one.range.low).toBeLessThanOrEqual(truth + NOISE);
            expect(highOf(one)).toBeGreaterThanOrEqual(truth - NOISE);
          }
        }),
        { numRuns: 60 },
      );
    });

    test('an estimate lies in its range', () => {
      const ledgers = knownLedgers(family, { least: 1, most: 14, scarceLand: true });
      fc.assert(
        fc.property(ledgers, slips, (ledger, wrong) => {
          const { statements } = withSlips(ledger.statements, wrong);
          for (const one of reconciled(family, { ...ledger, statements }, DAYS).ranges) {
            if (one.range.best === null) continue;
            expect(one.range.best).toBeGreaterThanOrEqual(one.range.low);
            expect(one.range.best).toBeLessThanOrEqual(highOf(one));
          }
        }),
        { numRuns: 30 },
      );
    });

    test('no more figures are set aside than are wrong, and that number is proven', () => {
      fc.assert(
        fc.property(knownLedgers(family, { least: 6, most: 16 }), slips, (ledger, wrong) => {
          const { statements, corrupted } = withSlips(ledger.statements, wrong);
          const { summary } = reconciled(family, { ...ledger, statements }, []);
          expect(summary.minimum).toBeLessThanOrEqual(corrupted);
          expect(summary.bound).toBe(summary.minimum);
          expect(summary.setAside).toHaveLength(summary.minimum);
        }),
        { numRuns: 60 },
      );
    });

    test('ranges never widen when a true figure is added', () => {
      fc.assert(
        fc.property(knownLedgers(family, { least: 2, most: 12 }), (ledger) => {
          const fewer = { ...ledger, statements: ledger.statements.slice(0, -1) };
          const before = reconciled(family, fewer, DAYS).ranges;
          const after = reconciled(family, ledger, DAYS).ranges;
          for (const [place, one] of after.entries()) {
            const earlier = before[place];
            if (!earlier) throw new Error('There are as many ranges as before.');
            expect(one.range.low).toBeGreaterThanOrEqual(earlier.range.low - NOISE);
            expect(highOf(one)).toBeLessThanOrEqual(highOf(earlier) + NOISE);
          }
        }),
        { numRuns: 40 },
      );
    });

    test('neither end of a range falls from one day to a later one', () => {
      fc.assert(
        fc.property(knownLedgers(family, { least: 2, most: 12 }), (ledger) => {
          const { ranges } = reconciled(family, ledger, DAYS);
          const perDay = ranges.length / DAYS.length;
          for (const [place, one] of ranges.slice(perDay).entries()) {
            const earlier = ranges[place];
            if (!earlier) throw new Error('Each day has as many ranges.');
            expect(one.range.low).toBeGreaterThanOrEqual(earlier.range.low - NOISE);
            expect(highOf(one)).toBeGreaterThanOrEqual(highOf(earlier) - NOISE);
          }
        }),
        { numRuns: 30 },
      );
    });

    test('the order of rows changes nothing', () => {
      const shuffled = knownLedgers(family, { least: 4, most: 14 }).chain((ledger) =>
        fc.record({
          ledger: fc.constant(ledger),
          order: fc.shuffledSubarray([...ledger.statements.keys()], {
            minLength: ledger.statements.length,
          }),
        }),
      );
      fc.assert(
        fc.property(shuffled, slips, ({ ledger, order }, wrong) => {
          const { statements } = withSlips(ledger.statements, wrong);
          const mixed = order.flatMap((place) => statements[place] ?? []);
          const [one, other] = [statements, mixed].map((rows) => {
            const { summary, ranges } = reconciled(family, { ...ledger, statements: rows }, DAYS);
            return { summary, ranges };
          });
          expect(other).toEqual(one);
        }),
        { numRuns: 30 },
      );
    });

    test('every end of every range is the sum of its receipt', () => {
      const ledgers = knownLedgers(family, { least: 1, most: 14, scarceLand: true });
      fc.assert(
        fc.property(ledgers, slips, (ledger, wrong) => {
          const { statements } = withSlips(ledger.statements, wrong);
          const changed = { ...ledger, statements };
          expect(wrongReceipts(reconciled(family, changed, DAYS), changed)).toEqual([]);
        }),
        { numRuns: 40 },
      );
    });
  },
);
