/** Themes of the map and the page. */
export const THEMES = ['light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Five classes, lowest first. */
type Ramp = readonly [string, string, string, string, string];

const sandToBlue: Ramp = ['#fbf0cf', '#c3cfe8', '#86a9de', '#3d6fc4', '#122f73'];
// ColorBrewer BuPu, YlOrBr and PuOr (Cynthia Brewer, Apache 2.0), five classes.
const violets: Ramp = ['#edf8fb', '#b3cde3', '#8c96c6', '#8856a7', '#810f7c'];
const browns: Ramp = ['#ffffd4', '#fed98e', '#fe9929', '#d95f0e', '#993404'];
// After ColorBrewer RdPu, spread out so that its ends stay apart in every vision.
const pinks: Ramp = ['#fff5f0', '#fab3bd', '#e8609f', '#ac1a80', '#4a0050'];
const orangeToPurple: Ramp = ['#e66101', '#fdb863', '#f7f7f7', '#b2abd2', '#5e3c99'];

const reversed = ([a, b, c, d, e]: Ramp): Ramp => [e, d, c, b, a];
/** On a dark ground the lowest class is the darkest, so that "more" stays farthest from the ground. */
const sequential = (ramp: Ramp): Record<Theme, Ramp> => ({
  light: ramp,
  dark: reversed(ramp),
  contrast: ramp,
});

/** Colours of every ramp by theme. No green; every pair at least ΔE00 10 apart in four kinds of vision. */
export const RAMPS = {
  progress: sequential(sandToBlue),
  pace: sequential(violets),
  density: sequential(browns),
  hazardous: sequential(pinks),
  change: { light: orangeToPurple, dark: orangeToPurple, contrast: orangeToPurple },
} as const satisfies Record<string, Record<Theme, Ramp>>;

export type RampId = keyof typeof RAMPS;
/** A class of a ramp, 1 to 5. */
export type ClassNumber = 1 | 2 | 3 | 4 | 5;
