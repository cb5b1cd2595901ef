import type { GeoJSONSourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Theme } from '../metrics/ramps.ts';
import { mapLayers } from './layers.ts';
import type { Scene } from './scene.ts';
import type { Sources } from './sources.ts';

/** Cutting tiles finer than the closest zoom would only cost time. */
const MAX_TILE_ZOOM = 10;

function source(data: Sources[keyof Sources]): GeoJSONSourceSpecification {
  return { type: 'geojson', data, maxzoom: MAX_TILE_ZOOM, promoteId: 'id' };
}

/** The MapLibre style. Without `glyphs`, labels are drawn from the reader's own fonts. */
export function mapStyle(theme: Theme, lang: Scene['lang'], sources: Sources): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries(
      Object.entries(sources).map(([id, data]) => [id, source(data as Sources['around'])]),
    ),
    layers: mapLayers(theme, lang),
  };
}
