import type { RawRecord } from '../../domain/hazard.ts';
import type { ValueColumn } from '../../domain/record-table.ts';
import { numberIn, type PositionColumns, positionColumns } from '../position-columns.ts';
import type { ReadHints, RecordRead } from '../record-formats.ts';
import {
  columnNames,
  delimiterOf,
  fromNumbers,
  guessNote,
  isPlace,
  SEPARATOR_LINE,
  widthFault,
} from '../records-csv.ts';
import {
  COMMA,
  CR,
  DecimalReader,
  LF,
  MINUS,
  NotPlain,
  POINT,
  QUOTE,
  textIn,
  viewOf,
} from './bytes.ts';
import type { CellColumn, WrittenNumbers } from './cells.ts';
import { cellText, CsvRows } from './csv-rows.ts';
import { PlainCells } from './plain-cells.ts';
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
  if (SEPARATOR_LINE.test(head)) throw new NotPlain();
  return delimiterOf(head).charCodeAt(0);
}

/** Reads the rows after the header into columns; rows without two numbers for a place become records. */
class TableScan {
  readonly others: RawRecord[] = [];
  readonly #points = new PointBuilder();
  readonly #lonText: WrittenNumbers = this.#points.addWritten();
  readonly #latText: WrittenNumbers = this.#points.addWritten();
  /** By place in the header; none for longitude and latitude. */
  readonly #cells: (CellColumn | null)[];
  readonly #number = new DecimalReader();
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #plain: PlainCells;
  readonly #rows: CsvRows;
  readonly #header: readonly string[];
  readonly #at: LonLat;

