import type { Day } from '../domain/day.ts';
import type { District } from '../domain/district.ts';
import type { HazardClass } from '../domain/hazard.ts';
import { type OwnTable, periodAt } from '../domain/own-table.ts';
import type { Absence, NoReading, Question, Reading } from './registry.ts';

/** Square metres in a hectare. */
const M2_PER_HA = 1e4;

const places = new WeakMap<OwnTable, ReadonlyMap<string, number>>();

/** The place of each district of a table, by id: thousands of districts ask for it. */
function placesOf(own: OwnTable): ReadonlyMap<string, number> {
  const known = places.get(own) ?? new Map(own.districts.map((id, index) => [id, index + 1]));
  places.set(own, known);
  return known;
}

/** Own records of one district at the end of a day. */
export interface OwnPlace {
  readonly own: OwnTable;
  /** The last day of the period that is read; undated records alone have no day of their own. */
  readonly end: Day;
  /** The district's number in a table by period. */
  readonly at: (table: Float64Array) => number;
  /** The same at the end of the first period. */
  readonly atFirst: (table: Float64Array) => number;
}

/**
 * Where a district stands in the own records by the day of a question: the last period that has ended
 * by then. Null where there are no records, none of this district's layer, or no period has ended.
 */
export function ownPlace({ id }: District, { own, until }: Question): OwnPlace | null {
  const period = own && periodAt(own, until);
  const place = own && placesOf(own).get(id);
  if (!own || period === null || place === undefined || place === null) return null;
  const first = place * own.ends.length;
  return {
    own,
    end: own.ends[period] ?? until,
    at: (table) => table[first + period] ?? 0,
    atFirst: (table) => table[first] ?? 0,
  };
}

/** No value from own records, and why. */
export function noOwn(why: Absence): NoReading {
  return { value: null, why, statements: [] };
}

/** A value from own records, up to the end of a period. */
export function ownReading(
  value: number,
  { own, end }: OwnPlace,
  parts?: Reading['parts'],
): Reading {
  const period = { from: own.ends[0] ?? end, to: end };
  return { value, kind: 'own', statements: [], period, ...(parts ? { parts } : {}) };
}

/** A district's land in square metres. */
export function landM2({ landHa }: District): number {
  return landHa * M2_PER_HA;
}

/** True when polygons of one of the classes are on record anywhere. */
export function hasClass({ classes }: OwnTable, wanted: readonly HazardClass[]): boolean {
  return wanted.some((name) => classes.includes(name));
}
