/**
 * First characters that make a spreadsheet take a text for a formula, full-width forms too (OWASP,
 * "CSV Injection").
 */
const STARTS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** What starts with a sign and is a number all the same: negative latitudes, for instance. */
const PLAIN_NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** True where a spreadsheet would compute a text instead of showing it. */
export const isFormula = (text: string): boolean =>
  STARTS_FORMULA.test(text) && !PLAIN_NUMBER.test(text);

/** A text that no spreadsheet computes: one that starts as a formula has an apostrophe before it. */
export function inert(text: string): string {
  return isFormula(text) ? `'${text}` : text;
}
