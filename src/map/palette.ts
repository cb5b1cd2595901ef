import type { Theme } from '../metrics/ramps.ts';
import type { Mark } from './scene.ts';

/** Every colour of the map that is not a class of a ramp. */
export interface Palette {
  /** Land of a focus district that has no record. */
  readonly ground: string;
  /** Land of neighbouring countries. */
  readonly neighbour: string;
  /** Districts of the country that are not in the dataset. */
  readonly context: string;
  readonly water: string;
  readonly waterline: string;
  readonly border: string;
  /** Under the border line, so that it shows on fills of its own colour. */
  readonly borderHalo: string;
  readonly contextBorder: string;
  readonly countryBorder: string;
  /** Outer line of a selected or hovered district; with the core it stands out on any fill. */
  readonly casing: string;
  readonly core: string;
  readonly hairline: string;
  /** Lines over an estimate, in the tone of the ground, and the thin line beside each of them. */
  readonly estimate: string;
  readonly companion: string;
  readonly label: string;
  readonly halo: string;
  readonly placeLabel: string;
  readonly symbolInner: string;
  readonly symbolOuter: string;
  readonly ap: string;
  readonly at: string;
  readonly uxo: string;
  readonly mines: string;
  readonly area: string;
  readonly operation: string;
  readonly handedOver: string;
}

// Shapes tell the kinds apart first; the colours are Okabe-Ito's without its green.
const symbols = {
  ap: '#d55e00',
  at: '#0072b2',
  uxo: '#cc79a7',
  mines: '#e6a100',
  area: '#474747',
} satisfies Record<Mark['kind'], string>;

/** Colours of the map by theme: the one source for the SVG map, MapLibre and the legend. */
export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    ...symbols,
    ground: '#faf8f5',
    neighbour: '#e6e4e1',
    context: '#f0eeeb',
    water: '#d3e1ea',
    waterline: '#8fb0c6',
    border: '#3f444d',
    borderHalo: '#f6f4f1',
    contextBorder: '#cfccc8',
    countryBorder: '#98959a',
    casing: '#14171c',
    core: '#ffffff',
    hairline: '#a7a6a6',
    estimate: '#ffffff',
    companion: '#3f444d',
    label: '#16191e',
    halo: '#ffffff',
    placeLabel: '#5b5d63',
    symbolInner: '#ffffff',
    symbolOuter: '#20242a',
    operation: '#7a1f6b',
    handedOver: '#a3410a',
  },
  dark: {
    ...symbols,
    ap: '#f07a1f',
    at: '#2f8fd0',
    uxo: '#df93bd',
    mines: '#f2be3a',
    area: '#f4f6f8',
    ground: '#262a31',
    neighbour: '#171a1f',
    context: '#1e2127',
    water: '#1d3242',
    waterline: '#466a83',
    border: '#c3c8d0',
    borderHalo: '#14171c',
    contextBorder: '#343943',
    countryBorder: '#6a707b',
    casing: '#05070a',
    core: '#ffffff',
    hairline: '#6c727c',
    estimate: '#14171c',
    companion: '#c3c8d0',
    label: '#f4f6f8',
    halo: '#14171c',
    placeLabel: '#a4abb6',
    symbolInner: '#ffffff',
    symbolOuter: '#05070a',
    operation: '#f08ee0',
    handedOver: '#ffb070',
  },
  contrast: {
    ...symbols,
    area: '#000000',
    ground: '#ffffff',
    neighbour: '#dcdcdc',
    context: '#ededed',
    water: '#c3d9ee',
    waterline: '#1f5c8f',
    border: '#000000',
    borderHalo: '#ffffff',
    contextBorder: '#8a8a8a',
    countryBorder: '#3a3a3a',
    casing: '#000000',
    core: '#ffffff',
    hairline: '#6e6e6e',
    estimate: '#ffffff',
    companion: '#000000',
    label: '#000000',
    halo: '#ffffff',
    placeLabel: '#2b2b2b',
    symbolInner: '#ffffff',
    symbolOuter: '#000000',
    operation: '#6a0060',
    handedOver: '#8a2f00',
  },
};

/** Name of a palette colour in CSS: `placeLabel` is `--map-place-label`. */
export function paletteVariable(name: string): string {
  return `--map-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
