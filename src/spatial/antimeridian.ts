import { bboxPolygon, featureCollection, intersect, polygon as turfPolygon } from '@turf/turf';
import type { BBox, Position } from 'geojson';

type Rings = readonly (readonly Position[])[];

const TURN = 360;
/** Edges that are longer run the shorter way round: across the 180th meridian. */
const LONGEST_DEGREES = 180;

const lonOf = (position: Position): number => position[0]!;
const moved = (ring: readonly Position[], degrees: number): Position[] =>
  ring.map(([lon = NaN, lat = NaN]) => [lon + degrees, lat]);

/** An edge across the 180th meridian. One of a whole turn lies on it, as shapes of the whole Earth have. */
function isAcross(from: Position, to: Position): boolean {
  const degrees = Math.abs(lonOf(to) - lonOf(from));
  return degrees > LONGEST_DEGREES && degrees < TURN;
}

/** The ring with longitudes that go on beyond 180°; null where it goes round a pole. */
function unrolled(ring: readonly Position[]): Position[] | null {
  let turns = 0;
  const positions = ring.map((position, i): Position => {
    const before = ring[i - 1];
    if (before && isAcross(before, position)) turns += lonOf(position) < lonOf(before) ? 1 : -1;
    return [lonOf(position) + turns * TURN, position[1]!];
  });
  return turns === 0 ? positions : null;
}

/** The hole moved by whole turns to where its outer ring lies. */
function besideOuter(hole: Position[], outer: readonly Position[]): Position[] {
  const west = outer.reduce((least, position) => Math.min(least, lonOf(position)), Infinity);
  const own = hole.reduce((least, position) => Math.min(least, lonOf(position)), Infinity);
  return moved(hole, own < west ? TURN : own >= west + TURN ? -TURN : 0);
}

function cut(rings: Rings): Position[][][] | null {
  const unrolledRings = rings.map(unrolled);
  const [outer, ...holes] = unrolledRings.filter((ring) => ring !== null);
  if (!outer || unrolledRings.includes(null)) return null;
  const whole = turfPolygon([outer, ...holes.map((hole) => besideOuter(hole, outer))]);
  return [-TURN, 0, TURN].flatMap((offset) => {
    const side: BBox = [offset - TURN / 2, -90, offset + TURN / 2, 90];
    const part = intersect(featureCollection([whole, bboxPolygon(side)]))?.geometry;
    if (!part) return [];
    const polygons = part.type === 'Polygon' ? [part.coordinates] : part.coordinates;
    return polygons.map((inner) => inner.map((ring) => moved(ring, -offset)));
  });
}

/**
 * Polygons cut where they cross the 180th meridian, so that no edge runs round the Earth (RFC 7946, section
 * 3.1.9); null where none does. Rings are closed, in degrees. What goes round a pole stays as it is.
 */
export function cutAtAntimeridian(polygons: readonly Rings[]): Position[][][] | null {
  const crosses = (rings: Rings): boolean =>
    rings.some((ring) => ring.some((at, i) => i > 0 && isAcross(ring[i - 1]!, at)));
  if (!polygons.some(crosses)) return null;
  let isCut = false;
  const parts = polygons.flatMap((rings) => {
    const found = crosses(rings) ? cut(rings) : null;
    if (found && found.length > 0) isCut = true;
    return found && found.length > 0 ? found : [rings.map((ring) => [...ring])];
  });
  return isCut ? parts : null;
}
