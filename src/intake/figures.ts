import { areasIn } from './areas.ts';
import { countsIn } from './counts.ts';
import type { Figure } from './figure.ts';
import type { PrintedNumber } from './numbers.ts';
import type { Passage } from './passage.ts';
import { peopleIn } from './people.ts';

/** All figures of a text, in reading order: what its numbers count, in whatever connection. */
export function figuresIn(
  passage: Passage,
  numbers: readonly PrintedNumber[],
  taken: Uint8Array,
): Figure[] {
  const bySentence = new Map<number, PrintedNumber[]>();
  for (const number of numbers) {
    const sentence = passage.sentenceAt[number.from] ?? 0;
    const known = bySentence.get(sentence);
    if (known) known.push(number);
    else bySentence.set(sentence, [number]);
  }
  return [...bySentence].flatMap(([index, inSentence]) => {
    const sentence = passage.sentences[index];
    if (!sentence) return [];
    const people = peopleIn(passage, sentence, inSentence);
    const ofPeople = new Set(people.map(({ from }) => from));
    const things = inSentence.filter(({ from }) => !ofPeople.has(from));
    const found = [
      ...people,
      ...areasIn(passage, sentence, things),
      ...countsIn(passage, sentence, things, taken),
    ];
    return found.sort((a, b) => a.from - b.from);
  });
}
