import { isDash } from './lexemes.ts';
import type { Passage, Run } from './passage.ts';
import { sizeAt } from './no-counts.ts';

/** What a number may count. `mines` are of no stated kind or both; `items` are everything explosive. */
export type Kind = 'ap_mines' | 'at_mines' | 'uxo' | 'mines' | 'items_total';

/** A place in the text where ordnance of one kind is named. */
export interface KindMention extends Run {
  readonly kind: Kind;
  /** True when the noun is said: "anti-tank mines", not only "anti-tank". */
  readonly hasNoun: boolean;
}

const KIND_OF = {
  ap: 'ap_mines',
  at: 'at_mines',
  uxo: 'uxo',
  mine: 'mines',
  items: 'items_total',
} as const;
const ORDNANCE = ['ap', 'at', 'uxo', 'items', 'mine'] as const;

const isMine = ({ kind }: KindMention) => kind === 'ap_mines' || kind === 'at_mines';
const isSpecific = (mention: KindMention) => isMine(mention) || mention.kind === 'uxo';

/** The longest ending of an abbreviation, in letters. */
const LONGEST_ENDING = 6;

/** The piece after the ending of an abbreviation or model: "PHS-lərin", "TM-62M". */
function afterEnding({ lexemes }: Passage, at: number): number {
  const isModel = lexemes[at - 1]?.kind === 'digits' && lexemes[at]?.joined;
  if (isModel && lexemes[at]?.kind === 'word') return at + 1;
  const [name, ending] = [lexemes[at - 1], lexemes[at + 1]];
  const isAbbreviation =
    name?.kind === 'word' && name.text.length > 1 && !/\p{Ll}/u.test(name.text);
  const isEnding = isDash(lexemes[at]) && lexemes[at]?.joined && ending?.joined;
  return isAbbreviation &&
    isEnding &&
    ending.text.length <= LONGEST_ENDING &&
    ending.kind === 'word'
    ? at + 2
    : at;
}

/** Ordnance named in [from, to), nouns and adjectives joined: "mines" + "antichar", "UXO" + "(UXO)". */
export function kindsIn(passage: Passage, { from, to }: Run, taken: Uint8Array): KindMention[] {
  const { senses, language, lexemes } = passage;
  const found: KindMention[] = [];
  for (let at = from; at < to; at++) {
    const about = senses.at(at, 'aboutMines');
    if (about) {
      at = about.next - 1;
      continue;
    }
    const longest = taken[at] ? undefined : senses.longest(at, ORDNANCE);
    // "anti-tank mines and UXO" goes on after its noun; "mines and UXO" alone are one thing.
    const last = found.at(-1);
    const isNoun = longest?.meaning === 'items' && last && isMine(last) && last.to === at;
    const sense = (isNoun && !last.hasNoun && senses.at(at, 'mine')) || longest;
    if (!sense) continue;
    const kind = KIND_OF[sense.meaning as keyof typeof KIND_OF];
    const isCompound = language.joinedNumbers !== undefined && !isDash(lexemes[sense.next]);
    const next: KindMention = {
      from: at,
      to: Math.min(afterEnding(passage, sense.next), to),
      kind,
      hasNoun: kind === 'mines' || isCompound,
    };
    const joined = last && joinedKind(passage, last, next);
    if (joined) found[found.length - 1] = joined;
    else found.push(next);
    at = next.to - 1;
  }
  return found;
}

/** True for the comma before "which", and for that word. */
function isRelative({ lexemes, senses }: Passage, at: number): boolean {
  const isComma = lexemes[at]?.text === ',';
  return senses.at(isComma ? at + 1 : at, 'which') !== undefined;
}

/** The two mentions as one when they name the same things, else null. */
function joinedKind(passage: Passage, a: KindMention, b: KindMention): KindMention | null {
  const { lexemes, senses } = passage;
  let inBrackets = false;
  for (let at = a.to; at < b.from;) {
    const text = lexemes[at]?.text ?? '';
    const size = sizeAt(passage, at);
    const filler = senses.at(at, 'filler');
    if (size !== null) {
      at = size;
      continue;
    }
    if (text === '(') inBrackets = true;
    else if (
      !(a.kind === 'items_total' && b.kind === 'uxo' && isRelative(passage, at)) &&
      !isDash(lexemes[at]) &&
      !/^["'«»„“”]$/.test(text) &&
      !filler &&
      // "20 mines were of the anti-personnel type"
      !(a.kind === 'mines' && isMine(b) && senses.at(at, 'amounts'))
    )
      return null;
    at = filler?.next ?? at + 1;
  }
  const end = inBrackets && lexemes[b.to]?.text === ')' ? b.to + 1 : b.to;
  const join = (kind: Kind, hasNoun: boolean) => ({ from: a.from, to: end, kind, hasNoun });
  if (a.kind === b.kind) return join(a.kind, a.hasNoun || b.hasNoun);
  if (inBrackets) return null;
  if (isSpecific(a) && b.kind === 'items_total') return join(a.kind, a.hasNoun);
  if (a.kind === 'items_total' && isSpecific(b)) return join(b.kind, b.hasNoun);
  if (isMine(a) && b.kind === 'mines') return join(a.kind, true);
  if (a.kind === 'mines' && isMine(b)) return join(b.kind, true);
  return null;
}

/** True when only commas, brackets, "and" and "respectively" stand in [from, to). */
export function isListGap({ lexemes, senses }: Passage, from: number, to: number): boolean {
  for (let at = from; at < to;) {
    const and = senses.longest(at, ['and', 'respectively']);
    const text = lexemes[at]?.text ?? '';
    // "155 bzw. 49"
    if (and) at = lexemes[and.next]?.text === '.' ? and.next + 1 : and.next;
    else if (/^[,/()]$/.test(text) || isDash(lexemes[at]) || senses.at(at, 'filler')) at += 1;
    else return false;
  }
  return true;
}

/** "247 anti-personnel and anti-tank mines": one number for both kinds, so one mention. */
export function withSharedNouns(
  passage: Passage,
  kinds: readonly KindMention[],
  numbersAt: (at: number) => boolean,
  haveOwn: (last: KindMention, next: KindMention) => boolean,
): KindMention[] {
  const joined: KindMention[] = [];
  for (const next of kinds) {
    const last = joined.at(-1);
    const between = last ? Array.from({ length: next.from - last.to }, (_, i) => last.to + i) : [];
    const isShared =
      last !== undefined &&
      !between.some(numbersAt) &&
      between.length > 0 &&
      isListGap(passage, last.to, next.from) &&
      ((isMine(last) &&
        isMine(next) &&
        last.kind !== next.kind &&
        !(last.hasNoun && next.hasNoun) &&
        !haveOwn(last, next)) ||
        (last.kind === 'mines' && next.kind === 'uxo'));
    if (!isShared) joined.push(next);
    else {
      const kind = next.kind === 'uxo' ? 'items_total' : 'mines';
      joined[joined.length - 1] = { from: last.from, to: next.to, kind, hasNoun: true };
    }
  }
  return joined;
}
