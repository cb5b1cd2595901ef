import type { Day } from '../domain/day.ts';
import type { Commodity } from '../domain/reconciled.ts';
import type { Atom } from './atoms.ts';
import { type Claim, daysOfParts, type Part } from './claims.ts';
import { placeOf, sortedDays } from './days.ts';
import type { Family } from './families.ts';

/** A linear form over the unknowns: column numbers and their factors. */
export interface Form {
  readonly columns: readonly number[];
  readonly factors: readonly number[];
}

/**
 * The unknowns of a family and where each stands: cumulative amounts at the ends of days.
 *
 * Only figures for parts of the operation can tell atoms apart, and between two days on which one
 * of them begins or ends, the growth of the whole can be shared out in any one proportion. So the
 * amounts of atoms are unknowns at those days (and at the days that are asked about) only, the
 * totals at every day on which any figure begins or ends. Nothing is lost by it: a history of the
 * totals and of the atoms at the coarse days extends to all days, atom by atom in proportion.
 */
export interface Layout {
  readonly family: Family;
  readonly atoms: readonly Atom[];
  /** Every day on which a figure begins or ends, in order. */
  readonly days: readonly Day[];
  /** The days, in order, for which the amounts of atoms are unknowns. */
  readonly coarseDays: readonly Day[];
  readonly columnCount: number;
  /** Column of the total of a commodity at one of `days`. */
  readonly totalAt: (commodity: Commodity, day: Day) => number;
  /** Column of an atom's amount at one of `coarseDays`. */
  readonly amountAt: (atom: number, commodity: Commodity, day: Day) => number;
}

/** Lays out the unknowns for some claims and the days that are asked about. */
export function layOut(
  family: Family,
  atoms: readonly Atom[],
  claims: readonly Claim[],
  asked: readonly Day[],
): Layout {
  const ofAtoms = claims.filter(({ atoms }) => atoms !== null);
  const coarseDays = sortedDays([...asked, ...daysOfParts(ofAtoms)]);
  const days = sortedDays([...coarseDays, ...daysOfParts(claims)]);
  const dayPlace = placeOf(days);
  const coarsePlace = placeOf(coarseDays);
  const totals = family.commodities.length * days.length;
  const commodityPlace = (commodity: Commodity) => family.commodities.indexOf(commodity);
  return {
    family,
    atoms,
    days,
    coarseDays,
    columnCount: totals + family.commodities.length * atoms.length * coarseDays.length,
    totalAt: (commodity, day) => commodityPlace(commodity) * days.length + dayPlace(day),
    amountAt: (atom, commodity, day) =>
      totals +
      (commodityPlace(commodity) * atoms.length + atom) * coarseDays.length +
      coarsePlace(day),
  };
}

/** Growth of some commodities in some atoms: from the end of one day to the end of another. */
export function formOf(layout: Layout, part: Part): Form {
  const columns: number[] = [];
  const factors: number[] = [];
  const add = (column: number, factor: number) => {
    columns.push(column);
    factors.push(factor);
  };
  for (const commodity of part.commodities) {
    const at = (day: Day) =>
      part.atoms === null
        ? [layout.totalAt(commodity, day)]
        : part.atoms.map((atom) => layout.amountAt(atom, commodity, day));
    for (const column of at(part.to)) add(column, 1);
    if (part.before !== null) for (const column of at(part.before)) add(column, -1);
  }
  return { columns, factors };
}
