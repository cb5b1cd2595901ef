import type {
  ExpressionSpecification,
  LayerSpecification,
  PropertyValueSpecification,
} from 'maplibre-gl';
import type { Theme } from '../metrics/ramps.ts';
import { inDrawingOrder, SOURCE, type LayerId } from './order.ts';
import type { Look } from './borders.ts';
import { PALETTES, type Palette } from './palette.ts';
import { PATTERN_IDS, type PatternId } from './patterns.ts';
import type { Scene } from './scene.ts';
import { TOWN_DOT } from './town-dot.ts';

/** Name of the picture of a pattern in a theme. */
export const pictureOf = (id: PatternId, theme: Theme): string => `${id}-${theme}`;

const state = (name: string): ExpressionSpecification => ['feature-state', name];
const kind: ExpressionSpecification = ['get', 'kind'];
const is = (value: string): ExpressionSpecification => ['==', kind, value];

// Compiling shaders is most of the time to the first picture, and every set of data-driven
// properties is a program of its own. So all fills vary by colour alone, without antialiasing
// (lines cover their edges), and all lines by colour and width.
function fill(
  id: LayerId,
  colour: ExpressionSpecification,
  filter: ExpressionSpecification,
): LayerSpecification {
  const paint = { 'fill-color': colour, 'fill-antialias': false };
  return { id, type: 'fill', source: SOURCE, filter, paint };
}
function line(
  id: LayerId,
  colour: ExpressionSpecification,
  width: ExpressionSpecification,
  filter: ExpressionSpecification,
): LayerSpecification {
  const paint = { 'line-color': colour, 'line-width': width };
  const layout = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return { id, type: 'line', source: SOURCE, filter, layout, paint };
}

/** A value by the look of a piece of border. */
function byLook<T extends string | number>(
  looks: Readonly<Record<Look, T>>,
  plain: T | ExpressionSpecification,
): ExpressionSpecification {
  const cases = Object.entries(looks).flat();
  return ['match', ['to-string', state('look')], ...cases, plain] as ExpressionSpecification;
}

/** The sea, the land around the districts; the page's own colour lies under the canvas. */
function around(palette: Palette): LayerSpecification[] {
  const { water, context, neighbour, countryBorder, contextBorder } = palette;
  return [
    fill(
      'around',
      ['match', kind, 'sea', water, 'context', context, neighbour],
      ['in', kind, ['literal', ['sea', 'context', 'country']]],
    ),
    line(
      'around-lines',
      ['case', is('country'), countryBorder, contextBorder],
      ['case', is('country'), 1, 0.75],
      ['any', is('country'), is('context-border')],
    ),
  ];
}

function districts(palette: Palette, theme: Theme): LayerSpecification[] {
  return [
    fill('district-fill', ['to-color', state('fill'), palette.ground], is('district')),
    ...PATTERN_IDS.map((id): LayerSpecification => ({
      id: `district-${id}` satisfies LayerId,
      type: 'fill',
      source: SOURCE,
      // The filter of the fill, so that the layers share its geometry; another one for each scene
      // would have all geometry cut and sent again.
      filter: is('district'),
      // fill-pattern cannot read feature-state; opacity can.
      paint: {
        'fill-pattern': pictureOf(id, theme),
        'fill-opacity': ['case', ['==', state('pattern'), id], ['number', state('opacity'), 1], 0],
        'fill-antialias': false,
      },
    })),
  ];
}

function waters({ water, waterline }: Palette): LayerSpecification[] {
  const main: ExpressionSpecification = ['==', ['get', 'rank'], 1];
  return [
    fill('lakes', ['match', kind, 'lake', water, waterline], is('lake')),
    line(
      'rivers',
      ['match', kind, 'lake', waterline, waterline],
      ['case', main, 1.2, is('lake'), 0.5, 0.6],
      ['any', is('lake'), is('river')],
    ),
  ];
}

