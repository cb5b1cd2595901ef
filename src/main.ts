import 'virtual:atlas/theme.css';
import './styles/page.css';
import shapes from 'virtual:atlas/shapes';
import { flushSync, hydrate, mount } from 'svelte';
import App from './App.svelte';
import { atlasOfPage } from './atlas-of-page.ts';
import { backdropIn } from './backdrop.ts';
import { isLoaded, loadLanguage, preferredLang } from './i18n/text.ts';
import { BrowserPreferences } from './preferences.svelte.ts';
import { browserAddress } from './view/browser-address.ts';

const target = document.querySelector('#app');
if (!target) throw new Error('The page has no element "app".');

const preferences = new BrowserPreferences();
const atlas = atlasOfPage(() => preferences.current);
// The backdrop of the map is in the page; only a page without markup (`vite dev`) has to load it.
const backdrop = backdropIn(target);
if (backdrop) hydrate(App, { target, props: { atlas, shapes: { ...shapes, ...backdrop } } });
else if (import.meta.env.DEV) {
  const loaded = (await import('virtual:atlas/backdrop')).default;
  mount(App, { target, props: { atlas, shapes: { ...shapes, ...loaded } } });
}

// The page holds the default view in English. It is taken over as that; then the address and the
// browser's own wishes apply before the next paint. Until another language has come, values and
// fills stay withheld.
const address = browserAddress(window);
const asked = atlas.view.langOf(address.read().search) ?? preferredLang(navigator.languages);

function takeOver(): void {
  preferences.connect();
  atlas.view.connect(address);
  flushSync();
  document.querySelector('[data-busy]')?.removeAttribute('aria-busy');
  delete document.documentElement.dataset.pending;
}

if (isLoaded(asked)) takeOver();
else loadLanguage(asked).then(takeOver, takeOver);
