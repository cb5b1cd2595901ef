import 'virtual:atlas/theme.css';
import './styles/page.css';
import shapes from 'virtual:atlas/shapes';
import { flushSync, hydrate, mount } from 'svelte';
import App from './App.svelte';
import { atlasOfPage } from './atlas-of-page.ts';
import { BrowserPreferences } from './preferences.svelte.ts';
import { browserAddress } from './view/browser-address.ts';

const target = document.querySelector('#app');
if (!target) throw new Error('The page has no element "app".');

const preferences = new BrowserPreferences();
const atlas = atlasOfPage(() => preferences.current);
const start = target.firstElementChild ? hydrate : mount;
// The page holds the default view in English. It is taken over as that, then the address and the
// browser's own wishes apply, all before the next paint.
start(App, { target, props: { atlas, shapes } });
preferences.connect();
atlas.view.connect(browserAddress(window));
flushSync();
document.querySelector('[data-busy]')?.removeAttribute('aria-busy');
delete document.documentElement.dataset.pending;
