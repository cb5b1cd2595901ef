import type { Attachment } from 'svelte/attachments';
import type { Atlas } from './panels/atlas/atlas.svelte.ts';
import { pageDescription, pageTitle } from './panels/atlas/page-words.ts';

/** What the page itself must say to the browser: its language, theme, title and description. */
export function documentState(atlas: Atlas): Attachment {
  return () => {
    const root = document.documentElement;
    root.lang = atlas.lang;
    const chosen = atlas.view.current.theme !== null || atlas.theme === 'contrast';
    if (chosen) root.dataset.theme = atlas.theme;
    else delete root.dataset.theme;
    document.title = pageTitle(atlas);
    const description = document.querySelector<HTMLMetaElement>('meta[name="description"]');
    if (description) description.content = pageDescription(atlas);
  };
}
