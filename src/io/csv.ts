import { csvParseRows } from 'd3-dsv';
import * as v from 'valibot';
import { type LocatedRead, shortened } from './located.ts';
import type { FileNote } from './read.ts';

/** One record of a CSV file: its cells by column name, and the line that it starts on, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** What a CSV file holds: the records that are right, and the cells of all records, wrong ones too. */
export interface CsvRead<T> extends LocatedRead<T> {
  readonly rows: readonly CsvRecord[];
}

const LINE_BREAK = /\r\n|\n|\r/g;
function linesTaken(row: readonly string[]): number {
  return 1 + row.reduce((sum, cell) => sum + (cell.match(LINE_BREAK)?.length ?? 0), 0);
}

function wrongWidth(file: string, line: number, row: readonly string[], width: number): FileNote {
  const unclosed = row.some((cell) => /[\r\n]/.test(cell))
    ? '; perhaps a quotation mark is not closed'
    : '';
  return {
    severity: 'error',
    file,
    line,
    column: Math.min(row.length, width + 1),
    value: shortened(row.join(',')),
    text: `has ${row.length} cells where the header has ${width}${unclosed}`,
  };
}

/** Notes on a header that lacks a needed column, or names one twice. */
function headerNotes(file: string, header: readonly string[], needed: readonly string[]) {
  const note = (column: string, text: string): FileNote => {
    return { severity: 'error', file, line: 1, column, value: shortened(header.join(',')), text };
  };
  const twice = header.filter((name, i) => header.indexOf(name) !== i);
  return [
    ...needed
      .filter((name) => !header.includes(name))
      .map((name) => note(name, 'is a header without this column')),
    ...twice.map((name) => note(name, 'is a header that has this column twice')),
  ];
}

/**
 * Splits the text of a CSV file (RFC 4180, comma, header in the first line) into records.
 *
 * Lines are counted as an editor shows them, so a cell with line breaks moves the following records
 * down. Empty lines are passed over. Columns that nobody needs are kept. A record with more or fewer
 * cells than the header is left out and noted; without a needed column there are no records at all.
 */
export function readCsv(
  text: string,
  file: string,
  needed: readonly string[],
): { readonly value: readonly CsvRecord[]; readonly notes: readonly FileNote[] } {
  const rows = csvParseRows(text.replace(/^\uFEFF/, ''));
  const header = rows[0] ?? [];
  const notes = headerNotes(file, header, needed);
  if (notes.length > 0) return { value: [], notes };

  const value: CsvRecord[] = [];
  let line = 1;
  for (const row of rows) {
    const isEmpty = row.length === 1 && row[0] === '';
    if (line > 1 && !isEmpty) {
      if (row.length === header.length) {
        value.push({ line, cells: Object.fromEntries(row.map((cell, i) => [header[i], cell])) });
      } else {
        notes.push(wrongWidth(file, line, row, header.length));
      }
    }
    line += linesTaken(row);
  }
  return { value, notes };
}

/**
 * Reads each record of a CSV text by a schema of its cells. A record that the schema refuses is left
 * out, with one note for each of its faults: the schema's message is the rest of the sentence.
 */
export function readCsvBy<S extends v.GenericSchema<unknown, unknown>>(
  schema: S,
  text: string,
  file: string,
  needed: readonly string[],
): CsvRead<v.InferOutput<S>> {
  const csv = readCsv(text, file, needed);
  const notes = [...csv.notes];
  const value: v.InferOutput<S>[] = [];
  const lines: number[] = [];
  for (const { line, cells } of csv.value) {
    const result = v.safeParse(schema, cells);
    if (result.success) {
      value.push(result.output);
      lines.push(line);
      continue;
    }
    for (const { path, message: text } of result.issues) {
      const column = String(path?.[0]?.key ?? '');
      notes.push({ severity: 'error', file, line, column, value: cells[column] ?? '', text });
    }
  }
  return { value, lines, notes, rows: csv.value };
}

/**
 * The same records without those whose id an earlier record of the file has; each of these is noted.
 * Records that are wrong elsewhere count too: mending one must not bring up a duplicate.
 */
export function withoutRepeatedIds<T>(file: string, read: CsvRead<T>): CsvRead<T> {
  const wrongIds = new Set(
    read.notes.filter(({ column }) => column === 'id').map(({ line }) => line),
  );
  const firstLine = new Map<string, number>();
  const repeated = new Set<number>();
  const notes = [...read.notes];
  for (const { line, cells } of read.rows) {
    if (wrongIds.has(line)) continue;
    const id = cells.id ?? '';
    const first = firstLine.get(id);
    if (first === undefined) {
      firstLine.set(id, line);
      continue;
    }
    repeated.add(line);
    const text = `is a duplicate: line ${first} has this id already`;
    notes.push({ severity: 'error', file, line, column: 'id', value: id, text });
  }
  const stands = (_: unknown, i: number) => !repeated.has(read.lines[i] ?? 0);
  return {
    value: read.value.filter(stands),
    lines: read.lines.filter(stands),
    notes,
    rows: read.rows,
  };
}
