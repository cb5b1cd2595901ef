import Flatbush from 'flatbush';
import { EdgeRows } from './edge-rows.ts';
import { GridFrame } from './grid-frame.ts';
import { GrowingList } from './growing-list.ts';
import { orderOf } from './ordering.ts';
import { type Polygons, polygonCount, vertexRange } from './polygons.ts';
import { isAbove, isLeftOf } from './predicates.ts';

/** Polygons with fewer vertices than this are gone through edge by edge. */
const FEWEST_FOR_ROWS = 64;
const POLYGONS_PER_CELL = 4;

/** Finds which polygons lie near each other, and which of their edges. */
export class PolygonIndex {
  readonly polygons: Polygons;
  /** West, south, east and north of each polygon in turn. */
  readonly boxes: Float64Array;
  readonly #tree: Flatbush | null;
  /** For each vertex 1 where it is the first of its ring; 2 where the last, which no edge leaves. */
  readonly #ends: Uint8Array;
  readonly #rows = new Map<number, EdgeRows>();

  constructor(polygons: Polygons) {
    this.polygons = polygons;
    const { xy, ringStart } = polygons;
    const count = polygonCount(polygons);
    this.#ends = new Uint8Array(xy.length / 2);
    for (let ring = 0; ring + 1 < ringStart.length; ring++) {
      this.#ends[ringStart[ring]!] = 1;
      this.#ends[ringStart[ring + 1]! - 1] = 2;
    }
    this.boxes = new Float64Array(4 * count);
    this.#tree = count > 0 ? new Flatbush(count) : null;
    for (let polygon = 0; polygon < count; polygon++) {
      let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
      const [from, to] = vertexRange(polygons, polygon);
      for (let v = from; v < to; v++) {
        const x = xy[2 * v]!;
        const y = xy[2 * v + 1]!;
        if (x < west) west = x;
        if (x > east) east = x;
        if (y < south) south = y;
        if (y > north) north = y;
      }
      this.boxes.set([west, south, east, north], 4 * polygon);
      this.#tree?.add(west, south, east, north);
    }
    this.#tree?.finish();
  }

  /**
   * All polygons, neighbours soon after one another: what is known of those near the one before is then
   * still in the processor's fastest memory.
   */
  inOrderOfPlace(): Uint32Array {
    const count = polygonCount(this.polygons);
    const frame = new GridFrame(this.polygons, Math.ceil(count / POLYGONS_PER_CELL));
    // A polygon without vertices has no place: any will do.
    const cells = Int32Array.from({ length: count }, (_, polygon) =>
      Math.max(0, frame.cellAt(this.boxes[4 * polygon]!, this.boxes[4 * polygon + 1]!)),
    );
    return orderOf(cells, frame.columns * frame.rows);
  }

  /** True when the vertex is the first of its ring. */
  isRingStart(vertex: number): boolean {
    return this.#ends[vertex] === 1;
  }

  /** The other polygons whose bounding boxes meet that of this one. */
  neighboursOf(polygon: number): number[] {
    const { boxes } = this;
    const west = boxes[4 * polygon]!;
    const east = boxes[4 * polygon + 2]!;
    if (!this.#tree || !(west <= east)) return [];
    const [south, north] = [boxes[4 * polygon + 1]!, boxes[4 * polygon + 3]!];
    return this.#tree.search(west, south, east, north, (other) => other !== polygon);
  }

  /** Writes the edges of the polygon whose bounding boxes meet the given one, in their order. */
  edgesNear(
    polygon: number,
    west: number,
    south: number,
    east: number,
    north: number,
    out: GrowingList,
  ): void {
    const { xy, ringStart, polygonStart } = this.polygons;
    const first = ringStart[polygonStart[polygon]!]!;
    const end = ringStart[polygonStart[polygon + 1]!]!;
    out.length = 0;
    if (end - first >= FEWEST_FOR_ROWS) {
      this.#rowsOf(polygon).forEachBetween(south, north, (v) => {
        if (isEdgeNear(xy, v, west, south, east, north)) out.push(v);
      });
      out.values.subarray(0, out.length).sort();
      return;
    }
    for (let v = first; v < end; v++) {
      if (this.#ends[v] !== 2 && isEdgeNear(xy, v, west, south, east, north)) out.push(v);
    }
  }

  /** True when the point, moved by `step` against the polygon (see `isLeft`), lies in it. */
  holds(polygon: number, px: number, py: number, step: 1 | -1): boolean {
    const { xy, ringStart, polygonStart } = this.polygons;
    const first = ringStart[polygonStart[polygon]!]!;
    const end = ringStart[polygonStart[polygon + 1]!]!;
    let isInside = false;
    if (end - first >= FEWEST_FOR_ROWS) {
      this.#rowsOf(polygon).forEachBetween(py, py, (v) => {
        if (isPassedEast(xy, v, px, py, step)) isInside = !isInside;
      });
      return isInside;
    }
    for (let v = first; v < end; v++) {
      if (this.#ends[v] !== 2 && isPassedEast(xy, v, px, py, step)) isInside = !isInside;
    }
    return isInside;
  }

  #rowsOf(polygon: number): EdgeRows {
    const known = this.#rows.get(polygon);
    if (known) return known;
    const rows = new EdgeRows(this.polygons.xy, this.#edgesOf(polygon));
    this.#rows.set(polygon, rows);
    return rows;
  }

  #edgesOf(polygon: number): Int32Array {
    const [from, to] = vertexRange(this.polygons, polygon);
    const edges = new GrowingList(to - from);
    for (let v = from; v < to; v++) if (this.#ends[v] !== 2) edges.push(v);
    return edges.values.slice(0, edges.length);
  }
}

/** True when the bounding box of the edge that leaves vertex v meets the given one. */
export function isEdgeNear(
  xy: Float64Array,
  v: number,
  west: number,
  south: number,
  east: number,
  north: number,
): boolean {
  const x1 = xy[2 * v]!;
  const x2 = xy[2 * v + 2]!;
  if ((x1 < west && x2 < west) || (x1 > east && x2 > east)) return false;
  const y1 = xy[2 * v + 1]!;
  const y2 = xy[2 * v + 3]!;
  return !((y1 < south && y2 < south) || (y1 > north && y2 > north));
}

/** True when a ray from the point to the east crosses the edge that leaves vertex v. */
function isPassedEast(xy: Float64Array, v: number, px: number, py: number, step: 1 | -1): boolean {
  const y1 = xy[2 * v + 1]!;
  const y2 = xy[2 * v + 3]!;
  if (isAbove(py, y1, step) === isAbove(py, y2, step)) return false;
  const x1 = xy[2 * v]!;
  const x2 = xy[2 * v + 2]!;
  return y1 < y2 ? isLeftOf(x1, y1, x2, y2, px, py, step) : isLeftOf(x2, y2, x1, y1, px, py, step);
}
