import { CrossingTest } from './crossing-test.ts';
import type { EdgeEvents } from './edge-events.ts';
import { EdgeRows } from './edge-rows.ts';
import { doubled, GrowingList } from './growing-list.ts';
import { isEdgeNear, type PolygonIndex } from './polygon-index.ts';

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
  /** Where the edge at hand crosses the other polygon's, in order. */
  #places = new Float64Array(16);
  #crossings = 0;

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
    const from = polygons.ringStart[polygons.polygonStart[polygon]!]!;
    const step = polygon > other ? 1 : -1;
    this.#findNear(other, boxes, polygon, this.#others);
    if (this.#others.length === 0) {
      return this.#index.holds(other, xy[2 * from]!, xy[2 * from + 1]!, step);
    }
    this.#findNear(polygon, boxes, other, this.#own);
    const isMany = this.#own.length * this.#others.length > MANY_PAIRS;
    const rows = isMany ? this.#rowsOfOthers() : null;
    let isInside = false;
    let previous = -1;
    for (let i = 0; i < this.#own.length; i++) {
      const v = this.#own.values[i]!;
      // Where the edge before it is not near the other polygon, their common vertex lies outside.
      if (this.#index.isRingStart(v)) {
        isInside = this.#index.holds(other, xy[2 * v]!, xy[2 * v + 1]!, step);
      } else if (previous !== v - 1) isInside = false;
      this.#findPlaces(v, step, rows);
      let begin = 0;
      for (let crossing = 0; crossing < this.#crossings; crossing++) {
        const place = this.#places[crossing]!;
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

  /** Writes the edges of one polygon that come near the bounding box of another. */
  #findNear(polygon: number, boxes: Float64Array, other: number, out: GrowingList): void {
    const i = 4 * other;
    this.#index.edgesNear(polygon, boxes[i]!, boxes[i + 1]!, boxes[i + 2]!, boxes[i + 3]!, out);
  }

  /** Puts into `#places` where the edge crosses the other polygon's, in order. */
  #findPlaces(v: number, step: 1 | -1, rows: EdgeRows | null): void {
    const { xy } = this.#index.polygons;
    this.#crossings = 0;
    const x1 = xy[2 * v]!;
    const y1 = xy[2 * v + 1]!;
    const x2 = xy[2 * v + 2]!;
    const y2 = xy[2 * v + 3]!;
    const west = x1 < x2 ? x1 : x2;
    const east = x1 < x2 ? x2 : x1;
    const south = y1 < y2 ? y1 : y2;
    const north = y1 < y2 ? y2 : y1;
    if (rows) {
      rows.forEachBetween(south, north, (u) => {
        if (isEdgeNear(xy, u, west, south, east, north)) this.#testPair(xy, v, u, step);
      });
    } else {
      const { values, length } = this.#others;
      for (let i = 0; i < length; i++) {
        const u = values[i]!;
        if (isEdgeNear(xy, u, west, south, east, north)) this.#testPair(xy, v, u, step);
      }
    }
  }

  #testPair(xy: Float64Array, v: number, u: number, step: 1 | -1): void {
    const [i, j] = [2 * v, 2 * u];
    const isCrossing = this.#test.meet(
      xy[i]!,
      xy[i + 1]!,
      xy[i + 2]!,
      xy[i + 3]!,
      xy[j]!,
      xy[j + 1]!,
      xy[j + 2]!,
      xy[j + 3]!,
      step,
    );
    if (isCrossing) this.#insert(this.#test.onFirst);
  }

  /** Enters a place after those before it on the edge: there are few. */
  #insert(place: number): void {
    if (this.#crossings === this.#places.length) this.#places = doubled(this.#places);
    const places = this.#places;
    let to = this.#crossings++;
    for (; to > 0 && places[to - 1]! > place; to--) places[to] = places[to - 1]!;
    places[to] = place;
  }
}
