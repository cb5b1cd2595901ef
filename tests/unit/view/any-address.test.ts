import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay } from '../../../src/domain/day.ts';
import { FIRST_DAY } from '../../../src/domain/statement.ts';
import { METRIC_IDS } from '../../../src/metrics/registry.ts';
import { THEMES } from '../../../src/metrics/ramps.ts';
import { parseView, writeView } from '../../../src/view/address.ts';
import { type Camera, parseCamera, writeCamera } from '../../../src/view/camera.ts';
import {
  CLASS_WORDS,
  EMBED_PARTS,
  type FieldKey,
  LANGUAGES,
  LAYERS,
  viewFields,
  type ViewState,
} from '../../../src/view/fields.ts';
import { anyText, mutated } from '../../fixtures/any-text.ts';
import { seeded } from '../../fixtures/join/seeded.ts';
import { keptLinks } from '../../fixtures/links.ts';
import { anyCamera, anyView } from './any-view.ts';

const bounds = {
  districtIds: [
    ...['aghdam', 'aghdara', 'fuzuli', 'gubadli', 'jabrayil', 'kalbajar', 'khankandi'],
    ...['khojaly', 'khojavand', 'lachin', 'shusha', 'tartar', 'zangilan'],
  ],
  openingDay: '2025-12-31',
  lastDay: '2026-03-09',
  releases: ['2026-03'],
} as const;
const fields = viewFields(bounds);
const keys = Object.keys(fields) as FieldKey[];

const isValidDay = (day: string) => isDay(day) && day >= FIRST_DAY && day <= bounds.lastDay;
const isListOf = (values: readonly string[], known: readonly string[]) =>
  new Set(values).size === values.length && values.every((value) => known.includes(value));

/** Whether each value is one of those that are known, so that nothing else of a link can be in it. */
const IS_KNOWN: { [K in FieldKey]: (value: ViewState[K]) => boolean } = {
  m: (metric) => METRIC_IDS.includes(metric),
  t: ({ from, to }) => isValidDay(from) && isValidDay(to) && from <= to,
  vs: (day) => day === null || isValidDay(day),
  as: (one) => one === null || one.how !== 'swipe' || (one.at >= 0 && one.at <= 100),
  d: (ids) => isListOf(ids, bounds.districtIds),
  l: (layers) => isListOf(layers, LAYERS),
  e: (kind) => ['published', 'estimate'].includes(kind),
  c: (classes) => classes.length > 0 && isListOf(classes, CLASS_WORDS),
  sort: ({ by, order }) =>
    ['name', 'area', ...METRIC_IDS].includes(by) && ['asc', 'desc'].includes(order),
  lang: (lang) => lang === null || LANGUAGES.includes(lang),
  theme: (theme) => theme === null || THEMES.includes(theme),
  embed: (on) => typeof on === 'boolean',
  parts: (parts) => parts.length > 0 && isListOf(parts, EMBED_PARTS),
  lock: (on) => typeof on === 'boolean',
  r: (release) => release === null || bounds.releases.includes(release as '2026-03'),
  v: (version) => version === 1,
};

function isKnown<K extends FieldKey>(field: K, view: ViewState): boolean {
  return IS_KNOWN[field](view[field]);
}

function isOnEarth(camera: Camera | null): boolean {
  if (camera === null) return true;
  const { zoom, lat, lon } = camera;
  return zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lon) <= 180;
}

/** What is wrong with what a query and a hash were read as; empty for a whole view. */
function faultsOf(search: string, hash: string): string[] {
  const { view, problems } = parseView(fields, search);
  const faults: string[] = keys.filter((field) => !isKnown(field, view));
  if (Object.keys(view).join() !== keys.join()) faults.push('keys');
  const sentences = problems.map(({ field, refused }) => `${field} ${refused}`);
  if (new Set(sentences).size < sentences.length) faults.push('a sentence twice');
  if (sentences.some((text) => [...text].length > 60 || /\p{Cc}/u.test(text))) faults.push('quote');
  if (!/^(\?[a-z\d=&.,-]+)?$/.test(writeView(fields, view))) faults.push('written');
  if (!isOnEarth(parseCamera(hash))) faults.push('camera');
  return faults;
}

