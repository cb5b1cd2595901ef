import type { Attachment } from 'svelte/attachments';
import type { Geography, Surroundings } from '../domain/geography.ts';
import type { MapFailure } from './maplibre-attachment.ts';
import type { Scene } from './scene.ts';
import type { MapFeatures } from './sources.ts';
import type WebglMap from './WebglMap.svelte';

/** The geometry that only MapLibre needs. */
export interface MapGeometry {
  readonly geography: Geography;
  readonly surroundings: Surroundings;
  readonly features?: MapFeatures;
}

/** What has been loaded. */
interface Part extends MapGeometry {
  readonly Map: typeof WebglMap;
}

/** Runs something as soon as the first picture is on screen. */
function afterFirstPaint(then: () => void): () => void {
  let over = false;
  // The task after a frame: the picture of that frame has been handed over.
  requestAnimationFrame(() =>
    setTimeout(() => {
      if (!over) then();
    }),
  );
  return () => {
    over = true;
  };
}

/** The part of the map that comes later: loaded after the first paint, shown when complete. */
export class WebglPart {
  part = $state.raw<Part | null>(null);
  #ready = $state(false);
  // Not state: memory of the last drawing.
  #drawn: Scene | null = null;
  readonly #load: () => Promise<MapGeometry>;
  readonly #tell: (failure: MapFailure) => void;

  constructor(load: () => Promise<MapGeometry>, tell: (failure: MapFailure) => void) {
    this.#load = load;
    this.#tell = tell;
  }

  get renderer(): 'svg' | 'webgl' {
    return this.#ready && this.part ? 'webgl' : 'svg';
  }

  /** What the SVG map draws: out of sight its last scene, since redrawing it would delay the other. */
  sceneOfSvg(scene: Scene): Scene {
    if (this.renderer === 'svg' || !this.#drawn) this.#drawn = scene;
    return this.#drawn;
  }

  /** Starts loading once the element has been painted. */
  readonly start: Attachment = () => afterFirstPaint(() => void this.#begin());

  ready(): void {
    this.#ready = true;
  }

  /** A lost context may come back, so its map stays; the other failures end it. */
  fail(failure: MapFailure): void {
    this.#ready = false;
    if (failure !== 'context-lost') this.part = null;
    this.#tell(failure);
  }

  async #begin(): Promise<void> {
    if (!('WebGL2RenderingContext' in window)) {
      this.fail('no-webgl');
      return;
    }
    try {
      const [{ default: Map }, geometry] = await Promise.all([
        import('./WebglMap.svelte'),
        this.#load(),
      ]);
      this.part = { Map, ...geometry };
    } catch (error) {
      reportError(error);
      this.fail('load-failed');
    }
  }
}
