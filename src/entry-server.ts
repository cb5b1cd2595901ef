import './i18n/later.ts';
import drawing from 'virtual:atlas/drawing';
import files from 'virtual:atlas/files';
import outlay from 'virtual:atlas/outlay';
import { render } from 'svelte/server';
import App from './App.svelte';
import { atlasOfPage } from './atlas-of-page.ts';
import type { Day } from './domain/day.ts';
import type { ReconciledFile } from './domain/reconciled.ts';
import { writePicture } from './export/picture/picture.ts';
import { LANGS, loadLanguage } from './i18n/text.ts';
import { type Cell, fillInNotes } from './io/packed-statements.ts';
import { putTogether } from './map/drawing.ts';
import type { Atlas } from './panels/atlas/atlas.svelte.ts';
import { pageDescription, pageTitle } from './panels/atlas/page-words.ts';
import DistrictRecord from './panels/district/DistrictRecord.svelte';
import { contentOf } from './panels/export/content.ts';
import { type PagePath, queryOfPage, writePagePath } from './view/page-path.ts';

/** What the build knows beyond what the page does. */
export interface BuildFacts {
  /** Absolute address of the site, or its path where the address is not known. */
  readonly site: string;
  readonly built: Day;
  readonly reconciled: ReconciledFile | null;
  readonly notes: readonly Cell[];
}

/** One page of the site, rendered. */
export interface RenderedPage {
  /** Where it stands below the root: `az/aghdam/`; empty for the start page. */
  readonly path: string;
  /** The page of the same content in each language. */
  readonly alternates: readonly { readonly lang: string; readonly path: string }[];
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  readonly head: string;
  readonly body: string;
  /** For readers without a script; empty where the body says all. */
  readonly record: string;
  /** The card that stands for the page where its link is sent, as SVG. */
  readonly card: string;
}

/** Where the files lie that the page fetches later, below the root. */
export const filesOfSite = files;

const shapes = putTogether(outlay, drawing);

/** The atlas as a page of it starts. */
function atlasAt(page: PagePath): Atlas {
  const atlas = atlasOfPage(() => ({ lang: 'en', theme: 'light' }));
  atlas.view.startAt(queryOfPage(page, ''));
  return atlas;
}

/** The same with all that the app loads later, for what is read without it. */
function wholeAtlasAt(page: PagePath, { site, reconciled, notes }: BuildFacts): Atlas {
  const atlas = atlasOfPage(() => ({ lang: 'en', theme: 'light' }));
  fillInNotes(atlas.ledger.statements, notes);
  atlas.proofs = reconciled;
  atlas.view.connect({
    read: () => ({ search: queryOfPage(page, ''), hash: '' }),
    push: () => undefined,
    replace: () => undefined,
    onchange: () => undefined,
    href: (search) => `${site}${search}`,
  });
  return atlas;
}

function renderedPage(page: PagePath | null, facts: BuildFacts): RenderedPage {
  const shown = page ?? { lang: 'en', district: null };
  const atlas = page ? atlasAt(page) : atlasOfPage(() => ({ lang: 'en', theme: 'light' }));
  const { body, head } = render(App, { props: { atlas, shapes } });
  const whole = wholeAtlasAt(shown, facts);
  const record = whole.focus
    ? render(DistrictRecord, { props: { atlas: whole, district: whole.focus } }).body
    : '';
  return {
    path: page ? writePagePath(page) : '',
    alternates: LANGS.map((lang) => ({ lang, path: writePagePath({ ...shown, lang }) })),
    lang: shown.lang,
    title: pageTitle(atlas),
    description: pageDescription(atlas),
    head,
    body,
    record,
    card: writePicture(contentOf(whole, facts.built), shapes, 'card'),
  };
}

/** Every page of the site: the start page, then in each language the front page and each district's. */
export async function renderPages(facts: BuildFacts): Promise<readonly RenderedPage[]> {
  await Promise.all(LANGS.map((lang) => loadLanguage(lang)));
  const { districts } = atlasOfPage(() => ({ lang: 'en', theme: 'light' })).ledger;
  const ids = [null, ...districts.map(({ id }) => id)];
  const pages = LANGS.flatMap((lang) => ids.map((district) => ({ lang, district })));
  return [null, ...pages].map((page) => renderedPage(page, facts));
}
