import { booleanPointInPolygon } from '@turf/turf';
import type { Polygon, Position } from 'geojson';
import Flatbush from 'flatbush';

type Ring = readonly Position[];

/** Twice the area that a ring encloses, above zero where it runs counter-clockwise. */
function doubleArea(ring: Ring): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [ring[i - 1] ?? [], ring[i] ?? []];
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}

function boxOf(ring: Ring): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = NaN, y = NaN] of ring) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/** True where some of the ring lies inside the other; rings that only touch do not. */
function lies(ring: Ring, outer: Ring): boolean {
  const land: Polygon = { type: 'Polygon', coordinates: [outer as Position[]] };
  const isInside = (at: Position): boolean =>
    booleanPointInPolygon(at, land, { ignoreBoundary: true });
  const middle = ([x = NaN, y = NaN]: Position, i: number): Position => {
    const [nextX = x, nextY = y] = ring[i + 1] ?? [];
    return [(x + nextX) / 2, (y + nextY) / 2];
  };
  return ring.some(isInside) || ring.some((at, i) => isInside(middle(at, i)));
}

/** Finds for each ring the smallest of the outer rings that it lies in; -1 for none. */
function ownersOf(rings: readonly Ring[], outers: readonly Ring[]): number[] {
  if (outers.length === 0) return rings.map(() => -1);
  const index = new Flatbush(outers.length);
  for (const outer of outers) index.add(...boxOf(outer));
  index.finish();
  const sized = outers.map((outer) => ({ outer, size: Math.abs(doubleArea(outer)) }));
  return rings.map((ring) => {
    const size = Math.abs(doubleArea(ring));
    const near = index.search(...boxOf(ring)).flatMap((i) => {
      const one = sized[i];
      return one && one.size > size ? [{ i, ...one }] : [];
    });
    near.sort((a, b) => a.size - b.size);
    return near.find(({ outer }) => lies(ring, outer))?.i ?? -1;
  });
}

/**
 * Polygons from the rings of one shape of a shapefile, which tells outer rings from holes by their
 * direction alone: outer rings run clockwise, and a hole belongs to the outer ring around it. Where no ring
 * runs clockwise, those that lie in no other are the outer ones. A hole without an outer ring is land by
 * itself, as GDAL has it. Rings come out as GeoJSON wants them, outer rings counter-clockwise.
 */
export function polygonsOfRings(rings: readonly Ring[]): Position[][][] {
  const clockwise = rings.filter((ring) => doubleArea(ring) <= 0);
  const others = rings.filter((ring) => doubleArea(ring) > 0);
  const isTurned = clockwise.length === 0;
  const alone = isTurned ? ownersOf(others, others) : ownersOf(others, clockwise);
  const outers = [...clockwise, ...others.filter((_, i) => alone[i] === -1)];
  const holes = others.filter((_, i) => alone[i] !== -1);
  const polygons = outers.map((outer) => [doubleArea(outer) < 0 ? outer.toReversed() : [...outer]]);
  const owners = ownersOf(holes, outers);
  for (const [i, hole] of holes.entries()) {
    polygons[owners[i] ?? -1]?.push(doubleArea(hole) > 0 ? hole.toReversed() : [...hole]);
  }
  return polygons;
}
