import { dayNumber } from '../domain/day.ts';
import type { Commodity } from '../domain/reconciled.ts';
import { FIRST_DAY } from '../domain/statement.ts';
import { type Atom, atomsToday } from './atoms.ts';
import type { Claim } from './claims.ts';
import type { Prior } from './history.ts';

/** What a prior may know besides the land. */
export interface PriorKnowledge {
  readonly atoms: readonly Atom[];
  /** What the kept figures prove for each atom at the last day: the lower end of its district's range, shared by land. */
  readonly proven: readonly number[];
  /** What they prove for the whole operation at that day beyond the sum of `proven`. */
  readonly unplaced: number;
  /** The estimate of the area reported cleared in each atom at the last day; null while the area itself is estimated. */
  readonly reportedArea: readonly number[] | null;
}

/**
 * An area without a polygon counts as this part of a district of mean size. Reports print little for
 * such areas: 0.4 % of the hectares of 2023 and 3.3 % of those of 2025.
 */
const OUTSIDE_PART = 0.1;

/** By land. */
function landOf({ atoms }: PriorKnowledge): number[] {
  const districts = new Set(atoms.flatMap(({ district }) => district ?? []));
  const known = atoms.reduce((sum, { landHa }) => sum + (landHa ?? 0), 0);
  const mean = known / Math.max(1, districts.size);
  return atoms.map(({ landHa }) => landHa ?? OUTSIDE_PART * mean);
}

/** The same for every district; parts of a district share by land. */
function equal({ atoms }: PriorKnowledge): number[] {
  return atoms.map(({ district, landHa }) => {
    if (district === null) return OUTSIDE_PART;
    const parts = atomsToday(atoms, district);
    return (landHa ?? 0) / parts.reduce((sum, part) => sum + (atoms[part]?.landHa ?? 0), 0);
  });
}

function shares(weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => (sum > 0 ? weight / sum : 0));
}

/**
 * How work is thought to be shared among atoms before any figure is looked at. Which one is used for
 * what was chosen by cross-validation (`cross-validate`); the others stay to be compared with.
 */
export const PRIORS = {
  equal,
  land: landOf,
  /** What is proven for each district, and what is proven for the whole beyond that by land. */
  provenAndLand: (knowledge) => {
    const { proven, unplaced } = knowledge;
    const isNothing = unplaced === 0 && proven.every((amount) => amount === 0);
    const byLand = isNothing ? 1 : unplaced;
    return shares(landOf(knowledge)).map((share, atom) => (proven[atom] ?? 0) + share * byLand);
  },
  /** By the estimate of the area reported cleared; by land while the area itself is estimated. */
  reportedArea: (knowledge) => [...(knowledge.reportedArea ?? landOf(knowledge))],
} as const satisfies Record<string, (knowledge: PriorKnowledge) => number[]>;

export type PriorId = keyof typeof PRIORS;
export const PRIOR_IDS = Object.keys(PRIORS) as PriorId[];

/** The prior of each commodity that predicted hidden tables best. */
export const CHOSEN_PRIORS: Readonly<Record<Commodity, PriorId>> = {
  area: 'provenAndLand',
  ap: 'reportedArea',
  at: 'reportedArea',
  uxo: 'equal',
};

/** No atom has nothing: what a prior rules out, no figure could bring back. */
const LEAST_SHARE = 1e-6;

/**
 * Growth per day and atom before any figure: the weights of a prior, at the pace of the greatest
 * kept figure over all days.
 */
export function priorOf(
  chosen: Readonly<Record<Commodity, PriorId>>,
  knowledge: PriorKnowledge,
  claims: readonly Claim[],
): Prior {
  const lastDay = claims.reduce((last, { to }) => Math.max(last, dayNumber(to)), 0);
  const days = Math.max(1, lastDay - dayNumber(FIRST_DAY) + 1);
  const perDay = Math.max(1, ...claims.map(({ low }) => low)) / days;
  const weights = new Map<PriorId, number[]>();
  return (commodity, atom) => {
    const id = chosen[commodity];
    const known =
      weights.get(id) ?? shares(PRIORS[id](knowledge)).map((share) => Math.max(share, LEAST_SHARE));
    weights.set(id, known);
    return perDay * (known[atom] ?? 0);
  };
}
