import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, smallestHittingSet } from '../../../src/reconcile/hitting-set.ts';
import { subsets } from './direct-programme.ts';
import { highs } from './reconciled.ts';

const CANDIDATES = 8;
const conflicts = fc.array(fc.uniqueArray(fc.nat(CANDIDATES - 1), { minLength: 1, maxLength: 4 }), {
  maxLength: 7,
});
const ranks = fc.array(fc.tuple(fc.nat(1), fc.integer({ min: 18_000, max: 18_004 })), {
  minLength: CANDIDATES,
  maxLength: CANDIDATES,
});
const candidatesWith = (all: readonly (readonly number[])[]): readonly Candidate[] =>
  all.map((one, place) => ({ place, ranks: one }));

/** The first by size, sums of ranks and places, of all sets that have a member in every conflict. */
function firstByHand(
  met: readonly (readonly number[])[],
  candidates: readonly Candidate[],
): readonly number[] | undefined {
  const key = (places: readonly number[]) => [
    ...[0, 1].map((rank) =>
      places.reduce((sum, place) => sum + (candidates[place]?.ranks[rank] ?? 0), 0),
    ),
    ...places,
  ];
  for (let size = 0; size <= candidates.length; size += 1) {
    const hitting = subsets(candidates.length, size).filter((places) =>
      met.every((conflict) => conflict.some((place) => places.includes(place))),
    );
    const [first] = hitting.toSorted((a, b) => {
      const [one, other] = [key(a), key(b)];
      const place = one.findIndex((value, index) => value !== other[index]);
      return (one[place] ?? 0) - (other[place] ?? 0);
    });
    if (first) return first;
  }
  return undefined;
}

describe('the smallest set that meets every conflict', () => {
  test('is the one found by trying all sets, ties included', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(conflicts, ranks, (met, all) => {
        const candidates = candidatesWith(all);
        const { places, bound } = smallestHittingSet(highs, met, candidates);
        expect(places).toEqual(firstByHand(met, candidates));
        expect(bound).toBe(places.length);
      }),
      { numRuns: 60 },
    );
  });

  test('is empty without conflicts', () => {
    expect(smallestHittingSet(highs, [], [])).toEqual({ places: [], bound: 0 });
  });

  test('prefers what several conflicts share to one of each', () => {
    const candidates = candidatesWith([[0], [1], [0]]);
    const met = [
      [0, 1],
      [1, 2],
    ];
    expect(smallestHittingSet(highs, met, candidates).places).toEqual([1]);
  });
});
