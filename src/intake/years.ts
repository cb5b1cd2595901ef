import type { Passage } from './passage.ts';

/** Four digits before a noun are a year up to this one: in "in May 2073 mines" they count. */
const LAST_YEAR = 2039;

/** A noun that a number counts stands within so many pieces. */
const WORDS_TO_NOUN = 4;

/** True after "in" or "during", in languages that say so before a year. */
function isAfterIn({ language, senses }: Passage, at: number): boolean {
  if (language.fromEndings !== '') return false;
  const isWord = senses.at(at - 1, 'year') !== undefined;
  return !isWord && senses.at(at - 1, 'inYear')?.next === at;
}

/** True when four digits before a noun are a year all the same: "in 2024 mines", or after a month. */
export function isYearBeforeNoun(
  passage: Passage,
  at: number,
  year: number,
  isDated: boolean,
): boolean {
  return year <= LAST_YEAR && (isDated || isAfterIn(passage, at));
}

/** True for a year that stands without a word for it, in a language that has such: no noun follows. */
export function isBareYear(
  { language, lexemes, senses }: Passage,
  at: number,
  next: number,
): boolean {
  if (!language.bareYears || lexemes[at]?.joined) return false;
  if (senses.longest(next, ['over', 'about', 'under'])) return true;
  for (let after = next; after < next + WORDS_TO_NOUN; after++) {
    if (lexemes[after]?.kind === 'digits' || lexemes[after]?.kind === 'mark') return after > next;
    if (senses.longest(after, ['ap', 'at', 'uxo', 'mine', 'items', 'unit', 'people', 'counter']))
      return false;
  }
  return true;
}
