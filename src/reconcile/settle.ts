import type { Highs } from 'highs';
import type { Day } from '../domain/day.ts';
import type { District } from '../domain/district.ts';
import type { Commodity, FamilyId } from '../domain/reconciled.ts';
import type { Statement } from '../domain/statement.ts';
import { type Atom, atomsOf, atomsToday } from './atoms.ts';
import { type Claim, claimsOf } from './claims.ts';
import { fewestToSetAside, type SetAside } from './conflicts.ts';
import { FAMILIES, type Family } from './families.ts';
import { closestHistory, type History } from './history.ts';
import { formOf } from './layout.ts';
import { CHOSEN_PRIORS, type PriorId, type PriorKnowledge, priorOf } from './priors.ts';
import { Ranges } from './ranges.ts';

/** A family with its contradictions settled: which claims are kept, and which are set aside. */
export interface Settled {
  readonly id: FamilyId;
  readonly family: Family;
  readonly atoms: readonly Atom[];
  /** All claims of the family; `setAside.places` point into it. */
  readonly claims: readonly Claim[];
  readonly kept: readonly Claim[];
  readonly setAside: SetAside;
}

/** Sets aside the fewest claims of a family so that the rest can all be true. */
export function settle(
  highs: Highs,
  id: FamilyId,
  statements: readonly Statement[],
  districts: readonly District[],
): Settled {
  const family = FAMILIES[id];
  const atoms = atomsOf(districts);
  const claims = claimsOf(id, statements, atoms);
  const setAside = fewestToSetAside(highs, { family, atoms, claims, days: [] });
  return { id, family, atoms, claims, kept: without(claims, setAside.places), setAside };
}

/** The claims without those at some places. */
export function without(claims: readonly Claim[], places: readonly number[]): readonly Claim[] {
  const out = new Set(places);
  return claims.filter((_, place) => !out.has(place));
}

/** The last day on which a kept claim ends; null without claims. */
export function lastDayOf(claims: readonly Claim[]): Day | null {
  return claims.reduce<Day | null>(
    (last, { to }) => (last === null || to > last ? to : last),
    null,
  );
}

/** What the kept claims prove at their last day: for each atom, and for the whole beyond their sum. */
function provenOf(
  highs: Highs,
  { family, atoms, kept }: Settled,
): Pick<PriorKnowledge, 'proven' | 'unplaced'> {
  const day = lastDayOf(kept);
  if (day === null) return { proven: atoms.map(() => 0), unplaced: 0 };
  const ranges = new Ranges(highs, { family, atoms, claims: kept, days: [day] });
  try {
    const low = new Map<string, number>();
    for (const { district } of atoms) {
      if (district === null || low.has(district)) continue;
      low.set(district, ranges.ofDistrict(district, family.commodities, day).low.value);
    }
    const proven = atoms.map(({ district, landHa }) => {
      if (district === null) return 0;
      const parts = atomsToday(atoms, district);
      const land = parts.reduce((sum, part) => sum + (atoms[part]?.landHa ?? 0), 0);
      return ((low.get(district) ?? 0) * (landHa ?? 0)) / land;
    });
    const whole = { atoms: null, commodities: family.commodities, before: null, to: day };
    const total = ranges.ofForm(formOf(ranges.layout, whole)).low.value;
    const placed = proven.reduce((sum, amount) => sum + amount, 0);
    return { proven, unplaced: Math.max(0, total - placed) };
  } finally {
    ranges.dispose();
  }
}

/** What an estimate is made of besides the kept claims. */
export interface EstimateInput {
  /** The history of the area reported cleared, for the commodities that follow it. */
  readonly areaHistory: History | null;
  /** Days at which amounts will be asked for. */
  readonly days: readonly Day[];
  readonly priors?: Readonly<Record<Commodity, PriorId>>;
}

/** The best estimate: the history closest to the prior among those that the kept claims allow. */
export function estimate(
  highs: Highs,
  settled: Settled,
  { areaHistory, days, priors = CHOSEN_PRIORS }: EstimateInput,
): History {
  const { family, atoms, kept } = settled;
  const last = areaHistory?.days.at(-1);
  const reportedArea =
    areaHistory && last
      ? atoms.map((_, atom) =>
          areaHistory.sum({ atoms: [atom], commodities: ['area'], before: null, to: last }),
        )
      : null;
  const knowledge = { atoms, ...provenOf(highs, settled), reportedArea };
  const prior = priorOf(priors, knowledge, kept);
  return closestHistory(family, atoms, kept, prior, days);
}
