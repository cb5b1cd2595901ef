import { type WktUserOptions, wktToGeoJSON } from 'betterknown';
import { dsvFormat } from 'd3-dsv';
import type { RawRecord } from '../domain/hazard.ts';
import { shortened } from './located.ts';
import { numberIn, type PositionColumns, positionColumns } from './position-columns.ts';
import type { GivenFile, ReadHints, RecordFormat, RecordRead } from './record-formats.ts';
import { RefusedFile } from './refused-file.ts';

const DELIMITERS = [',', ';', '\t', '|'];

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

function rowsOf(text: string): readonly Row[] {
  let line = 1;
  return dsvFormat(delimiterOf(text))
    .parseRows(text)
    .flatMap((cells) => {
      const row = { line, cells };
      line += 1 + cells.reduce((sum, cell) => sum + cell.split(/\r\n|\n|\r/).length - 1, 0);
      return cells.every((cell) => cell.trim() === '') ? [] : [row];
    });
}

/** Projects positions of EWKT; loaded only where a cell names a coordinate system. */
async function wktOptions(rows: readonly Row[], column: number): Promise<WktUserOptions> {
  const isNamed = rows.some(({ cells }) => /^\s*SRID/i.test(cells[column] ?? ''));
  return isNamed ? { proj: (await import('proj4')).default } : {};
}

type Found = { readonly geometry: unknown } | { readonly fault: string };

function fromWkt(cell: string, options: WktUserOptions): Found {
  if (cell.trim() === '') return { geometry: null };
  try {
    return { geometry: wktToGeoJSON(cell.trim(), options) };
  } catch {
    return { fault: `has "${shortened(cell)}", which cannot be read as WKT` };
  }
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

async function locator(columns: PositionColumns, rows: readonly Row[]) {
  if (columns.kind === 'lonlat') {
    return (cells: readonly string[]): Found =>
      fromNumbers(cells[columns.lon] ?? '', cells[columns.lat] ?? '');
  }
  const options = await wktOptions(rows, columns.column);
  return (cells: readonly string[]): Found => fromWkt(cells[columns.column] ?? '', options);
}

/** Why a row of so many cells cannot be read. */
export function widthFault(cells: readonly string[], width: number): string {
  const breaks = cells.some((cell) => /[\r\n]/.test(cell));
  const joined = breaks ? '; perhaps a quotation mark is not closed and joined several lines' : '';
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
  const [first, ...rows] = rowsOf(table);
  const header = first?.cells.map((name) => name.trim()) ?? [];
  const columns = positionColumns(
    header,
    rows.map(({ cells }) => cells),
    box,
  );
  if (!columns) {
    throw new RefusedFile(
      file,
      `has no columns of longitude and latitude (named lon and lat) and none of WKT; its header is "${shortened(header.join(', '))}"`,
    );
  }
  const geometryIn = await locator(columns, rows);
  const records = rows.map(({ line, cells }): RawRecord => {
    const properties = Object.fromEntries(header.map((name, i) => [name, cells[i]]));
    const isWidthRight = cells.length === header.length;
    const found = isWidthRight ? geometryIn(cells) : { fault: widthFault(cells, header.length) };
    return { row: line, geometry: null, properties, ...found };
  });
  const isGuess = columns.kind === 'lonlat' && columns.by === 'content';
  const notes = isGuess ? [guessNote(file, header, columns)] : [];
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
