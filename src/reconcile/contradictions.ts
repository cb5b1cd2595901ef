import type { Highs } from 'highs';
import { daysIn } from '../domain/period.ts';
import { countedPeriod } from '../ledger/ledger.ts';
import { type Claim, daysOfParts } from './claims.ts';
import { minimalConflict } from './conflicts.ts';
import { formOf } from './layout.ts';
import { Programme, type Question } from './programme.ts';
import { Ranges } from './ranges.ts';

/** A claim that is set aside, and why. Claims are named by their place in the list. */
export interface Contradiction {
  readonly place: number;
  /** What the kept claims allow its amount to be; the upper end is null where none of them limits it. */
  readonly allowed: { readonly low: number; readonly high: number | null };
  /** With it, these cannot all be true; without any one of them, the rest of them can. */
  readonly clashesWith: readonly number[];
  /** Those of `clashesWith` that could be set aside in its place. */
  readonly alternatives: readonly number[];
}

/** Explains each claim of a smallest set that was set aside. */
export function explain(
  highs: Highs,
  question: Question,
  setAside: readonly number[],
): readonly Contradiction[] {
  if (setAside.length === 0) return [];
  const { claims } = question;
  const programme = new Programme(highs, { ...question, days: [] });
  const allowed = allowedByTheRest(highs, question, setAside);
  try {
    for (const place of setAside) programme.enforce(place, false);
    return setAside.map((place, index) => {
      programme.enforce(place, true);
      const conflict = minimalConflict(highs, question, longestFirst(programme.conflict() ?? []));
      const clashesWith = conflict.filter((one) => one !== place);
      const alternatives = clashesWith.filter((one) => {
        programme.enforce(one, false);
        const isEnough = programme.conflict() === null;
        programme.enforce(one, true);
        return isEnough;
      });
      programme.enforce(place, false);
      return { place, allowed: allowed[index] ?? NOTHING_KNOWN, clashesWith, alternatives };
    });
  } finally {
    programme.dispose();
  }

  /** A conflict among figures for few days is the easier to follow: those for many days are tried first. */
  function longestFirst(places: readonly number[]): readonly number[] {
    const length = (claim: Claim | undefined) =>
      claim ? daysIn(countedPeriod(claim.statement)) : 0;
    return places.toSorted((a, b) => length(claims[b]) - length(claims[a]) || a - b);
  }
}

const NOTHING_KNOWN: Contradiction['allowed'] = { low: 0, high: null };

function allowedByTheRest(
  highs: Highs,
  question: Question,
  setAside: readonly number[],
): readonly Contradiction['allowed'][] {
  const out = new Set(setAside);
  const doubted = setAside.flatMap((place) => question.claims[place] ?? []);
  const ranges = new Ranges(highs, {
    ...question,
    claims: question.claims.filter((_, place) => !out.has(place)),
    days: daysOfParts(doubted),
  });
  try {
    return doubted.map((claim) => {
      const { low, high } = ranges.ofForm(formOf(ranges.layout, claim));
      return { low: low.value, high: high?.value ?? null };
    });
  } finally {
    ranges.dispose();
  }
}
