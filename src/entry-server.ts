import drawing from 'virtual:atlas/drawing';
import outlay from 'virtual:atlas/outlay';
import { render } from 'svelte/server';
import App from './App.svelte';
import { atlasOfPage } from './atlas-of-page.ts';
import { putTogether } from './map/drawing.ts';

/** The default view in English as HTML, and what the head of the page says of it. */
export function renderPage(): { body: string; head: string; description: string } {
  const atlas = atlasOfPage(() => ({ lang: 'en', theme: 'light' }));
  const shapes = putTogether(outlay, drawing);
  const { body, head } = render(App, { props: { atlas, shapes } });
  return { body, head, description: atlas.text.say('app.tagline') };
}
