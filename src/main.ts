import 'virtual:atlas/theme.css';
import './styles/page.css';
import outlay from 'virtual:atlas/outlay';
import { flushSync, hydrate, mount } from 'svelte';
import App from './App.svelte';
import { atlasOfPage } from './atlas-of-page.ts';
import { isLoaded, loadLanguage, preferredLang } from './i18n/text.ts';
import { loadReconciled } from './lazy-files.ts';
import { drawingIn, putTogether } from './map/drawing.ts';
import type { SvgShapes } from './map/shapes.ts';
import { BrowserPreferences } from './preferences.svelte.ts';
import { browserAddress } from './view/browser-address.ts';

const target = document.querySelector('#app');
if (!target) throw new Error('The page has no element "app".');

const preferences = new BrowserPreferences();
const atlas = atlasOfPage(() => preferences.current);
// What is drawn of the map is in the page; only a page without markup (`vite dev`) has to load it.
if (target.hasChildNodes()) {
  const shapes = putTogether(outlay, drawingIn(target));
  hydrate(App, { target, props: { atlas, shapes } });
  loadPrint(shapes);
} else if (import.meta.env.DEV) {
  const drawing = (await import('virtual:atlas/drawing')).default;
  const shapes = putTogether(outlay, drawing);
  mount(App, { target, props: { atlas, shapes } });
  loadPrint(shapes);
}

/** The sheet for paper follows the first map; without it the page prints as it stands. */
function loadPrint(shapes: SvgShapes): void {
  addEventListener('load', () => {
    import('./print-page.ts').then(
      ({ printSheets }) => printSheets(atlas, shapes),
      () => undefined,
    );
  });
}

// The page holds the default view in English. It is taken over as that; then the address and the
// browser's own wishes apply before the next paint. Until another language has come, values and
// fills stay withheld.
const bar = browserAddress(window);
const askedLang = () => atlas.view.langOf(bar.read().search) ?? preferredLang(navigator.languages);
/** Runs something when the words of the address's language are there, at once where they are. */
function withWords(then: () => void): void {
  if (isLoaded(askedLang())) then();
  else loadLanguage(askedLang()).then(then, then);
}
// Going back may lead to a language that this page has not spoken yet.
const address = { ...bar, onchange: (then: () => void) => bar.onchange(() => withWords(then)) };

function takeOver(): void {
  preferences.connect();
  atlas.view.connect(address);
  flushSync();
  document.querySelector('[data-busy]')?.removeAttribute('aria-busy');
  delete document.documentElement.dataset.pending;
}

withWords(takeOver);
// Ranges of ordnance and the proofs follow the first map; panels that need them ask again on failure.
loadReconciled().then(
  (proofs) => (atlas.proofs = proofs),
  () => undefined,
);
