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
import type { Opened } from './show-release.ts';
import { browserAddress } from './view/browser-address.ts';
import { LANGUAGES } from './view/fields.ts';
import { type PagePath, queryOfPage, readPagePath } from './view/page-path.ts';

const target = document.querySelector('#app');
if (!target) throw new Error('The page has no element "app".');

const preferences = new BrowserPreferences();
let atlas = atlasOfPage(() => preferences.current);
const root = import.meta.env.BASE_URL;
const bar = browserAddress(window, root);
const askedLang = () => atlas.view.langOf(bar.read().search) ?? preferredLang(navigator.languages);
/** Runs something when the words of the address's language are there, at once where they are. */
function withWords(then: () => void): void {
  if (isLoaded(askedLang())) then();
  else loadLanguage(askedLang()).then(then, then);
}
// Going back may lead to a language that this page has not spoken yet.
// One that leads to other data opens the page anew.
const address = {
  ...bar,
  onchange: (then: () => void) =>
    bar.onchange(() => {
      if (atlas.view.releaseOf(bar.read().search) !== atlas.release) window.location.reload();
      else withWords(then);
    }),
};

/** The address and the browser's own wishes apply before the next paint. */
function takeOver(): void {
  preferences.connect();
  atlas.view.connect(address);
  flushSync();
  document.querySelector('[data-busy]')?.removeAttribute('aria-busy');
  delete document.documentElement.dataset.pending;
}

/** Runs something once the page has loaded, at once where it has: its language may have come later. */
function onceLoaded(then: () => void): void {
  if (document.readyState === 'complete') then();
  else addEventListener('load', then);
}

/** The sheet for paper follows the first map; without it the page prints as it stands. */
function loadPrint(opened: Opened): void {
  onceLoaded(() => {
    import('./print-page.ts').then(
      ({ printSheets }) => printSheets(() => (opened.own ? null : atlas), opened.shapes),
      () => undefined,
    );
  });
}

/** What an earlier visit left comes back once the page stands; a browser that keeps none has nothing to tell. */
function loadOwn(opened: Opened): void {
  onceLoaded(() => {
    import('./own-visit.ts')
      .then(({ openOwn }) => openOwn({ opened, atlas: () => atlas, preferences, bar }))
      .catch(() => undefined);
  });
}

/** Takes the page over as what it was rendered with: the default view in English, or that of its path. */
async function taken(target: Element, page: PagePath | null): Promise<Opened> {
  if (page) {
    await loadLanguage(page.lang as Lang);
    atlas.view.startAt(queryOfPage(page, ''));
  }
  // What is drawn of the map is in the page; only a page without markup (`vite dev`) has to load it.
  if (import.meta.env.DEV && !target.hasChildNodes()) {
    const shapes = putTogether(outlay, (await import('virtual:atlas/drawing')).default);
    return { target, shapes, own: false, app: mount(App, { target, props: { atlas, shapes } }) };
  }
  const shapes = putTogether(outlay, drawingIn(target));
  return { target, shapes, own: false, app: hydrate(App, { target, props: { atlas, shapes } }) };
}

/** Shows what is asked for. Until its language and its data have come, values and fills stay withheld. */
function show(opened: Opened): void {
  const release = atlas.view.releaseOf(bar.read().search);
  if (release === null) withWords(takeOver);
  else {
    import('./show-release.ts')
      .then(({ showRelease }) => showRelease(release, opened, atlas, preferences))
      .then((frozen) => {
        atlas = frozen;
        withWords(takeOver);
      })
      .catch(giveUp);
  }
  // Ranges of ordnance and the proofs follow the first map; panels that need them ask again on failure.
  const latest = atlas;
  loadPrint(opened);
  loadOwn(opened);
  loadReconciled().then(
    (proofs) => (latest.proofs = proofs),
    () => undefined,
  );
}

/** A page that cannot be taken over stays as it was rendered, and says so. */
function giveUp(error: unknown): void {
  delete document.documentElement.dataset.pending;
  document.querySelector('#failed')?.removeAttribute('hidden');
  reportError(error);
}

taken(target, readPagePath(window.location.pathname, root, LANGUAGES))
  .then(show)
  .catch(giveUp);
