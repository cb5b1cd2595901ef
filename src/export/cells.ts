import { csvFormatRows, csvParseRows } from 'd3-dsv';

/** One value of a table; null is unknown. */
export type Cell = string | number | null;

/**
 * First characters that make a spreadsheet take a text for a formula, full-width forms too (OWASP,
 * "CSV Injection").
 */
const STARTS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** What starts with a sign and is a number all the same: negative latitudes, for instance. */
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

const isFormula = (text: string): boolean => STARTS_FORMULA.test(text) && !PLAIN_NUMBER.test(text);

/** A text that no spreadsheet computes: one that starts as a formula has an apostrophe before it. */
function inert(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}

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
