import type { Attachment } from 'svelte/attachments';
import type { Atlas } from './panels/atlas/atlas.svelte.ts';

/** What a page of own districts says to the browser: its language, theme and title. */
export function ownDocumentState(atlas: Atlas): Attachment {
  return () => {
    const root = document.documentElement;
    root.lang = atlas.lang;
    const chosen = atlas.view.current.theme !== null || atlas.theme === 'contrast';
    if (chosen) root.dataset.theme = atlas.theme;
    else delete root.dataset.theme;
    const title = atlas.text.say('ownLand.pageTitle', { file: atlas.ownFile ?? '' });
    document.title = `${title}. ${atlas.text.say('app.title')}`;
  };
}
