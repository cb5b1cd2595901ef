import { isDash } from './lexemes.ts';
import type { Passage } from './passage.ts';

/** The piece after the digits at a piece, with their decimals. */
function afterDigits({ lexemes }: Passage, at: number): number {
  const [mark, decimals] = [lexemes[at + 1], lexemes[at + 2]];
  const hasDecimals =
    mark?.joined && /^[.,]$/.test(mark.text) && decimals?.joined && decimals.kind === 'digits';
  return hasDecimals ? at + 3 : at + 1;
}

/**
 * The piece after a size that starts with the digits at a piece: "122 mm", "155-mm", "calibre 82".
 * Null where no size stands: such digits say how big a thing is, and count none.
 */
export function sizeAt(passage: Passage, at: number): number | null {
  const { lexemes, senses } = passage;
  if (lexemes[at]?.kind !== 'digits') return null;
  const next = afterDigits(passage, at);
  const isHyphen = isDash(lexemes[next]) && lexemes[next]?.joined;
  const unit = senses.at(isHyphen ? next + 1 : next, 'sizeUnit');
  if (unit) return unit.next;
  // "100-152 mm"
  if (isHyphen && lexemes[next + 1]?.joined) {
    const to = sizeAt(passage, next + 1);
    if (to !== null) return to;
  }
  return senses.at(at - 1, 'calibre') ? next : null;
}

/** The piece after a list of sizes that starts at a piece: "calibre 82 and 122 mm"; the piece itself without one. */
export function afterSizes(passage: Passage, at: number): number {
  const { lexemes, senses } = passage;
  let next = senses.at(at, 'calibre')?.next ?? at;
  for (;;) {
    const size = sizeAt(passage, next);
    if (size === null) return next;
    const join = senses.at(size, 'and')?.next ?? (lexemes[size]?.text === ',' ? size + 1 : size);
    if (join === size || sizeAt(passage, join) === null) return size;
    next = join;
  }
}

/** True for the digits of a model: "TM-62M", "PMN-2 mines", "M14"; not for "НРБ-33", which counts. */
export function isOfModel({ lexemes, senses }: Passage, at: number): boolean {
  const digits = lexemes[at];
  if (digits?.kind !== 'digits') return false;
  if (digits.joined && lexemes[at - 1]?.kind === 'word') return true;
  const dash = isDash(lexemes[at - 1]) ? 1 : 0;
  const name = lexemes[at - 1 - dash];
  if (name?.kind !== 'word' || /\p{Ll}/u.test(name.text)) return false;
  const kind = senses.longest(at - 1 - dash, ['ap', 'at', 'uxo']);
  // A known model, written with a hyphen, a space or neither.
  if (kind && kind.next > at) return true;
  if (!dash || !digits.joined || !lexemes[at - 1]?.joined) return false;
  const noun = isDash(lexemes[at + 1]) && lexemes[at + 1]?.joined ? at + 2 : at + 1;
  return !kind || senses.longest(noun, ['ap', 'at', 'mine']) !== undefined;
}

/** The piece after the model of a mine and the size of a shell before their noun: "a TM-62M anti-tank mine". */
export function afterModel(passage: Passage, at: number): number {
  const { lexemes } = passage;
  let next = sizeAt(passage, at) ?? at;
  const digits = [next + 1, next + 2].find((place) => isOfModel(passage, place));
  if (digits === undefined || lexemes[next]?.kind !== 'word') return next;
  next = digits + 1;
  while (lexemes[next]?.joined && (isDash(lexemes[next]) || (lexemes[next]?.text.length ?? 9) < 3))
    next++;
  return next;
}

/** Signs that no prose sets right before or after a number that counts. */
const NOT_OF_PROSE = new Set(['@', '#', '&', '\\', '^', '`', '_', '{', '}']);

/** True for digits beside a sign of code or of an address, such as "#4" and "@4AP". */
export function isInCode({ lexemes }: Passage, at: number): boolean {
  const [before, after] = [lexemes[at - 1], lexemes[at + 1]];
  const isBefore = lexemes[at]?.joined && NOT_OF_PROSE.has(before?.text ?? '');
  return isBefore || (after?.joined === true && NOT_OF_PROSE.has(after.text));
}
