import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { HAZARD_CLASSES, type HazardClass } from '../domain/hazard.ts';
import { ITEM_KINDS } from '../domain/item-kind.ts';
import { POINT_ZOOM } from '../domain/own-marks.ts';
import type { Theme } from '../metrics/ramps.ts';
import { inDrawingOrder, type LayerId } from './order.ts';
import { HAZARD_SYMBOLS, itemColour, OUTLINE_CASING } from './own-symbols.ts';
import { PALETTES } from './palette.ts';

/** The one source of own records. */
export const OWN_SOURCE = 'own';

/** What a feature of the source is. */
export type OwnKind = 'area' | 'items' | 'cell' | 'count';

/** Name of the picture of a class, or of the ground of a number, in a theme. */
export const ownPictureOf = (name: HazardClass | 'count', theme: Theme): string =>
  `own-${name}-${theme}`;

const is = (kind: OwnKind): ExpressionSpecification => ['==', ['get', 'kind'], kind];

/** A value by the class of a polygon. */
function byClass<T extends string | number>(
  value: (name: HazardClass) => T,
): ExpressionSpecification {
  const cases = HAZARD_CLASSES.slice(1).flatMap((name) => [name, value(name)]);
  const all = ['match', ['get', 'class'], ...cases, value(HAZARD_CLASSES[0])];
  return all as unknown as ExpressionSpecification;
}

const DASHED = HAZARD_CLASSES.filter((name) => HAZARD_SYMBOLS[name].outline.dash !== null);

function areaLines(): LayerSpecification[] {
  const width = (more: number) => byClass((name) => HAZARD_SYMBOLS[name].outline.width + more);
  const colour = byClass((name) => HAZARD_SYMBOLS[name].outline.colour);
  const dashed: ExpressionSpecification = ['in', ['get', 'class'], ['literal', DASHED]];
  const [dash] = DASHED.map((name) => HAZARD_SYMBOLS[name].outline.dash);
  const line = { type: 'line', source: OWN_SOURCE, layout: { 'line-join': 'round' } } as const;
  return [
    {
      ...line,
      id: 'own-casing' satisfies LayerId,
      filter: is('area'),
      paint: { 'line-color': OUTLINE_CASING.colour, 'line-width': width(OUTLINE_CASING.more) },
    },
    {
      ...line,
      id: 'own-outline' satisfies LayerId,
      filter: ['all', is('area'), ['!', dashed]],
      paint: { 'line-color': colour, 'line-width': width(0) },
    },
    {
      ...line,
      id: 'own-dashes' satisfies LayerId,
      filter: ['all', is('area'), dashed],
      paint: {
        'line-color': colour,
        'line-width': width(0),
        'line-dasharray': [...(dash ?? [1, 0])],
      },
    },
  ];
}

/** The layers of own records in drawing order, for a theme. They lie between those of the map. */
export function ownLayers(theme: Theme): LayerSpecification[] {
  const palette = PALETTES[theme];
  const colours = ITEM_KINDS.slice(1).flatMap((kind) => [kind, itemColour(kind, palette)]);
  return inDrawingOrder<LayerSpecification>([
    {
      id: 'own-areas' satisfies LayerId,
      type: 'fill',
      source: OWN_SOURCE,
      filter: is('area'),
      paint: {
        'fill-pattern': byClass((name) => ownPictureOf(name, theme)),
        'fill-antialias': false,
      },
    },
    ...areaLines(),
    {
      // Shapes are polygons, not pictures at places: those would all be placed anew on each frame of a pan.
      id: 'own-items' satisfies LayerId,
      type: 'fill',
      source: OWN_SOURCE,
      minzoom: POINT_ZOOM,
      filter: is('items'),
      paint: {
        'fill-color': [
          'match',
          ['get', 'item'],
          ...colours,
          itemColour(ITEM_KINDS[0], palette),
        ] as unknown as ExpressionSpecification,
        'fill-outline-color': palette.symbolInner,
      },
    },
    {
      id: 'own-cells' satisfies LayerId,
      type: 'line',
      source: OWN_SOURCE,
      filter: is('cell'),
      paint: { 'line-color': palette.label, 'line-width': 0.75, 'line-opacity': 0.6 },
    },
    {
      id: 'own-counts' satisfies LayerId,
      type: 'symbol',
      source: OWN_SOURCE,
      filter: is('count'),
      layout: {
        'text-field': ['get', 'label'],
        'text-font': ['sans-serif'],
        'text-size': 11,
        'icon-image': ownPictureOf('count', theme),
        'icon-text-fit': 'both',
        'icon-text-fit-padding': [1, 3, 1, 3],
        'text-allow-overlap': true,
        'icon-allow-overlap': true,
      },
      paint: { 'text-color': palette.label },
    },
  ]);
}
