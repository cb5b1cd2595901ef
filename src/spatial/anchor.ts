import type { MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import { geodesicAreaHa } from './geodesic-area.ts';

const RADIANS = Math.PI / 180;
/** How near to the best point the answer lies, as a part of the polygon's longer side. */
const PRECISION = 1 / 1000;

function largestPolygon(geometry: Polygon | MultiPolygon): Position[][] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const areaOf = (coordinates: Position[][]): number =>
    geodesicAreaHa({ type: 'Polygon', coordinates });
  return polygons.reduce((best, next) => (areaOf(next) > areaOf(best) ? next : best), [[]]);
}

/**
 * The point farthest from the border of the largest polygon, [longitude, latitude] in degrees: where a
 * name or a symbol has most room. Distances are those of a plane in which a degree of longitude is
 * shortened by the cosine of the middle latitude. `precision`: how near to the best point the answer must
 * lie, as a part of the longer side; thousands of shapes are not worth the last step.
 */
export function anchorOf(
  geometry: Polygon | MultiPolygon,
  precision = PRECISION,
): [number, number] {
  const rings = largestPolygon(geometry);
  const latitudes = rings.flat().map(([, lat = 0]) => lat);
  const south = latitudes.reduce((least, lat) => Math.min(least, lat), Infinity);
  const north = latitudes.reduce((most, lat) => Math.max(most, lat), -Infinity);
  const shortening = Math.cos(((south + north) / 2) * RADIANS);

  const plane = rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon * shortening, lat]));
  const eastings = plane.flat().map(([x = 0]) => x);
  const west = eastings.reduce((least, x) => Math.min(least, x), Infinity);
  const east = eastings.reduce((most, x) => Math.max(most, x), -Infinity);

  const longerSide = Math.max(east - west, north - south);
  const [x = 0, y = 0] = polylabel(plane, longerSide * precision);
  return [x / shortening, y];
}
