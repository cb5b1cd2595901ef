import { type Language, type Phrases, phrasesIn, type Role } from './language.ts';
import { folded, isDash, type Lexeme } from './lexemes.ts';

/** What a phrase of a table means: a role of the vocabulary, or a value (number, month, unit). */
export type Meaning = Role | 'month' | 'yearPart' | 'number' | 'unit' | 'one' | 'none';

/** A phrase found in a text: its meaning, its value where it has one, and the piece after it. */
export interface Sense {
  readonly meaning: Meaning;
  readonly value: number;
  readonly next: number;
}

interface Entry {
  readonly words: readonly string[];
  readonly meaning: Meaning;
  readonly value: number;
}

/** The phrases of a language, by the first word, exact or as a stem. */
export interface Lexicon {
  readonly exact: ReadonlyMap<string, readonly Entry[]>;
  readonly stems: ReadonlyMap<string, readonly Entry[]>;
  readonly longestStem: number;
}

/** The spellings of `mine(|s|n)`: every ending in turn. */
function spelledOut(phrase: string): string[] {
  const group = /^(.*?)\(([^()]*)\)(.*)$/.exec(phrase);
  if (!group) return [phrase];
  const [, before = '', endings = '', after = ''] = group;
  return endings.split('|').flatMap((ending) => spelledOut(`${before}${ending}${after}`));
}

const VALUES = new Set(['numbers', 'months', 'yearParts', 'units', 'one', 'none']);
const NOT_PHRASES = new Set([
  'common',
  'letters',
  'joinedNumbers',
  'oneInNumbers',
  'decimal',
  'capitalMonths',
  'bareYears',
  'threeDecimals',
  'dayEndings',
  'fromEndings',
  'caseEndings',
  'nameEndings',
  'abbreviations',
]);

const MONTHS_SHIFT = 100;
const yearPartValue = (first: number, last: number) => first * MONTHS_SHIFT + last;

/** The first and last month of a part of a year, from the value of its sense. */
export function monthsOfYearPart({ value }: Sense): readonly [first: number, last: number] {
  return [Math.floor(value / MONTHS_SHIFT), value % MONTHS_SHIFT];
}

/** Makes the tables of a language ready for finding its phrases. */
export function lexiconOf(language: Language): Lexicon {
  const exact = new Map<string, Entry[]>();
  const stems = new Map<string, Entry[]>();
  const enter = (meaning: Meaning, value: number, phrases: Phrases) => {
    for (const phrase of phrasesIn(phrases).flatMap(spelledOut)) {
      const words = folded(phrase).split(' ');
      const first = words[0] ?? '';
      const isStem = first.endsWith('*');
      const key = isStem ? first.slice(0, -1) : first.replace(/[-!]$/, '');
      const index = isStem ? stems : exact;
      const known = index.get(key);
      if (known) known.push({ words, meaning, value });
      else index.set(key, [{ words, meaning, value }]);
    }
  };
  for (const [name, phrases] of Object.entries(language)) {
    if (name === 'id' || VALUES.has(name) || NOT_PHRASES.has(name)) continue;
    enter(name as Role, 0, phrases as Phrases);
  }
  for (const [value, phrases] of Object.entries(language.numbers)) {
    enter('number', Number(value), phrases);
  }
  language.months.forEach((phrases, index) => enter('month', index + 1, phrases));
  language.yearParts.forEach(([first, last, phrases]) =>
    enter('yearPart', yearPartValue(first, last), phrases),
  );
  language.units.forEach(([hectares, phrases]) => enter('unit', hectares, phrases));
  enter('one', 1, language.one);
  enter('none', 0, language.none);
  const longestStem = Math.max(0, ...[...stems.keys()].map((stem) => stem.length));
  return { exact, stems, longestStem };
}

function matches(pattern: string, lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  if (!lexeme) return false;
  if (pattern.endsWith('*')) return lexeme.folded.startsWith(pattern.slice(0, -1));
  if (pattern.endsWith('-')) {
    const hyphen = lexemes[at + 1];
    return (
      lexeme.folded === pattern.slice(0, -1) &&
      isDash(hyphen) &&
      hyphen?.joined === true &&
      lexemes[at + 2]?.joined === false
    );
  }
  if (pattern.endsWith('!'))
    return lexeme.folded === pattern.slice(0, -1) && lexeme.text === lexeme.text.toUpperCase();
  return lexeme.folded === pattern;
}

const INNER_MARKS = new Set(['.', "'", '\u2019', '\u02bc', '\u00a0']);

/** Where the words of a phrase end when they stand at this piece, or -1. */
function endOfPhrase(words: readonly string[], lexemes: readonly Lexeme[], at: number): number {
  let next = at;
  for (const [index, word] of words.entries()) {
    const between = lexemes[next];
    if (index > 0 && between && (isDash(between) || INNER_MARKS.has(between.text))) next++;
    if (!matches(word, lexemes, next)) return -1;
    next += word.endsWith('-') ? 2 : 1;
  }
  return next;
}

/** A unit of so few letters must be written with its own: "ha", never "Ĥå". */
const SHORT_UNIT = 2;

function hasOwnLetters({ text, folded: plain }: Lexeme): boolean {
  return plain.length > SHORT_UNIT || text.normalize('NFC').toLowerCase() === plain;
}

/** All phrases that start at this piece; for each meaning the longest one. */
function sensesAt(lexicon: Lexicon, lexemes: readonly Lexeme[], at: number): readonly Sense[] {
  const word = lexemes[at];
  if (!word || word.kind === 'mark') return [];
  const found = new Map<Meaning, Sense>();
  const consider = (entries: readonly Entry[] | undefined) => {
    for (const { words, meaning, value } of entries ?? []) {
      if (meaning === 'unit' && !hasOwnLetters(word)) continue;
      const next = endOfPhrase(words, lexemes, at);
      if (next > (found.get(meaning)?.next ?? at)) found.set(meaning, { meaning, value, next });
    }
  };
  consider(lexicon.exact.get(word.folded));
  for (let length = Math.min(word.folded.length, lexicon.longestStem); length > 0; length--) {
    consider(lexicon.stems.get(word.folded.slice(0, length)));
  }
  return [...found.values()];
}

/** The phrases of a text: for each piece those that start there. */
export class Senses {
  readonly #at: readonly (readonly Sense[])[];

  constructor(lexicon: Lexicon, lexemes: readonly Lexeme[]) {
    this.#at = lexemes.map((_, at) => sensesAt(lexicon, lexemes, at));
  }

  /** The phrase of this meaning that starts at this piece. */
  at(index: number, meaning: Meaning): Sense | undefined {
    return this.#at[index]?.find((sense) => sense.meaning === meaning);
  }

  /** The longest phrase of one of these meanings that starts at this piece. */
  longest(index: number, meanings: readonly Meaning[]): Sense | undefined {
    let longest: Sense | undefined;
    for (const sense of this.#at[index] ?? []) {
      if (meanings.includes(sense.meaning) && sense.next > (longest?.next ?? 0)) longest = sense;
    }
    return longest;
  }

  /** True when a phrase of this meaning starts in [from, to). */
  within(from: number, to: number, meaning: Meaning): boolean {
    for (let index = from; index < to; index++) if (this.at(index, meaning)) return true;
    return false;
  }
}
