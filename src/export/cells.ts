import { csvFormatRows, csvParseRows } from 'd3-dsv';
import { inert, isFormula } from '../domain/inert-text.ts';

/** One value of a table; null is unknown. */
export type Cell = string | number | null;

/** A number in its shortest form that reads back; unknown is empty. Only texts can be formulas. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : inert(cell);
}

/** Records of equal keys as CSV (RFC 4180, comma, header in the first line). */
export function writeRecords(records: readonly Readonly<Record<string, Cell>>[]): string {
  const columns = Object.keys(records[0] ?? {});
  const rows = records.map((record) => columns.map((column) => cellText(record[column] ?? null)));
  return `${csvFormatRows([columns, ...rows])}\n`;
}

/** A CSV file without formulas: byte for byte the same where it has none. */
export function withoutFormulas(csv: string): string {
  const rows = csvParseRows(csv);
  const hasFormula = rows.some((row) => row.some(isFormula));
  return hasFormula ? `${csvFormatRows(rows.map((row) => row.map(inert)))}\n` : csv;
}
