import type { Component } from 'svelte';
import type { OwnMarks, OwnReceipt, RecordPlaces } from '../domain/own-marks.ts';
import type { Size, World } from './projection.ts';
import type { Camera } from './scene.ts';
import type { SvgShapes } from './shapes.ts';

/** Own records as both renderers draw them. */
export interface OwnDrawing {
  readonly marks: OwnMarks;
  /** The number of each cell, in words of the page's language. */
  readonly labels: readonly string[];
}

/** What draws own records as SVG, in world units. */
export interface OwnSvgProps {
  readonly drawing: OwnDrawing;
  readonly world: World;
  /** Zoom that the SVG is drawn for. */
  readonly zoom: number;
  /** What lies under the names of places, or the numbers above them. */
  readonly part: 'records' | 'counts';
}

/** What stands over the map, and knows where it stands. */
export interface OwnOverProps {
  readonly shapes: SvgShapes;
  readonly camera: Camera;
  readonly size: Size;
  /** Whether MapLibre draws the map. */
  readonly webgl: boolean;
  /** The element that holds the map. */
  readonly node: HTMLElement | undefined;
  readonly own: OwnLayer;
}

/** A person's own records on the map: all of it is loaded when there are some. */
export interface OwnLayer {
  /** What is drawn in the view; null until the first answer and where no own records are. */
  readonly drawing: OwnDrawing | null;
  /** What a print of the view shows of them: as much as a person has chosen to reveal. */
  readonly onPaper: OwnDrawing | null;
  /** True when what is drawn may not be what the view shows: the records were lost. */
  readonly isLost: boolean;
  /** Asks for what a view shows, when no other view follows at once. */
  look(view: Omit<OwnOverProps, 'node' | 'own'>): void;
  /** The map is gone, or the records are. */
  leave(): void;
  /** What records say, and where they stand in their files. */
  receipts(places: RecordPlaces): Promise<readonly OwnReceipt[]>;
  /** What a picture of the whole area shows of them, on a map of a width in pixels. */
  ofPicture(shapes: SvgShapes, width: number): Promise<OwnDrawing | null>;
  readonly Svg: Component<OwnSvgProps>;
  readonly Over: Component<OwnOverProps>;
}
