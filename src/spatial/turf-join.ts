import {
  booleanPointInPolygon,
  difference,
  featureCollection,
  feature as turfFeature,
  intersect,
  union,
} from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { HazardRecords } from '../domain/hazard-points.ts';
import { HAZARD_CLASSES, type HazardArea, type HazardClass } from '../domain/hazard.ts';
import type { DistrictLayer } from './district-layer.ts';
import { inEqualAreaPlane } from './geodesic-area.ts';
import { ALL_AT_ONCE, type JoinTable, periodOfArea, tallyItems, type Timeline } from './join.ts';
import { planarArea, polygonsOf } from './polygons.ts';

type Land = Feature<Polygon | MultiPolygon>;

/** How far east a point on a border is moved to see whose it is: 0.1 mm; and north, much less. */
const EAST = 1e-9;
const NORTH = 1e-12;

/** The districts of a point by Turf alone, on borders by the rule of `locatePoints`. */
function districtsByTurf(layer: DistrictLayer, position: Position): number[] {
  const holding = (place: Position): number[] =>
    [...layer.geometries.keys()].filter((d) => booleanPointInPolygon(place, layer.geometries[d]!));
  const claims = holding(position);
  const isOnBorder = claims.some(
    (d) => !booleanPointInPolygon(position, layer.geometries[d]!, { ignoreBoundary: true }),
  );
  if (!isOnBorder) return claims;
  const moved = holding([position[0]! + EAST, position[1]! + NORTH]);
  return moved.length > 0 ? moved : claims.slice(0, 1);
}

function inPlane(geometry: Polygon | MultiPolygon): Land {
  const { type, coordinates } = geometry;
  const ring = (positions: Position[]) => positions.map(inEqualAreaPlane);
  return type === 'Polygon'
    ? turfFeature({ type, coordinates: coordinates.map(ring) })
    : turfFeature({ type, coordinates: coordinates.map((polygon) => polygon.map(ring)) });
}

function areaOf(land: Land | null): number {
  return land ? planarArea(polygonsOf([land.geometry]), 0) : 0;
}

function united(shapes: readonly Land[]): Land | null {
  return shapes.length < 2 ? (shapes[0] ?? null) : union(featureCollection([...shapes]));
}

function areasByTurf(
  districts: readonly Land[],
  areas: readonly HazardArea[],
  timeline: Timeline,
): Float64Array {
  const { periods } = timeline;
  const periodOf = periodOfArea(timeline);
  const table = new Float64Array((districts.length + 1) * periods);
  const all = united(districts);
  for (let period = 0; period < periods; period++) {
    const shapes = areas.filter((area) => periodOf(area) <= period);
    const land = united(shapes.map(({ geometry }) => inPlane(geometry)));
    if (!land) continue;
    const outside = all ? difference(featureCollection([land, all])) : land;
    table[period] = areaOf(outside);
    districts.forEach((district, d) => {
      table[(d + 1) * periods + period] = areaOf(intersect(featureCollection([land, district])));
    });
  }
  return table;
}

/**
 * The same as `joinRecords` by plain Turf: shape by shape, without an index. The reference for tests, and
 * slow: its time grows with the product of records and districts.
 */
export function joinByTurf(
  layer: DistrictLayer,
  { points, areas: polygons }: HazardRecords,
  timeline: Timeline = ALL_AT_ONCE,
): JoinTable {
  const places = layer.geometries.length + 1;
  const districts = layer.geometries.map(inPlane);
  const areas = HAZARD_CLASSES.map((name) => {
    const ofClass = polygons.filter((polygon) => polygon.class === name);
    return [name, areasByTurf(districts, ofClass, timeline)] as const;
  });
  const districtsOf = (point: number) =>
    districtsByTurf(layer, [points.lon[point]!, points.lat[point]!]);
  return {
    places,
    periods: timeline.periods,
    ...tallyItems(points, districtsOf, places, timeline),
    areas: Object.fromEntries(areas) as Record<HazardClass, Float64Array>,
  };
}
