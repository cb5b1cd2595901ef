import type { HazardClass } from '../domain/hazard.ts';
import type { ItemKind } from '../domain/item-kind.ts';
import type { Theme } from '../metrics/ramps.ts';
import type { Palette } from './palette.ts';
import type { XY } from './projection.ts';

/** Side of the tile of a mark, in CSS pixels. */
export const TILE = 16;

/** What is drawn over the fill of a class, so that it is known without its colour. */
export type HazardMark =
  | {
      /** Lines that rise to the right, or level ones. */
      readonly kind: 'rising' | 'level';
      /** Lines in a tile: more are denser. */
      readonly lines: number;
      /** In CSS pixels. */
      readonly width: number;
      readonly colour: string;
    }
  | {
      readonly kind: 'dots';
      /** Dots along a side of a tile. */
      readonly lines: number;
      /** Diameter in CSS pixels. */
      readonly width: number;
      readonly colour: string;
    };

/** How the polygons of a class are drawn: the fill says the class, the outline the status. */
export interface HazardSymbol {
  readonly fill: string;
  readonly mark: HazardMark | null;
  readonly outline: {
    readonly colour: string;
    readonly width: number;
    /** Dash and gap in widths of the line; null for a solid line. */
    readonly dash: readonly [number, number] | null;
  };
}

const INK = '#14171c';
/** Outline of land that is released: dark blue, in the field often green. */
const RELEASED = '#0b5fa5';

/** The symbols of the field, after TNMA 07.11/01; the same in every theme, since professionals know them. */
export const HAZARD_SYMBOLS: Readonly<Record<HazardClass, HazardSymbol>> = {
  suspected: {
    fill: '#f4a718',
    mark: { kind: 'rising', lines: 1, width: 1.5, colour: INK },
    outline: { colour: INK, width: 1.75, dash: [3, 2] },
  },
  confirmed: {
    fill: '#c1121f',
    mark: { kind: 'rising', lines: 3, width: 1.1, colour: '#ffffff' },
    outline: { colour: '#c1121f', width: 2, dash: null },
  },
  cancelled: {
    fill: '#bbbbbb',
    mark: { kind: 'dots', lines: 2, width: 3, colour: '#474747' },
    outline: { colour: RELEASED, width: 1, dash: null },
  },
  reduced: {
    fill: '#66ccee',
    mark: { kind: 'level', lines: 3, width: 1.2, colour: RELEASED },
    outline: { colour: RELEASED, width: 1, dash: null },
  },
  cleared: {
    fill: '#0b5fa5',
    mark: null,
    outline: { colour: RELEASED, width: 1.5, dash: null },
  },
};

/** Under every outline, so that it is seen on any fill. */
export const OUTLINE_CASING = { colour: '#ffffff', more: 2 } as const;

/** How much of the shading below a fill shows through. */
export const FILL_OPACITY: Readonly<Record<Theme, number>> = { light: 0.7, dark: 0.7, contrast: 1 };

function regular(corners: number, radius: number): readonly XY[] {
  return Array.from({ length: corners }, (_, i): XY => {
    const angle = (2 * Math.PI * i) / corners;
    return [radius * Math.sin(angle), -radius * Math.cos(angle)];
  });
}

/** Corners of the shape of each kind of item around its place, in CSS pixels; y grows downwards. */
export const ITEM_SHAPES: Readonly<Record<ItemKind, readonly XY[]>> = {
  ap: [
    [0, -6],
    [6, 5],
    [-6, 5],
  ],
  at: [
    [-4.7, -4.7],
    [4.7, -4.7],
    [4.7, 4.7],
    [-4.7, 4.7],
  ],
  submunition: regular(16, 5.2),
  uxo: regular(4, 6.6),
  axo: regular(5, 6.3),
  ied: [
    [-2, -6],
    [2, -6],
    [2, -2],
    [6, -2],
    [6, 2],
    [2, 2],
    [2, 6],
    [-2, 6],
    [-2, 2],
    [-6, 2],
    [-6, -2],
    [-2, -2],
  ],
  // A bar: no kind of the field has it.
  other: [
    [-6, -2.3],
    [6, -2.3],
    [6, 2.3],
    [-6, 2.3],
  ],
};

/** Colour of a kind: that of the circles where it has one. Six hues would not stay apart for all eyes. */
export function itemColour(kind: ItemKind, palette: Palette): string {
  return kind === 'ap' || kind === 'at' || kind === 'uxo' ? palette[kind] : palette.area;
}

/** Half of the greatest width of a shape, in CSS pixels: how far from its place it can be hit. */
export const ITEM_REACH = 7;
