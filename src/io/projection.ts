import { type RecordTable, walkRecords } from '../domain/record-table.ts';
import { RefusedFile } from './refused-file.ts';

type Coordinates = readonly unknown[];
/** Turns a position of a projection into longitude and latitude in degrees. */
export type ToDegrees = (position: readonly number[]) => number[];

const DEGREES = new Set(['EPSG:4326', 'CRS84', 'EPSG:4979', 'EPSG:4258', 'EPSG:4269']);
const WGS84 = 'EPSG:4326';

/** The short name of a coordinate system as files write it: `EPSG:32638`, or `CRS84`. */
function shortName(name: string): string {
  const [, authority, code] = /(?:^|:)(OGC|EPSG|epsg)(?::[\d.]*)?:+(\w+)$/.exec(name.trim()) ?? [];
  if (code === undefined) return name.trim();
  return authority === 'OGC' ? code : `EPSG:${code}`;
}

/**
 * How to turn positions of a named coordinate system into degrees; null where they are degrees already.
 * Throws `RefusedFile` for a system that is not known here.
 */
export async function projectionBy(name: string, file: string): Promise<ToDegrees | null> {
  const short = shortName(name);
  if (DEGREES.has(short)) return null;
  const { default: proj4 } = await import('proj4');
  try {
    const { inverse } = proj4(WGS84, short);
    return (position) => inverse([...position]);
  } catch {
    throw new RefusedFile(
      file,
      `says that its coordinates are in "${name}", which is not known here: export it in longitude and latitude (WGS84)`,
    );
  }
}

/**
 * How to turn positions of the system that a .prj file describes (WKT) into degrees; null where they are
 * degrees already. Throws `RefusedFile` for a system that is not known here.
 */
export async function projectionOfWkt(wkt: string, file: string): Promise<ToDegrees | null> {
  // A system of angles: its numbers are longitude and latitude.
  if (/^\s*(GEOGCS|GEOGCRS|GEODCRS|GEODETICCRS|GEOGRAPHICCRS)\s*[[(]/i.test(wkt)) return null;
  const { default: proj4 } = await import('proj4');
  try {
    const { inverse } = proj4(WGS84, wkt);
    return (position) => inverse([...position]);
  } catch {
    throw new RefusedFile(
      file,
      `has a projection that is not known here ("${wkt.trim().slice(0, 60)}…"): export it in longitude and latitude (WGS84)`,
    );
  }
}

function moved(coordinates: Coordinates, toDegrees: ToDegrees): Coordinates {
  const isPosition =
    coordinates.length > 0 && coordinates.every((part) => typeof part === 'number');
  if (isPosition) {
    const isWhole = coordinates.length > 1 && coordinates.every(Number.isFinite);
    return isWhole ? toDegrees(coordinates as number[]) : coordinates;
  }
  return coordinates.map((part) => (Array.isArray(part) ? moved(part, toDegrees) : part));
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
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : null;
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
