/** What a key does while the timeline has the focus. */
export type Move = 'previous' | 'next' | 'first' | 'last' | 'play';

const MOVES: Readonly<Record<string, Move>> = {
  ',': 'previous',
  '.': 'next',
  Home: 'first',
  End: 'last',
  p: 'play',
  P: 'play',
};

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'target'>;

/** The move of a key; `null` for other keys, and in fields that use the key themselves. */
export function moveOfKey({ key, altKey, ctrlKey, metaKey, target }: Key): Move | null {
  if (altKey || ctrlKey || metaKey) return null;
  if ((target as Element | null)?.matches('select, input:not([type="range"])')) return null;
  return MOVES[key] ?? null;
}
