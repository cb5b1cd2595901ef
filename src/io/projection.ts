import { RefusedFile } from './refused-file.ts';

type Coordinates = readonly unknown[];
/** Turns a position of a projection into longitude and latitude in degrees. */
export type ToDegrees = (position: readonly number[]) => number[];

/** Coordinates of a MultiPolygon are lists in lists in lists of positions; no shape goes deeper. */
const DEEPEST = 4;

function moved(coordinates: Coordinates, toDegrees: ToDegrees, depth = DEEPEST): Coordinates {
  const isPosition =
    coordinates.length > 0 && coordinates.every((part) => typeof part === 'number');
  if (isPosition) {
    return coordinates.every(Number.isFinite) ? toDegrees(coordinates as number[]) : coordinates;
  }
  if (depth <= 1) return coordinates;
  return coordinates.map((part) =>
    Array.isArray(part) ? moved(part, toDegrees, depth - 1) : part,
  );
}

/** The geometry in degrees. What is no geometry stays as it is, for the checks to tell. */
export function inDegrees(geometry: unknown, toDegrees: ToDegrees): unknown {
  const { coordinates } = (geometry ?? {}) as { coordinates?: unknown };
  if (!Array.isArray(coordinates)) return geometry;
  return { ...(geometry as object), coordinates: moved(coordinates, toDegrees) };
}

/** Coordinates beyond this are hardly degrees with a slip, but metres or feet. */
const SURELY_METRES = 1000;

function firstNumbers(geometry: unknown): readonly [number, number] | null {
  let { coordinates: at } = (geometry ?? {}) as { coordinates?: unknown };
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0];
  if (!Array.isArray(at)) return null;
  const [x, y] = at as unknown[];
  return Number.isFinite(x) && Number.isFinite(y) ? [x as number, y as number] : null;
}

/**
 * Throws `RefusedFile` where most geometries are in metres of a projection that the file does not name:
 * metres drawn as degrees would lie anywhere.
 */
export function refuseMetres(geometries: readonly unknown[], file: string): void {
  const starts = geometries.flatMap((geometry) => {
    const numbers = firstNumbers(geometry);
    return numbers ? [numbers] : [];
  });
  const inMetres = starts.filter(
    ([x, y]) => Math.abs(x) > SURELY_METRES || Math.abs(y) > SURELY_METRES,
  );
  const [example] = inMetres;
  if (!example || inMetres.length * 2 <= starts.length) return;
  throw new RefusedFile(
    file,
    `has coordinates in metres of a projection, such as ${example.join(', ')}, and does not say which: export it in longitude and latitude (WGS84)`,
  );
}
