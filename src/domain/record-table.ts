import type { RawRecord } from './hazard.ts';

/** What records say in one column. */
export interface ValueColumn {
  /** The value of a point as its record has it; undefined where it has none. */
  readonly at: (point: number) => unknown;
  /** The same by codes, where values repeat; null where each is by itself. */
  readonly coded: CodedValues | null;
}

/** Values by code, so that each can be understood once, however many points have it. */
export interface CodedValues {
  /** The code of each point, from 1 to `size`; 0 where the record has no value. */
  readonly code: Int32Array;
  readonly size: number;
  readonly valueOf: (code: number) => unknown;
}

/** Records that are one plain position with properties, in columns: a million of them as objects take gigabytes. */
export interface PointTable {
  readonly length: number;
  /** Where a person finds each (see `RawRecord`): from the least to the greatest. */
  readonly row: Uint32Array;
  /** As the file has them: not judged yet, but numbers. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** By name. */
  readonly columns: ReadonlyMap<string, ValueColumn>;
}

/** The records of a file: plain points in columns, everything else one by one. */
export interface RecordTable {
  readonly points: PointTable;
  /** Polygons, and whatever is odd, in the order of their rows. */
  readonly others: readonly RawRecord[];
}

const NO_POINTS: PointTable = {
  length: 0,
  row: new Uint32Array(0),
  lon: new Float64Array(0),
  lat: new Float64Array(0),
  columns: new Map(),
};

/** Records that a reader made one by one. */
export function tableOf(records: readonly RawRecord[]): RecordTable {
  return { points: NO_POINTS, others: records };
}

/** Number of records. */
export function recordCount({ points, others }: RecordTable): number {
  return points.length + others.length;
}

/** A point as the record that it was in the file. */
export function recordOfPoint(points: PointTable, i: number): RawRecord {
  const said = [...points.columns].flatMap(([name, column]) => {
    const value = column.at(i);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    row: points.row[i]!,
    geometry: { type: 'Point', coordinates: [points.lon[i]!, points.lat[i]!] },
    properties: Object.fromEntries(said),
  };
}

/**
 * Goes through all records in the order of the file. Of each, one of the two is the place in `points` or
 * in `others`, and the other is -1. Ends early where `visit` returns false.
 */
export function walkRecords(
  { points, others }: RecordTable,
  visit: (point: number, other: number) => unknown,
): void {
  let [point, other] = [0, 0];
  let nextOther = others[0]?.row ?? Infinity;
  while (point < points.length || other < others.length) {
    const isPoint = point < points.length && points.row[point]! < nextOther;
    const goesOn = isPoint ? visit(point++, -1) : visit(-1, other++);
    if (goesOn === false) return;
    if (!isPoint) nextOther = others[other]?.row ?? Infinity;
  }
}

/** All records as objects, for what looks at few of them. */
export function recordsOf(table: RecordTable): readonly RawRecord[] {
  if (table.points.length === 0) return table.others;
  const records: RawRecord[] = [];
  walkRecords(table, (point, other) => {
    records.push(point === -1 ? table.others[other]! : recordOfPoint(table.points, point));
  });
  return records;
}

/** Records spread evenly over a file, at most so many: its beginning may be of one district alone. */
export function spreadRecords(table: RecordTable, most: number): readonly RawRecord[] {
  const all = recordCount(table);
  const count = Math.min(all, most);
  const step = Math.max(1, all / most);
  const chosen: RawRecord[] = [];
  let place = 0;
  walkRecords(table, (point, other) => {
    if (place++ === Math.floor(chosen.length * step)) {
      chosen.push(point === -1 ? table.others[other]! : recordOfPoint(table.points, point));
    }
    return chosen.length < count;
  });
  return chosen;
}
