import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { HAZARD_CLASSES } from '../domain/hazard.ts';
import type { Theme } from '../metrics/ramps.ts';
import { layerChanges } from './layers.ts';
import { DRAWING_ORDER } from './order.ts';
import { type OwnFeature, ownFeatures, stepsTo } from './own-features.ts';
import type { OwnDrawing } from './own-layer.ts';
import { OWN_SOURCE, ownLayers, ownPictureOf } from './own-layers.ts';
import { countTile, hazardTile } from './own-tile.ts';

/** Corners that are handed to MapLibre's worker in one task: some milliseconds on a slow machine. */
const BATCH_CORNERS = 4000;
/** Cutting tiles finer than the closest zoom would only cost time. */
const MAX_TILE_ZOOM = 13;

/** Draws own records on a MapLibre map: layers and source are there while there is something to draw. */
export class OwnPainter {
  readonly #map: MapLibreMap;
  #drawing: OwnDrawing | null = null;
  #layers: { readonly theme: Theme; readonly list: LayerSpecification[] } | null = null;
  /** Ids of the features that the source has. */
  readonly #known = new Set<string>();
  /** Which drawing is being handed over: a newer one ends it. */
  #turn = 0;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** Draws what is given in place of what was drawn; `null` takes everything away. */
  paint(drawing: OwnDrawing | null, theme: Theme): void {
    if (drawing) this.#prepare(theme);
    if (drawing === this.#drawing) return;
    this.#drawing = drawing;
    const turn = ++this.#turn;
    if (!drawing) {
      this.#clear();
      return;
    }
    this.#handOver(ownFeatures(drawing), turn).catch((error: unknown) => {
      // A map that is gone answers nobody.
      if (turn === this.#turn) reportError(error);
    });
  }

  /** Ends what is under way. */
  stop(): void {
    this.#turn += 1;
  }

  #prepare(theme: Theme): void {
    if (this.#layers?.theme === theme) return;
    const ratio = devicePixelRatio > 1.5 ? 4 : 2;
    for (const name of [...HAZARD_CLASSES, 'count'] as const) {
      const id = ownPictureOf(name, theme);
      if (this.#map.hasImage(id)) continue;
      const { image, options } =
        name === 'count' ? countTile(theme, ratio) : hazardTile(name, theme, ratio);
      this.#map.addImage(id, image, options);
    }
    const list = ownLayers(theme);
    if (this.#layers) {
      for (const { layer, group, name, value } of layerChanges(this.#layers.list, list)) {
        const set = group === 'paint' ? this.#map.setPaintProperty : this.#map.setLayoutProperty;
        set.call(this.#map, layer, name as never, value as never);
      }
    } else {
      this.#map.addSource(OWN_SOURCE, {
        type: 'geojson',
        data: { type: 'FeatureCollection', features: [] },
        maxzoom: MAX_TILE_ZOOM,
        // Corners of shapes are close together.
        tolerance: 0.05,
      });
      const ids: readonly string[] = DRAWING_ORDER.map(({ id }) => id);
      for (const layer of list) {
        const above = ids.slice(ids.indexOf(layer.id)).find((id) => this.#map.getLayer(id));
        this.#map.addLayer(layer, above);
      }
    }
    this.#layers = { theme, list };
  }

  #clear(): void {
    for (const { id } of this.#layers?.list ?? []) this.#map.removeLayer(id);
    if (this.#layers) this.#map.removeSource(OWN_SOURCE);
    this.#layers = null;
    this.#known.clear();
  }

  async #handOver(next: readonly OwnFeature[], turn: number): Promise<void> {
    const source = this.#map.getSource<GeoJSONSource>(OWN_SOURCE);
    const { remove, batches } = stepsTo(this.#known, next, BATCH_CORNERS);
    if (!source || (remove.length === 0 && batches.length === 0)) return;
    const [first = [], ...later] = batches;
    for (const [place, batch] of [first, ...later].entries()) {
      const gone = place === 0 ? remove : [];
      for (const id of gone) this.#known.delete(id);
      for (const { id } of batch) this.#known.add(id);
      await source.updateData({ remove: [...gone], add: batch.map(({ write }) => write()) });
      if (turn !== this.#turn) return;
    }
  }
}
