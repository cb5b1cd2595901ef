import type { MultiPolygon, Polygon } from 'geojson';
import { dayOf, type HazardPoints, type HazardRecords } from '../domain/hazard-points.ts';
import { HAZARD_CLASSES, type HazardArea, type HazardClass } from '../domain/hazard.ts';
import { compareText } from '../domain/order.ts';
import type { DistrictLayer } from './district-layer.ts';
import { locatePoints } from './district-grid.ts';
import { inEqualAreaPlane } from './geodesic-area.ts';
import { polygonsOf } from './polygons.ts';
import { unionAreas } from './union-areas.ts';

/**
 * What hazard records come to in each place: place 0 is the land outside all districts, place d + 1
 * district d. Every table has one number for each period, the state at its end:
 * `table[place * periods + period]`.
 */
export interface JoinTable {
  readonly places: number;
  readonly periods: number;
  /** Types of items, in the order of their characters. */
  readonly types: readonly string[];
  /** Number of items of all types, and of no type. */
  readonly items: Float64Array;
  readonly itemsByType: ReadonlyMap<string, Float64Array>;
  /** Square metres that the polygons of a class hold together, each place once. */
  readonly areas: Readonly<Record<HazardClass, Float64Array>>;
}

/** How records fall into periods; see `ALL_AT_ONCE`. */
export interface Timeline {
  readonly periods: number;
  /** The period from which on a record of a day counts, 0 to `periods` - 1; days as in `HazardPoints`. */
  readonly periodOf: (day: number) => number;
}

/** One period that holds all records, dated or not. */
export const ALL_AT_ONCE: Timeline = { periods: 1, periodOf: () => 0 };

/** Makes numbers by period cumulative, place by place. */
function accumulate(table: Float64Array, periods: number): Float64Array {
  for (let i = 0; i < table.length; i++) if (i % periods > 0) table[i]! += table[i - 1]!;
  return table;
}

/**
 * Counts items: in a place with several districts (they overlap) for each of them.
 * `districtsOf` names the districts of each point.
 */
export function tallyItems(
  points: HazardPoints,
  districtsOf: (point: number) => readonly number[],
  places: number,
  { periods, periodOf }: Timeline,
): Pick<JoinTable, 'types' | 'items' | 'itemsByType'> {
  const types = points.types.toSorted(compareText);
  const items = new Float64Array(places * periods);
  const itemsByType = new Map(types.map((type) => [type, new Float64Array(places * periods)]));
  const tables = points.types.map((type) => itemsByType.get(type)!);
  for (let i = 0; i < points.length; i++) {
    const ofType = tables[points.type[i]!];
    const period = periodOf(points.day[i]!);
    const count = points.count[i]!;
    const districts = districtsOf(i);
    // A point in no district is at place 0.
    for (let k = 0; k < Math.max(1, districts.length); k++) {
      const place = districts.length === 0 ? 0 : districts[k]! + 1;
      const at = place * periods + period;
      items[at]! += count;
      if (ofType) ofType[at]! += count;
    }
  }
  for (const table of [items, ...itemsByType.values()]) accumulate(table, periods);
  return { types, items, itemsByType };
}

/** The period from which on a polygon counts. */
export const periodOfArea =
  ({ periodOf }: Timeline) =>
  ({ date }: HazardArea): number =>
    periodOf(dayOf(date));

const geometryOf = ({ geometry }: HazardArea): Polygon | MultiPolygon => geometry;

/** Areas outside where districts overlap: what the records add to the land of all districts together. */
function landOutside(layer: DistrictLayer, areas: readonly HazardArea[], timeline: Timeline) {
  const districts = unionAreas(layer.plane.districts, null).areas[0]!;
  const geometries = [...layer.geometries, ...areas.map(geometryOf)];
  const of = [...layer.geometries.map(() => 0), ...areas.map(periodOfArea(timeline))];
  const periods = { count: timeline.periods, of };
  const together = unionAreas(polygonsOf(geometries, inEqualAreaPlane), null, periods).areas;
  return together.map((area) => Math.max(0, area - districts));
}

/** Square metres that polygons hold together in each place at the end of each period. */
export function areasOfUnion(
  layer: DistrictLayer,
  areas: readonly HazardArea[],
  timeline: Timeline,
): Float64Array {
  const polygons = polygonsOf(areas.map(geometryOf), inEqualAreaPlane);
  const periods = { count: timeline.periods, of: areas.map(periodOfArea(timeline)) };
  const joined = unionAreas(polygons, layer.plane, periods);
  const isOutsideWrong = joined.hasOverlap || layer.plane.hasOverlap || joined.areas[0]! < 0;
  if (isOutsideWrong) joined.areas.set(landOutside(layer, areas, timeline));
  return joined.areas;
}

/**
 * Joins hazard records to districts, exactly and at any size: items by type, and the land that the
 * polygons of each class hold together, each class by itself. Polygons must be sound (see `repaired`).
 */
export function joinRecords(
  layer: DistrictLayer,
  { points, areas: polygons }: HazardRecords,
  timeline: Timeline = ALL_AT_ONCE,
): JoinTable {
  const places = layer.geometries.length + 1;
  const sets = locatePoints(layer.degrees, points.lon, points.lat);
  const members: (readonly number[])[] = [];
  const districtsOf = (point: number) => {
    const set = sets[point]!;
    return (members[set] ??= layer.degrees.sets.membersOf(set));
  };
  const areas = HAZARD_CLASSES.map((name) => {
    const ofClass = polygons.filter((polygon) => polygon.class === name);
    return [name, areasOfUnion(layer, ofClass, timeline)] as const;
  });
  return {
    places,
    periods: timeline.periods,
    ...tallyItems(points, districtsOf, places, timeline),
    areas: Object.fromEntries(areas) as Record<HazardClass, Float64Array>,
  };
}
