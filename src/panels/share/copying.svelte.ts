import { onDestroy } from 'svelte';
import { browserCopyTools, copyText } from './copy.ts';

/** How long a button says that a text is copied, in milliseconds. */
const COPIED_MS = 2000;

/** What came of copying a text, for the button that copies: made while its component is. */
export class Copying {
  outcome: 'copied' | 'refused' | null = $state(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    onDestroy(() => clearTimeout(this.#timer));
  }

  /**
   * Copies a text; the field that shows it is asked for only where the clipboard refuses. True when
   * it is on the clipboard.
   */
  async copy(words: string, field: Parameters<typeof browserCopyTools>[0]): Promise<boolean> {
    clearTimeout(this.#timer);
    const isCopied = await copyText(words, browserCopyTools(field));
    this.outcome = isCopied ? 'copied' : 'refused';
    if (isCopied) this.#timer = setTimeout(() => (this.outcome = null), COPIED_MS);
    return isCopied;
  }
}
