import { folded, isCapital, isDash, type Lexeme } from './lexemes.ts';
import { phrasesIn } from './language.ts';
import type { Passage, Run } from './passage.ts';

/** A place that reports may name: a row of a gazetteer. */
export interface PlaceNames {
  readonly id: string;
  readonly names: readonly string[];
}

/** A district named in the text. */
export interface PlaceMention extends Run {
  readonly id: string;
  /** [start, end) in the text. */
  readonly start: number;
  readonly end: number;
}

interface Name {
  readonly id: string;
  /** Stems of its words. */
  readonly words: readonly string[];
}

/** "à Aghdam, à Choucha": prepositions within a list of names, in letters. */
const LONGEST_PREPOSITION = 3;

/** Shorter stems than this are compared whole. */
const SHORTEST_STEM = 3;

/** The word without one of the endings, for each that it has; the word itself first. */
function withoutEndings(word: string, endings: readonly string[]): string[] {
  const bare = endings
    .filter((ending) => word.endsWith(ending) && word.length - ending.length >= SHORTEST_STEM)
    .map((ending) => word.slice(0, word.length - ending.length));
  return [word, ...bare];
}

const wordsOf = (name: string) => name.match(/[\p{L}\p{M}]+/gu)?.map(folded) ?? [];

/** Finds districts by their names, in the forms that the language gives them. */
export class Gazetteer {
  readonly #names = new Map<string, Name[]>();
  readonly #spellings: readonly { readonly id: string; readonly word: string }[];
  readonly #caseEndings: readonly string[];

  constructor(districts: readonly PlaceNames[], { language }: Passage) {
    const nameEndings = phrasesIn(language.nameEndings).map(folded);
    this.#caseEndings = phrasesIn(language.caseEndings).map(folded);
    const spellings: { id: string; word: string }[] = [];
    for (const { id, names } of districts) {
      for (const name of new Set(names)) {
        const words = wordsOf(name);
        const last = words.at(-1);
        if (last === undefined) continue;
        if (words.length === 1) spellings.push({ id, word: last });
        for (const stem of withoutEndings(last, nameEndings)) {
          const entry = { id, words: [...words.slice(0, -1), stem] };
          const key = entry.words[0] ?? '';
          this.#names.set(key, [...(this.#names.get(key) ?? []), entry]);
        }
      }
    }
    this.#spellings = spellings;
  }

  /** The district whose name starts at this piece; the longest name wins. */
  at(
    lexemes: readonly Lexeme[],
    at: number,
  ): { readonly id: string; readonly next: number } | null {
    const first = lexemes[at];
    if (first?.kind !== 'word' || !isCapital(first)) return null;
    let best: { id: string; next: number } | null = null;
    for (const stem of withoutEndings(first.folded, this.#caseEndings)) {
      for (const name of this.#names.get(stem) ?? []) {
        const next = this.#end(name, lexemes, at, stem === first.folded);
        if (next > (best?.next ?? at)) best = { id: name.id, next };
      }
    }
    return best;
  }

  /** Where a name of one or more words ends when it stands here, or -1. Only its last word is inflected. */
  #end({ words }: Name, lexemes: readonly Lexeme[], at: number, isWhole: boolean): number {
    if (words.length === 1) return at + 1;
    if (!isWhole) return -1;
    let next = at;
    for (const [index, word] of words.entries()) {
      if (index > 0 && isDash(lexemes[next])) next++;
      const lexeme = lexemes[next];
      if (lexeme?.kind !== 'word') return -1;
      const forms =
        index < words.length - 1
          ? [lexeme.folded]
          : withoutEndings(lexeme.folded, this.#caseEndings);
      if (!forms.includes(word)) return -1;
      next++;
    }
    return next;
  }

  /** The one district with a spelling close to the word: for names within a list of districts. */
  near(lexeme: Lexeme | undefined): string | null {
    if (lexeme?.kind !== 'word' || !isCapital(lexeme) || lexeme.folded.length > 20) return null;
    const forms = withoutEndings(lexeme.folded, this.#caseEndings);
    const ids = new Set<string>();
    for (const { id, word } of this.#spellings) {
      const allowed = word.length < 6 ? 1 : 2;
      if (forms.some((form) => form[0] === word[0] && isWithin(form, word, allowed))) ids.add(id);
    }
    return ids.size === 1 ? ([...ids][0] ?? null) : null;
  }
}

/** True when one word becomes the other by at most so many letters put in, left out or changed. */
function isWithin(a: string, b: string, allowed: number): boolean {
  if (Math.abs(a.length - b.length) > allowed || a.length < 5) return false;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? allowed + 1) <= allowed;
}

/** All districts that a text names, in reading order. */
export function placesIn(passage: Passage, districts: readonly PlaceNames[]): PlaceMention[] {
  const { lexemes } = passage;
  const gazetteer = new Gazetteer(districts, passage);
  const places: PlaceMention[] = [];
  const mention = (id: string, from: number, to: number): PlaceMention => {
    return { id, from, to, start: lexemes[from]?.start ?? 0, end: lexemes[to - 1]?.end ?? 0 };
  };
  for (let at = 0; at < lexemes.length; at++) {
    const found = gazetteer.at(lexemes, at);
    if (!found) continue;
    places.push(mention(found.id, at, found.next));
    at = found.next - 1;
  }
  if (places.length === 0) return places;
  const known = new Set(places.map(({ from }) => from));
  const all = [...places];
  // Grows as it goes: an unusual name vouches for the next.
  for (const { from, to } of all) {
    for (const at of [nameAfter(passage, to), nameBefore(passage, from)]) {
      const id = at === null || known.has(at) ? null : gazetteer.near(lexemes[at]);
      if (at === null || id === null) continue;
      known.add(at);
      all.push(mention(id, at, at + 1));
    }
  }
  return all.sort((a, b) => a.from - b.from);
}

function separates({ lexemes, senses }: Passage, at: number): boolean {
  return lexemes[at]?.text === ',' || senses.at(at, 'and') !== undefined;
}

/** The next member of a list of names: after ", " or "and", with or without a preposition; else null. */
function nameAfter(passage: Passage, to: number): number | null {
  if (!separates(passage, to)) return null;
  const word = passage.lexemes[to + 1];
  const isPreposition =
    word?.kind === 'word' && !isCapital(word) && word.text.length <= LONGEST_PREPOSITION;
  return isPreposition ? to + 2 : to + 1;
}

/** The member of a list of names before this one; null when none is. */
function nameBefore(passage: Passage, from: number): number | null {
  return separates(passage, from - 1) ? from - 2 : null;
}