  constructor(bytes: Uint8Array, rows: CsvRows, header: readonly string[], at: LonLat) {
    this.#bytes = bytes;
    this.#view = viewOf(bytes);
    this.#plain = new PlainCells(bytes, this.#view, rows.delimiter);
    this.#rows = rows;
    this.#header = header;
    this.#at = at;
    this.#cells = header.map((_, i) =>
      i === at.lon || i === at.lat ? null : this.#points.addCells(),
    );
  }

  /** Reads all rows from the next one on. */
  read(): void {
    const rows = this.#rows;
    const bytes = this.#bytes;
    const points = this.#points;
    let plainEnd = Math.max(0, bytes.length - 3);
    while (plainEnd > 0 && bytes[plainEnd - 1] !== LF && bytes[plainEnd - 1] !== CR) plainEnd--;
    while (rows.at < bytes.length) {
      if (points.length === points.lon.length) points.reserve(rows.at / bytes.length);
      this.#enterPlain(plainEnd);
      if (points.length === points.lon.length || rows.at === bytes.length) continue;
      rows.next();
      if (rows.width !== this.#header.length || !this.#enter()) this.#enterOther();
    }
  }

  /**
   * Enters the rows from here on in one pass, as long as there is room and each is plain. Before `end`,
   * which follows a line end, every cell is sure to end, and words of 32 bits can be read at any place.
   */
  #enterPlain(end: number): void {
    const bytes = this.#bytes;
    const points = this.#points;
    const { lon, row } = points;
    let [i, [at, line]] = [points.length, this.#rows.place()];
    for (; i < lon.length && at < end; i++, line++) {
      const rowEnd = this.#plainRow(i, at, end);
      if (rowEnd === -1) break;
      at = bytes[rowEnd] === CR && bytes[rowEnd + 1] === LF ? rowEnd + 2 : rowEnd + 1;
      row[i] = line;
    }
    points.length = i;
    this.#rows.goTo([at, line]);
  }

  /**
   * Enters the row that starts here and returns where it ends; -1 where a cell is not plain: without
   * quotation marks, the numbers with a point. Then nothing counts as entered.
   */
  #plainRow(i: number, start: number, end: number): number {
    const bytes = this.#bytes;
    const cells = this.#cells;
    const { delimiter } = this.#rows;
    const last = cells.length - 1;
    let p = start;
    for (let cell = 0; ; cell++, p++) {
      const column = cells[cell]!;
      if (column === null) p = this.#plainNumber(cell === this.#at.lon, i, p, end);
      else if (bytes[p] === QUOTE) return -1;
      else p = this.#plain.enter(column, i, p);
      if (p === -1) return -1;
      const byte = bytes[p]!;
      if (cell === last) return byte === LF || byte === CR ? p : -1;
      if (byte !== delimiter) return -1;
    }
  }

  #plainNumber(isLon: boolean, i: number, start: number, end: number): number {
    const bytes = this.#bytes;
    const numbers = isLon ? this.#points.lon : this.#points.lat;
    const p = this.#number.readInto(numbers, i, bytes, start, end, POINT);
    // The sign of zero is lost when a number is written.
    if (p === -1 || (bytes[start] === MINUS && numbers[i] === 0)) return -1;
    (isLon ? this.#lonText : this.#latText).enter(i, this.#number.decimals, false);
    return p;
  }

  /** Enters the row that was passed last; false where it has no two numbers for a place. */
  #enter(): boolean {
    const { start, end, line } = this.#rows;
    const points = this.#points;
    const i = points.length;
    const { lon, lat } = this.#at;
    if (!this.#enterAnyNumber(lon, points.lon, this.#lonText)) return false;
    if (!this.#enterAnyNumber(lat, points.lat, this.#latText)) return false;
    this.#cells.forEach((column, cell) => {
      column?.enter(i, this.#view, start[cell]!, end[cell]!);
    });
    points.row[i] = line;
    points.length++;
    return true;
  }

  /** Enters the number of a cell as `numberIn` reads it. */
  #enterAnyNumber(cell: number, numbers: Float64Array, texts: WrittenNumbers): boolean {
    const bytes = this.#bytes;
    const i = this.#points.length;
    const start = this.#rows.start[cell]!;
    const end = this.#rows.end[cell]!;
    const quotes = end > start && bytes[start] === QUOTE ? 1 : 0;
    for (const sign of [POINT, COMMA]) {
      const value = this.#number.readWhole(bytes, start + quotes, end - quotes, sign);
      // The sign of zero is lost when a number is written.
      if (value !== value || Object.is(value, -0)) continue;
      numbers[i] = value;
      texts.enter(i, this.#number.decimals, sign === COMMA);
      return true;
    }
    const text = cellText(textIn(bytes, start, end));
    const value = numberIn(text);
    if (value === null || !Number.isFinite(value)) return false;
    numbers[i] = value;
    texts.enterText(i, text);
    return true;
  }

  #enterOther(): void {
    const rows = this.#rows;
    const cells = rows.texts();
    if (isBlank(cells)) return;
    const found =
      cells.length === this.#header.length
        ? fromNumbers(cells[this.#at.lon] ?? '', cells[this.#at.lat] ?? '')
        : { fault: widthFault(cells, this.#header.length) };
    const properties = Object.fromEntries(this.#header.map((name, i) => [name, cells[i]]));
    this.others.push({ row: rows.line, geometry: null, properties, ...found });
  }

  /** The points read. */
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
  const header = columnNames(filledRow(rows) ?? []);
  if (header.length > MOST_COLUMNS) throw new NotPlain();
  const first = rows.place();
  const looked: (readonly string[])[] = [];
  while (looked.length < LOOKED_AT) {
    const cells = filledRow(rows);
    if (!cells) break;
    looked.push(cells);
  }
  const at = positionColumns(header, looked, box);
  if (at?.kind !== 'lonlat' || isPlace(header, at)) throw new NotPlain();
  rows.goTo(first);
  const scan = new TableScan(bytes, rows, header, at);
  scan.read();
  return {
    records: scan.others,
    points: scan.finished(),
    columns: header,
    notes: at.by === 'content' ? [guessNote(file, header, at)] : [],
  };
}
