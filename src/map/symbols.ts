import type { Mark } from './scene.ts';

/** What a circle measures: pieces of ordnance, or land. */
export type SymbolScale = 'items' | 'hectares';

/** The amount whose circle has the greatest radius: above the largest total of a year. */
const TOP: Readonly<Record<SymbolScale, number>> = { items: 55_000, hectares: 50_000 };
const GREATEST_PX = 28;
const LEAST_PX = 3;
/** A glyph this big or bigger stands in its circle, a smaller one beside it. */
const GLYPH_PX = 8;
const GAP_PX = 3;

export function scaleOf(kind: Mark['kind']): SymbolScale {
  return kind === 'area' ? 'hectares' : 'items';
}

/** Radius of a circle in pixels: its area is to the amount as everywhere on the same scale. */
export function radiusPx(kind: Mark['kind'], amount: number): number {
  const radius = GREATEST_PX * Math.sqrt(Math.max(0, amount) / TOP[scaleOf(kind)]);
  return Math.min(GREATEST_PX, Math.max(LEAST_PX, radius));
}

/** Three round amounts for a legend of nested circles, largest first. */
export function referenceAmounts(scale: SymbolScale): readonly [number, number, number] {
  return scale === 'items' ? [50_000, 10_000, 1_000] : [50_000, 10_000, 1_000];
}

/** A mark with its place in its group, in pixels from the group's top left corner. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Middle and side of the glyph that tells the kind. */
  readonly glyph: { readonly x: number; readonly y: number; readonly size: number };
}

/** A group of marks side by side. */
export interface GroupLayout {
  readonly marks: readonly PlacedMark[];
  readonly width: number;
  readonly height: number;
}

/** Marks of a group side by side on one middle line, the largest first, none over another. */
export function layoutGroup(marks: readonly Mark[]): GroupLayout {
  const sized = marks
    .map((mark) => ({ mark, r: radiusPx(mark.kind, mark.amount) }))
    .sort((a, b) => b.r - a.r);
  const height = Math.max(GLYPH_PX, ...sized.map(({ r }) => 2 * r));
  const y = height / 2;
  let left = 0;
  const placed = sized.map(({ mark, r }): PlacedMark => {
    const x = left + r;
    const within = r >= GLYPH_PX;
    const beside = x + r + 1 + GLYPH_PX / 2;
    const glyph = within
      ? { x, y, size: Math.min(r, 14) }
      : { x: beside, y, size: mark.kind === 'area' ? 0 : GLYPH_PX };
    left = Math.max(x + r, within || mark.kind === 'area' ? 0 : beside + GLYPH_PX / 2) + GAP_PX;
    return { mark, x, y, r, glyph };
  });
  return { marks: placed, width: Math.max(0, left - GAP_PX), height };
}

const around = (x: number, y: number, corners: readonly (readonly [number, number])[]): string =>
  `M${corners.map(([dx, dy]) => `${x + dx} ${y + dy}`).join('L')}z`;

/** Path of the shape of a kind around a middle point; a circle alone says "area". */
export function shapePath(kind: Mark['kind'], x: number, y: number, size: number): string {
  const h = size / 2;
  const triangle = (cx: number, side: number) => {
    const half = side / 2;
    return around(cx, y, [
      [0, -half],
      [half, half],
      [-half, half],
    ]);
  };
  const square = (cx: number, side: number) => {
    const half = side / 2;
    return around(cx, y, [
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
    ]);
  };
  switch (kind) {
    case 'ap':
      return triangle(x, size);
    case 'at':
      return square(x, size * 0.86);
    case 'uxo':
      return around(x, y, [
        [0, -h],
        [h, 0],
        [0, h],
        [-h, 0],
      ]);
    case 'mines':
      return triangle(x - h * 0.62, size * 0.6) + square(x + h * 0.62, size * 0.5);
    case 'area':
      return '';
    default:
      return kind satisfies never;
  }
}
