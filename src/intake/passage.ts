import type { Language } from './language.ts';
import { isCapital, isDash, type Lexeme, lexemesOf } from './lexemes.ts';
import { type LanguageId, languageOf, LANGUAGES, lexiconIn } from './languages.ts';
import { Senses } from './lexicon.ts';
import { phrasesIn } from './language.ts';
import { folded } from './lexemes.ts';

/** A run of pieces: [from, to) by index. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A sentence, or a line that stands for one. */
export interface Sentence extends Run {
  readonly index: number;
  /** A line without a full stop before the news itself: a headline, a stamp, page noise. */
  readonly isHeading: boolean;
  /** A line of the page's frame: its tags, other news. */
  readonly isFrame: boolean;
}

/** A text with its pieces, the phrases found in them, and its sentences. */
export interface Passage {
  readonly text: string;
  readonly lang: LanguageId;
  readonly language: Language;
  readonly lexemes: readonly Lexeme[];
  readonly senses: Senses;
  readonly sentences: readonly Sentence[];
  /** For each piece the index of its sentence. */
  readonly sentenceAt: readonly number[];
}

/** The members of a list by the index of their sentence, in the order of the list. */
export function bySentence<T extends { readonly sentence: Sentence }>(
  list: readonly T[],
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const one of list) {
    const group = groups.get(one.sentence.index);
    if (group) group.push(one);
    else groups.set(one.sentence.index, [one]);
  }
  return groups;
}

/** Reads a text into pieces and sentences, in the language given or else in the one that it shows. */
export function passageOf(text: string, lang: LanguageId | null): Passage {
  const lexemes = lexemesOf(text);
  const id = lang ?? languageOf(lexemes);
  const language = LANGUAGES[id];
  const senses = new Senses(lexiconIn(id), lexemes);
  const sentences = sentencesOf(lexemes, senses, language);
  const sentenceAt = sentences.flatMap(({ from, to, index }) =>
    Array.from({ length: to - from }, () => index),
  );
  return { text, lang: id, language, lexemes, senses, sentences, sentenceAt };
}

const FULL_STOPS = new Set(['.', '!', '?', '…']);
const CLOSING = new Set(['"', '»', '”', '“', ')', ']', "'", '’']);
const BULLETS = new Set(['•', '*', '·', '–', '—', '-', '▪', '●']);

/** No sentence has more pieces; what goes on without an end is cut, so that noise is read in bounded time. */
const LONGEST_SENTENCE = 400;

/** Words after which a point may end no sentence, and the beginnings of months written in full. */
interface ShortWords {
  readonly abbreviations: ReadonlySet<string>;
  readonly months: readonly string[];
}

/** True when the full stop at this piece ends a sentence: not that of "Aug. 23" or "5. September". */
function endsSentence(
  lexemes: readonly Lexeme[],
  senses: Senses,
  { abbreviations, months }: ShortWords,
  at: number,
): boolean {
  const stop = lexemes[at];
  const next = lexemes[at + 1];
  const before = lexemes[at - 1];
  if (!stop || !FULL_STOPS.has(stop.text)) return false;
  if (!next) return true;
  if (next.joined && !CLOSING.has(next.text)) {
    return (
      next.kind === 'word' && isCapital(next) && before?.kind === 'word' && before.text.length > 2
    );
  }
  if (stop.text !== '.' || !before?.end) return true;
  if (before.kind === 'word' && before.end === stop.start) {
    if (abbreviations.has(before.folded) && next.breaks === 0) return false;
    // "Aug. 23", not "in May. 23 mines"
    const isWhole = months.some((name) => before.folded.startsWith(name));
    const isShort = before.text.length <= 5 && !isWhole;
    if (senses.at(at - 1, 'month') && isShort && next.kind === 'digits') return false;
  }
  if (next.kind === 'word' && !isCapital(next) && next.breaks === 0) return false;
  return !(
    before.kind === 'digits' &&
    (senses.at(at + 1, 'month') || isDash(next)) &&
    next.breaks === 0
  );
}

/** True when a line break before this piece is only the end of a printed line within a sentence. */
function isWrapped(lexemes: readonly Lexeme[], at: number): boolean {
  const next = lexemes[at];
  const before = lexemes[at - 1];
  if (!next || !before || next.breaks > 1) return false;
  if (before.text === ',' || isDash(before)) return true;
  return next.kind === 'word' && !isCapital(next);
}

/** True for a small letter after a closing mark: "(10.3.–16.3.) wurden". */
function goesOn(next: Lexeme | undefined): boolean {
  return next?.kind === 'word' && !isCapital(next) && next.breaks === 0;
}

function sentencesOf(
  lexemes: readonly Lexeme[],
  senses: Senses,
  language: Language,
): readonly Sentence[] {
  const short = {
    abbreviations: new Set(phrasesIn(language.abbreviations).map(folded)),
    months: language.months.map((names) => folded(/^[^(*,]*/.exec(names)?.[0] ?? '')),
  };
  const sentences: Sentence[] = [];
  let from = 0;
  let bodyHasBegun = false;
  let isLabelled = false;
  // "Tags: …", or the label on a line of its own.
  const framesAt = (start: number, to: number) => {
    const label = senses.at(start, 'frame') ?? senses.at(start + 1, 'frame');
    const isFrame = label !== undefined || isLabelled;
    isLabelled = bodyHasBegun && label !== undefined && to - label.next <= 1;
    return isFrame;
  };
  const close = (to: number, stopped: boolean) => {
    if (to <= from) return;
    if (stopped && to - from > 6) bodyHasBegun = true;
    sentences.push({
      from,
      to,
      index: sentences.length,
      isHeading: !stopped && !bodyHasBegun,
      isFrame: framesAt(from, to),
    });
    from = to;
  };
  for (let at = 0; at < lexemes.length; at++) {
    const next = lexemes[at + 1];
    const stops = endsSentence(lexemes, senses, short, at);
    const isTooLong = at - from >= LONGEST_SENTENCE;
    const closes =
      stops ||
      (at > from &&
        CLOSING.has(lexemes[at]?.text ?? '') &&
        FULL_STOPS.has(lexemes[at - 1]?.text ?? '') &&
        !goesOn(next));
    if (isTooLong || (closes && !(next?.joined && CLOSING.has(next.text)))) close(at + 1, true);
    else if (next && next.breaks > 0 && (BULLETS.has(next.text) || !isWrapped(lexemes, at + 1))) {
      const last = lexemes[at]?.text ?? '';
      close(at + 1, last === ':' || last === ';');
    }
  }
  close(lexemes.length, FULL_STOPS.has(lexemes.at(-1)?.text ?? ''));
  return sentences;
}
