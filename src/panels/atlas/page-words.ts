import type { Atlas } from './atlas.svelte.ts';
import { readingWords } from './words.ts';

/** "Progress: land reported cleared, 31 December 2025"; with a district in focus its name and value first. */
export function viewTitle(atlas: Atlas): string {
  const { text, focus, readings, metric } = atlas;
  const title = `${atlas.metricLabel}, ${text.period(atlas.view.current.t)}`;
  const reading = focus && readings.get(focus.id);
  return focus && reading
    ? `${atlas.nameOf(focus)}, ${readingWords(text, metric, reading)}. ${title}`
    : title;
}

/** What the page is called: the name of the atlas last. */
export function pageTitle(atlas: Atlas): string {
  return `${viewTitle(atlas)}. ${atlas.text.say('app.title')}`;
}

/** What the page is about, for search engines and previews of links. */
export function pageDescription(atlas: Atlas): string {
  return `${viewTitle(atlas)}. ${atlas.text.say('page.scope')} ${atlas.text.say('app.tagline')}`;
}
