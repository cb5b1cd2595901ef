import type { RawRecord } from '../../domain/hazard.ts';
import type { ValueColumn } from '../../domain/record-table.ts';
import { numberIn, type PositionColumns, positionColumns } from '../position-columns.ts';
import type { ReadHints, RecordRead } from '../record-formats.ts';
import { delimiterOf, fromNumbers, guessNote, widthFault } from '../records-csv.ts';
import { COMMA, decimalIn, NotPlain, POINT, QUOTE, textIn } from './bytes.ts';
import type { CellColumn, WrittenNumbers } from './cells.ts';
import { cellText, CsvRows } from './csv-rows.ts';
import { PointBuilder } from './point-builder.ts';

/** A longer header is no header. */
const LONGEST_HEADER_BYTES = 1 << 16;
/** Wider tables are read as text: each column takes room for every row. */
const MOST_COLUMNS = 256;
/** Rows from which the columns of positions are told; see `positionColumns`. */
const LOOKED_AT = 1000;

type LonLat = Extract<PositionColumns, { kind: 'lonlat' }>;

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** The next row that holds something; null where there is none. */
function filledRow(rows: CsvRows): readonly string[] | null {
  while (rows.next()) {
    const cells = rows.texts();
    if (!isBlank(cells)) return cells;
  }
  return null;
}

function delimiterIn(bytes: Uint8Array, start: number): number {
  const end = Math.min(bytes.length, start + LONGEST_HEADER_BYTES);
  const head = textIn(bytes, start, end);
  if (end < bytes.length && !/\S[^\n\r]*[\n\r]/.test(head)) throw new NotPlain();
  return delimiterOf(head).charCodeAt(0);
}

/** Reads the rows after the header into columns; rows without two numbers for a place become records. */
class TableScan {
  readonly #points = new PointBuilder();
  readonly #lonText: WrittenNumbers = this.#points.addWritten();
  readonly #latText: WrittenNumbers = this.#points.addWritten();
  /** By place in the header; none for longitude and latitude. */
  readonly #cells: (CellColumn | null)[];
  readonly others: RawRecord[] = [];
  readonly #bytes: Uint8Array;
  readonly #header: readonly string[];
  readonly #at: LonLat;
  /** How the cell that was read last writes its number: the sign before decimals, or null for another way. */
  #sign: number | null = POINT;

  constructor(bytes: Uint8Array, header: readonly string[], at: LonLat) {
    this.#bytes = bytes;
    this.#header = header;
    this.#at = at;
    this.#cells = header.map((_, i) =>
      i === at.lon || i === at.lat ? null : this.#points.addCells(),
    );
  }

  read(rows: CsvRows): void {
    while (rows.next()) {
      if (rows.width !== this.#header.length || !this.#enter(rows)) this.#enterOther(rows);
    }
  }

  /** The number of a cell as `numberIn` reads it; NaN where it is none. */
  #number(rows: CsvRows, cell: number): number {
    const bytes = this.#bytes;
    const isQuoted = bytes[rows.start[cell]!] === QUOTE && rows.end[cell]! > rows.start[cell]!;
    const start = isQuoted ? rows.start[cell]! + 1 : rows.start[cell]!;
    const end = isQuoted ? rows.end[cell]! - 1 : rows.end[cell]!;
    this.#sign = POINT;
    let value = decimalIn(bytes, start, end, POINT);
    if (value === value) return value;
    this.#sign = COMMA;
    value = decimalIn(bytes, start, end, COMMA);
    if (value === value) return value;
    this.#sign = null;
    return numberIn(cellText(textIn(bytes, rows.start[cell]!, rows.end[cell]!))) ?? NaN;
  }

  #remember(column: WrittenNumbers, rows: CsvRows, cell: number, sign: number | null): void {
    const [start, end] = [rows.start[cell]!, rows.end[cell]!];
    const record = this.#points.length;
    const isQuoted = this.#bytes[start] === QUOTE;
    if (sign === null) column.enterText(record, cellText(textIn(this.#bytes, start, end)));
    else if (isQuoted) column.enter(record, this.#bytes, start + 1, end - 1, sign);
    else column.enter(record, this.#bytes, start, end, sign);
  }

  #enter(rows: CsvRows): boolean {
    const points = this.#points;
    const { lon, lat } = this.#at;
    const x = this.#number(rows, lon);
    const xSign = this.#sign;
    const y = this.#number(rows, lat);
    if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
    points.reserve(rows.at / this.#bytes.length);
    const i = points.length;
    this.#remember(this.#latText, rows, lat, this.#sign);
    this.#remember(this.#lonText, rows, lon, xSign);
    points.row[i] = rows.line;
    points.lon[i] = x;
    points.lat[i] = y;
    for (let cell = 0; cell < rows.width; cell++) {
      const column = this.#cells[cell];
      if (!column) continue;
      const [start, end, hash] = [rows.start[cell]!, rows.end[cell]!, rows.hash[cell]!];
      column.code[i] = column.enter(this.#bytes, start, end, hash);
    }
    points.length++;
    return true;
  }

  #enterOther(rows: CsvRows): void {
    const cells = rows.texts();
    if (isBlank(cells)) return;
    const found =
      cells.length === this.#header.length
        ? fromNumbers(cells[this.#at.lon] ?? '', cells[this.#at.lat] ?? '')
        : { fault: widthFault(cells, this.#header.length) };
    const properties = Object.fromEntries(this.#header.map((name, i) => [name, cells[i]]));
    this.others.push({ row: rows.line, geometry: null, properties, ...found });
  }

  /** The points read; of columns with one name the last stands for it. */
  finished() {
    const points = this.#points;
    const columns = this.#header.map((name, i): [string, ValueColumn] => {
      if (i === this.#at.lon) return [name, this.#lonText.finished(points.lon)];
      if (i === this.#at.lat) return [name, this.#latText.finished(points.lat)];
      return [name, this.#cells[i]!.finished(points.length, cellText)];
    });
    return points.finished(new Map(columns));
  }
}

/**
 * Reads a table with columns of longitude and latitude from its bytes (UTF-8), into the records that the
 * reader of texts makes of them. Throws `NotPlain` for everything else, and for a quotation mark that is
 * not closed.
 */
export function scanCsv(
  file: string,
  bytes: Uint8Array,
  start: number,
  { box }: ReadHints,
): RecordRead {
  const delimiter = delimiterIn(bytes, start);
  const rows = new CsvRows(bytes, start, delimiter);
  const header = filledRow(rows)?.map((name) => name.trim()) ?? [];
  if (header.length > MOST_COLUMNS) throw new NotPlain();
  const first = rows.place();
  const looked: (readonly string[])[] = [];
  while (looked.length < LOOKED_AT) {
    const cells = filledRow(rows);
    if (!cells) break;
    looked.push(cells);
  }
  const at = positionColumns(header, looked, box);
  if (at?.kind !== 'lonlat') throw new NotPlain();
  const scan = new TableScan(bytes, header, at);
  rows.goTo(first);
  scan.read(rows);
  return {
    records: scan.others,
    points: scan.finished(),
    columns: header,
    notes: at.by === 'content' ? [guessNote(file, header, at)] : [],
  };
}
