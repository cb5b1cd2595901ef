import type { Theme } from '../metrics/ramps.ts';
import { PALETTES } from './palette.ts';
import { PATTERNS, type Pattern, type PatternId } from './patterns.ts';

/** Side of the tile in CSS pixels: a power of two, so that no zoom step shows a seam. */
const SIDE = 16;

/** Pixels of a tile for each CSS pixel, a power of two: twice those of the screen, for the stretch. */
export type TileRatio = 2 | 4;

/** How much of a pixel around a place lies in a stripe, where stripes come again after `period`. */
function covered(at: number, from: number, width: number, period: number): number {
  const within = (shift: number) =>
    Math.min(at + shift + 0.5, from + width) - Math.max(at + shift - 0.5, from);
  return [-period, 0, period].reduce((sum, shift) => sum + Math.max(0, within(shift)), 0);
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));

/**
 * A tile of a pattern as MapLibre takes it: RGBA bytes on nothing. Whole lines fit the tile, at about
 * 0.7 of their size: MapLibre stretches a pattern up to twofold between zoom steps.
 */
export function patternTile(id: PatternId, theme: Theme, pixelRatio: TileRatio) {
  const { angle, period, stripes }: Pattern = PATTERNS[id];
  const side = SIDE * pixelRatio;
  /** From one line to the next along a row and across the lines, in pixels of the tile. */
  const step = side / Math.round(SIDE / period);
  const across = step / Math.SQRT2;
  const scale = across / period;
  const paints = stripes.map(({ colour, from, width }) => ({
    from: from * scale,
    width: width * scale,
    rgb: channels(PALETTES[theme][colour]),
  }));
  const data = new Uint8Array(side * side * 4);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const at = ((angle === 45 ? x + y : x - y + side) % step) / Math.SQRT2;
      const shares = paints.map(({ from, width }) => covered(at, from, width, across));
      const alpha = shares.reduce((sum, share) => sum + share, 0);
      if (alpha === 0) continue;
      const rgb = [0, 1, 2].map(
        (channel) =>
          paints.reduce((sum, paint, index) => {
            return sum + (paint.rgb[channel] ?? 0) * (shares[index] ?? 0);
          }, 0) / alpha,
      );
      data.set([...rgb, alpha * 255].map(Math.round), (y * side + x) * 4);
    }
  }
  return { image: { width: side, height: side, data }, options: { pixelRatio } };
}
