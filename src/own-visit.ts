import './i18n/later.ts';
import { mount, unmount } from 'svelte';
import App from './App.svelte';
import type { OwnDistrictsFile } from './domain/own-districts.ts';
import { makeLedger } from './ledger/ledger.ts';
import { DistrictsReader } from './own-districts-engine.ts';
import type { OwnDistrictsMap } from './own-districts-worker.ts';
import { moveOwnRecords, ownSession, setOwnLand } from './own-records.ts';
import { districtsStore, hasOwnRecords } from './own-store.ts';
import OwnDistrictsApp from './OwnDistrictsApp.svelte';
import { Atlas } from './panels/atlas/atlas.svelte.ts';
import { DistrictsSession } from './panels/own/districts-session.svelte.ts';
import type { BrowserPreferences } from './preferences.svelte.ts';
import type { Opened } from './show-release.ts';
import { asksForNothing, ownAddress, showsOwnDistricts } from './view/own-address.ts';
import type { Address } from './view/view.svelte.ts';

/** The page as it was opened, in which a person's own districts take the place of the published map. */
export interface Stage {
  readonly opened: Opened;
  /** The published atlas. */
  readonly atlas: () => Atlas;
  readonly preferences: BrowserPreferences;
  readonly bar: Address;
}

/** What is on the stage in the place of the published atlas, and how to take it away. */
interface Shown {
  readonly atlas: Atlas;
  readonly before: string;
  readonly listening: AbortController;
}

const reader = new DistrictsReader();
let stage: Stage | null = null;
let shown: Shown | null = null;
let session: DistrictsSession | null = null;

function theStage(): Stage {
  if (!stage) throw new Error('The page is still loading: try again in a moment.');
  return stage;
}

/** Every day can be shown: records of any time count, and the page opens on the last of them. */
const ANY_DAY = {
  firstDay: '0001-01-01',
  openingDay: '9999-12-31',
  lastDay: '9999-12-31',
} as const;

function atlasOf({ name }: OwnDistrictsFile, { districts }: OwnDistrictsMap): Atlas {
  const { preferences } = theStage();
  const publisher = { name, credits: name, map_credits: name, hotline: null };
  const data = {
    ledger: makeLedger([], districts),
    publisher,
    ranges: null,
    root: import.meta.env.BASE_URL,
    ownFile: name,
    days: ANY_DAY,
  };
  return new Atlas(data, () => preferences.current);
}

/** Puts the districts of a file in the place of the map, and joins own records to them. Fails with a sentence. */
async function showOwnDistricts(file: OwnDistrictsFile): Promise<void> {
  const { opened, atlas: published, bar } = theStage();
  const map = await reader.map(file);
  reader.stop();
  const root = import.meta.env.BASE_URL;
  const asked = bar.read();
  const atlas = atlasOf(file, map);
  setOwnLand(atlas, { file, geometry: map.geometry });
  const before = shown?.before ?? (showsOwnDistricts(window) ? '' : asked.search);
  const from = shown?.atlas ?? published();
  shown?.listening.abort();
  const listening = new AbortController();
  atlas.view.connect(ownAddress(window, root, asked, listening.signal));
  // A district of other districts says nothing here.
  if (shown) atlas.view.set({ d: [] });
  shown = { atlas, before, listening };
  await unmount(opened.app);
  opened.app = mount(OwnDistrictsApp, { target: opened.target, props: { atlas, map } });
  opened.own = true;
  document.querySelector<HTMLElement>('h1')?.focus();
  void moveOwnRecords(from, atlas);
}

/** Puts the published atlas back, in the language and the theme of now. */
async function showPublished(): Promise<void> {
  reader.stop();
  const { opened, atlas: published, bar } = theStage();
  if (!shown) return;
  const { atlas, before, listening } = shown;
  shown = null;
  listening.abort();
  const { lang, theme } = atlas.view.current;
  bar.replace(before, '');
  published().view.startAt(before);
  published().view.set({ lang, theme });
  await unmount(opened.app);
  const { target, shapes } = opened;
  opened.app = mount(App, { target, props: { atlas: published(), shapes } });
  opened.own = false;
  void moveOwnRecords(atlas, published());
}

/** The own districts of this visit. */
export function districtsSession(): DistrictsSession {
  session ??= new DistrictsSession(
    {
      survey: ({ name, blob }) => reader.survey(name, blob),
      show: showOwnDistricts,
      showPublished,
      stop: () => reader.stop(),
    },
    districtsStore(),
  );
  return session;
}

/**
 * Brings back what an earlier visit has left in this browser: own districts, unless the address asks for
 * something of the published map, and own records.
 */
export async function openOwn(opened: Stage): Promise<void> {
  stage = opened;
  if (!(await hasOwnRecords())) return;
  const asksForPublished = !showsOwnDistricts(window) && !asksForNothing(opened.bar.read());
  const file = asksForPublished ? null : await districtsStore().load();
  if (file) await districtsSession().show(file);
  if (!shown) await ownSession(opened.atlas()).restore();
}
