import { area as areaOnTurfsSphere, earthRadius } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/** WGS84: semi-major axis in metres, and flattening. */
const A = 6_378_137;
const F = 1 / 298.257_223_563;
const E2 = F * (2 - F);
const E = Math.sqrt(E2);

const RADIANS = Math.PI / 180;
const SQUARE_METRES_PER_HECTARE = 10_000;

/**
 * Turf draws an edge straight in longitude and sine of latitude, RFC 7946 straight in longitude and
 * latitude. The gap shrinks with the square of the piece: on a triangle with sides of 0.001, 0.1 and
 * 1 degree, 16 pieces or pieces of 0.001 degree, whichever are more, leave less than 1e-7 of its area.
 */
const FEWEST_PIECES = 16;
const LONGEST_PIECE_DEGREES = 0.001;

/** Snyder, Map Projections (USGS Professional Paper 1395), equation 3-12; latitude by its sine. */
function q(sine: number): number {
  const logarithm = Math.log((1 - E * sine) / (1 + E * sine));
  return (1 - E2) * (sine / (1 - E2 * sine * sine) - logarithm / (2 * E));
}

const Q_POLE = q(1);
/** Radius of the sphere with the area of the ellipsoid, in metres: Snyder, equation 3-13. */
const AUTHALIC_RADIUS = A * Math.sqrt(Q_POLE / 2);
const TO_AUTHALIC_SPHERE = (AUTHALIC_RADIUS / earthRadius) ** 2;

/** Authalic latitude of a geodetic one, both in degrees: Snyder, equation 3-11. */
export function authalicLatitude(latitude: number): number {
  const ratio = q(Math.sin(latitude * RADIANS)) / Q_POLE;
  return Math.asin(Math.min(1, Math.max(-1, ratio))) / RADIANS;
}

/**
 * Longitude and latitude in degrees as metres of a plane that keeps areas: the cylindrical equal-area
 * projection of the WGS84 ellipsoid by way of the authalic latitude (Snyder, section 10). An edge is
 * straight between its vertices there: off the edge that is straight in longitude and latitude by 2 cm for
 * an edge of one kilometre, 2 m for one of ten.
 */
export function inEqualAreaPlane([lon = NaN, lat = NaN]: Position): [number, number] {
  return [A * lon * RADIANS, (A / 2) * q(Math.sin(lat * RADIANS))];
}

function densified(ring: readonly Position[]): Position[] {
  const west = ring[0]?.[0] ?? 0;
  const positions: Position[] = [];
  ring.forEach(([lon = 0, lat = 0], i) => {
    const [fromLon = 0, fromLat = 0] = ring[i - 1] ?? [lon, lat];
    const rise = lat - fromLat;
    const run = lon - fromLon;
    // Edges along a meridian or a parallel are the same in both planes.
    const isSame = rise === 0 || run === 0;
    const pieces = isSame
      ? 1
      : Math.max(FEWEST_PIECES, Math.ceil(Math.abs(rise) / LONGEST_PIECE_DEGREES));
    for (let piece = 1; piece <= pieces; piece++) {
      const part = piece / pieces;
      // Longitudes from the ring's own start: a small ring far from 0 keeps its last digits.
      positions.push([fromLon - west + part * run, authalicLatitude(fromLat + part * rise)]);
    }
  });
  return positions;
}

/**
 * Area of a polygon on the WGS84 ellipsoid, in hectares; holes are left out.
 *
 * Edges are straight in longitude and latitude (RFC 7946, section 3.1.1). Latitudes are turned into
 * authalic ones, which keeps areas, so that Turf's spherical formula holds. Rings must be closed and
 * must not cross themselves: `geometryFaults` finds those that do.
 */
export function geodesicAreaHa(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons.map((rings) => rings.map(densified));
  const squareMetres = areaOnTurfsSphere({ type: 'MultiPolygon', coordinates });
  return (squareMetres * TO_AUTHALIC_SPHERE) / SQUARE_METRES_PER_HECTARE;
}
