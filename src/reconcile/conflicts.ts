import type { Highs } from 'highs';
import { dayNumber, isDay } from '../domain/day.ts';
import type { Claim } from './claims.ts';
import { type Candidate, smallestHittingSet } from './hitting-set.ts';
import { Programme, type Question } from './programme.ts';

/** The fewest claims that must be set aside so that the rest can all be true. Places in the list of claims. */
export interface SetAside {
  readonly places: readonly number[];
  /** Proven: no smaller set will do. Equal to the number of places. */
  readonly bound: number;
  /** Minimal sets of claims that cannot all be true together, found on the way. */
  readonly conflicts: readonly (readonly number[])[];
}

/** Whether some claims can all be true together. */
function areCompatible(highs: Highs, question: Question, places: readonly number[]): boolean {
  const claims = places.flatMap((place) => question.claims[place] ?? []);
  const programme = new Programme(highs, { ...question, claims, days: [] });
  try {
    return programme.conflict() === null;
  } finally {
    programme.dispose();
  }
}

/**
 * A minimal part of some claims that cannot all be true: without any one of its members the rest
 * can. Members are tried in the order given, so that the first ones are the first to go.
 */
export function minimalConflict(
  highs: Highs,
  question: Question,
  places: readonly number[],
): readonly number[] {
  let left = places;
  for (const place of places) {
    const without = left.filter((one) => one !== place);
    if (!areCompatible(highs, question, without)) left = without;
  }
  return left.toSorted((a, b) => a - b);
}

/** What decides between sets of equal size: fewest exact figures, then the oldest publications. */
function candidateAt(claims: readonly Claim[], place: number): Candidate {
  const statement = claims[place]?.statement;
  if (!statement) throw new Error(`There is no claim ${place}.`);
  const { precision, published, to } = statement;
  const day = isDay(published) ? published : to;
  return { place, ranks: [precision === 'exact' ? 1 : 0, dayNumber(day)] };
}

/**
 * The fewest claims to set aside, proven. Conflicts are collected one by one, the smallest set that
 * meets all of them is set aside, and the rest is tried again: when it can be true, the set is
 * smallest, because every set that leaves the rest possible must meet each conflict that was found.
 * (Reiter 1987, hitting sets of conflicts; the implicit hitting set method of Chandrasekaran et al.
 * 2011.)
 */
export function fewestToSetAside(highs: Highs, question: Question): SetAside {
  const { claims } = question;
  const programme = new Programme(highs, { ...question, days: [] });
  const conflicts: (readonly number[])[] = [];
  try {
    for (;;) {
      const candidates = [...new Set(conflicts.flat())]
        .sort((a, b) => a - b)
        .map((place) => candidateAt(claims, place));
      const { places, bound } = smallestHittingSet(highs, conflicts, candidates);
      const before = conflicts.length;
      collectConflicts(places);
      if (conflicts.length === before) return { places, bound, conflicts };
    }
  } finally {
    programme.dispose();
  }

  /** Adds conflicts that share no member with one another or with what is set aside. */
  function collectConflicts(setAside: readonly number[]): void {
    const out = new Set(setAside);
    for (const place of claims.keys()) programme.enforce(place, !out.has(place));
    for (let found = programme.conflict(); found !== null; found = programme.conflict()) {
      const conflict = minimalConflict(highs, question, found);
      conflicts.push(conflict);
      for (const place of conflict) programme.enforce(place, false);
    }
  }
}
