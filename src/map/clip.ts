import { geoIdentity, geoPath, type GeoContext } from 'd3-geo';
import type { Geometry, Position } from 'geojson';
import { contains, distance, simplified, type Line } from './paths.ts';
import { toWorld, type Box, type World, type XY } from './projection.ts';

/** Points of surroundings closer than this to a straight line are left out, in world units. */
const TOLERANCE = 2;

const lineOf =
  (world: World) =>
  (line: readonly Position[]): Line =>
    line.map(([lon = 0, lat = 0]) => toWorld(world, [lon, lat]));

/** All lines or rings of a geometry, in world units. */
export function linesOf(world: World, geometry: Geometry): readonly Line[] {
  switch (geometry.type) {
    case 'LineString':
      return [lineOf(world)(geometry.coordinates)];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.map(lineOf(world));
    case 'MultiPolygon':
      return geometry.coordinates.flat().map(lineOf(world));
    default:
      throw new Error(`A map shape cannot be of type ${geometry.type}.`);
  }
}

/** A geometry in world units, cut at the clip box and simplified. */
export function clipped(world: World, geometry: Geometry, clip: Box): readonly Line[] {
  const lines: XY[][] = [];
  const context: GeoContext = {
    beginPath: () => undefined,
    moveTo: (x, y) => void lines.push([[x, y]]),
    lineTo: (x, y) => void lines.at(-1)?.push([x, y]),
    arc: () => undefined,
    closePath: () => {
      const first = lines.at(-1)?.[0];
      if (first) lines.at(-1)?.push(first);
    },
  };
  const flat = geoIdentity().clipExtent([
    [clip[0], clip[1]],
    [clip[2], clip[3]],
  ]);
  const area = geometry.type.endsWith('Polygon');
  const coordinates = linesOf(world, geometry).map((line) => line.map(([x, y]) => [x, y]));
  // Rings are cut one by one: nesting does not matter to a path that is filled even-odd.
  for (const ring of coordinates) {
    const one: Geometry = area
      ? { type: 'Polygon', coordinates: [ring] }
      : { type: 'LineString', coordinates: ring };
    geoPath(flat, context)(one);
  }
  return lines
    .map((line) => simplifiedRing(line, area))
    .filter((line) => line.length > (area ? 3 : 1));
}

/** A ring is simplified in two halves, because its ends coincide. */
function simplifiedRing(line: Line, area: boolean): Line {
  if (!area) return simplified(line, TOLERANCE);
  const half = Math.floor(line.length / 2);
  return [
    ...simplified(line.slice(0, half + 1), TOLERANCE).slice(0, -1),
    ...simplified(line.slice(half), TOLERANCE),
  ];
}

/** The point inside rings, on a coarse grid, that is farthest from their edges; `null` if too near. */
export function roomiest(rings: readonly Line[], [left, top, right, bottom]: Box, room: number) {
  let best: XY | null = null;
  let most = room;
  const step = room / 4;
  for (let x = left; x < right; x += step) {
    for (let y = top; y < bottom; y += step) {
      if (!contains(rings, [x, y])) continue;
      const edges = rings.flatMap((ring) =>
        ring.map((point, index) => distance([x, y], point, ring[index + 1] ?? point)),
      );
      const nearest = Math.min(...edges);
      if (nearest > most) [best, most] = [[x, y], nearest];
    }
  }
  return best;
}
