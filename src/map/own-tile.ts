import type { HazardClass } from '../domain/hazard.ts';
import type { Theme } from '../metrics/ramps.ts';
import { FILL_OPACITY, HAZARD_SYMBOLS, type HazardMark, TILE } from './own-symbols.ts';
import { PALETTES } from './palette.ts';
import type { TileRatio } from './pattern-tile.ts';

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));

const held = (share: number): number => Math.min(1, Math.max(0, share));

/** How much of a pixel of a tile a mark covers, 0 to 1; lengths in pixels of the tile. */
function covered({ kind, lines, width }: HazardMark, x: number, y: number, ratio: number): number {
  const step = (TILE * ratio) / lines;
  /** From the middle of the nearest line or dot, along one axis. */
  const off = (at: number) => Math.abs((((at % step) + step) % step) - step / 2);
  const half = (width * ratio) / 2;
  switch (kind) {
    case 'rising':
      return held(half - off(x + y) / Math.SQRT2 + 0.5);
    case 'level':
      return held(half - off(y) + 0.5);
    case 'dots':
      return held(half - Math.hypot(off(x), off(y)) + 0.5);
  }
}

/** The fill of a class with its mark as MapLibre takes it: RGBA bytes of a tile. */
export function hazardTile(name: HazardClass, theme: Theme, pixelRatio: TileRatio) {
  const { fill, mark } = HAZARD_SYMBOLS[name];
  const ground = channels(fill);
  const ink = channels(mark?.colour ?? fill);
  const opacity = FILL_OPACITY[theme];
  const side = TILE * pixelRatio;
  const data = new Uint8Array(side * side * 4);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const share = mark ? covered(mark, x + 0.5, y + 0.5, pixelRatio) : 0;
      const alpha = share + (1 - share) * opacity;
      const mixed = ground.map(
        (channel, i) => ((ink[i] ?? 0) * share + channel * (1 - share) * opacity) / alpha,
      );
      data.set([...mixed, alpha * 255].map(Math.round), (y * side + x) * 4);
    }
  }
  return { image: { width: side, height: side, data }, options: { pixelRatio } };
}

/** Side and edge of the ground of a number, in CSS pixels. */
const COUNT = { side: 12, edge: 1 } as const;

/** The neutral ground of a number as MapLibre takes it: a box that grows with its text. */
export function countTile(theme: Theme, pixelRatio: TileRatio) {
  const { halo, label } = PALETTES[theme];
  const side = COUNT.side * pixelRatio;
  const edge = COUNT.edge * pixelRatio;
  const data = new Uint8Array(side * side * 4);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const isEdge = Math.min(x, y, side - 1 - x, side - 1 - y) < edge;
      data.set([...channels(isEdge ? label : halo), 255], (y * side + x) * 4);
    }
  }
  const inner: [number, number] = [2 * edge, side - 2 * edge];
  return {
    image: { width: side, height: side, data },
    options: {
      pixelRatio,
      stretchX: [inner],
      stretchY: [inner],
      content: [inner[0], inner[0], inner[1], inner[1]] as [number, number, number, number],
    },
  };
}
