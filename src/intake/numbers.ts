import { folded, isDash, type Lexeme } from './lexemes.ts';
import { type Language, phrasesIn } from './language.ts';
import type { Passage, Run } from './passage.ts';
import { afterModel, isInCode, isOfModel, sizeAt } from './no-counts.ts';

/** A number as the text prints it, in digits or words. */
export interface PrintedNumber extends Run {
  /** [start, end) in the text. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** What it is as a count of things, where the mark can be read in two ways; null when it is no count. */
  readonly count: number | null;
  /** An article or a lone "one": counts only directly before its noun. */
  readonly weak: boolean;
}

interface Digits {
  readonly value: number;
  readonly count: number | null;
  readonly next: number;
}

const THIN = new Set(["'", '\u2019', '.', ',', '\u00b7', '\u066b', '\u066c']);

/** Nothing is counted in more groups of digits than this. */
const MOST_GROUPS = 6;

/** The groups of digits that are printed as one number: "1,651.1", "1 395 186", "453, 90 ha". */
function groupsAt(passage: Passage, at: number) {
  const { lexemes, senses } = passage;
  const groups = [lexemes[at]?.text ?? ''];
  const marks: string[] = [];
  let next = at + 1;
  while (groups.length < MOST_GROUPS) {
    const mark = lexemes[next];
    const after = lexemes[next + 1];
    if (mark?.joined && THIN.has(mark.text) && after?.kind === 'digits' && after.joined) {
      marks.push(mark.text === '\u2019' ? "'" : mark.text);
      groups.push(after.text);
      next += 2;
    } else if (isThousandsGroup(lexemes, next, groups, marks) && sizeAt(passage, next) === null) {
      marks.push(' ');
      groups.push(mark?.text ?? '');
      next += 1;
    } else break;
  }
  const comma = lexemes[next];
  const decimals = lexemes[next + 1];
  const isSplit =
    marks.every((mark) => mark === ' ') &&
    comma?.text === ',' &&
    comma.joined &&
    decimals?.kind === 'digits' &&
    decimals.text.length <= 2 &&
    !/^(19|20)\d\d$/.test(groups.join('')) &&
    senses.at(next + 2, 'unit') !== undefined;
  if (isSplit)
    return { groups: [...groups, decimals.text], marks: [...marks, ','], next: next + 2 };
  return { groups, marks, next };
}

function isThousandsGroup(
  lexemes: readonly Lexeme[],
  at: number,
  groups: readonly string[],
  marks: readonly string[],
): boolean {
  const group = lexemes[at];
  const before = lexemes[at - 1];
  return (
    group?.kind === 'digits' &&
    group.text.length === 3 &&
    group.breaks === 0 &&
    before !== undefined &&
    group.start - before.end === 1 &&
    (groups[0]?.length ?? 9) <= 3 &&
    groups[0] !== '0' &&
    marks.every((mark) => mark === ' ')
  );
}

/** A number in digits, by the marks between its groups and the customs of the language; null if it is none. */
function digitsAt(passage: Passage, at: number): Digits | null {
  if (passage.lexemes[at]?.kind !== 'digits') return null;
  const { groups, marks, next } = groupsAt(passage, at);
  const read = (decimals: boolean): Digits | null => {
    const whole = decimals ? groups.slice(0, -1) : groups;
    const thousands = decimals ? marks.slice(0, -1) : marks;
    const isGrouped =
      whole.every((group, i) =>
        i === 0 ? whole.length === 1 || group.length <= 3 : group.length === 3,
      ) && thousands.every((mark) => mark === thousands[0]);
    if (!isGrouped) return null;
    const value = Number(whole.join('') + (decimals ? `.${groups.at(-1)}` : ''));
    return Number.isFinite(value) ? { value, count: decimals ? null : value, next } : null;
  };
  const last = marks.at(-1);
  if (last === undefined || last === ' ' || last === "'") return read(false);
  if (marks.length > 1) return marks.slice(0, -1).includes(last) ? read(false) : read(true);
  const threeDigits = groups[1]?.length === 3 && (groups[0]?.length ?? 9) <= 3 && groups[0] !== '0';
  if (!threeDigits) return read(true);
  if (last !== passage.language.decimal || passage.language.threeDecimals === 'thousands') {
    return read(false);
  }
  const asDecimals = read(true);
  return asDecimals && { ...asDecimals, count: read(false)?.count ?? null };
}

/** True when a number word may follow what has been read: "hundred" + "twenty" + "five". */
function canAdd(current: number, value: number): boolean {
  if (current === 0) return true;
  const [tens, ones] = [current % 100, current % 10];
  if (tens === 0) return value < 100;
  if (value < 10) return ones === 0 && value > 0;
  // French counts on from sixty and eighty: "soixante-dix", "quatre-vingt-onze".
  return (tens === 60 || tens === 80) && value < 20;
}

function wordsAt({ lexemes, senses, language }: Passage, at: number): Digits | null {
  let [total, current, next, last] = [0, 0, at, Infinity];
  for (;;) {
    const start = next > at ? joinerAfter(lexemes, senses, next) : next;
    const isOne = language.oneInNumbers && current % 10 === 0 && next > at;
    const sense = senses.at(start, 'number') ?? (isOne ? senses.at(start, 'one') : undefined);
    const joined = sense ? undefined : joinedValue(lexemes[start], language);
    const value = sense?.value ?? joined;
    if (value === undefined) break;
    if (value >= 1000) {
      if (value >= last) break;
      total += (current || 1) * value;
      [current, last] = [0, value];
    } else if (value === 100 && current > 0 && current < 10) current *= 100;
    else if (canAdd(current, value)) current += value;
    else break;
    next = sense?.next ?? start + 1;
  }
  const value = total + current;
  return next > at ? { value, count: value, next } : null;
}

