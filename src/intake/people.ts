import type { Figure } from './figure.ts';
import type { PrintedNumber } from './numbers.ts';
import { pairNeighbours } from './pairing.ts';
import type { Passage, Run, Sentence } from './passage.ts';
import { precisionOf } from './precision.ts';

const PEOPLE = ['killed', 'injured', 'victims'] as const;

interface Person extends Run {
  readonly measure?: (typeof PEOPLE)[number];
  readonly number?: PrintedNumber;
}

/** People harmed: "382 people fell victim, 70 were killed and 312 injured". */
export function peopleIn(
  passage: Passage,
  sentence: Sentence,
  numbers: readonly PrintedNumber[],
): Figure[] {
  const { senses, lexemes } = passage;
  const kinds: Person[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const sense = senses.longest(at, PEOPLE);
    if (sense)
      kinds.push({ from: at, to: sense.next, measure: sense.meaning as (typeof PEOPLE)[number] });
  }
  if (kinds.length === 0) return [];
  const row: Person[] = [
    ...kinds,
    ...numbers
      // "one person was killed": a lone "one" counts before its noun.
      .filter(({ weak, count, to }) => (!weak || senses.at(to, 'people')) && count !== null)
      .map((number) => ({ from: number.from, to: number.to, number })),
  ].sort((a, b) => a.from - b.from);
  const gapOf = (left: Person, right: Person) => {
    let [unknown, people] = [0, 0];
    for (let at = left.to; at < right.from; at++) {
      if (senses.at(at, 'people')) people++;
      else if (
        senses.longest(at, ['and', 'unit', 'ap', 'at', 'uxo', 'mine', 'meanwhile']) ||
        lexemes[at]?.text === ','
      )
        return null;
      else if (!senses.longest(at, ['filler', 'amounts', 'to'])) unknown++;
    }
    return { unknown, people };
  };
  const partners = pairNeighbours<Person>(row, (left, right) => {
    const gap = gapOf(left, right);
    if (!gap) return 0;
    if (left.number && right.measure)
      return gap.unknown === 0 || (gap.people > 0 && gap.unknown < 5) ? 10 - gap.unknown : 0;
    if (!left.measure || !right.number) return 0;
    const counts =
      gap.unknown === 0 &&
      (senses.longest(right.to, ['people', 'and']) || lexemes[right.to]?.kind !== 'word');
    return counts ? 6 : 0;
  });
  return row.flatMap(({ number }, at) => {
    const measure = number && row[partners[at] ?? -1]?.measure;
    if (!measure) return [];
    const { from, to, start, end, value } = number;
    const precision = precisionOf(passage, number, to);
    return [{ from, to, start, end, weak: false, sentence, precision, measure, value }];
  });
}
