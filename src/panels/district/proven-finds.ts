import type { Day } from '../../domain/day.ts';
import type { District } from '../../domain/district.ts';
import type { Text } from '../../i18n/text.ts';
import type { KnownRanges } from '../../ledger/known-ranges.ts';
import type { Receipt } from '../atlas/atlas.svelte.ts';
import { bestWords, isCountNotKnownWell, rangeWords } from '../atlas/range-words.ts';

/** What all figures together prove of one kind of finds in a district since the first day. */
export interface ProvenFind {
  readonly kind: 'mines' | 'uxo';
  readonly isKnownWell: boolean;
  /** The kind in words. */
  readonly words: string;
  readonly range: string;
  /** The estimate; of a count that is not known well these words in its place. */
  readonly best: string;
  readonly receipt: Receipt;
}

const KINDS = ['mines', 'uxo'] as const;

/**
 * Ranges of the mines (AP and AT) and, apart from them, of the unexploded ordnance found in a district
 * by the end of a day. Empty until the ranges of ordnance have come.
 */
export function provenFinds(
  text: Text,
  ranges: KnownRanges | null,
  { id, name }: District,
  day: Day,
): readonly ProvenFind[] {
  return KINDS.flatMap((kind) => {
    const known = ranges?.rangeOn(kind, id, day);
    if (!known) return [];
    const isKnownWell = known.best !== null && !isCountNotKnownWell(known);
    const words = text.say(`measure.${kind}`);
    const range = rangeWords(text, 'items', known);
    const best = isKnownWell
      ? bestWords(text, 'items', known.best)
      : text.say('range.notKnownWell');
    const receipt = {
      title: text.say('receipt.districtTitle', {
        name: name[text.lang],
        value: [words, range, best].join(', '),
      }),
      how: text.say('receipt.estimate'),
      statements: [],
      proof: { amount: kind, district: id, day },
    };
    return [{ kind, isKnownWell, words, range, best, receipt }];
  });
}
