import { RAMPS, type RampId, type Theme } from '../metrics/ramps.ts';
import { PALETTES, paletteVariable } from './palette.ts';
import { PATTERNS, type Pattern } from './patterns.ts';
import type { LineWeight } from './scene.ts';

const rampIds = Object.keys(RAMPS) as RampId[];
const classes = [1, 2, 3, 4, 5] as const;
const weights: readonly LineWeight[] = [1, 2, 3];

function variables(theme: Theme): string {
  const palette = Object.entries(PALETTES[theme]).map(
    ([name, colour]) => `${paletteVariable(name)}:${colour}`,
  );
  const ramps = rampIds.flatMap((id) =>
    classes.map((klass) => `--ramp-${id}-${klass}:${RAMPS[id][theme][klass - 1]}`),
  );
  return [...palette, ...ramps].join(';');
}

/** Half of the way in which a stripe goes over into the next: a gradient has no smooth edges. */
const SOFT_PX = 0.25;

/** The lines of a pattern as a background. */
function linesCss({ angle, period, stripes }: Pattern): string {
  const stops = stripes.flatMap(({ colour, from, width }) =>
    [from + SOFT_PX, from + width - SOFT_PX].map((at) => `var(${paletteVariable(colour)}) ${at}px`),
  );
  const first = Math.min(...stripes.map(({ from }) => from)) - SOFT_PX;
  const last = Math.max(...stripes.map(({ from, width }) => from + width)) + SOFT_PX;
  const all = ['#0000 0', `#0000 ${first}px`, ...stops, `#0000 ${last}px`, `#0000 ${period}px`];
  return `repeating-linear-gradient(${180 - angle}deg,${all.join()})`;
}

/**
 * The colours of the map as CSS: variables by theme, and the classes that paint with them. Written
 * from the same tables as the MapLibre style, so that the renderers and the legend cannot differ.
 * `lines-1` to `lines-3` draw the lines of an estimate over a `swatch-…`.
 */
export function themeCss(): string {
  const rules = rampIds.flatMap((id) =>
    classes.flatMap((klass) => [
      // An estimate is filled with its pattern, which paints this class under the lines.
      `.fill-${id}-${klass}:not(.map-lined){fill:var(--ramp-${id}-${klass})}`,
      `.swatch-${id}-${klass}{background-color:var(--ramp-${id}-${klass})}`,
    ]),
  );
  return [
    `:root{${variables('light')}}`,
    `@media (prefers-color-scheme:dark){:root:not([data-theme]){${variables('dark')}}}`,
    ...(['light', 'dark', 'contrast'] as const).map(
      (theme) => `[data-theme=${theme}]{${variables(theme)}}`,
    ),
    ...rules,
    // A class of no ramp, for the key that explains the lines.
    '.swatch-neutral{background-color:var(--map-hairline)}',
    ...weights.map(
      (weight) => `.lines-${weight}{background-image:${linesCss(PATTERNS[`lines-${weight}`])}}`,
    ),
    '',
  ].join('\n');
}
