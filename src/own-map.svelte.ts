import type { MarksAsked, OwnMarks, OwnReceipt, RecordPlaces } from './domain/own-marks.ts';
import type { Text } from './i18n/text.ts';
import { degreesOfLook, type Look } from './map/own-hit.ts';
import type { OwnDrawing, OwnLayer } from './map/own-layer.ts';
import OwnSvg from './map/OwnSvg.svelte';
import { PRINT_SIZE } from './map/print-size.ts';
import { fitCamera, type Size } from './map/projection.ts';
import type { Camera } from './map/scene.ts';
import type { SvgShapes } from './map/shapes.ts';
import OwnOver from './OwnOver.svelte';
import type { Atlas } from './panels/atlas/atlas.svelte.ts';
import type { OwnEngine } from './panels/own/own-engine.ts';

/** A view of the map that own records are drawn in. */
export interface OwnView {
  readonly shapes: SvgShapes;
  readonly camera: Camera;
  readonly size: Size;
  readonly webgl: boolean;
}

/** Records that are drawn at most. Every one of the simple map, of paper and of pictures is markup. */
const MOST = {
  webgl: { mostPoints: 20_000, mostAreas: 2_000 },
  svg: { mostPoints: 2_000, mostAreas: 500 },
} as const;
/** How long a camera stands still before the records of its view are asked for, in milliseconds. */
const SETTLED_MS = 120;
/** Shapes reach over their places. */
const EDGE_PX = 32;

function drawingOf(marks: OwnMarks, text: Text): OwnDrawing {
  return { marks, labels: Array.from(marks.cells?.items ?? [], (items) => text.number(items)) };
}

/**
 * A person's own records on the map. The worker holds the records; this asks it what a view shows once
 * the camera stands still, and keeps the newest answer alone.
 */
export class OwnMap implements OwnLayer {
  readonly Svg = OwnSvg;
  readonly Over = OwnOver;
  readonly #atlas: Atlas;
  readonly #engine: OwnEngine;
  #drawing = $state.raw<OwnDrawing | null>(null);
  #paper = $state.raw<OwnDrawing | null>(null);
  /** True when what is drawn may not be what the view shows: the worker has lost the records. */
  isLost = $state(false);
  // Not state: what was looked at last, and whether its answer is on the way.
  #view: OwnView | null = null;
  #timer = 0;
  #isAsking = false;
  #isOutdated = false;

  constructor(atlas: Atlas, engine: OwnEngine) {
    this.#atlas = atlas;
    this.#engine = engine;
  }

  get drawing(): OwnDrawing | null {
    return this.#atlas.own && this.#drawing;
  }

  get onPaper(): OwnDrawing | null {
    // What was made for another choice is not what may be printed now.
    const depth = this.#atlas.own?.depth;
    return this.#paper?.marks.asked.detail === depth ? this.#paper : null;
  }

  /** Asks for what a view shows, when no other view follows at once. */
  look(view: OwnView): void {
    this.#view = view;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#ask(), this.#drawing ? SETTLED_MS : 0);
  }

  /** The map is gone, or the records are. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#view = null;
    this.#drawing = null;
    this.#paper = null;
  }

  /** What records say, and where they stand in their files. */
  receipts(places: RecordPlaces): Promise<readonly OwnReceipt[]> {
    return this.#engine.receipts(places);
  }

  async ofPicture(shapes: SvgShapes, width: number): Promise<OwnDrawing | null> {
    const size = { width, height: width };
    const camera = fitCamera(shapes.world, shapes.focus, size);
    const asked = this.#revealed({ world: shapes.world, camera, size });
    const marks = asked && (await this.#engine.marks(asked));
    return marks ? drawingOf(marks, this.#atlas.text) : null;
  }

  /** One question at a time; what is looked at meanwhile is asked for when its answer has come. */
  async #ask(): Promise<void> {
    this.#isOutdated = this.#isAsking;
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      await this.#answer();
    } catch {
      // The worker was ended with what it held; the files are read again by whoever ended it.
      this.isLost = true;
    } finally {
      this.#isAsking = false;
      if (this.#isOutdated) void this.#ask();
    }
  }

  async #answer(): Promise<void> {
    const view = this.#view;
    if (!view || !this.#atlas.own) return;
    const { shapes, camera, size, webgl } = view;
    const marks = await this.#engine.marks({
      ...this.#asked({ world: shapes.world, camera, size }),
      ...MOST[webgl ? 'webgl' : 'svg'],
      detail: 'exact',
    });
    const printed = this.#atlas.view.camera ?? fitCamera(shapes.world, shapes.focus, PRINT_SIZE);
    const asked = this.#revealed({ world: shapes.world, camera: printed, size: PRINT_SIZE });
    const paper = asked && (await this.#engine.marks(asked));
    // Another view is looked at already, or none.
    if (this.#isOutdated || !this.#view) return;
    this.isLost = marks === null;
    const { text } = this.#atlas;
    if (marks) this.#drawing = drawingOf(marks, text);
    this.#paper = paper && drawingOf(paper, text);
  }

  #asked(look: Look): Pick<MarksAsked, 'box' | 'zoom' | 'until'> {
    return {
      box: degreesOfLook(look, EDGE_PX),
      zoom: look.camera.zoom,
      until: this.#atlas.question.until,
    };
  }

  /** What may leave the page of a look; null for nothing. */
  #revealed(look: Look): MarksAsked | null {
    const depth = this.#atlas.own?.depth ?? 'totals';
    return depth === 'totals' ? null : { ...this.#asked(look), ...MOST.svg, detail: depth };
  }
}
