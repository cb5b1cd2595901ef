import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  type Color,
} from 'culori';
import { describe, expect, test } from 'vitest';
import { PALETTES } from '../../../src/map/palette.ts';
import { themeCss } from '../../../src/map/theme-css.ts';
import { RAMPS, THEMES } from '../../../src/metrics/ramps.ts';

const VISIONS: Record<string, (colour: Color) => Color> = {
  normal: (colour) => colour,
  protan: filterDeficiencyProt(1),
  deutan: filterDeficiencyDeuter(1),
  tritan: filterDeficiencyTrit(1),
};
const difference = differenceCiede2000();
const hsl = converter('hsl');
const lch = converter('lch');

function colour(hex: string): Color {
  const parsed = parse(hex);
  if (!parsed) throw new Error(`"${hex}" is not a colour.`);
  return parsed;
}

/** Least difference between any two of some colours. */
function least(hexes: readonly string[], see: (colour: Color) => Color): number {
  const seen = hexes.map((hex) => see(colour(hex)));
  return Math.min(
    ...seen.flatMap((a, index) => seen.slice(index + 1).map((b) => difference(a, b))),
  );
}

const isGreen = (hex: string): boolean => {
  const { h = 0 } = hsl(colour(hex));
  return h >= 75 && h <= 170 && lch(colour(hex)).c > 4;
};

describe.each(THEMES)('in the %s theme', (theme) => {
  describe.each(Object.keys(VISIONS))('for %s vision', (vision) => {
    const see = VISIONS[vision] ?? ((seen: Color) => seen);

    test.each(Object.keys(RAMPS) as (keyof typeof RAMPS)[])(
      'the classes of %s are told apart',
      (ramp) => {
        expect(least(RAMPS[ramp][theme], see)).toBeGreaterThanOrEqual(10);
      },
    );

    test('the kinds of ordnance are told apart', () => {
      const { ap, at, uxo, mines, area } = PALETTES[theme];
      expect(least([ap, at, uxo, mines, area], see)).toBeGreaterThanOrEqual(10);
    });
  });

  test('nothing is green', () => {
    const colours = [
      ...Object.values(PALETTES[theme]),
      ...Object.values(RAMPS).flatMap((ramp) => ramp[theme]),
    ];
    expect(colours.filter(isGreen)).toEqual([]);
  });
});

test('a green would be noticed', () => {
  expect(isGreen('#1a9641')).toBe(true);
});

test('the style sheet has the same colours as the tables', () => {
  expect(themeCss()).toContain(`--ramp-progress-5:${RAMPS.progress.light[4]}`);
});

test('a class of a ramp has a fill and a swatch', () => {
  expect(themeCss()).toMatch(/\.fill-change-3\{fill:.*\n\.swatch-change-3\{background-color:/);
});
