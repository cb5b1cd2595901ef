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
  /** The estimate of the area reported cleared in each atom at the last day; null while the area itself is estimated. */
  readonly reportedArea: readonly number[] | null;
}

/** Land of each atom; an area without a polygon counts as one district of mean size. */
function landOf({ atoms }: PriorKnowledge): number[] {
  const districts = new Set(atoms.flatMap(({ district }) => district ?? []));
  const known = atoms.reduce((sum, { landHa }) => sum + (landHa ?? 0), 0);
  const mean = known / Math.max(1, districts.size);
  return atoms.map(({ landHa }) => landHa ?? mean);
}

/** The same for every district and every area outside; parts of a district share by land. */
function equal(knowledge: PriorKnowledge): number[] {
  const land = landOf(knowledge);
  return knowledge.atoms.map(({ district }, index) => {
    if (district === null) return 1;
    const parts = atomsToday(knowledge.atoms, district);
    return (land[index] ?? 0) / parts.reduce((sum, part) => sum + (land[part] ?? 0), 0);
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
  landRoot: (knowledge) => landOf(knowledge).map(Math.sqrt),
  /** Half by land, half by what is proven for the district. */
  landAndProven: (knowledge) => {
    const land = shares(landOf(knowledge));
    const proven = shares(knowledge.proven);
    return land.map((share, index) => share + (proven[index] ?? 0));
  },
  /** By the estimate of the area reported cleared. */
  reportedArea: (knowledge) => [...(knowledge.reportedArea ?? landOf(knowledge))],
} as const satisfies Record<string, (knowledge: PriorKnowledge) => number[]>;

export type PriorId = keyof typeof PRIORS;
export const PRIOR_IDS = Object.keys(PRIORS) as PriorId[];

/** The prior of each commodity that predicted hidden tables best. */
export const CHOSEN_PRIORS: Readonly<Record<Commodity, PriorId>> = {
  area: 'landAndProven',
  ap: 'reportedArea',
  at: 'reportedArea',
  uxo: 'equal',
};

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
    const known = weights.get(id) ?? shares(PRIORS[id](knowledge));
    weights.set(id, known);
    return perDay * (known[atom] ?? 0);
  };
}
