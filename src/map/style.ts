import type { StyleSpecification } from 'maplibre-gl';
import type { Theme } from '../metrics/ramps.ts';
import { mapLayers } from './layers.ts';
import { SOURCE } from './order.ts';
import type { Scene } from './scene.ts';
import type { MapFeatures } from './sources.ts';

/** Cutting tiles finer than the closest zoom would only cost time. */
const MAX_TILE_ZOOM = 10;

/** The MapLibre style. Without `glyphs`, labels are drawn from the reader's own fonts. `crowded`: not all names have room. */
export function mapStyle(
  theme: Theme,
  lang: Scene['lang'],
  features: MapFeatures,
  crowded = false,
): StyleSpecification {
  return {
    version: 8,
    sources: {
      [SOURCE]: { type: 'geojson', data: features, maxzoom: MAX_TILE_ZOOM, promoteId: 'id' },
    },
    layers: mapLayers(theme, lang, crowded),
  };
}
