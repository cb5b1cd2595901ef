import type { Day } from './day.ts';
import type { HazardClass } from './hazard.ts';

/**
 * What a person's own records come to in each district, month by month. Place 0 is the land outside all
 * districts, place d + 1 district d; every table has one number for each period, the state at its end:
 * `table[place * ends.length + period]`. Records without a date count from the first period on.
 */
export interface OwnTable {
  /** Ids of the districts, in the order of their file. */
  readonly districts: readonly string[];
  /** Measured land of each district on the WGS84 ellipsoid, in km². */
  readonly areaKm2: readonly number[];
  /** The last day of each month that has a dated record, or follows one; one entry at least. */
  readonly ends: readonly Day[];
  /** Types of items, in the order of their characters. */
  readonly types: readonly string[];
  /** The classes that polygons of the records have. */
  readonly classes: readonly HazardClass[];
  readonly pointRecords: number;
  readonly areaRecords: number;
  /** Records that count and have no date. */
  readonly undated: number;
  /** Items of all types, and of no type. */
  readonly items: Float64Array;
  readonly itemsByType: ReadonlyMap<string, Float64Array>;
  /** Square metres that the polygons of a class hold together, each place once. */
  readonly areas: Readonly<Record<HazardClass, Float64Array>>;
  /** Square metres that suspected and confirmed land hold together, each place once. */
  readonly hazardous: Float64Array;
  /** Square metres that cancelled, reduced and reported cleared land hold together, each place once. */
  readonly released: Float64Array;
}

/** The period of a table that a day falls into: the last that has ended by then; null before the first. */
export function periodAt({ ends }: OwnTable, day: Day): number | null {
  const after = ends.findIndex((end) => end > day);
  const period = after === -1 ? ends.length - 1 : after - 1;
  return period >= 0 ? period : null;
}
