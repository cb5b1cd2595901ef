import type { Theme } from '../metrics/ramps.ts';
import { PALETTES } from './palette.ts';

/** Side of the tile in CSS pixels: a power of two, so that no zoom step shows a seam. */
const SIDE = 16;
const RATIO = 2;
/** Horizontal distance of two lines and their half width, in pixels of the picture. */
// MapLibre stretches a pattern up to twofold between zoom steps, so three lines stand on a tile.
const STEP = (SIDE * RATIO) / 3;
const HALF = 0.7;

/** A tile of 45° hairlines as MapLibre takes it: RGBA bytes on nothing. */
export function hairlines(theme: Theme) {
  const colour = Number.parseInt(PALETTES[theme].hairline.slice(1), 16);
  const side = SIDE * RATIO;
  const data = new Uint8Array(side * side * 4);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const across = (x + y) % STEP;
      const off = Math.min(across, STEP - across) / Math.SQRT2;
      const alpha = Math.max(0, Math.min(1, HALF + 0.5 - off));
      data.set(
        [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255, Math.round(alpha * 255)],
        (y * side + x) * 4,
      );
    }
  }
  return { image: { width: side, height: side, data }, options: { pixelRatio: RATIO } };
}
