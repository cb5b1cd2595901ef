import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formOf } from '../../../src/reconcile/layout.ts';
import { Ranges } from '../../../src/reconcile/ranges.ts';
import { settle } from '../../../src/reconcile/settle.ts';
import { DAYS, knownLedgers } from './known-history.ts';
import { highs } from './reconciled.ts';

describe('the layout of the unknowns', { timeout: 120_000 }, () => {
  test.each(['area', 'ordnance'] as const)(
    'loses nothing of %s by leaving out atoms on days that only figures for the whole begin or end',
    (family) => {
      const ledgers = knownLedgers(family, { least: 2, most: 14 });
      fc.assert(
        fc.property(ledgers, fc.constantFrom(...DAYS), ({ statements, districts }, day) => {
          const settled = settle(highs, family, statements, districts);
          const { atoms, kept: claims } = settled;
          const question = { family: settled.family, atoms, claims };
          const ranges = [[day], DAYS].map((days) => {
            const some = new Ranges(highs, { ...question, days });
            try {
              return [...atoms.keys()].map((atom) => {
                const commodities = settled.family.commodities;
                const part = { atoms: [atom], commodities, before: null, to: day };
                const { low, high } = some.ofForm(formOf(some.layout, part));
                return { low: low.value, high: high?.value ?? Infinity };
              });
            } finally {
              some.dispose();
            }
          });
          for (const [atom, coarse] of (ranges[0] ?? []).entries()) {
            expect(coarse.low).toBeCloseTo(ranges[1]?.[atom]?.low ?? NaN, 4);
            if (coarse.high === Infinity) expect(ranges[1]?.[atom]?.high).toBe(Infinity);
            else expect(coarse.high).toBeCloseTo(ranges[1]?.[atom]?.high ?? NaN, 4);
          }
        }),
        { numRuns: 40 },
      );
    },
  );
});
