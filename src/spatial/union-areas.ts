import { AreaSums } from './area-sums.ts';
import { CoveredBorders } from './covered-borders.ts';
import { CoverFinder } from './covers.ts';
import { DistrictCrossings } from './district-crossings.ts';
import { type DistrictGrid, setAt } from './district-grid.ts';
import { EarliestCover } from './earliest-cover.ts';
import { EdgeEvents } from './edge-events.ts';
import { PolygonIndex } from './polygon-index.ts';
import { type Polygons, polygonCount } from './polygons.ts';

/** When polygons begin to count. */
export interface Periods {
  /** How many periods there are. */
  readonly count: number;
  /** For each polygon the period from which on it counts, 0 to `count` - 1. */
  readonly of: ArrayLike<number>;
}

/** Areas of a union of polygons, in the square of the unit of the plane. */
export interface UnionAreas {
  /**
   * At the end of each period: outside all districts `areas[period]`, in district d
   * `areas[(d + 1) * periods + period]`.
   */
  readonly areas: Float64Array;
  /** True when districts were met that overlap: the land outside is then not to be used. */
  readonly hasOverlap: boolean;
}

/**
 * Area of the union of polygons in each district and outside all of them, at the end of every period, in
 * one pass and without building the union.
 *
 * The area of a shape is the integral of x dy along its boundary. The boundary of the union within a
 * district consists of the pieces of the polygons' edges that lie in the district and in no other polygon,
 * and of the pieces of the district's edges that lie in a polygon. A piece counts from the period of its
 * own polygon until the period of the earliest polygon that covers it.
 *
 * So that no edge ever lies on another, polygons are thought of as moved by infinitely small steps, each
 * farther than the one before it and all against the districts (see `isLeft`); this changes no area.
 * Polygons and districts must be sound (no ring crosses another of its own) and lie in one plane. Without
 * a grid there are no districts, and all land is outside.
 */
export function unionAreas(
  polygons: Polygons,
  grid: DistrictGrid | null,
  periods: Periods = { count: 1, of: new Uint8Array(polygonCount(polygons)) },
): UnionAreas {
  const index = new PolygonIndex(polygons);
  const covers = new CoverFinder(index);
  const crossings = grid && new DistrictCrossings(index, grid);
  const sums = new AreaSums(polygons, grid, periods.count);
  const borders = new CoveredBorders();
  const events = new EdgeEvents();
  const cover = new EarliestCover(periods.count);
  for (const polygon of index.inOrderOfPlace()) {
    const period = periods.of[polygon]!;
    const firstRing = polygons.polygonStart[polygon]!;
    const endRing = polygons.polygonStart[polygon + 1]!;
    const from = polygons.ringStart[firstRing]!;
    events.reset(polygons.ringStart[endRing]! - from);
    const end = endOfBoundary(index, covers, events, polygon, periods);
    if (end <= period) continue;

    const common = crossings ? crossings.commonSet(polygon) : 0;
    if (grid && crossings && common === -1) {
      crossings.addCrossings(polygon, period, events, borders);
    }
    for (let ring = firstRing; ring < endRing; ring++) {
      const start = polygons.ringStart[ring]!;
      const afterRing = polygons.ringStart[ring + 1]!;
      let set = common;
      if (grid && common === -1) {
        set = setAt(grid, polygons.xy[2 * start]!, polygons.xy[2 * start + 1]!);
      }
      for (let v = start; v < afterRing - 1; v++) {
        const count = events.take(v - from);
        set = addEdge(polygons.xy, v, events, count, cover, set, period, end, sums, grid);
      }
    }
  }
  if (grid) borders.addTo(sums, grid, periods.count);
  return { areas: sums.areas(), hasOverlap: sums.hasOverlap };
}

/**
 * Adds the covers of the polygon's edges by its neighbours. Returns the period from which on one of them
 * covers all of it; from then on it has no part in the boundary.
 */
function endOfBoundary(
  index: PolygonIndex,
  covers: CoverFinder,
  events: EdgeEvents,
  polygon: number,
  periods: Periods,
): number {
  let end = periods.count;
  for (const other of index.neighboursOf(polygon)) {
    const period = periods.of[other]!;
    const isCovered = covers.addCovers(polygon, other, period, events);
    if (isCovered && period < end) end = period;
    if (end <= periods.of[polygon]!) return end;
  }
  return end;
}

/** Adds the boundary pieces of one edge to the sums; returns the set of districts at its end. */
function addEdge(
  xy: Float64Array,
  v: number,
  events: EdgeEvents,
  count: number,
  cover: EarliestCover,
  startSet: number,
  period: number,
  end: number,
  sums: AreaSums,
  grid: DistrictGrid | null,
): number {
  const x = xy[2 * v]!;
  const dx = xy[2 * v + 2]! - x;
  const dy = xy[2 * v + 3]! - xy[2 * v + 1]!;
  if (count === 0) {
    sums.addToSet(startSet, period, end, x + dx / 2, dy);
    return startSet;
  }
  cover.reset();
  let set = startSet;
  let begin = 0;
  for (let i = 0; i <= count; i++) {
    const place = i < count ? events.places[i]! : 1;
    const until = Math.min(end, cover.earliest);
    if (place > begin && until > period) {
      sums.addToSet(set, period, until, x + (dx * (begin + place)) / 2, dy * (place - begin));
    }
    begin = place;
    if (i === count) break;
    const meaning = events.meanings[i]!;
    if (meaning < 0) set = grid ? grid.sets.toggle(set, -1 - meaning) : set;
    else if (meaning % 2 === 0) cover.enter(meaning / 2);
    else cover.leave((meaning - 1) / 2);
  }
  return set;
}
