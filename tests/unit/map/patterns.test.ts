import { describe, expect, test } from 'vitest';
import { patternTile } from '../../../src/map/pattern-tile.ts';
import { PATTERN_IDS, PATTERNS, type PatternId } from '../../../src/map/patterns.ts';
import { THEMES } from '../../../src/metrics/ramps.ts';

const WEIGHTS = ['lines-1', 'lines-2', 'lines-3'] as const;

/** The pixel of a tile at a place, which repeats without end, as its four bytes. */
function pixels(id: PatternId) {
  const { width, data } = patternTile(id, 'light', 2).image;
  const wrapped = (at: number) => (at + width) % width;
  const at = (x: number, y: number) => {
    const start = (wrapped(y) * width + wrapped(x)) * 4;
    return [...data.slice(start, start + 4)].join();
  };
  return { width, at };
}

/** Whether a tile looks the same one pixel to the right and `dy` down, over its edges too. */
function runsAlong(id: PatternId, dy: 1 | -1): boolean {
  const { width, at } = pixels(id);
  const places = Array.from({ length: width * width }, (_, n) => [
    n % width,
    Math.floor(n / width),
  ]);
  return places.every(([x = 0, y = 0]) => at(x, y) === at(x + 1, y + dy));
}

/** Share of a fill that lies under the lines. */
function covered(id: PatternId): number {
  const { data } = patternTile(id, 'light', 2).image;
  const alphas = data.filter((_, index) => index % 4 === 3);
  return alphas.reduce((sum, alpha) => sum + alpha / 255, 0) / alphas.length;
}

test('lines of "no record" rise to the right', () => {
  expect(runsAlong('hairlines', -1)).toBe(true);
  expect(runsAlong('hairlines', 1)).toBe(false);
});

describe.each(WEIGHTS)('%s of an estimate', (id) => {
  test('fall to the right, without a seam between tiles', () => {
    expect(runsAlong(id, 1)).toBe(true);
    expect(runsAlong(id, -1)).toBe(false);
  });

  test('leave most of the class to be seen', () => {
    expect(covered(id)).toBeLessThan(0.5);
  });

  test('cover as much on the detailed map as on the simple one', () => {
    const { period, stripes } = PATTERNS[id];
    const share = stripes.reduce((sum, { width }) => sum + width, 0) / period;
    expect(Math.abs(covered(id) - share)).toBeLessThan(0.01);
  });
});

test('each weight covers at least one and a half times as much as the one before', () => {
  const [thin, middle, heavy] = WEIGHTS.map(covered);
  expect((middle ?? 0) / (thin ?? 0)).toBeGreaterThanOrEqual(1.5);
  expect((heavy ?? 0) / (middle ?? 0)).toBeGreaterThanOrEqual(1.5);
});

test('stripes of one line stand side by side within its period', () => {
  for (const { period, stripes } of Object.values(PATTERNS)) {
    let end = 0;
    for (const { from, width } of stripes) {
      expect(from).toBeGreaterThanOrEqual(end);
      end = from + width;
    }
    expect(end).toBeLessThanOrEqual(period);
  }
});

describe.each(THEMES)('in the %s theme', (theme) => {
  test.each(PATTERN_IDS)('the tile of %s has a side that is a power of two', (id) => {
    for (const ratio of [2, 4] as const) {
      const { width, height, data } = patternTile(id, theme, ratio).image;
      expect(Number.isInteger(Math.log2(width))).toBe(true);
      expect(data).toHaveLength(width * height * 4);
    }
  });
});
