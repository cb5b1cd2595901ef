import type { Figure } from './figure.ts';
import { isDash } from './lexemes.ts';
import { isListGap, type KindMention, kindsIn, withSharedNouns } from './kinds.ts';
import type { PrintedNumber } from './numbers.ts';
import { pairNeighbours } from './pairing.ts';
import type { Passage, Sentence } from './passage.ts';
import { afterPrecision, precisionOf } from './precision.ts';
import { afterSizes, isOfModel, sizeAt } from './no-counts.ts';

type Slot =
  | { readonly number: PrintedNumber; readonly kind?: never }
  | { readonly kind: KindMention; readonly number?: never };

/** Words that may stand between a number and its noun without being known: "37 dangerous old mines". */
const MOST_UNKNOWN = 2;

/** The piece after a number and an ending joined to it by a hyphen: "369-u piyada əleyhinə". */
function afterEnding({ lexemes }: Passage, { to }: PrintedNumber): number {
  const ending = lexemes[to + 1];
  const isEnding =
    isDash(lexemes[to]) && lexemes[to]?.joined && ending?.joined && ending.text.length <= 3;
  return isEnding && ending.kind === 'word' ? to + 2 : to;
}

/** True for a verb that is not a kind of ordnance too, as "AT" is. */
function isVerb({ senses }: Passage, at: number): boolean {
  return !!senses.at(at, 'amounts') && !senses.longest(at, ['ap', 'at', 'uxo', 'mine', 'items']);
}

/** How well "number, then noun" fits. */
function fitBefore(passage: Passage, number: PrintedNumber, kind: KindMention): number {
  const { lexemes, senses } = passage;
  const isSpecific = kind.kind !== 'mines' && kind.kind !== 'items_total';
  let unknown = 0;
  const past = afterPrecision(passage, number);
  for (let at = past > number.to ? past : afterEnding(passage, number); at < kind.from;) {
    const size = sizeAt(passage, at);
    const known = senses.longest(at, ['counter', 'filler', 'ofThem']);
    // "443 items, were unexploded ordnance": a verb right after the number or what it counts.
    const verbAt =
      known?.meaning === 'counter' && lexemes[known.next]?.text === ','
        ? known.next + 1
        : (known?.next ?? at);
    const verb = senses.at(verbAt, 'amounts');
    const text = lexemes[at]?.text ?? '';
    if (verb && isSpecific) [at, unknown] = [verb.next, unknown + 1];
    // "443 единицы, – неразорвавшиеся боеприпасы"
    else if (known) at = isDash(lexemes[verbAt]) ? verbAt : known.next;
    // "12 155-mm shells"
    else if (size !== null) at = size;
    // "12 TM-62M anti-tank mines"
    else if (isOfModel(passage, at)) at += lexemes[at + 1]?.joined ? 2 : 1;
    else if (senses.longest(at, ['and', 'unit', 'people', 'month', 'meanwhile'])) return 0;
    else if (lexemes[at]?.kind === 'word') [at, unknown] = [at + 1, unknown + 1];
    else if (/^["'«»„“”()]$/.test(text) || (isDash(lexemes[at]) && lexemes[at]?.joined)) at += 1;
    // "the rest, 33, were UXO"
    else if (text === ',' && at === number.to && isSpecific && isVerb(passage, at + 1)) at += 1;
    // "88 of which are anti-tank, 38 – anti-personnel": a dash for the verb.
    else if (isDash(lexemes[at]) && isSpecific) [at, unknown] = [at + 1, unknown + 1];
    else return 0;
  }
  if (unknown > (number.weak ? 0 : isSpecific ? MOST_UNKNOWN : 1)) return 0;
  return (isSpecific ? 10 : 5) - 2 * unknown;
}

/** So many words may stand unknown between a noun and a number that surely follows. */
const MOST_UNKNOWN_BETWEEN = 5;

/** True for "the number of anti-personnel mines", "that of UXO": their number comes after them. */
function isNumberOf({ senses }: Passage, { from }: KindMention): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
    const sense = senses.at(at, 'numberOf');
    if (sense) return sense.next + 1 >= from;
  }
  return false;
}

