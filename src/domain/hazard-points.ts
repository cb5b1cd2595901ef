import { addDays, type Day, dayNumber } from './day.ts';
import type { Hazard, HazardArea, HazardPoint } from './hazard.ts';

/** Stands for no date. */
export const NO_DAY = -2_147_483_648;

/**
 * Points of hazard records as columns, one number of each point in each, so that a million of them are
 * small and cross threads at once.
 */
export interface HazardPoints {
  readonly length: number;
  /** Longitude in degrees (WGS84). */
  readonly lon: Float64Array;
  /** Latitude in degrees (WGS84). */
  readonly lat: Float64Array;
  /** Kinds of items, in the words of the files. */
  readonly types: readonly string[];
  /** The place of a point's kind in `types`; -1 for none. */
  readonly type: Int32Array;
  /** Number of items. */
  readonly count: Float64Array;
  /** Days since 1970-01-01; `NO_DAY` for none. */
  readonly day: Int32Array;
}

/** Hazard records that count: points as columns, polygons one by one. */
export interface HazardRecords {
  readonly points: HazardPoints;
  readonly areas: readonly HazardArea[];
}

/** The file and row that each of some records comes from. */
export interface RecordOrigins {
  readonly files: readonly string[];
  /** The place of a record's file in `files`. */
  readonly file: ArrayLike<number>;
  readonly row: ArrayLike<number>;
}

/** A date as a number of a column. */
export function dayOf(date: Day | null): number {
  return date === null ? NO_DAY : dayNumber(date);
}

/** The date that a number of a column stands for. */
export function dateOf(day: number): Day | null {
  return day === NO_DAY ? null : addDays('1970-01-01', day);
}

/** Hazard records that came one by one. */
export function hazardRecords(hazards: readonly Hazard[]): HazardRecords {
  return {
    points: hazardPoints(hazards.filter((hazard) => hazard.kind === 'point')),
    areas: hazards.filter((hazard) => hazard.kind === 'area'),
  };
}

/** Columns of points that came one by one. */
export function hazardPoints(points: readonly HazardPoint[]): HazardPoints {
  const types = [...new Set(points.flatMap(({ type }) => type ?? []))];
  const place = new Map(types.map((type, i) => [type, i]));
  return {
    length: points.length,
    lon: Float64Array.from(points, ({ position }) => position[0]!),
    lat: Float64Array.from(points, ({ position }) => position[1]!),
    types,
    type: Int32Array.from(points, ({ type }) => (type === null ? -1 : place.get(type)!)),
    count: Float64Array.from(points, ({ count }) => count),
    day: Int32Array.from(points, ({ date }) => dayOf(date)),
  };
}