/** Reads each text as it is, and one in four as a browser has it in its bar; the first few that are faulty. */
function faultyTexts(texts: readonly string[]): unknown[] {
  const found: unknown[] = [];
  for (const [i, text] of texts.entries()) {
    const faults = faultsOf(text, text);
    if (i % 4 === 0) {
      const { search, hash } = new URL(`https://atlas.example/?${text}`);
      faults.push(...faultsOf(search, hash));
    }
    if (faults.length > 0 && found.length < 5) found.push({ text, faults });
  }
  return found;
}

describe('every possible view', () => {
  const ways: Record<string, (address: string) => URL> = {
    'the address bar': (address) => new URL(address, 'https://atlas.example/atlas/'),
    'percent-encoding of every value': (address) => {
      const url = new URL(address, 'https://atlas.example/');
      const parts = url.search.slice(1).split('&').filter(Boolean);
      const encoded = parts.map((part) => part.split('=').map(encodeURIComponent).join('='));
      return new URL(`?${encoded.join('&')}${url.hash}`, url);
    },
    'the encoding of a form': (address) => {
      const url = new URL(address, 'https://atlas.example/');
      url.search = String(new URLSearchParams(url.search));
      return url;
    },
  };

  test.each(Object.entries(ways))('with its camera survives %s', (_, carry) => {
    fc.assert(
      fc.property(anyView(bounds), anyCamera, (view, camera) => {
        const hash = camera ? writeCamera(camera) : '';
        const url = carry(`${writeView(fields, view)}${hash}`);
        expect(parseView(fields, url.search)).toEqual({ view, problems: [] });
        expect(parseCamera(url.hash)).toEqual(camera);
      }),
      { numRuns: 500 },
    );
  });

  test('has one address', () => {
    fc.assert(
      fc.property(anyView(bounds), (view) => {
        const address = writeView(fields, view);
        expect(writeView(fields, parseView(fields, address).view)).toBe(address);
      }),
    );
  });
});

describe('no text in the address bar', () => {
  test('of 100,000 at random throws or leaves less than a whole view of known values', () => {
    const random = seeded(1);
    const texts = Array.from({ length: 100_000 }, () => anyText(random));
    expect(faultyTexts(texts)).toEqual([]);
  });

  test('of 5,000 mutated links throws or leaves less than a whole view of known values', () => {
    const random = seeded(2);
    const links = keptLinks().map(({ link }) => link.replace(/^\?/, ''));
    const texts = Array.from({ length: 5000 }, (_, i) =>
      mutated(links[i % links.length] ?? '', random),
    );
    expect(faultyTexts(texts)).toEqual([]);
  });
});

// A page selects four districts at most, which is how many it compares.
test('the longest link that a page writes has at most 300 characters, with the name of its site', () => {
  const longest = (words: readonly string[]) =>
    words.reduce((long, word) => (word.length > long.length ? word : long));
  const view = {
    m: longest(METRIC_IDS.filter((id) => id !== 'progress')),
    t: { from: '2025-03-10', to: '2025-03-16' },
    vs: '2024-03-16',
    as: { how: 'swipe', at: 100 },
    d: bounds.districtIds.toSorted((a, b) => b.length - a.length).slice(0, 4),
    l: LAYERS,
    e: 'published',
    c: CLASS_WORDS.toReversed(),
    sort: { by: longest(METRIC_IDS), order: 'asc' },
    lang: 'az',
    theme: 'contrast',
    embed: true,
    parts: EMBED_PARTS.toReversed(),
    lock: true,
    r: '2026-03',
    v: 1,
  } as ViewState;
  const always = keys.filter((field) => field !== 'v');
  const link = `https://atlas.example.org/${writeView(fields, view, always)}${writeCamera({ zoom: 12.25, lat: -39.75, lon: -146.9 })}`;
  for (const field of always) expect(link).toContain(`${field}=`);
  expect(link.length).toBeLessThanOrEqual(300);
});
