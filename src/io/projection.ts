import { type RecordTable, walkRecords } from '../domain/record-table.ts';
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
    const isWhole = coordinates.length > 1 && coordinates.every(Number.isFinite);
    return isWhole ? toDegrees(coordinates as number[]) : coordinates;
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

const isInMetres = (x: number, y: number): boolean =>
  Math.abs(x) > SURELY_METRES || Math.abs(y) > SURELY_METRES;

/**
 * Throws `RefusedFile` where most geometries are in metres of a projection that the file does not name:
 * metres drawn as degrees would lie anywhere.
 */
export function refuseMetres(table: RecordTable, file: string): void {
  const { points, others } = table;
  let [starts, inMetres] = [points.length, 0];
  for (let i = 0; i < points.length; i++) {
    if (isInMetres(points.lon[i] ?? 0, points.lat[i] ?? 0)) inMetres++;
  }
  for (const { geometry } of others) {
    const numbers = firstNumbers(geometry);
    if (!numbers) continue;
    starts++;
    if (isInMetres(...numbers)) inMetres++;
  }
  if (inMetres === 0 || inMetres * 2 <= starts) return;
  throw new RefusedFile(
    file,
    `has coordinates in metres of a projection, such as ${firstInMetres(table).join(', ')}, and does not say which: export it in longitude and latitude (WGS84)`,
  );
}

/** The first position in metres, in the order of the file. */
function firstInMetres(table: RecordTable): readonly number[] {
  const { points, others } = table;
  let found: readonly number[] = [];
  walkRecords(table, (point, other) => {
    const numbers =
      point === -1
        ? firstNumbers(others[other]?.geometry)
        : [points.lon[point] ?? 0, points.lat[point] ?? 0];
    if (numbers && isInMetres(numbers[0] ?? 0, numbers[1] ?? 0)) found = numbers;
    return found.length === 0;
  });
  return found;
}
