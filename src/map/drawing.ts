import type { BorderShape, DistrictShape, SvgShapes } from './shapes.ts';

/**
 * The long texts of the SVG map. A page has them in its markup, where the app finds them again: they
 * travel only once.
 */
export interface Drawing extends Pick<SvgShapes, 'around' | 'waters'> {
  /** Path data of the districts and of the pieces of border, in the order of the outlay. */
  readonly districts: readonly string[];
  readonly borders: readonly string[];
}

/** All else of the SVG map. */
export interface Outlay extends Pick<SvgShapes, 'world' | 'focus' | 'places'> {
  readonly districts: readonly Omit<DistrictShape, 'd'>[];
  readonly borders: readonly Omit<BorderShape, 'd'>[];
}

/** Stands between the pieces of border where a page holds them one by one. */
export const BETWEEN_PIECES = ';';

function withoutPaths<T extends { readonly d: string }>(pieces: readonly T[]): Omit<T, 'd'>[] {
  return pieces.map(({ d: _, ...piece }) => piece);
}

/** Shapes as an outlay and a drawing. */
export function takenApart(shapes: SvgShapes): { outlay: Outlay; drawing: Drawing } {
  const { around, waters, districts, borders, ...rest } = shapes;
  return {
    outlay: { ...rest, districts: withoutPaths(districts), borders: withoutPaths(borders) },
    drawing: {
      around,
      waters,
      districts: districts.map(({ d }) => d),
      borders: borders.map(({ d }) => d),
    },
  };
}

function withPaths<T>(pieces: readonly T[], paths: readonly string[]): (T & { d: string })[] {
  if (pieces.length !== paths.length)
    throw new Error(`The map needs ${pieces.length} paths, and the page has ${paths.length}.`);
  return pieces.map((piece, index) => ({ ...piece, d: paths[index] ?? '' }));
}

/** The shapes of an outlay with its drawing. Throws when they do not belong together. */
export function putTogether(outlay: Outlay, { around, waters, ...paths }: Drawing): SvgShapes {
  return {
    ...outlay,
    around,
    waters,
    districts: withPaths(outlay.districts, paths.districts),
    borders: withPaths(outlay.borders, paths.borders),
  };
}

/** The drawing out of a page that was rendered with it. */
export function drawingIn(page: ParentNode): Drawing {
  const markup = (name: string) =>
    page.querySelector(`[data-drawing="${name}"]`)?.innerHTML.replace(/<!--.*?-->/g, '') ?? '';
  const districts = [...page.querySelectorAll('path[data-district]')];
  return {
    around: markup('around'),
    waters: markup('waters'),
    districts: districts.map((path) => path.getAttribute('d') ?? ''),
    borders: markup('borders').split(BETWEEN_PIECES),
  };
}
