import {
  GPUInitializationError,
  LngLat,
  Map as MapLibreMap,
  prewarm,
  setWorkerUrl,
  type LayerSpecification,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Attachment } from 'svelte/attachments';
import { isCrowded } from './labels.ts';
import { layerChanges, mapLayers, pictureOf } from './layers.ts';
import type { MapWords } from './map-words.ts';
import type { OwnDrawing } from './own-layer.ts';
import { OwnPainter } from './own-painter.ts';
import { Painter } from './painter.ts';
import { patternTile } from './pattern-tile.ts';
import { PATTERN_IDS } from './patterns.ts';
import { closeCamera, constrained, type Size } from './projection.ts';
import type { Camera, Scene } from './scene.ts';
import { bordersOf, featuresOf, type MapData, type MapFeatures } from './sources.ts';
import { mapStyle } from './style.ts';
import { THEMES } from '../metrics/ramps.ts';

// Without this a Vite build has no worker, and the map never loads.
setWorkerUrl(workerUrl);
// The worker loads while the page waits for its graphics context.
prewarm();

/** What the page can ask of the map while it has a style. */
export interface MapHandle {
  paint(scene: Scene): void;
  /** Draws a person's own records; `null` for none. */
  paintOwn(drawing: OwnDrawing | null, theme: Scene['theme']): void;
  /** Moves the camera; at once if the reader prefers less motion. */
  moveTo(camera: Camera): void;
  jumpTo(camera: Camera): void;
}

/** Why the map cannot be drawn by WebGL. */
export type MapFailure = 'no-webgl' | 'context-lost' | 'load-failed';

/** What the map is made of, and whom it tells. Read once, when the map is made. */
export interface MapSetup {
  readonly data: MapData;
  readonly scene: Scene;
  readonly camera: Camera;
  readonly words: MapWords;
  /** `null` while a lost context has taken the style away. */
  onhandle(handle: MapHandle | null): void;
  /** The first picture, or the first after a restored context, is complete. */
  onready(): void;
  onfailure(failure: MapFailure): void;
  onselect(id: string | null): void;
  onhover(id: string | null): void;
  /** The camera on each frame of a move; `settled` when a user's own move has ended. */
  onmove(camera: Camera, settled: boolean): void;
}

const EASE_MS = 350;
/** Marks the events of moves that no person has made. */
const OURS = 'ours';
/** Of the window's height: a lower map leaves one finger to the page. */
const TALL = 0.8;

function sharesGestures(container: HTMLElement): boolean {
  // In a frame the page around it must scroll on.
  if (window.self !== window.top) return true;
  return (
    matchMedia('(pointer: coarse)').matches && container.clientHeight < TALL * window.innerHeight
  );
}

function sizeOf({ clientWidth: width, clientHeight: height }: HTMLElement): Size {
  return { width, height };
}

function createMap(container: HTMLElement, setup: MapSetup, features: MapFeatures): MapLibreMap {
  const { data, scene, camera, words } = setup;
  const { world, focus } = data.shapes;
  const map = new MapLibreMap({
    container,
    style: mapStyle(scene.theme, scene.lang, features, isCrowded(data.districts.length)),
    center: [camera.lon, camera.lat],
    zoom: camera.zoom,
    hash: false,
    // The region around both renderers has the keys, the credits and the name.
    keyboard: false,
    attributionControl: false,
    cooperativeGestures: sharesGestures(container),
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    canvasContextAttributes: { powerPreference: 'default' },
    // In place of maxBounds, whose rule depends on the window: the SVG map keeps to the same rule.
    transformConstrain: ({ lng: lon, lat }, zoom) => {
      const allowed = constrained(world, focus, sizeOf(container), { zoom, lat, lon });
      return { center: new LngLat(allowed.lon, allowed.lat), zoom: allowed.zoom };
    },
    locale: {
      'CooperativeGesturesHandler.MobileHelpText': words.twoFingers,
      'CooperativeGesturesHandler.WindowsHelpText': words.ctrlToZoom,
      'CooperativeGesturesHandler.MacHelpText': words.ctrlToZoom,
    },
  });
  map.touchZoomRotate.disableRotation();
  map.setMissingStyleImageResolver((id) => {
    for (const theme of THEMES) {
      const pattern = PATTERN_IDS.find((name) => pictureOf(name, theme) === id);
      if (!pattern) continue;
      const { image, options } = patternTile(pattern, theme, devicePixelRatio > 1.5 ? 4 : 2);
      map.addImage(id, image, options);
    }
  });
  // The canvas would be a second region named "Map", and a tab stop that says nothing.
  const canvas = map.getCanvas();
  canvas.removeAttribute('role');
  canvas.removeAttribute('aria-label');
  canvas.setAttribute('aria-hidden', 'true');
  canvas.tabIndex = -1;
  return map;
}

