import { RAMPS, type RampId, type Theme } from '../metrics/ramps.ts';
import { PALETTES, paletteVariable } from './palette.ts';

const rampIds = Object.keys(RAMPS) as RampId[];
const classes = [1, 2, 3, 4, 5] as const;

function variables(theme: Theme): string {
  const palette = Object.entries(PALETTES[theme]).map(
    ([name, colour]) => `${paletteVariable(name)}:${colour}`,
  );
  const ramps = rampIds.flatMap((id) =>
    classes.map((klass) => `--ramp-${id}-${klass}:${RAMPS[id][theme][klass - 1]}`),
  );
  return [...palette, ...ramps].join(';');
}

/**
 * The colours of the map as CSS: variables by theme, and the classes that paint with them. Written
 * from the same tables as the MapLibre style, so that the renderers and the legend cannot differ.
 */
export function themeCss(): string {
  const rules = rampIds.flatMap((id) =>
    classes.flatMap((klass) => [
      `.fill-${id}-${klass}{fill:var(--ramp-${id}-${klass})}`,
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
    '',
  ].join('\n');
}
