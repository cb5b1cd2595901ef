import type { Address } from './view.svelte.ts';

/** The address bar of the browser. */
export function browserAddress(window: Window): Address {
  const path = () => window.location.pathname;
  return {
    read: () => ({ search: window.location.search, hash: window.location.hash }),
    push: (search, hash) => window.history.pushState(null, '', `${path()}${search}${hash}`),
    replace: (search, hash) => window.history.replaceState(null, '', `${path()}${search}${hash}`),
    onchange: (listener) => {
      window.addEventListener('popstate', listener);
      window.addEventListener('hashchange', listener);
    },
    href: (search, hash) => new URL(`${path()}${search}${hash}`, window.location.href).href,
  };
}
