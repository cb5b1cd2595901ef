import { countIn, dateIn, typeIn } from '../domain/hazard-properties.ts';
import { dayOf, NO_DAY } from '../domain/hazard-points.ts';
import type { HazardArea } from '../domain/hazard.ts';
import {
  recordCount,
  recordOfPoint,
  type RecordTable,
  type ValueColumn,
  walkRecords,
} from '../domain/record-table.ts';
import type { FiledTable } from './filed-table.ts';
import { type CheckedRecord, checkRecord } from './record-checks.ts';

/** What is known of a record, as bits. A record is a point, an area, or neither where it was left out. */
export const POINT = 1;
export const AREA = 2;
/** Left out by its own checks. */
export const LEFT_OUT = 4;
/** Left out because a person wants it. */
export const LEFT_BY_CHOICE = 8;
/** Findings in a plain point: no type, no date that can be read, place out of range, count that is none. */
export const SAYS_TYPE = 16;
export const SAYS_DATE = 32;
export const SAYS_RANGE = 64;
export const SAYS_COUNT = 128;
/** Findings beside other records and the districts. */
export const DUPLICATE = 256;
export const OVERLAP = 512;
export const OUTSIDE = 1024;
export const AXES = 2048;
export const SAYS_ANYTHING = SAYS_TYPE | SAYS_DATE | SAYS_RANGE | SAYS_COUNT;
export const TOGETHER = DUPLICATE | OVERLAP | OUTSIDE | AXES;

/** What a date is that cannot be read. */
const BAD_DAY = NO_DAY + 1;

/** Understands each value of a column once where values repeat. */
function understood(column: ValueColumn | null, read: (value: unknown) => number) {
  if (column === null) {
    const none = read(undefined);
    return () => none;
  }
  const { coded } = column;
  if (!coded) return (i: number) => read(column.at(i));
  const known = new Float64Array(coded.size + 1);
  const isKnown = new Uint8Array(coded.size + 1);
  return (i: number): number => {
    const code = coded.code[i]!;
    if (isKnown[code] === 0) {
      known[code] = read(coded.valueOf(code));
      isKnown[code] = 1;
    }
    return known[code]!;
  };
}

/**
 * The records of some files in their order, each checked by itself. What points say stands in columns, and
 * a plain point costs no object; polygons and odd records are objects beside them.
 */
export class RecordList {
  readonly files: readonly FiledTable[];
  /** Number of records. */
  readonly length: number;
  /** The first record of each file; then the number of all. */
  readonly starts: readonly number[];
  readonly row: Uint32Array;
  /** The bits above. */
  readonly known: Uint16Array;
  /** Of points; see `HazardPoints`. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly type: Int32Array;
  readonly count: Float64Array;
  readonly day: Int32Array;
  readonly types: string[] = [];
  /** Records that are no plain points, after their checks. */
  readonly checked = new Map<number, CheckedRecord>();
  readonly #placeOfType = new Map<string, number>();

  constructor(files: readonly FiledTable[]) {
    this.files = files;
    const starts = [0];
    for (const { table } of files) starts.push(starts.at(-1)! + recordCount(table));
    this.starts = starts;
    this.length = starts.at(-1)!;
    this.row = new Uint32Array(this.length);
    this.known = new Uint16Array(this.length);
    this.lon = new Float64Array(this.length).fill(NaN);
    this.lat = new Float64Array(this.length).fill(NaN);
    this.type = new Int32Array(this.length);
    this.count = new Float64Array(this.length);
    this.day = new Int32Array(this.length);
    files.forEach((file, i) => this.#enter(file, starts[i]!));
  }

  #enter(file: FiledTable, start: number): void {
    const { points, others } = file.table;
    const [lon, lat] = file.exchanged ? [points.lat, points.lon] : [points.lon, points.lat];
    const typeAt = understood(file.columns.type, (value) => this.#typeOf(typeIn(value)));
    const countAt = understood(file.columns.count, (value) => countIn(value) ?? NaN);
    const dayAt = understood(file.columns.date, (value) => {
      const { text, day } = dateIn(value);
      return text !== null && day === null ? BAD_DAY : dayOf(day);
    });
    let record = start;
    walkRecords(file.table, (i, other) => {
      const r = record++;
      if (i === -1) return this.#enterChecked(r, checkRecord(file.asChecked(others[other]!)));
      this.row[r] = points.row[i]!;
      const [x, y] = [lon[i]!, lat[i]!];
      const isInRange = Math.abs(x) <= 180 && Math.abs(y) <= 90;
      const count = isInRange ? countAt(i) : NaN;
      if (count !== count) this.known[r] = LEFT_OUT | (isInRange ? SAYS_COUNT : SAYS_RANGE);
      else {
        const day = dayAt(i);
        this.#enterPoint(r, x, y, typeAt(i), count, day === BAD_DAY ? NO_DAY : day);
        if (this.type[r] === -1) this.known[r]! |= SAYS_TYPE;
        if (day === BAD_DAY) this.known[r]! |= SAYS_DATE;
      }
      return true;
    });
  }

  #enterPoint(r: number, lon: number, lat: number, type: number, count: number, day: number): void {
    this.known[r] = POINT;
    this.lon[r] = lon;
    this.lat[r] = lat;
    this.type[r] = type;
    this.count[r] = count;
    this.day[r] = day;
  }

  #enterChecked(r: number, record: CheckedRecord): void {
    this.row[r] = record.row;
    this.checked.set(r, record);
    const { hazard } = record;
    if (hazard?.kind === 'point') {
      const [lon = NaN, lat = NaN] = hazard.position;
      const { type, count, date } = hazard;
      this.#enterPoint(r, lon, lat, this.#typeOf(type), count, dayOf(date));
    } else this.known[r] = hazard ? AREA : LEFT_OUT;
  }

  #typeOf(type: string | null): number {
    if (type === null) return -1;
    const known = this.#placeOfType.get(type);
    if (known !== undefined) return known;
    this.#placeOfType.set(type, this.types.length);
    return this.types.push(type) - 1;
  }

  /** The place in `files` of the file that a record is from. */
  fileOf(record: number): number {
    return this.starts.findIndex((_, i) => record < (this.starts[i + 1] ?? Infinity));
  }

  /** The polygon of a record; null where it is none that counts. */
  areaOf(record: number): HazardArea | null {
    const hazard = this.checked.get(record)?.hazard;
    return hazard?.kind === 'area' ? hazard : null;
  }

  /** What the checks of a record by itself have to say. */
  checkedAt(record: number): CheckedRecord {
    const known = this.checked.get(record);
    if (known) return known;
    const { table, asChecked } = this.files[this.fileOf(record)]!;
    return checkRecord(
      asChecked(recordOfPoint(table.points, placeOfRow(table, this.row[record]!))),
    );
  }
}

/** The place of the point with this row. */
function placeOfRow({ points }: RecordTable, row: number): number {
  let [from, to] = [0, points.length];
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    if (points.row[middle]! <= row) from = middle;
    else to = middle;
  }
  return from;
}
