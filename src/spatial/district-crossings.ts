import { CrossingTest } from './crossing-test.ts';
import type { DistrictGrid } from './district-grid.ts';
import type { EdgeEvents } from './edge-events.ts';
import { GrowingList } from './growing-list.ts';
import type { PolygonIndex } from './polygon-index.ts';
import { vertexRange } from './polygons.ts';
import type { CoveredBorders } from './covered-borders.ts';

/** The meaning of an event where an edge crosses the border of a district; covers are 0 or more. */
export const crossesDistrict = (district: number): number => -1 - district;

/** Finds where the edges of polygons cross the edges of districts. */
export class DistrictCrossings {
  readonly #index: PolygonIndex;
  readonly #grid: DistrictGrid;
  readonly #test = new CrossingTest();
  readonly #near = new GrowingList();
  /** For each edge of a district the last polygon that it was tested against. */
  readonly #testedAgainst: Int32Array;
  readonly #places: number[] = [];

  constructor(index: PolygonIndex, grid: DistrictGrid) {
    this.#index = index;
    this.#grid = grid;
    this.#testedAgainst = new Int32Array(grid.districts.xy.length / 2).fill(-1);
  }

  /** The set of districts that holds all of the polygon, or -1 where cells say that it may be several. */
  commonSet(polygon: number): number {
    const { frame, cells } = this.#grid;
    const box = this.#index.boxes.subarray(4 * polygon, 4 * polygon + 4);
    const [west, south, east, north] = [
      Math.floor((box[0]! - frame.west) / frame.width),
      Math.floor((box[1]! - frame.south) / frame.height),
      Math.floor((box[2]! - frame.west) / frame.width),
      Math.floor((box[3]! - frame.south) / frame.height),
    ];
    if (east < 0 || north < 0 || west >= frame.columns || south >= frame.rows) return 0;
    const isWithin = west >= 0 && south >= 0 && east < frame.columns && north < frame.rows;
    if (!isWithin) return -1;
    const first = cells[south * frame.columns + west]!;
    for (let row = south; row <= north; row++) {
      for (let column = west; column <= east; column++) {
        const set = cells[row * frame.columns + column]!;
        if (set < 0 || set !== first) return -1;
      }
    }
    return first;
  }

  /**
   * Adds an event wherever an edge of the polygon crosses a district's, and to `borders` the parts of
   * districts' edges that lie in the polygon, which counts from `period` on.
   */
  addCrossings(polygon: number, period: number, events: EdgeEvents, borders: CoveredBorders): void {
    const { frame, edges, edgeStart, districts } = this.#grid;
    const { xy } = districts;
    const box = this.#index.boxes.subarray(4 * polygon, 4 * polygon + 4);
    const [west, south, east, north] = [box[0]!, box[1]!, box[2]!, box[3]!];
    const within = (value: number, most: number): number =>
      Math.max(0, Math.min(most - 1, Math.floor(value)));
    const firstColumn = within((west - frame.west) / frame.width, frame.columns);
    const lastColumn = within((east - frame.west) / frame.width, frame.columns);
    const lastRow = within((north - frame.south) / frame.height, frame.rows);
    let row = within((south - frame.south) / frame.height, frame.rows);
    for (; row <= lastRow; row++) {
      const first = edgeStart[row * frame.columns + firstColumn]!;
      const end = edgeStart[row * frame.columns + lastColumn + 1]!;
      for (let i = first; i < end; i++) {
        const v = edges[i]!;
        if (this.#testedAgainst[v] === polygon) continue;
        this.#testedAgainst[v] = polygon;
        const [x1, y1, x2, y2] = [xy[2 * v]!, xy[2 * v + 1]!, xy[2 * v + 2]!, xy[2 * v + 3]!];
        if ((x1 < west && x2 < west) || (x1 > east && x2 > east)) continue;
        if ((y1 < south && y2 < south) || (y1 > north && y2 > north)) continue;
        this.#addEdge(v, polygon, period, events, borders);
      }
    }
  }

  #addEdge(
    v: number,
    polygon: number,
    period: number,
    events: EdgeEvents,
    borders: CoveredBorders,
  ): void {
    const { ownerOfEdge, districts } = this.#grid;
    const own = this.#index.polygons.xy;
    const [from] = vertexRange(this.#index.polygons, polygon);
    // Both sides of a shared border have this edge, in opposite directions: the same arithmetic for both.
    const [ax, ay, bx, by] = borders.endsOf(districts.xy, v);
    this.#index.edgesNear(
      polygon,
      Math.min(ax, bx),
      Math.min(ay, by),
      Math.max(ax, bx),
      Math.max(ay, by),
      this.#near,
    );
    this.#places.length = 0;
    for (let i = 0; i < this.#near.length; i++) {
      const e = this.#near.values[i]!;
      const [x1, y1, x2, y2] = [own[2 * e]!, own[2 * e + 1]!, own[2 * e + 2]!, own[2 * e + 3]!];
      // Polygons are moved against the districts, as points are: see `setAt`.
      if (!this.#test.meet(x1, y1, x2, y2, ax, ay, bx, by, 1)) continue;
      events.add(e - from, this.#test.onFirst, crossesDistrict(ownerOfEdge[v]!));
      this.#places.push(this.#test.onSecond);
    }
    this.#places.sort((a, b) => a - b);
    let isInside = this.#index.holds(polygon, ax, ay, -1);
    let begin = 0;
    for (const place of [...this.#places, 1]) {
      if (isInside && place > begin) borders.add(v, begin, place, period);
      isInside = !isInside;
      begin = place;
    }
  }
}
