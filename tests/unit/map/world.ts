import { geographyOf } from '../../../src/cli/atlas-plugin.ts';
import type { Scene } from '../../../src/map/scene.ts';
import { svgShapes } from '../../../src/map/shapes.ts';
import { shippedData } from '../shipped.ts';

/** The shipped shapes as the map gets them. */
export const { geography, surroundings } = geographyOf(shippedData);
export const { districts } = shippedData;
export const shapes = svgShapes(geography, surroundings, districts);

/** A scene in which nothing has a record. */
export const emptyScene: Scene = {
  lang: 'en',
  theme: 'light',
  fills: {},
  faded: new Set(),
  selected: [],
  hovered: null,
  words: Object.fromEntries(
    districts.map(({ id, name }) => [id, { name: name.en, sentence: `${name.en}. No figure.` }]),
  ),
  outlines: [],
  symbols: [],
};
