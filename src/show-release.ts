import './i18n/later.ts';
import { mount, unmount } from 'svelte';
import App from './App.svelte';
import { frozenAtlas } from './frozen-release.ts';
import { releaseFile } from './lazy-files.ts';
import type { SvgShapes } from './map/shapes.ts';
import type { Atlas } from './panels/atlas/atlas.svelte.ts';
import ReleaseFailure from './panels/header/ReleaseFailure.svelte';
import type { BrowserPreferences } from './preferences.svelte.ts';

/** The app in the page, and what it needs to be put there again. */
export interface Opened {
  readonly target: Element;
  readonly shapes: SvgShapes;
  app: Record<string, unknown>;
  /** True while a person's own districts are shown: the published atlas waits behind them. */
  own: boolean;
}

/**
 * Puts the atlas of a data release in the place of the one that the page was rendered with, and gives
 * the atlas that is shown. When the release cannot be had, the page says so and shows no other data.
 */
export async function showRelease(
  id: string,
  opened: Opened,
  rendered: Atlas,
  preferences: BrowserPreferences,
): Promise<Atlas> {
  const { target, shapes } = opened;
  const { releases } = rendered;
  const frozen = await frozenAtlas(releaseFile(id), id, releases, () => preferences.current).catch(
    () => null,
  );
  await unmount(opened.app);
  opened.app = frozen
    ? mount(App, { target, props: { atlas: frozen, shapes } })
    : mount(ReleaseFailure, { target, props: { atlas: rendered, release: id } });
  return frozen ?? rendered;
}
