import type { Highs } from 'highs';
import { isDay } from '../../../src/domain/day.ts';
import type { Atom } from '../../../src/reconcile/atoms.ts';
import type { Claim } from '../../../src/reconcile/claims.ts';
import type { Family } from '../../../src/reconcile/families.ts';

/** What a ledger claims. */
export interface Claimed {
  readonly family: Family;
  readonly atoms: readonly Atom[];
  readonly claims: readonly Claim[];
}

/**
 * The rules of reconciliation written down a second time, as plainly as can be: an unknown for each
 * commodity, atom and day, no basis kept, and a 0/1 variable for each claim that lifts it when it is 1.
 * Returns which claims are set aside: as few as possible, or exactly those given; null when these
 * leave a contradiction.
 */
export function setAsideDirectly(
  highs: Highs,
  { family, atoms, claims }: Claimed,
  given: readonly number[] | null = null,
): readonly number[] | null {
  if (claims.length === 0) return [];
  const days = [...new Set(claims.flatMap(({ before, to }) => [before ?? to, to]))].sort();
  const amountAt = (commodity: number, atom: number, day: number) =>
    (commodity * atoms.length + atom) * days.length + day;
  const liftOf = (claim: number) => family.commodities.length * atoms.length * days.length + claim;
  const enough =
    10 + 2 * claims.reduce((sum, { low, high }) => sum + (isFinite(high) ? high : low), 0);

  const model = highs.createModel();
  try {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_feasibility_tolerance: 1e-9 });
    const upper = family.commodities.flatMap(() =>
      atoms.flatMap(({ landHa }) =>
        days.map(() => (family.withinLand && landHa !== null ? landHa : Infinity)),
      ),
    );
    model.addVars(
      [...upper.map(() => 0), ...claims.map((_, place) => (given?.includes(place) ? 1 : 0))],
      [...upper, ...claims.map((_, place) => (given && !given.includes(place) ? 0 : 1))],
    );
    const row = (low: number, high: number, terms: readonly (readonly [number, number])[]) => {
      const inOrder = terms.toSorted(([a], [b]) => a - b);
      model.addRow(low, high, {
        indices: inOrder.map(([column]) => column),
        values: inOrder.map(([, factor]) => factor),
      });
    };
    for (const commodity of family.commodities.keys()) {
      for (const atom of atoms.keys()) {
        for (const day of days.keys()) {
          if (day === 0) continue;
          const now = amountAt(commodity, atom, day);
          const earlier = amountAt(commodity, atom, day - 1);
          row(0, Infinity, [
            [now, 1],
            [earlier, -1],
          ]);
        }
      }
    }
    for (const [place, claim] of claims.entries()) {
      const terms = claim.commodities.flatMap((name) => {
        const commodity = family.commodities.indexOf(name);
        return [...(claim.atoms ?? atoms.keys())].flatMap((atom) => [
          [amountAt(commodity, atom, days.indexOf(claim.to)), 1] as const,
          ...(claim.before && isDay(claim.before)
            ? [[amountAt(commodity, atom, days.indexOf(claim.before)), -1] as const]
            : []),
        ]);
      });
      const lift = liftOf(place);
      model.changeColCost(lift, 1);
      model.changeColIntegrality(lift, highs.constants.variableType.integer);
      row(claim.low, Infinity, [...terms, [lift, enough]]);
      if (isFinite(claim.high)) row(-Infinity, claim.high, [...terms, [lift, -enough]]);
    }
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal) return null;
    const { colValue } = model.getSolution();
    return [...claims.keys()].filter((place) => (colValue[liftOf(place)] ?? 0) > 0.5);
  } finally {
    model.dispose();
  }
}

/** All sets of `size` of the numbers from 0 to `count` - 1, each in order. */
export function subsets(count: number, size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return subsets(count, size - 1).flatMap((set) =>
    Array.from({ length: count - 1 - (set.at(-1) ?? -1) }, (_, step) => [
      ...set,
      (set.at(-1) ?? -1) + 1 + step,
    ]),
  );
}
