import { folded, isCapital } from './lexemes.ts';
import type { Passage } from './passage.ts';

/** True where a piece is the whole name of the month (1 to 12): "mar" and "dec" alone are no times. */
export function isWholeMonthName(
  { language, lexemes }: Passage,
  at: number,
  month: number,
): boolean {
  const word = lexemes[at];
  const name = /^[^(*,]*/.exec(language.months[month - 1] ?? '')?.[0] ?? '';
  if (word === undefined || (language.capitalMonths && !isCapital(word))) return false;
  return word.folded.startsWith(folded(name));
}
