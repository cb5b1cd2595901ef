import { wktToGeoJSON } from 'betterknown';
import { dsvFormat } from 'd3-dsv';
import type { RawRecord } from '../domain/hazard.ts';
import { AS_THEY_ARE, type Placing, placingByName } from './coordinate-systems.ts';
import { shortened } from './located.ts';
import { isWkt, numberIn, type PositionColumns, positionColumns } from './position-columns.ts';
import { inDegrees } from './projection.ts';
import type { GivenFile, ReadHints, RecordFormat, RecordRead } from './record-formats.ts';
import { RefusedFile, refuseWide } from './refused-file.ts';

const DELIMITERS = [',', ';', '\t', '|'];

/** What Excel writes before the header to say which sign stands between cells. */
export const SEPARATOR_LINE = /^\s*"?sep=(.)"?[^\S\r\n]*(?:\r\n|\n|\r)/i;

/** The sign between cells: the one that the header has most of, outside quotation marks. */
export function delimiterOf(text: string): string {
  const header = /^\s*([^\n\r]*)/.exec(text)?.[1] ?? '';
  const bare = header.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((sign) => bare.split(sign).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

const LINE_BREAK = /\r\n|\n|\r/;
const breaksIn = (cell: string): number => cell.split(LINE_BREAK).length - 1;

function rowsOf(whole: string): readonly Row[] {
  const [separatorLine = '', separator] = SEPARATOR_LINE.exec(whole) ?? [];
  const text = whole.slice(separatorLine.length);
  let line = separator === undefined ? 1 : 2;
  return dsvFormat(separator ?? delimiterOf(text))
    .parseRows(text)
    .flatMap((cells) => {
      const row = { line, cells };
      line += 1 + cells.reduce((sum, cell) => sum + breaksIn(cell), 0);
      return cells.every((cell) => cell.trim() === '') ? [] : [row];
    });
}

/** Names of columns that are empty or there already get a number: no cell may hide another. */
export function columnNames(header: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return header.map((name, i) => {
    const wanted = name.trim() || `column ${i + 1}`;
    let free = wanted;
    for (let n = 2; taken.has(free); n++) free = `${wanted} (${n})`;
    taken.add(free);
    return free;
  });
}

/** Most characters of a first line that can be the header of a table. */
const LONGEST_HEADER = 1_000_000;

/** Throws `RefusedFile` where the first line is no header, before the rest is taken apart. */
function refuseLongHeader(text: string, file: string): void {
  const end = text.slice(0, LONGEST_HEADER + 1).search(/[\r\n]/);
  if (end !== -1 || text.length <= LONGEST_HEADER) return;
  throw new RefusedFile(
    file,
    `starts with a line of more than ${LONGEST_HEADER} letters ("${shortened(text)}"), which is no header of a table`,
  );
}

const NUMBER_OF_WKT = /(?<=[\s(,])[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?=[\s(),])/gi;

/** True where WKT is whole: words and brackets around its numbers. Its reader takes what is before a fault. */
const isWholeWkt = (shape: string): boolean =>
  /^[a-z][a-z\s(),]*\)$/i.test(shape.replaceAll(NUMBER_OF_WKT, ''));

/** What EWKT says of its coordinate system before the shape. */
const SYSTEM = /^\s*SRID\s*=\s*(\d+)\s*;/i;

/** How positions of each system that the cells name come to degrees. */
async function placingsOf(rows: readonly Row[], column: number, file: string) {
  const placings = new Map<string, Placing>();
  for (const { cells } of rows) {
    const code = SYSTEM.exec(cells[column] ?? '')?.[1];
    if (code === undefined || placings.has(code)) continue;
    placings.set(code, await placingByName(`EPSG:${code}`, file));
  }
  return placings;
}

type Found = { readonly geometry: unknown } | { readonly fault: string };

function fromWkt(cell: string, placings: ReadonlyMap<string, Placing>): Found {
  const [system = '', code = ''] = SYSTEM.exec(cell) ?? [];
  const shape = cell.slice(system.length).trim();
  if (shape === '') return { geometry: null };
  if (/\bEMPTY$/i.test(shape)) return { geometry: { type: 'Polygon', coordinates: [] } };
  const { toDegrees } = placings.get(code) ?? AS_THEY_ARE;
  try {
    const geometry: unknown = isWholeWkt(shape) ? wktToGeoJSON(shape) : null;
    if (geometry) return { geometry: toDegrees ? inDegrees(geometry, toDegrees) : geometry };
  } catch {
    // Said below, as what reads to nothing is.
  }
  return { fault: `has "${shortened(cell)}", which cannot be read as WKT` };
}

/** The position that two cells write, none where both are empty, or why they write none. */
export function fromNumbers(lonCell: string, latCell: string): Found {
  if (lonCell.trim() === '' && latCell.trim() === '') return { geometry: null };
  const [lon, lat] = [numberIn(lonCell), numberIn(latCell)];
  if (lon === null)
    return { fault: `has the longitude "${shortened(lonCell)}", which is no number` };
  if (lat === null)
    return { fault: `has the latitude "${shortened(latCell)}", which is no number` };
  return { geometry: { type: 'Point', coordinates: [lon, lat] } };
}

async function locator(columns: PositionColumns, rows: readonly Row[], file: string) {
  if (columns.kind === 'lonlat') {
    return (cells: readonly string[]): Found =>
      fromNumbers(cells[columns.lon] ?? '', cells[columns.lat] ?? '');
  }
  const placings = await placingsOf(rows, columns.column, file);
  return (cells: readonly string[]): Found => fromWkt(cells[columns.column] ?? '', placings);
}

/** True where the cells of a first line hold a place themselves: it is no header then. */
export function isPlace(cells: readonly string[], columns: PositionColumns): boolean {
  if (columns.kind === 'wkt') return isWkt(cells[columns.column] ?? '');
  return [columns.lon, columns.lat].every((column) => numberIn(cells[column] ?? '') !== null);
}

/** Why a row of so many cells cannot be read. */
export function widthFault(cells: readonly string[], width: number): string {
  const lines = 1 + cells.reduce((sum, cell) => sum + breaksIn(cell.trimEnd()), 0);
  const joined =
    lines > 1 ? `; perhaps a quotation mark is not closed and joined ${lines} lines` : '';
  return `has ${cells.length} cells where the header has ${width}${joined}`;
}

/** Says that the columns of positions were guessed. */
export function guessNote(
  file: string,
  header: readonly string[],
  { lon, lat }: { readonly lon: number; readonly lat: number },
): string {
  return `${file}: longitude was read from column "${header[lon]}" and latitude from "${header[lat]}", because their numbers lie where the districts are.`;
}

async function read({ name: file, text }: GivenFile, { box }: ReadHints): Promise<RecordRead> {
  const { text: table, notes: told } = text();
  refuseLongHeader(table, file);
  const all = rowsOf(table);
  const [first] = all;
  refuseWide(first?.cells.length ?? 0, file);
  const firstCells = columnNames(first?.cells ?? []);
  const columns = positionColumns(
    firstCells,
    all.slice(1).map(({ cells }) => cells),
    box,
  );
  if (!columns) {
    throw new RefusedFile(
      file,
      `has no columns of longitude and latitude (named lon and lat) and none of WKT; its header is "${shortened(firstCells.join(', '))}"`,
    );
  }
  const hasHeader = !isPlace(firstCells, columns);
  const header = hasHeader ? firstCells : columnNames(firstCells.map(() => ''));
  const rows = hasHeader ? all.slice(1) : all;
  if (rows.length === 0 && first?.cells.some((cell) => breaksIn(cell.trimEnd()) > 0)) {
    const start = shortened(first.cells.join(', '));
    throw new RefusedFile(
      file,
      `has a quotation mark in its header that is not closed: the whole table is one cell ("${start}")`,
    );
  }
  const geometryIn = await locator(columns, rows, file);
  const records = rows.map(({ line, cells }): RawRecord => {
    const properties = Object.fromEntries(header.map((name, i) => [name, cells[i]]));
    const isWidthRight = cells.length === header.length;
    const found = isWidthRight ? geometryIn(cells) : { fault: widthFault(cells, header.length) };
    return { row: line, geometry: null, properties, ...found };
  });
  const isGuess = columns.kind === 'lonlat' && columns.by === 'content';
  const notes = [
    ...(hasHeader ? [] : [`${file}: has no header: its first line was read as a record.`]),
    ...(isGuess ? [guessNote(file, header, columns)] : []),
  ];
  return { records, columns: header, notes: [...told, ...notes] };
}

/**
 * Tables of text: cells between commas, semicolons, tabs or bars, a header in the first line, positions
 * as longitude and latitude or as WKT. Rows count lines from 1, the header included.
 */
export const CSV_RECORDS: RecordFormat = {
  label: 'CSV or TSV with a header',
  recognises: ({ text }) => !/^\s*[<{[]/.test(text().text),
  read,
};
