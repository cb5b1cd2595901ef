import 'virtual:atlas/theme.css';
import './styles/page.css';
import outlay from 'virtual:atlas/outlay';
import { flushSync, hydrate, mount } from 'svelte';
import App from './App.svelte';
import { atlasOfPage } from './atlas-of-page.ts';
import { isLoaded, type Lang, loadLanguage, preferredLang } from './i18n/text.ts';
import { loadReconciled } from './lazy-files.ts';
import { drawingIn, putTogether } from './map/drawing.ts';
import { BrowserPreferences } from './preferences.svelte.ts';
import { browserAddress } from './view/browser-address.ts';
import { LANGUAGES } from './view/fields.ts';
import { type PagePath, queryOfPage, readPagePath } from './view/page-path.ts';

const target = document.querySelector('#app');
if (!target) throw new Error('The page has no element "app".');

const preferences = new BrowserPreferences();
const atlas = atlasOfPage(() => preferences.current);
const root = import.meta.env.BASE_URL;
const bar = browserAddress(window, root);
const askedLang = () => atlas.view.langOf(bar.read().search) ?? preferredLang(navigator.languages);
/** Runs something when the words of the address's language are there, at once where they are. */
function withWords(then: () => void): void {
  if (isLoaded(askedLang())) then();
  else loadLanguage(askedLang()).then(then, then);
}
// Going back may lead to a language that this page has not spoken yet.
const address = { ...bar, onchange: (then: () => void) => bar.onchange(() => withWords(then)) };

/** The address and the browser's own wishes apply before the next paint. */
function takeOver(): void {
  preferences.connect();
  atlas.view.connect(address);
  flushSync();
  document.querySelector('[data-busy]')?.removeAttribute('aria-busy');
  delete document.documentElement.dataset.pending;
}

/**
 * Takes the page over as what it was rendered with, the default view in English or that of its path,
 * then as what is asked for. Until another language has come, values and fills stay withheld.
 */
async function open(target: Element, page: PagePath | null): Promise<void> {
  if (page) {
    await loadLanguage(page.lang as Lang);
    atlas.view.startAt(queryOfPage(page, ''));
  }
  // What is drawn of the map is in the page; only a page without markup (`vite dev`) has to load it.
  if (target.hasChildNodes()) {
    hydrate(App, { target, props: { atlas, shapes: putTogether(outlay, drawingIn(target)) } });
  } else if (import.meta.env.DEV) {
    const drawing = (await import('virtual:atlas/drawing')).default;
    mount(App, { target, props: { atlas, shapes: putTogether(outlay, drawing) } });
  }
  withWords(takeOver);
  // Ranges of ordnance and the proofs follow the first map; panels that need them ask again on failure.
  loadReconciled().then(
    (proofs) => (atlas.proofs = proofs),
    () => undefined,
  );
}

open(target, readPagePath(window.location.pathname, root, LANGUAGES)).catch((error: unknown) => {
  // A page that cannot be taken over stays as it was rendered, and says so.
  delete document.documentElement.dataset.pending;
  document.querySelector('#failed')?.removeAttribute('hidden');
  reportError(error);
});
