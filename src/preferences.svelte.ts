import { MediaQuery } from 'svelte/reactivity';
import { preferredLang } from './i18n/text.ts';
import type { Preferences } from './panels/atlas/atlas.svelte.ts';

/** What the browser says of its user. Until connected: what the page was rendered with. */
export class BrowserPreferences {
  #connected = $state.raw(false);
  readonly #dark = new MediaQuery('prefers-color-scheme: dark');
  readonly #contrast = new MediaQuery('prefers-contrast: more');

  connect(): void {
    this.#connected = true;
  }

  get current(): Preferences {
    if (!this.#connected) return { lang: 'en', theme: 'light' };
    const theme = this.#contrast.current ? 'contrast' : this.#dark.current ? 'dark' : 'light';
    return { lang: preferredLang(navigator.languages), theme };
  }
}
