import 'virtual:atlas/theme.css';
import './styles/page.css';
import outlay from 'virtual:atlas/outlay';
import { flushSync, hydrate, mount, unmount } from 'svelte';
import App from './App.svelte';
import { atlasOfPage } from './atlas-of-page.ts';
import { isLoaded, loadLanguage, preferredLang } from './i18n/text.ts';
import { loadReconciled, releaseFile } from './lazy-files.ts';
import { drawingIn, putTogether } from './map/drawing.ts';
import type { SvgShapes } from './map/shapes.ts';
import { BrowserPreferences } from './preferences.svelte.ts';
import { browserAddress } from './view/browser-address.ts';

const target = document.querySelector('#app');
if (!target) throw new Error('The page has no element "app".');

const preferences = new BrowserPreferences();
let atlas = atlasOfPage(() => preferences.current);
let shapes: SvgShapes | null = null;
let app: Record<string, unknown> | null = null;
// What is drawn of the map is in the page; only a page without markup (`vite dev`) has to load it.
if (target.hasChildNodes()) {
  shapes = putTogether(outlay, drawingIn(target));
  app = hydrate(App, { target, props: { atlas, shapes } });
} else if (import.meta.env.DEV) {
  const drawing = (await import('virtual:atlas/drawing')).default;
  shapes = putTogether(outlay, drawing);
  app = mount(App, { target, props: { atlas, shapes } });
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
// One that leads to other data opens the page anew.
const address = {
  ...bar,
  onchange: (then: () => void) =>
    bar.onchange(() => {
      if (atlas.view.releaseOf(bar.read().search) !== atlas.release) window.location.reload();
      else withWords(then);
    }),
};

function takeOver(): void {
  preferences.connect();
  atlas.view.connect(address);
  flushSync();
  document.querySelector('[data-busy]')?.removeAttribute('aria-busy');
  delete document.documentElement.dataset.pending;
}

/** Puts the atlas of a data release in the place of the one that the page was rendered with. */
async function showRelease(id: string): Promise<void> {
  if (!target || !app) return;
  const rendered = app;
  const { releases } = atlas;
  try {
    const { frozenAtlas } = await import('./frozen-release.ts');
    const frozen = await frozenAtlas(releaseFile(id), id, releases, () => preferences.current);
    await unmount(rendered);
    atlas = frozen;
    if (shapes) mount(App, { target, props: { atlas, shapes } });
    withWords(takeOver);
  } catch {
    const { default: ReleaseFailure } = await import('./panels/header/ReleaseFailure.svelte');
    await unmount(rendered);
    withWords(() => {
      takeOver();
      mount(ReleaseFailure, { target, props: { atlas, release: id } });
    });
  }
}

const askedRelease = atlas.view.releaseOf(bar.read().search);
if (askedRelease === null) withWords(takeOver);
else void showRelease(askedRelease);
// Ranges of ordnance and the proofs follow the first map; panels that need them ask again on failure.
const latest = atlas;
loadReconciled().then(
  (proofs) => (latest.proofs = proofs),
  () => undefined,
);
