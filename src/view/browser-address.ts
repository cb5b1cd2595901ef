import { LANGUAGES } from './fields.ts';
import { queryOfPage, readPagePath } from './page-path.ts';
import type { Address } from './view.svelte.ts';

/**
 * The address bar of the browser. The path of a prerendered page counts as part of the query; the first
 * change of what is shown writes the form below `root`, which has all of it in the query.
 */
export function browserAddress(window: Window, root: string): Address {
  const page = () => readPagePath(window.location.pathname, root, LANGUAGES);
  const search = () => queryOfPage(page(), window.location.search);
  // A site may be opened by another name of its start page, such as index.html.
  const start = () => (page() ? root : window.location.pathname);
  return {
    read: () => ({ search: search(), hash: window.location.hash }),
    push: (query, hash) => window.history.pushState(null, '', `${start()}${query}${hash}`),
    replace: (query, hash) => {
      const kept = `${window.location.pathname}${window.location.search}`;
      const address = query === search() ? kept : `${start()}${query}`;
      window.history.replaceState(null, '', `${address}${hash}`);
    },
    onchange: (listener) => {
      window.addEventListener('popstate', listener);
      window.addEventListener('hashchange', listener);
    },
    href: (query, hash) => new URL(`${start()}${query}${hash}`, window.location.href).href,
  };
}
