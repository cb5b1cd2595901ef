import { type Day, isDay } from '../domain/day.ts';
import { ORDNANCE_IDS } from '../domain/ordnance.ts';
import type { Period } from '../domain/period.ts';
import { FIRST_DAY } from '../domain/statement.ts';
import { THEMES } from '../metrics/ramps.ts';
import { EVIDENCE, METRIC_IDS, type Evidence } from '../metrics/registry.ts';
import { type Codec, codec, listOf, oneOf, optionalOneOf } from './codec.ts';

export const LANGUAGES = ['en', 'az'] as const;
/** Layers that can be shown: finds by kind, and mines on handed-over minefield maps. */
export const LAYERS = [...ORDNANCE_IDS, 'maps'] as const;
export type Layer = (typeof LAYERS)[number];
/** Classes of the legend that can be kept; 0 stands for districts without a value. */
export const CLASS_WORDS = ['0', '1', '2', '3', '4', '5'] as const;
export type ClassWord = (typeof CLASS_WORDS)[number];

/** Parts of the page that an embedded view can show; the map is always there. */
export const EMBED_PARTS = ['map', 'headline', 'legend', 'table', 'timeline', 'controls'] as const;
export type EmbedPart = (typeof EMBED_PARTS)[number];
const FIRST_PARTS: readonly EmbedPart[] = ['map', 'headline', 'legend', 'timeline'];

const SORT_COLUMNS = ['name', 'area', ...METRIC_IDS] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];
export interface Sort {
  readonly by: SortColumn;
  readonly order: 'asc' | 'desc';
}

/** How the shown day is compared: two maps side by side, one over the other, or one of each year. */
export type Comparison =
  | { readonly how: 'side' | 'years' }
  /** `at`: where the divider stands, in percent of the width of the map. */
  | { readonly how: 'swipe'; readonly at: number };

/** What the fields need to know of the data. */
export interface ViewBounds {
  readonly districtIds: readonly string[];
  readonly openingDay: Day;
  readonly lastDay: Day;
  /** The first day that can be shown, where it is not that of the atlas. */
  readonly firstDay?: Day;
  /** Ids of the data releases that can be shown; none where the data have none. */
  readonly releases?: readonly string[];
}

/** A day, or a period of two days: `2025-03-10..2025-03-16`; a colon between them is understood too. */
function readWhen(text: string, { firstDay = FIRST_DAY, lastDay }: ViewBounds): Period | undefined {
  const [from, to = from, more] = text.split(/\.\.|:/);
  if (from === undefined || to === undefined || more !== undefined) return undefined;
  const valid = isDay(from) && isDay(to) && from >= firstDay && from <= to && to <= lastDay;
  return valid ? { from, to } : undefined;
}

function writeWhen({ from, to }: Period): string {
  return from === to ? to : `${from}..${to}`;
}

/** A column and an order: `name.asc`; a colon between them is understood too. */
function readSort(text: string): Sort | undefined {
  const [by, order, more] = text.split(/[.:]/);
  const column = SORT_COLUMNS.find((word) => word === by);
  if (!column || more !== undefined || (order !== 'asc' && order !== 'desc')) return undefined;
  return { by: column, order };
}

/** `side`, `years` or `swipe.50`; a colon is understood too, and a swipe alone stands in the middle. */
function readComparison(text: string): Comparison | undefined {
  if (text === 'side' || text === 'years') return { how: text };
  const swipe = /^swipe(?:[.:](\d{1,2}|100))?$/.exec(text);
  return swipe ? { how: 'swipe', at: Number(swipe[1] ?? 50) } : undefined;
}

function writeComparison(comparison: Comparison | null): string {
  if (comparison?.how === 'swipe') return `swipe.${comparison.at}`;
  return comparison?.how ?? '';
}

/** Kinds of figures that a link may name. Data that were not reconciled have published ones only. */
const EVIDENCE_WORDS = Object.keys(EVIDENCE) as Evidence[];

/** Parts in a link: one letter each, because a link has to stay short. */
const PART_LETTERS: Readonly<Record<EmbedPart, string>> = {
  map: 'm',
  headline: 'h',
  legend: 'l',
  table: 'b',
  timeline: 't',
  controls: 'c',
};
const partsOfEmbed: Codec<readonly EmbedPart[]> = (() => {
  const write = (parts: readonly EmbedPart[]) => parts.map((part) => PART_LETTERS[part]).join('');
  const partOf = (letter: string) => EMBED_PARTS.find((part) => PART_LETTERS[part] === letter);
  return {
    fallback: FIRST_PARTS,
    parse: (text) => {
      const letters = [...text.replace(/[\s,]/g, '')];
      const known = letters.flatMap((letter) => partOf(letter) ?? []);
      return {
        value: known.length > 0 ? [...new Set(known)] : FIRST_PARTS,
        refused: letters.every(partOf) ? [] : [text],
      };
    },
    write: (parts) => (write(parts) === write(FIRST_PARTS) ? null : write(parts)),
    writeAlways: write,
  };
})();

/** Yes or no; no by default. */
const isOn = codec<boolean>(
  false,
  (text) => (text === '1' ? true : undefined),
  (on) => (on ? '1' : '0'),
);

/**
 * Every field of the view, once: its key in the address, how it is read and written. The order is
 * the order in the address.
 */
export function viewFields(bounds: ViewBounds) {
  const { openingDay } = bounds;
  return {
    m: oneOf(METRIC_IDS, 'progress'),
    t: codec<Period>(
      { from: openingDay, to: openingDay },
      (text) => readWhen(text, bounds),
      writeWhen,
    ),
    vs: codec<Day | null>(
      null,
      (text) => {
        const when = readWhen(text, bounds);
        return when && when.from === when.to ? when.to : undefined;
      },
      (day) => day ?? '',
    ),
    as: codec<Comparison | null>(null, readComparison, writeComparison),
    d: listOf(bounds.districtIds),
    l: listOf<Layer>(LAYERS),
    e: oneOf<Evidence>(EVIDENCE_WORDS, 'estimate'),
    c: listOf<ClassWord>(CLASS_WORDS, CLASS_WORDS),
    sort: codec<Sort>(
      { by: 'progress', order: 'desc' },
      readSort,
      ({ by, order }) => `${by}.${order}`,
    ),
    lang: optionalOneOf(LANGUAGES),
    theme: optionalOneOf(THEMES),
    embed: isOn,
    parts: partsOfEmbed,
    lock: isOn,
    // The data release that is shown; the latest data where a link names none.
    r: optionalOneOf(bounds.releases ?? []),
    // The version of a link; a change of meaning adds a step to MIGRATIONS, and with it one version.
    v: codec<number>(1, Number, String),
  };
}

export type ViewFields = ReturnType<typeof viewFields>;
export type FieldKey = keyof ViewFields;
/** What is being looked at. The keys are those of the address. */
export type ViewState = {
  readonly [K in FieldKey]: ViewFields[K] extends Codec<infer T> ? T : never;
};