/** Casing and core of every border, strong or plain; the widths are those of map.css. */
function borders(palette: Palette): LayerSpecification[] {
  const { casing, core, halo, operation, handedOver, border, borderHalo } = palette;
  // A plain approximate border is dashed by its own layer.
  const unlessRough = (width: number): ExpressionSpecification => [
    'case',
    ['get', 'approximate'],
    0,
    width,
  ];
  return [
    {
      id: 'borders-approximate',
      type: 'line',
      source: SOURCE,
      filter: ['all', is('border'), ['get', 'approximate']],
      paint: { 'line-color': border, 'line-width': 1, 'line-dasharray': [4, 3] },
    },
    line(
      'borders-casing',
      byLook(
        { selected: casing, hover: casing, operation: halo, 'handed-over-maps': halo },
        borderHalo,
      ),
      byLook({ selected: 4.5, hover: 3.5, operation: 4, 'handed-over-maps': 4 }, unlessRough(2)),
      is('border'),
    ),
    line(
      'borders-core',
      byLook({ selected: core, hover: core, operation, 'handed-over-maps': handedOver }, border),
      byLook(
        { selected: 1.6, hover: 1, operation: 2.2, 'handed-over-maps': 2.2 },
        unlessRough(0.8),
      ),
      is('border'),
    ),
  ];
}

function labels(palette: Palette, lang: Scene['lang'], crowded: boolean): LayerSpecification[] {
  const text: ExpressionSpecification = ['get', `name_${lang}`];
  const country = is('country-name');
  const font = ['sans-serif'];
  const byKind = <T extends number>(a: T, b: T): PropertyValueSpecification<number> => [
    'case',
    country,
    a,
    b,
  ];
  return [
    {
      id: 'places',
      type: 'symbol',
      source: SOURCE,
      filter: ['any', country, ['all', is('town-name'), townsByZoom]],
      layout: {
        // The dot of a town is a letter too: circles would be one more kind of layer.
        'text-field': ['case', country, text, ['concat', TOWN_DOT, text]],
        'text-font': font,
        'text-size': byKind(12, 10.5),
        'text-letter-spacing': byKind(0.12, 0),
        'text-anchor': ['case', country, 'center', 'left'],
        'text-offset': ['case', country, ['literal', [0, 0]], ['literal', [-0.18, 0]]],
        'text-max-width': 20,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: {
        'text-color': palette.placeLabel,
        'text-halo-color': palette.halo,
        'text-halo-width': 1,
      },
    },
    {
      id: 'district-labels',
      type: 'symbol',
      source: SOURCE,
      filter: is('district-name'),
      layout: {
        'text-field': text,
        'text-font': font,
        'text-size': 12,
        'text-max-width': 20,
        // On an ordinary map the points are far enough apart on the first view, and both renderers show
        // all of them.
        'text-allow-overlap': !crowded,
        // Between names of a crowded map its districts must stay in sight.
        'text-padding': crowded ? 24 : 2,
      },
      paint: {
        'text-color': palette.label,
        'text-halo-color': palette.halo,
        'text-halo-width': 1.5,
      },
    },
  ];
}

/** First view: rank 0; closer in, the other towns by rank. */
const townsByZoom: ExpressionSpecification = [
  '<=',
  ['get', 'rank'],
  ['step', ['zoom'], 0, 8.8, 1, 9.6, 2],
];

/** The layers of the map in drawing order, for a theme and a language; `crowded`: not all names have room. */
export function mapLayers(
  theme: Theme,
  lang: Scene['lang'],
  crowded = false,
): LayerSpecification[] {
  const palette = PALETTES[theme];
  return inDrawingOrder([
    ...around(palette),
    ...districts(palette, theme),
    ...waters(palette),
    ...borders(palette),
    ...labels(palette, lang, crowded),
  ]);
}

/** One property of a layer that has another value after a change of theme or language. */
export interface LayerChange {
  readonly layer: LayerId;
  readonly group: 'paint' | 'layout';
  readonly name: string;
  readonly value: unknown;
}

/** What must be set to get from one list of layers to another with the same ids. */
export function layerChanges(
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): LayerChange[] {
  return after.flatMap((layer, index) =>
    (['paint', 'layout'] as const).flatMap((group) => {
      const old = (before[index]?.[group] ?? {}) as Record<string, unknown>;
      return Object.entries(layer[group] ?? {})
        .filter(([name, value]) => JSON.stringify(old[name]) !== JSON.stringify(value))
        .map(([name, value]) => ({ layer: layer.id as LayerId, group, name, value }));
    }),
  );
}
