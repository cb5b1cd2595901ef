import type { PointTable } from '../../domain/record-table.ts';
import { AS_THEY_ARE, placingByName } from '../coordinate-systems.ts';
import { inDegrees, type ToDegrees } from '../projection.ts';
import type { RecordRead } from '../record-formats.ts';
import { systemName } from '../records-geojson.ts';
import { CLOSE_BRACE, CLOSE_BRACKET, COLON, NotPlain, OPEN_BRACE, OPEN_BRACKET } from './bytes.ts';
import { FeatureScan } from './feature-scan.ts';
import { JsonWalk } from './json-walk.ts';

/** Passes the members of a collection and reads its features; returns the other members. */
function membersOf(walk: JsonWalk, scan: FeatureScan): ReadonlyMap<unknown, unknown> {
  const members = new Map<unknown, unknown>();
  if (!walk.opens(OPEN_BRACE, CLOSE_BRACE)) throw new NotPlain();
  do {
    walk.peek();
    const start = walk.at;
    walk.passValue();
    const key = walk.parsed(start);
    walk.pass(COLON);
    walk.peek();
    // Of members with one name JSON takes the last.
    if (typeof key !== 'string' || members.has(key)) throw new NotPlain();
    if (key === 'features') {
      members.set(key, null);
      if (!walk.opens(OPEN_BRACKET, CLOSE_BRACKET)) continue;
      let row = 1;
      do scan.read(row++);
      while (walk.hasMore(CLOSE_BRACKET));
      continue;
    }
    const valueStart = walk.at;
    walk.passValue();
    members.set(key, walk.parsed(valueStart));
  } while (walk.hasMore(CLOSE_BRACE));
  if (!walk.isAtEnd()) throw new NotPlain();
  return members;
}

function projected(points: PointTable, toDegrees: ToDegrees): PointTable {
  const { length, lon, lat } = points;
  for (let i = 0; i < length; i++) {
    const [x, y] = toDegrees([lon[i]!, lat[i]!]) as [number, number];
    lon[i] = x;
    lat[i] = y;
  }
  return points;
}

/**
 * Reads a FeatureCollection from its bytes (UTF-8), into the records that the reader of texts makes of it,
 * without an object for each point. Throws `NotPlain` for every other JSON, right or wrong.
 */
export async function scanGeoJson(
  file: string,
  bytes: Uint8Array,
  start: number,
): Promise<RecordRead> {
  const walk = new JsonWalk(bytes, start);
  const scan = new FeatureScan(walk);
  const members = membersOf(walk, scan);
  if (members.get('type') !== 'FeatureCollection' || !members.has('features')) throw new NotPlain();
  const name = systemName(members.get('crs'));
  const { toDegrees } = name === null ? AS_THEY_ARE : await placingByName(name, file);
  const columns = scan.names;
  const points = scan.finished();
  if (!toDegrees) return { records: scan.others, points, columns, notes: [] };
  // Some systems turn an altitude too.
  if (scan.hasAltitude) throw new NotPlain();
  const records = scan.others.map((one) => {
    return { ...one, geometry: inDegrees(one.geometry, toDegrees) };
  });
  return { records, points: projected(points, toDegrees), columns, notes: [] };
}
