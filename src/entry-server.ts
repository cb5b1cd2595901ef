import backdrop from 'virtual:atlas/backdrop';
import shapes from 'virtual:atlas/shapes';
import { render } from 'svelte/server';
import App from './App.svelte';
import { atlasOfPage } from './atlas-of-page.ts';

/** The default view in English as HTML, and what the head of the page says of it. */
export function renderPage(): { body: string; head: string; description: string } {
  const atlas = atlasOfPage(() => ({ lang: 'en', theme: 'light' }));
  const { body, head } = render(App, { props: { atlas, shapes: { ...shapes, ...backdrop } } });
  return { body, head, description: atlas.text.say('app.tagline') };
}
