import { CrossingTest } from './crossing-test.ts';
import type { EdgeEvents } from './edge-events.ts';
import { EdgeRows } from './edge-rows.ts';
import { GrowingList } from './growing-list.ts';
import type { PolygonIndex } from './polygon-index.ts';
import { vertexRange } from './polygons.ts';

/** From this many pairs of edges on, the edges of one side are sorted into rows first. */
const MANY_PAIRS = 4096;

/** The meaning of an event where a cover of the period begins or ends; toggles of districts are negative. */
export const coverBegins = (period: number): number => 2 * period;
export const coverEnds = (period: number): number => 2 * period + 1;

/** Finds which parts of the edges of one polygon lie in another polygon. */
export class CoverFinder {
  readonly #index: PolygonIndex;
  readonly #test = new CrossingTest();
  readonly #own = new GrowingList();
  readonly #others = new GrowingList();
  readonly #places: number[] = [];

  constructor(index: PolygonIndex) {
    this.#index = index;
  }

  /**
   * Adds an event wherever an edge of `polygon` enters or leaves `other`, which counts from `period` on.
   * Returns true, without events, where all of the polygon lies in the other.
   */
  addCovers(polygon: number, other: number, period: number, events: EdgeEvents): boolean {
    const { boxes, polygons } = this.#index;
    const { xy } = polygons;
    const [from] = vertexRange(polygons, polygon);
    const step = polygon > other ? 1 : -1;
    const [west, south, east, north] = boxes.subarray(4 * polygon, 4 * polygon + 4);
    this.#index.edgesNear(other, west!, south!, east!, north!, this.#others);
    if (this.#others.length === 0) {
      return this.#index.holds(other, xy[2 * from]!, xy[2 * from + 1]!, step);
    }
    const [w, s, e, n] = boxes.subarray(4 * other, 4 * other + 4);
    this.#index.edgesNear(polygon, w!, s!, e!, n!, this.#own);
    const own = this.#own.values.subarray(0, this.#own.length).sort();
    const rows = own.length * this.#others.length > MANY_PAIRS ? this.#rowsOfOthers() : null;
    let isInside = false;
    let previous = -1;
    for (const v of own) {
      // Where the edge before it is not near the other polygon, their common vertex lies outside.
      if (this.#index.isRingStart(v)) {
        isInside = this.#index.holds(other, xy[2 * v]!, xy[2 * v + 1]!, step);
      } else if (previous !== v - 1) isInside = false;
      this.#findPlaces(v, step, rows);
      let begin = 0;
      for (const place of this.#places) {
        if (isInside && place > begin) this.#addCover(events, v - from, begin, place, period);
        isInside = !isInside;
        begin = place;
      }
      if (isInside && begin < 1) this.#addCover(events, v - from, begin, 1, period);
      previous = v;
    }
    return false;
  }

  #addCover(events: EdgeEvents, edge: number, begin: number, end: number, period: number): void {
    events.add(edge, begin, coverBegins(period));
    if (end < 1) events.add(edge, end, coverEnds(period));
  }

  #rowsOfOthers(): EdgeRows {
    const { values, length } = this.#others;
    return new EdgeRows(this.#index.polygons.xy, values.slice(0, length));
  }

  /** Puts into `#places` where the edge crosses the other polygon's, in order. */
  #findPlaces(v: number, step: 1 | -1, rows: EdgeRows | null): void {
    const { xy } = this.#index.polygons;
    const places = this.#places;
    places.length = 0;
    const x1 = xy[2 * v]!;
    const y1 = xy[2 * v + 1]!;
    const x2 = xy[2 * v + 2]!;
    const y2 = xy[2 * v + 3]!;
    const west = x1 < x2 ? x1 : x2;
    const east = x1 < x2 ? x2 : x1;
    const south = y1 < y2 ? y1 : y2;
    const north = y1 < y2 ? y2 : y1;
    const test = (u: number): void => {
      const x3 = xy[2 * u]!;
      const x4 = xy[2 * u + 2]!;
      if ((x3 < west && x4 < west) || (x3 > east && x4 > east)) return;
      const y3 = xy[2 * u + 1]!;
      const y4 = xy[2 * u + 3]!;
      if ((y3 < south && y4 < south) || (y3 > north && y4 > north)) return;
      if (this.#test.meet(x1, y1, x2, y2, x3, y3, x4, y4, step)) places.push(this.#test.onFirst);
    };
    if (rows) rows.forEachBetween(south, north, test);
    else for (let i = 0; i < this.#others.length; i++) test(this.#others.values[i]!);
    if (places.length > 1) places.sort((a, b) => a - b);
  }
}
