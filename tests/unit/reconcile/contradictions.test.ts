import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../src/domain/day.ts';
import type { FamilyId } from '../../../src/domain/reconciled.ts';
import { settle } from '../../../src/reconcile/settle.ts';
import { district, statement } from '../statements.ts';
import { type Claimed, setAsideDirectly, subsets } from './direct-programme.ts';
import { knownLedgers, slips, smallSlips, withSlips } from './known-history.ts';
import { highs, reconciled } from './reconciled.ts';

/**
 * Settled claims of a random ledger with slips of the press. Slips are small: the direct programme
 * lifts a claim by a number larger than all, and with millions in it the solver's tolerance decides.
 */
const settledLedgers = (family: FamilyId, most: number) =>
  fc
    .tuple(knownLedgers(family, { least: 8, most }), smallSlips)
    .map(([{ statements, districts }, wrong]) =>
      settle(highs, family, withSlips(statements, wrong).statements, districts),
    );

/** Whether some of the claims, by place, can all be true together. */
const areCompatible = (claimed: Claimed, places: readonly number[]) => {
  const claims = places.flatMap((place) => claimed.claims[place] ?? []);
  return setAsideDirectly(highs, { ...claimed, claims }, []) !== null;
};

describe.each(['area', 'ordnance'] as const)(
  'contradictions of %s',
  { timeout: 300_000 },
  (family) => {
    test('as few figures are set aside as a direct 0/1 programme needs', () => {
      fc.assert(
        fc.property(settledLedgers(family, 12), (settled) => {
          const direct = setAsideDirectly(highs, settled);
          expect(settled.setAside.places).toHaveLength(direct?.length ?? NaN);
          expect(setAsideDirectly(highs, settled, settled.setAside.places)).not.toBeNull();
        }),
        { numRuns: 50 },
      );
    });

    test('no member of a conflict can be spared', () => {
      fc.assert(
        fc.property(settledLedgers(family, 12), (settled) => {
          for (const conflict of settled.setAside.conflicts) {
            expect(areCompatible(settled, conflict)).toBe(false);
            for (const place of conflict) {
              const others = conflict.filter((one) => one !== place);
              expect(areCompatible(settled, others)).toBe(true);
            }
          }
        }),
        { numRuns: 30 },
      );
    });

    test('of the smallest sets, fewest exact figures go, then the oldest, then the first ids', () => {
      fc.assert(
        fc.property(settledLedgers(family, 10), (settled) => {
          const { claims, setAside } = settled;
          const ranksOf = (places: readonly number[]) => {
            const statements = places.flatMap((place) => claims[place]?.statement ?? []);
            return [
              statements.filter(({ precision }) => precision === 'exact').length,
              statements.reduce((sum, { to }) => sum + dayNumber(to), 0),
              ...places,
            ];
          };
          const inOrder = (a: readonly number[], b: readonly number[]) => {
            const place = a.findIndex((rank, index) => rank !== b[index]);
            return (a[place] ?? 0) - (b[place] ?? 0);
          };
          const [first] = subsets(claims.length, setAside.places.length)
            .filter((places) => setAsideDirectly(highs, settled, places) !== null)
            .sort((a, b) => inOrder(ranksOf(a), ranksOf(b)));
          expect(setAside.places).toEqual(first);
        }),
        { numRuns: 15 },
      );
    });

    test('what a figure clashes with is a minimal conflict, and an alternative frees the rest', () => {
      fc.assert(
        fc.property(knownLedgers(family, { least: 5, most: 12 }), slips, (ledger, wrong) => {
          const { statements } = withSlips(ledger.statements, wrong);
          const { settled, summary } = reconciled(family, { ...ledger, statements }, []);
          const placeOf = (id: string) =>
            settled.claims.findIndex((one) => one.statement.id === id);
          for (const { id, clashesWith, alternatives } of summary.setAside) {
            const conflict = [id, ...clashesWith].map(placeOf);
            expect(areCompatible(settled, conflict)).toBe(false);
            for (const place of conflict) {
              expect(
                areCompatible(
                  settled,
                  conflict.filter((one) => one !== place),
                ),
              ).toBe(true);
            }
            const others = settled.setAside.places.filter((place) => place !== placeOf(id));
            const free = clashesWith.filter(
              (other) => setAsideDirectly(highs, settled, [...others, placeOf(other)]) !== null,
            );
            expect(alternatives).toEqual(free);
          }
        }),
        { numRuns: 20 },
      );
    });

    test('a figure that is set aside lies outside what the others allow', () => {
      fc.assert(
        fc.property(knownLedgers(family, { least: 5, most: 12 }), smallSlips, (ledger, wrong) => {
          const { statements } = withSlips(ledger.statements, wrong);
          const { settled, summary } = reconciled(family, { ...ledger, statements }, []);
          for (const { id, allowed } of summary.setAside) {
            const claim = settled.claims.find((one) => one.statement.id === id);
            const isAllowed =
              claim && claim.low <= (allowed[1] ?? Infinity) && allowed[0] <= claim.high;
            expect(isAllowed).toBe(false);
          }
        }),
        { numRuns: 30 },
      );
    });
  },
);

describe('a contradiction', () => {
  const districts = [district({ id: 'a', landHa: 1000 }), district({ id: 'b', landHa: 2000 })];
  const month = { from: '2024-01-01', to: '2024-01-31' } as const;
  const week = { from: '2024-01-01', to: '2024-01-07' } as const;

  test('of a week with its month names the week, what the month allows, and the month in its place', () => {
    const statements = [
      statement({ id: 'month', value: '100', ...month }),
      statement({ id: 'week', value: '700', precision: 'about', ...week }),
    ];
    expect(reconciled('area', { statements, districts }, []).summary).toEqual({
      statements: 2,
      minimum: 1,
      bound: 1,
      setAside: [
        {
          id: 'week',
          value: 700,
          allowed: [0, 101],
          clashesWith: ['month'],
          alternatives: ['month'],
          changes: [],
        },
      ],
    });
  });

  test('of a figure with the land of its own district clashes with no other figure', () => {
    const statements = [
      statement({ id: 'much', value: '5000', area: ['a'] }),
      statement({ id: 'other', value: '10', area: ['b'] }),
    ];
    const [only, ...others] = reconciled('area', { statements, districts }, []).summary.setAside;
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      id: 'much',
      allowed: [0, null],
      clashesWith: [],
      alternatives: [],
    });
  });

  test('is none for a figure of one operator below the total, and is one above it', () => {
    const one = (value: string) => {
      const statements = [
        statement({ id: 'all', value: '100' }),
        statement({ id: 'one', value, operators: 'anama' }),
      ];
      return reconciled('area', { statements, districts }, []).summary.minimum;
    };
    expect([one('40'), one('140')]).toEqual([0, 1]);
  });

  test('where an alternative changes a range, both ranges are given', () => {
    const statements = [
      statement({ id: 'one', value: '100', area: ['a'], published: '2024-02-01' }),
      statement({ id: 'two', value: '300', area: ['a'], published: '2024-03-01' }),
    ];
    const days = ['2024-01-31'] as const;
    const { summary, ranges } = reconciled('area', { statements, districts }, days, days);
    expect(ranges.find(({ district }) => district === 'a')?.range).toMatchObject({
      low: 299,
      high: null,
    });
    expect(summary.setAside[0]).toMatchObject({
      id: 'one',
      alternatives: ['two'],
      changes: [
        { instead: 'two', day: '2024-01-31', district: 'a', amount: 'area', low: 99, high: null },
      ],
    });
  });
});
