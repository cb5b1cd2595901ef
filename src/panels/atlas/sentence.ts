import type { MessageKey, MessageValues, Text } from '../../i18n/text.ts';

/** A piece of a sentence: words, or the name of a place for a number that can be opened. */
export type Piece<Slot extends string> = { readonly words: string } | { readonly slot: Slot };

/** Private-use letters mark the places of the numbers while the sentence is made. */
const FIRST_MARK = 0xe000;

/**
 * A message in pieces, so that its numbers can be buttons and the order of words is still that of
 * the language.
 */
export function sentencePieces<Slot extends string>(
  text: Text,
  key: MessageKey,
  slots: readonly Slot[],
  values: MessageValues = {},
): readonly Piece<Slot>[] {
  const mark = (index: number) => String.fromCharCode(FIRST_MARK + index);
  const marks = Object.fromEntries(slots.map((slot, index) => [slot, mark(index)]));
  return text
    .say(key, { ...values, ...marks })
    .split(/([\ue000-\uf8ff])/)
    .filter((part) => part !== '')
    .map((part): Piece<Slot> => {
      const slot = slots[part.charCodeAt(0) - FIRST_MARK];
      return slot === undefined ? { words: part } : { slot };
    });
}