/** Paints and moves a map. The layers are those of the scene that the style was made for. */
function handleOf(
  map: MapLibreMap,
  { data }: MapSetup,
  borders: ReturnType<typeof bordersOf>,
  layers: { now: LayerSpecification[] },
  own: OwnPainter,
): MapHandle {
  const painter = new Painter(
    map,
    data.districts.map(({ id }) => id),
    borders,
  );
  const options = ({ zoom, lat, lon }: Camera) => ({
    zoom,
    center: [lon, lat] as [number, number],
  });
  return {
    paint(scene) {
      const next = mapLayers(scene.theme, scene.lang, isCrowded(data.districts.length));
      for (const { layer, group, name, value } of layerChanges(layers.now, next)) {
        const set = group === 'paint' ? map.setPaintProperty : map.setLayoutProperty;
        set.call(map, layer, name as never, value as never);
      }
      layers.now = next;
      painter.paint(scene);
    },
    paintOwn: (drawing, theme) => own.paint(drawing, theme),
    moveTo: (camera) =>
      void map.easeTo({ ...options(camera), duration: EASE_MS }, { [OURS]: true }),
    jumpTo: (camera) => void map.jumpTo(options(camera), { [OURS]: true }),
  };
}

function listen(map: MapLibreMap, setup: MapSetup): void {
  const { onhover, onselect, onmove, onfailure } = setup;
  const camera = (): Camera => {
    const { lng: lon, lat } = map.getCenter();
    return { zoom: map.getZoom(), lat, lon };
  };
  const districtAt = (point: { x: number; y: number }): string | null => {
    if (!map.getLayer('district-fill')) return null;
    const [hit] = map.queryRenderedFeatures([point.x, point.y], { layers: ['district-fill'] });
    return typeof hit?.id === 'string' ? hit.id : null;
  };
  let hovered: string | null = null;
  const hover = (id: string | null) => {
    if (id === hovered) return;
    hovered = id;
    map.getCanvas().style.cursor = id === null ? '' : 'pointer';
    onhover(id);
  };
  map.on('mousemove', ({ point }) => hover(districtAt(point)));
  map.on('mouseout', () => hover(null));
  map.on('click', ({ point }) => onselect(districtAt(point)));
  map.on('move', () => onmove(camera(), false));
  // Our own moves are marked, and a resize moves nothing: what is left is a person's.
  let settled = camera();
  map.on('moveend', (event) => {
    const now = camera();
    if (!(OURS in event) && !closeCamera(now, settled)) onmove(now, true);
    settled = now;
  });
  // A worker that does not start leaves the map unfinished for ever; later errors leave it usable.
  const unfinished = map.on('error', () => onfailure('load-failed'));
  void map.once('idle', () => unfinished.unsubscribe());
  map.on('webglcontextlost', () => {
    setup.onhandle(null);
    onfailure('context-lost');
  });
}

/** Draws the map with MapLibre in an element: the only place where a map is made and removed. */
export function mapLibre(setup: MapSetup): Attachment<HTMLElement> {
  return (container) => {
    const features = setup.data.features ?? featuresOf(setup.data);
    let map: MapLibreMap;
    try {
      map = createMap(container, setup, features);
    } catch (error) {
      if (!(error instanceof GPUInitializationError)) reportError(error);
      setup.onfailure(error instanceof GPUInitializationError ? 'no-webgl' : 'load-failed');
      return;
    }
    listen(map, setup);
    const borders = bordersOf(features);
    let own: OwnPainter | null = null;
    const crowded = isCrowded(setup.data.districts.length);
    const layers = { now: mapLayers(setup.scene.theme, setup.scene.lang, crowded) };
    // Once at first, and again with empty feature-state after a restored context.
    map.on('style.load', () => {
      own?.stop();
      own = new OwnPainter(map);
      setup.onhandle(handleOf(map, setup, borders, layers, own));
      void map.once('idle', setup.onready);
    });
    return () => {
      own?.stop();
      map.remove();
    };
  };
}
