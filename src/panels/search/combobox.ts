/** What a key does in the search field. */
export type ComboAction =
  | { readonly do: 'activate'; readonly index: number | null }
  | { readonly do: 'choose'; readonly index: number }
  | { readonly do: 'close' }
  | { readonly do: 'clear' };

/** What the search field shows when a key is pressed. */
export interface ComboState {
  readonly open: boolean;
  readonly count: number;
  /** The active option; `null` while the text itself is active. */
  readonly active: number | null;
}

/**
 * The keys of a list combobox with manual selection (ARIA Authoring Practices): nothing is active
 * until an arrow key; Enter without an active option takes the first; from either end of the list
 * the arrows lead back to the text. `null`: the key does what it does in any text field.
 */
export function actionOfKey(key: string, { open, count, active }: ComboState): ComboAction | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      if (count === 0) return null;
      return { do: 'activate', index: active === last ? null : (active ?? -1) + 1 };
    case 'ArrowUp':
      if (count === 0) return null;
      return { do: 'activate', index: active === 0 ? null : (active ?? count) - 1 };
    case 'Enter':
      return open && count > 0 ? { do: 'choose', index: active ?? 0 } : null;
    case 'Escape':
      return open ? { do: 'close' } : { do: 'clear' };
    default:
      return null;
  }
}
