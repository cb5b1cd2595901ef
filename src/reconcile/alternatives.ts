import type { Highs } from 'highs';
import type { Day } from '../domain/day.ts';
import type { District } from '../domain/district.ts';
import type { Amount, ChangedRange } from '../domain/reconciled.ts';
import { Ranges } from './ranges.ts';
import { type Settled, without } from './settle.ts';

/** A difference of an end by less than this, in hectares or items, is no change. */
const SAME = 0.05;

/** The ends of a known range. */
export interface Ends {
  readonly low: number;
  readonly high: number | null;
}

/** Gives the known range of a district's amount at a day. */
export type KnownRanges = (day: Day, district: string, amount: Amount) => Ends;

/**
 * Ranges that would be different if the claim at `other` were set aside in place of the one at
 * `place`, at the end of a day.
 */
export function changesIfInstead(
  highs: Highs,
  { family, atoms, claims, setAside }: Settled,
  districts: readonly District[],
  { place, other, day }: { readonly place: number; readonly other: number; readonly day: Day },
  known: KnownRanges,
): readonly ChangedRange[] {
  const places = [...setAside.places.filter((one) => one !== place), other];
  const instead = claims[other]?.statement.id ?? '';
  const ranges = new Ranges(highs, {
    family,
    atoms,
    claims: without(claims, places),
    days: [day],
  });
  try {
    return family.amounts.flatMap(({ amount, commodities }) =>
      districts.flatMap(({ id: district }) => {
        const before = known(day, district, amount);
        const range = ranges.ofDistrict(district, commodities, day);
        const [low, high] = [range.low.value, range.high?.value ?? null];
        const isUnchanged = isSame(before.low, low) && isSame(before.high, high);
        return isUnchanged ? [] : [{ instead, day, district, amount, low, high }];
      }),
    );
  } finally {
    ranges.dispose();
  }
}

function isSame(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) < SAME;
}