/** True for a number at the end of an item of a list: "anti-tank mines, 166; anti-personnel mines, 301". */
function endsItem({ lexemes, senses, sentenceAt }: Passage, { from, to }: PrintedNumber): boolean {
  if (sentenceAt[to] !== sentenceAt[from] || /^[;.]$/.test(lexemes[to]?.text ?? '')) return true;
  const next = lexemes[to]?.text === ',' ? to + 1 : senses.at(to, 'and')?.next;
  return next !== undefined && senses.longest(next, ['ap', 'at', 'uxo', 'mine']) !== undefined;
}

/** How well "noun, then number" fits: "AP mines: 155", "mines (155)", "mines amounted to 155". */
function fitAfter(
  passage: Passage,
  kind: KindMention,
  number: PrintedNumber,
  taken: Uint8Array,
): number {
  const { lexemes, senses } = passage;
  if (number.weak) return 0;
  const isInBrackets =
    lexemes[number.from - 1]?.text === '(' && lexemes[number.to]?.text === ')' ? 1 : 0;
  const isAnnounced = isNumberOf(passage, kind);
  let [fit, hasComma, hasVerb] = [8, false, false];
  // "anti-personnel mines made up the largest part (94)", "the number of UXO dealt with is 94"
  let unknown = isInBrackets || isAnnounced ? MOST_UNKNOWN_BETWEEN : 0;
  for (let at = kind.to; at < number.from;) {
    const past = afterSizes(passage, at);
    if (past > at) {
      at = past;
      continue;
    }
    const known = senses.longest(at, ['counter', 'filler', 'amounts', 'ofThem', 'total']);
    const text = lexemes[at]?.text ?? '';
    if (known) {
      if (known.meaning === 'amounts') hasVerb = true;
      at = known.next;
    } else if (taken[at] || (taken[at + 1] && senses.at(at, 'from'))) at += 1;
    else if ((hasVerb || isAnnounced) && senses.at(at, 'to')) at += 1;
    else if (senses.longest(at, ['over', 'about', 'under'])) at += 1;
    else if (/^[:(=|]$/.test(text) || isDash(lexemes[at])) [at, fit] = [at + 1, 9];
    else if (text === ')') at += 1;
    // "le nombre de mines s'élève à 36"
    else if (unknown > 0 && /^['\u2019]$/.test(text) && lexemes[at]?.joined) at += 1;
    else if (text === ',') [at, hasComma] = [at + 1, true];
    else if (unknown > 0 && lexemes[at]?.kind === 'word' && !senses.longest(at, ['and', 'unit']))
      [at, unknown, fit] = [at + 1, unknown - 1, Math.min(fit, 6)];
    else return 0;
  }
  if (hasComma && !senses.at(number.to, 'counter') && !endsItem(passage, number)) return 0;
  const isSpecific = kind.kind !== 'mines' && kind.kind !== 'items_total';
  return (hasComma ? 5 : hasVerb ? 7 : fit) - (isSpecific ? 0 : 4);
}

function fitOf(passage: Passage, left: Slot, right: Slot, taken: Uint8Array): number {
  if (left.number && right.kind)
    return left.number.count === null ? 0 : fitBefore(passage, left.number, right.kind);
  if (left.kind && right.number)
    return right.number.count === null ? 0 : fitAfter(passage, left.kind, right.number, taken);
  return 0;
}

/** Runs of nouns and numbers stand so near to each other; farther where "respectively" follows. */
const NEAR_RUNS = 4;
const FAR_RUNS = 16;
const TO_RESPECTIVELY = 6;

/** True when "respectively" stands soon after a piece. */
function isInTurn({ senses, sentenceAt }: Passage, at: number): boolean {
  for (let next = at; next < at + TO_RESPECTIVELY; next++) {
    if (sentenceAt[next] === sentenceAt[at - 1] && senses.at(next, 'respectively')) return true;
  }
  return false;
}

/** "155 and 49 anti-personnel and anti-tank mines": runs of numbers and nouns of equal length, in order. */
function respectively(
  passage: Passage,
  row: readonly Slot[],
): (readonly [PrintedNumber, KindMention])[] {
  const runs: Slot[][] = [];
  for (const slot of row) {
    const last = runs.at(-1)?.at(-1);
    const run = (one: Slot | undefined) => one?.number ?? one?.kind;
    const sameRun =
      last !== undefined &&
      (last.number === undefined) === (slot.number === undefined) &&
      isListGap(passage, run(last)?.to ?? 0, run(slot)?.from ?? 0);
    if (sameRun) runs.at(-1)?.push(slot);
    else runs.push([slot]);
  }
  return runs.flatMap((run, index) => {
    const next = runs[index + 1];
    if (run.length < 2 || next?.length !== run.length) return [];
    const end = (run.at(-1)?.number ?? run.at(-1)?.kind)?.to ?? 0;
    const start = (next[0]?.number ?? next[0]?.kind)?.from ?? 0;
    // Before the last of them, or after it.
    const [before] = next.slice(-2);
    const to = (before?.number ?? before?.kind)?.to ?? 0;
    const most = isInTurn(passage, to) ? FAR_RUNS : NEAR_RUNS;
    if (start - end > most || run[0]?.number?.weak) return [];
    return run.flatMap((slot, i) => {
      const other = next[i];
      const number = slot.number ?? other?.number;
      const kind = slot.kind ?? other?.kind;
      return number && kind && number.count !== null ? [[number, kind] as const] : [];
    });
  });
}

/** Counts of ordnance in a sentence. */
export function countsIn(
  passage: Passage,
  sentence: Sentence,
  numbers: readonly PrintedNumber[],
  taken: Uint8Array,
): Figure[] {
  const counts = numbers.filter((number) => {
    const after = afterPrecision(passage, number);
    return after >= sentence.to || !passage.senses.at(after, 'unit');
  });
  const isNumber = new Set(
    counts.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  );
  const separate = kindsIn(passage, sentence, taken).filter(({ from }) => !isNumber.has(from));
  const rowOf = (kinds: readonly KindMention[]): Slot[] =>
    [...counts.map((number) => ({ number })), ...kinds.map((kind) => ({ kind }))].sort(
      (a, b) => place(a) - place(b),
    );
  const figure = (number: PrintedNumber, kind: KindMention): Figure => {
    const { from, to, start, end, weak, count } = number;
    const precision = precisionOf(passage, number, Math.max(to, kind.to));
    return {
      from,
      to,
      start,
      end,
      weak,
      sentence,
      precision,
      measure: kind.kind,
      value: count ?? 0,
    };
  };
  const inTurn = respectively(passage, rowOf(separate));
  const usedNumbers = new Set(inTurn.map(([number]) => number));
  const usedKinds = new Set(inTurn.map(([, kind]) => kind));
  const left = withSharedNouns(
    passage,
    separate.filter((kind) => !usedKinds.has(kind)),
    (at) => isNumber.has(at),
    // "46 anti-tank mines, anti-personnel – 20": each has a number of its own.
    (last, next) => {
      const before = counts.findLast(({ to }) => to <= last.from);
      const after = counts.find(({ from }) => from >= next.to);
      if (!before || !after) return false;
      return fitBefore(passage, before, last) > 0 && fitAfter(passage, next, after, taken) > 0;
    },
  );
  const row = rowOf(left).filter(({ number }) => !number || !usedNumbers.has(number));
  const partners = pairNeighbours(row, (a, b) => fitOf(passage, a, b, taken));
  const paired = row.flatMap(({ number }, at) => {
    const kind = number && row[partners[at] ?? -1]?.kind;
    return kind ? [figure(number, kind)] : [];
  });
  return [...inTurn.map(([number, kind]) => figure(number, kind)), ...paired];
}

const place = (slot: Slot) => (slot.number ?? slot.kind).from;
