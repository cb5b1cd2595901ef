import type { Statement } from '../domain/statement.ts';
import { isDash } from './lexemes.ts';
import type { Sense } from './lexicon.ts';
import type { PrintedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';

/** The longest phrase before a number that can say how exact it is, in pieces. */
const REACH = 5;
/** The longest ending joined to a number, in letters. */
const LONGEST_ENDING = 4;

const SIGNS: Readonly<Record<string, Statement['precision']>> = {
  '~': 'about',
  '≈': 'about',
  '>': 'over',
  '<': 'under',
};

/**
 * The phrase at a piece that makes the number before it less exact: "500 or more". Not "and more" of
 * "14 mines and more than 200 shells": that is of the number after it.
 */
function doubtAfter(passage: Passage, at: number): Sense | undefined {
  const { lexemes, senses } = passage;
  const sense = senses.longest(at, ['overAfter', 'aboutAfter']);
  if (!sense) return;
  const isOfNext = lexemes[sense.next]?.kind === 'digits' || senses.at(sense.next, 'number');
  if (sense.next > at + 1 && isOfNext) return;
  for (let inside = at + 1; inside < sense.next; inside++) {
    const other = senses.longest(inside, ['over', 'about', 'under']);
    if (other && other.next > sense.next) return;
  }
  return sense;
}

/** The piece after what may stand between a number and its noun to say how exact it is: "500-dən çox". */
export function afterPrecision(passage: Passage, { to }: PrintedNumber): number {
  const { lexemes } = passage;
  if (lexemes[to]?.text === '+') return to + 1;
  const hasEnding =
    isDash(lexemes[to]) &&
    lexemes[to]?.joined &&
    (lexemes[to + 1]?.text.length ?? 9) <= LONGEST_ENDING;
  for (const at of hasEnding ? [to + 2, to + 1] : [to]) {
    const sense = doubtAfter(passage, at);
    if (sense) return sense.next;
  }
  return to;
}

/**
 * How exact a number claims to be, by the words before it ("more than", "nearly") and after its noun
 * ("hektardan çox"). `after` is the piece after the noun or unit.
 */
export function precisionOf(
  passage: Passage,
  number: PrintedNumber,
  after: number,
): Statement['precision'] {
  const { lexemes, senses } = passage;
  const sign = SIGNS[lexemes[number.from - 1]?.text ?? ''];
  if (sign) return sign;
  if (lexemes[number.to]?.text === '+') return 'over';
  const touches = (next: number) => {
    for (let at = next; at < number.from; at++) if (!senses.at(at, 'filler')) return false;
    return next <= number.from;
  };
  for (let at = number.from - 1; at >= Math.max(0, number.from - REACH); at--) {
    if (lexemes[at]?.kind === 'mark' && !isDash(lexemes[at])) break;
    for (const role of ['under', 'over', 'about'] as const) {
      const sense = senses.at(at, role);
      if (!sense || !touches(sense.next)) continue;
      // "not less than" holds "less than"; "spread over 50 hectares" is a place.
      const longer = [at - 1, at - 2].flatMap(
        (start) => senses.longest(start, ['over', 'about', 'under', 'exactly']) ?? [],
      );
      const wider = longer.find(({ next }) => next >= sense.next);
      if (wider?.meaning === 'exactly') return 'exact';
      if (wider) return wider.meaning as 'over' | 'about' | 'under';
      const isSpread = senses.at(at - 1, 'spread') ?? senses.at(at - 2, 'spread');
      return role === 'over' && isSpread ? 'exact' : role;
    }
  }
  const isHyphen = isDash(lexemes[number.to]) && lexemes[number.to]?.joined;
  // "500-odd", "500-dən çox"
  const joined = isHyphen ? [number.to + 1, number.to + 2] : [];
  for (const at of [number.to, ...joined, after]) {
    const doubt = doubtAfter(passage, at);
    if (doubt) return doubt.meaning === 'overAfter' ? 'over' : 'about';
  }
  return 'exact';
}
