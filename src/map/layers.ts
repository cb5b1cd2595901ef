import type {
  ExpressionSpecification,
  LayerSpecification,
  PropertyValueSpecification,
} from 'maplibre-gl';
import type { Theme } from '../metrics/ramps.ts';
import { inDrawingOrder, type LayerId } from './order.ts';
import { PALETTES, type Palette } from './palette.ts';
import type { Scene } from './scene.ts';

/** Name of the picture of hairlines that belongs to a theme. */
export const hairlinesOf = (theme: Theme): string => `hairlines-${theme}`;

const state = (name: string): ExpressionSpecification => ['feature-state', name];
const flag = (name: string): ExpressionSpecification => ['boolean', state(name), false];

const FADED = 0.25;
const visible: ExpressionSpecification = ['case', flag('faded'), FADED, 1];

/** A value by the look of a piece of border; pieces without a look get none. */
function byLook<T extends string | number>(
  values: Readonly<Record<'selected' | 'hover' | 'operation' | 'handed-over-maps', T>>,
  none: T,
): ExpressionSpecification {
  const cases = Object.entries(values).flat();
  return ['match', ['to-string', state('look')], ...cases, none] as ExpressionSpecification;
}

function around(palette: Palette): LayerSpecification[] {
  const kind: ExpressionSpecification = ['get', 'kind'];
  const is = (value: string): ExpressionSpecification => ['==', kind, value];
  return [
    { id: 'background', type: 'background', paint: { 'background-color': palette.neighbour } },
    {
      id: 'around',
      type: 'fill',
      source: 'around',
      filter: ['!=', kind, 'context-border'],
      paint: {
        'fill-color': [
          'match',
          kind,
          'sea',
          palette.water,
          'context',
          palette.context,
          palette.neighbour,
        ],
      },
    },
    {
      id: 'around-lines',
      type: 'line',
      source: 'around',
      filter: ['any', is('country'), is('context-border')],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ['case', is('country'), palette.countryBorder, palette.contextBorder],
        'line-width': ['case', is('country'), 1, 0.75],
      },
    },
  ];
}

function districts(palette: Palette, theme: Theme): LayerSpecification[] {
  return [
    {
      id: 'district-fill',
      type: 'fill',
      source: 'districts',
      paint: { 'fill-color': ['to-color', state('fill'), palette.ground], 'fill-opacity': visible },
    },
    {
      id: 'district-hairlines',
      type: 'fill',
      source: 'districts',
      // fill-pattern itself cannot read feature-state, so the whole layer fades in by district.
      paint: {
        'fill-pattern': hairlinesOf(theme),
        'fill-opacity': ['case', flag('bare'), visible, 0],
      },
    },
  ];
}

function waters(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'lakes',
      type: 'fill',
      source: 'waters',
      filter: ['==', ['get', 'kind'], 'lake'],
      paint: { 'fill-color': palette.water, 'fill-outline-color': palette.waterline },
    },
    {
      id: 'rivers',
      type: 'line',
      source: 'waters',
      filter: ['==', ['get', 'kind'], 'river'],
      paint: {
        'line-color': palette.waterline,
        'line-width': ['case', ['==', ['get', 'rank'], 1], 1.2, 0.6],
      },
    },
  ];
}

function borders(palette: Palette): LayerSpecification[] {
  const { casing, core, halo, operation, handedOver } = palette;
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
  const colours = (own: string, maps: string, area: string) =>
    byLook({ selected: own, hover: own, operation: area, 'handed-over-maps': maps }, own);
  return [
    // Fills reach from near white to near black: a line of one colour would vanish in some of them.
    {
      id: 'borders-halo',
      type: 'line',
      source: 'borders',
      layout: round,
      paint: { 'line-color': palette.borderHalo, 'line-width': 2 },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      filter: ['!', ['get', 'approximate']],
      layout: round,
      paint: { 'line-color': palette.border, 'line-width': 0.8 },
    },
    {
      id: 'borders-approximate',
      type: 'line',
      source: 'borders',
      filter: ['get', 'approximate'],
      paint: { 'line-color': palette.border, 'line-width': 0.8, 'line-dasharray': [5, 3.75] },
    },
    {
      id: 'look-casing',
      type: 'line',
      source: 'borders',
      layout: round,
      paint: {
        'line-color': colours(casing, halo, halo),
        'line-width': byLook({ selected: 4.5, hover: 3.5, operation: 4, 'handed-over-maps': 4 }, 0),
      },
    },
    {
      id: 'look-core',
      type: 'line',
      source: 'borders',
      layout: round,
      paint: {
        'line-color': colours(core, handedOver, operation),
        'line-width': byLook(
          { selected: 1.6, hover: 1, operation: 2.2, 'handed-over-maps': 2.2 },
          0,
        ),
      },
    },
  ];
}

function labels(palette: Palette, lang: Scene['lang']): LayerSpecification[] {
  const text: ExpressionSpecification = ['get', `name_${lang}`];
  const country: ExpressionSpecification = ['==', ['get', 'kind'], 'country'];
  const font = ['sans-serif'];
  const byKind = <T extends number>(a: T, b: T): PropertyValueSpecification<number> => [
    'case',
    country,
    a,
    b,
  ];
  return [
    {
      id: 'town-dots',
      type: 'circle',
      source: 'places',
      filter: ['all', ['==', ['get', 'kind'], 'town'], townsByZoom],
      paint: { 'circle-radius': 2, 'circle-color': palette.placeLabel },
    },
    {
      id: 'places',
      type: 'symbol',
      source: 'places',
      filter: townsByZoom,
      layout: {
        'text-field': text,
        'text-font': font,
        'text-size': byKind(12, 10.5),
        'text-letter-spacing': byKind(0.12, 0),
        'text-anchor': ['case', country, 'center', 'bottom'],
        'text-offset': ['case', country, ['literal', [0, 0]], ['literal', [0, -0.3]]],
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
      source: 'labels',
      layout: {
        'text-field': text,
        'text-font': font,
        'text-size': 12,
        'text-max-width': 20,
        // The points are far enough apart on the first view, and both renderers show all of them.
        'text-allow-overlap': true,
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

/** The layers of the map in drawing order, for a theme and a language. */
export function mapLayers(theme: Theme, lang: Scene['lang']): LayerSpecification[] {
  const palette = PALETTES[theme];
  return inDrawingOrder([
    ...around(palette),
    ...districts(palette, theme),
    ...waters(palette),
    ...borders(palette),
    ...labels(palette, lang),
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
