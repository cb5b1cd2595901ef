import type { Passage } from './passage.ts';

/** Four digits before a noun are a year up to this one: in "in May 2073 mines" they count. */
const LAST_YEAR = 2039;

/** A noun that a number counts stands within so many pieces. */
const WORDS_TO_NOUN = 4;

/** The longest phrase before a year, in pieces: "de l'année". */
const LONGEST_BEFORE = 4;

/**
 * True after "in", "during", "since" or "in the year", in languages that say so before a year; not after
 * "in a year". In "from 2020 to 2024 mines killed" both are years.
 */
function isAfterIn({ language, lexemes, senses, sentenceAt }: Passage, at: number): boolean {
  if (language.fromEndings !== '') return false;
  const isSpan = senses.at(at - 1, 'to') && /^(19|20)\d\d$/.test(lexemes[at - 2]?.text ?? '');
  if (isSpan) return true;
  for (let before = at - 1; before >= Math.max(0, at - LONGEST_BEFORE); before--) {
    if (senses.at(before, 'since')?.next === at) return true;
    if (senses.at(before, 'inYear')?.next !== at) continue;
    const isLoneYear = before === at - 1 && senses.at(before, 'year') !== undefined;
    if (!isLoneYear || sentenceAt[before - 1] !== sentenceAt[before]) return true;
  }
  return false;
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
