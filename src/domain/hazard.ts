import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Day } from './day.ts';

/**
 * What a polygon says about its land: suspected or confirmed to be hazardous, or released by survey
 * without a search (cancelled), after a search of a part (reduced), or after a search of all (cleared).
 */
export const HAZARD_CLASSES = [
  'suspected',
  'confirmed',
  'cancelled',
  'reduced',
  'cleared',
] as const;
export type HazardClass = (typeof HAZARD_CLASSES)[number];

/** Items found at one place, or an accident there. */
export interface HazardPoint {
  readonly kind: 'point';
  /** Longitude and latitude in degrees (WGS84). */
  readonly position: Position;
  /** The kind of item in the words of the file; null where it has none. */
  readonly type: string | null;
  /** Number of items. */
  readonly count: number;
  readonly date: Day | null;
}

/** Land that is recorded as hazardous or as released. */
export interface HazardArea {
  readonly kind: 'area';
  /** Longitude and latitude in degrees (WGS84). */
  readonly geometry: Polygon | MultiPolygon;
  readonly class: HazardClass;
  readonly date: Day | null;
}

/** One record of a hazard file. */
export type Hazard = HazardPoint | HazardArea;

/** A record as a reader found it: nothing is judged yet, not even whether the geometry is one. */
export interface RawRecord {
  /** Where a person finds it: the line of a text file, else the number of the record, from 1. */
  readonly row: number;
  readonly geometry: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Why the reader itself could make nothing of it: the rest of a sentence that starts with the record. */
  readonly fault?: string;
}

/** The value of a property by its name; where none is written so, by the name in other letters' case. */
export function propertyOf(properties: RawRecord['properties'], name: string): unknown {
  if (Object.hasOwn(properties, name)) return properties[name];
  const other = Object.keys(properties).find(
    (key) => key.trim().toLowerCase() === name.toLowerCase(),
  );
  return other === undefined ? undefined : properties[other];
}
