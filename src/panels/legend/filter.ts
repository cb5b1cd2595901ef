import { CLASS_WORDS, type ClassWord } from '../../view/fields.ts';

/** True when some class is put aside. */
export function isFiltering(kept: readonly ClassWord[]): boolean {
  return kept.length < CLASS_WORDS.length;
}

/**
 * The classes kept after one is pressed: the first press keeps only it, further presses add or take
 * away, and taking the last one away shows all again.
 */
export function toggleClass(kept: readonly ClassWord[], pressed: ClassWord): readonly ClassWord[] {
  if (!isFiltering(kept)) return [pressed];
  const next = CLASS_WORDS.filter((word) => kept.includes(word) !== (word === pressed));
  return next.length === 0 ? CLASS_WORDS : next;
}