function joinerAfter(lexemes: readonly Lexeme[], senses: Passage['senses'], at: number): number {
  if (isDash(lexemes[at]) && lexemes[at]?.joined) return at + 1;
  return senses.at(at, 'and')?.next ?? at;
}

const joinedWords = new WeakMap<Language, ReadonlyMap<string, number>>();
const LONGEST_JOINED = 60;

/** The value of a number word made of others, such as "dreiundzwanzig"; undefined when it is none. */
function joinedValue(lexeme: Lexeme | undefined, language: Language): number | undefined {
  const { joinedNumbers } = language;
  if (!joinedNumbers || lexeme?.kind !== 'word' || lexeme.folded.length > LONGEST_JOINED) return;
  const known =
    joinedWords.get(language) ??
    new Map(
      Object.entries(language.numbers).flatMap(([value, words]) =>
        phrasesIn(words).map((word) => [folded(word), Number(value)] as const),
      ),
    );
  joinedWords.set(language, known);
  const split = (word: string, by: number): number | undefined => {
    if (word === '') return by === 1000 ? 0 : undefined;
    for (const [part, value] of known) {
      if (value !== by || by < 100) continue;
      const place = word.indexOf(part);
      if (place < 0) continue;
      const left = place === 0 ? 1 : split(word.slice(0, place), by / 10);
      const rest = word.slice(place + part.length).replace(new RegExp(`^${joinedNumbers}`), '');
      const right = rest === '' ? 0 : split(rest, by / 10);
      if (left !== undefined && right !== undefined) return left * by + right;
    }
    if (by > 100) return split(word, 100);
    const direct = known.get(word);
    if (direct !== undefined) return direct;
    const joiner = word.indexOf(joinedNumbers);
    const ones = known.get(word.slice(0, joiner));
    const tens = known.get(word.slice(joiner + joinedNumbers.length));
    return joiner > 0 && ones !== undefined && tens !== undefined && ones < 10 && tens > 19
      ? tens + ones
      : undefined;
  };
  return split(lexeme.folded, 1000);
}

/** A number that goes on after "thousand": "11 min 9", "5 тысяч 264,14". */
function withThousands(passage: Passage, first: Digits): Digits {
  const times = passage.senses.at(first.next, 'number');
  if (!times || times.value < 1000) return first;
  const value = Number((first.value * times.value).toPrecision(15));
  const { lexemes, sentenceAt } = passage;
  // The point of "тыс." ends no sentence.
  const isShort =
    lexemes[times.next]?.text === '.' && sentenceAt[times.next] === sentenceAt[times.next + 1];
  const next = times.next + (isShort ? 1 : 0);
  const rest = digitsAt(passage, next);
  if (!rest || rest.value >= times.value) return { value, count: value, next };
  const after = withThousands(passage, rest);
  const sum = Number((value + after.value).toPrecision(15));
  return { value: sum, count: Number.isInteger(sum) ? sum : null, next: after.next };
}

/** All numbers of a text that are not part of something else, such as a date. */
export function numbersIn(passage: Passage, taken: Uint8Array): PrintedNumber[] {
  const { lexemes, senses } = passage;
  const numbers: PrintedNumber[] = [];
  for (let at = 0; at < lexemes.length; at++) {
    if (taken[at] || isOfModel(passage, at) || isInCode(passage, at)) continue;
    const size = sizeAt(passage, at);
    if (size !== null) {
      at = size - 1;
      continue;
    }
    const digits = digitsAt(passage, at);
    if (lexemes[at]?.kind === 'digits' && !digits) {
      at = groupsAt(passage, at).next - 1;
      continue;
    }
    const read = digits ? withThousands(passage, digits) : wordsAt(passage, at);
    const article = read ? undefined : (senses.at(at, 'one') ?? senses.at(at, 'none'));
    const next = read?.next ?? article?.next ?? 0;
    const start = lexemes[at]?.start ?? 0;
    const end = lexemes[next - 1]?.end ?? start;
    if (read && !taken.subarray(at, next).includes(1)) {
      const weak = !digits && read.value === 1;
      numbers.push({ from: at, to: next, start, end, value: read.value, count: read.count, weak });
      at = next - 1;
    } else if (
      article &&
      [next, afterModel(passage, next)].some((noun) => countsNoun(passage, noun))
    ) {
      const { value } = article;
      numbers.push({ from: at, to: next, start, end, value, count: value, weak: true });
    }
  }
  return numbers;
}

/** True when a person or ordnance of a stated kind stands here, with or without "mine" before it. */
function countsNoun({ senses }: Passage, at: number): boolean {
  const kind = senses.longest(at, ['ap', 'at', 'uxo']);
  const noun = senses.longest(at, ['mine', 'items']);
  // "eine Person wurde getötet"
  if (senses.at(at, 'people')) return true;
  return !!kind || (!!noun && !!senses.longest(noun.next, ['ap', 'at', 'uxo']));
}
