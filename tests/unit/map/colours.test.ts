import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  interpolate,
  parse,
  wcagContrast,
  type Color,
} from 'culori';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PALETTES } from '../../../src/map/palette.ts';
import { PATTERNS } from '../../../src/map/patterns.ts';
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

const lightness = (seen: Color): number => lch(seen).l;
const mapCss = readFileSync('src/styles/map.css', 'utf8');
/** How much of its colour the inside of a full mark has over bare ground. */
const opacityOfMarks = Number(/\.symbol-inner \{[^}]*fill-opacity: ([\d.]+)/.exec(mapCss)?.[1]);

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

  test('on every class, and on the key that explains them, the lines of an estimate are seen', () => {
    const { estimate, companion, hairline } = PALETTES[theme];
    const grounds = [hairline, ...Object.values(RAMPS).flatMap((ramp) => ramp[theme])];
    for (const ground of grounds) {
      const contrasts = [estimate, companion].map((line) => wcagContrast(line, ground));
      expect(Math.max(...contrasts), `on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });

  test('the lines of an estimate are of the tone of the ground, so that it is less than a figure', () => {
    const { estimate, companion, ground } = PALETTES[theme];
    expect(wcagContrast(estimate, ground)).toBeLessThan(1.5);
    expect(wcagContrast(estimate, companion)).toBeGreaterThanOrEqual(3);
  });

  test.each(['ap', 'at', 'uxo', 'mines', 'area'] as const)(
    'a hollow mark of %s is another grey inside than a full one',
    (kind) => {
      const { [kind]: full, ground } = PALETTES[theme];
      const seen = interpolate([ground, full])(opacityOfMarks);
      expect(Math.abs(lightness(seen) - lightness(colour(ground)))).toBeGreaterThanOrEqual(15);
    },
  );

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
  expect(themeCss()).toMatch(
    /\.fill-change-3:not\(\.map-lined\)\{fill:.*\n\.swatch-change-3\{background-color:/,
  );
});

test.each([1, 2, 3] as const)(
  'lines of weight %d are drawn over a swatch as on the map',
  (weight) => {
    const [, angle, stops = ''] =
      new RegExp(
        `\\.lines-${weight}\\{background-image:repeating-linear-gradient\\((\\d+)deg,(.*)\\)\\}`,
      ).exec(themeCss()) ?? [];
    // A gradient goes across its stripes: these fall to the right.
    expect(angle).toBe('45');
    const { period, stripes } = PATTERNS[`lines-${weight}`];
    for (const { colour, from, width } of stripes) {
      const places = [
        ...stops.matchAll(new RegExp(`var\\(--map-${colour}\\) ([\\d.]+)px`, 'g')),
      ].map(([, place]) => Number(place));
      expect(Math.min(...places)).toBeGreaterThanOrEqual(from);
      expect(Math.max(...places)).toBeLessThanOrEqual(from + width);
    }
    expect(stops).toMatch(new RegExp(`,#0000 ${period}px$`));
  },
);

test('the key that explains the lines shows them on a colour that is no class', () => {
  expect(themeCss()).toContain('.swatch-neutral{background-color:var(--map-hairline)}');
  const classes = THEMES.flatMap((theme) => Object.values(RAMPS).flatMap((ramp) => ramp[theme]));
  for (const theme of THEMES) expect(classes).not.toContain(PALETTES[theme].hairline);
});
