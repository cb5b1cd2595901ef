import type { Address } from './view.svelte.ts';

/** What the address says of a reader, and not of what is shown. */
const OF_THE_READER = ['lang', 'theme'];

/** The part of a query that is about the reader alone. */
function ofTheReader(search: string): string {
  const all = new URLSearchParams(search);
  const kept = OF_THE_READER.flatMap((key) => {
    const value = all.get(key);
    return value === null ? [] : [`${key}=${value}`];
  });
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

/** True where an address asks for nothing but a language or a theme. */
export function asksForNothing({ search, hash }: { search: string; hash: string }): boolean {
  const keys = [...new URLSearchParams(search).keys()];
  return hash.length <= 1 && keys.every((key) => OF_THE_READER.includes(key));
}

interface Kept {
  readonly search: string;
  readonly hash: string;
}
const keptIn = ({ history }: Window): Kept | null =>
  (history.state as { own?: Kept } | null)?.own ?? null;

/** True where this entry of the history was left with own districts on the page. */
export function showsOwnDistricts(window: Window): boolean {
  return keptIn(window) !== null;
}

/**
 * The address of a page that shows a person's own districts: what is shown stands in the state of the
 * history, which no link carries, so that back and a reload work; the bar has language and theme only. An
 * entry of the history that shows published figures opens the page anew. `signal` ends the listening.
 */
export function ownAddress(window: Window, root: string, bar: Kept, signal: AbortSignal): Address {
  const start = (search: string) => `${root}${ofTheReader(search)}`;
  const state = (search: string, hash: string) => ({ own: { search, hash } });
  const { history } = window;
  if (!showsOwnDistricts(window)) {
    const search = ofTheReader(bar.search);
    history.replaceState(state(search, ''), '', start(search));
  }
  return {
    read: () => keptIn(window) ?? { search: '', hash: '' },
    push: (search, hash) => history.pushState(state(search, hash), '', start(search)),
    replace: (search, hash) => history.replaceState(state(search, hash), '', start(search)),
    onchange: (listener) =>
      window.addEventListener(
        'popstate',
        () => (showsOwnDistricts(window) ? listener() : window.location.reload()),
        { signal },
      ),
    // A link opens the atlas, and nothing of what is shown.
    href: () => new URL(start(''), window.location.href).href,
  };
}
