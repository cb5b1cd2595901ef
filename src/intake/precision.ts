import type { Statement } from '../domain/statement.ts';
import { isDash } from './lexemes.ts';
import type { PrintedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';

/** The longest phrase before a number that can say how exact it is, in pieces. */
const REACH = 5;

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
  const ending =
    isDash(lexemes[number.to]) && lexemes[number.to]?.joined ? number.to + 2 : number.to;
  for (const at of [number.to, ending, after]) {
    if (senses.at(at, 'overAfter')) return 'over';
    if (senses.at(at, 'aboutAfter')) return 'about';
  }
  return 'exact';
}
