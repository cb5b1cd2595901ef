import { type GridFrame, MARGIN } from './grid-frame.ts';
import { GrowingList } from './growing-list.ts';
import { sumsUpTo } from './ordering.ts';
import type { Polygons } from './polygons.ts';

/** Stands for the cell of an edge that leaves the one it starts in, and for that of the end of a ring. */
const NONE = -1;
/** About one edge in so many leaves its cell, and then reaches about so many cells. */
const LEAVING = 3;
const REACHED = 2.25;

/**
 * The edges that run through each cell of a grid.
 *
 * Most edges lie in one cell, farther from its sides than rounding, and are told by their ends. The others
 * are followed through all cells that they may reach. (Each loop is a function of its own: short ones are
 * compiled early.)
 */
export class CellEdges {
  /** Edges of a cell: `edges[edgeStart[cell]]` and on, to `edgeStart[cell + 1]`. */
  readonly edgeStart: Uint32Array;
  readonly edges: Uint32Array;
  /** Edges that may leave the cell they start in: no other edge crosses a line of the grid. */
  readonly leaving: GrowingList;
  readonly #frame: GridFrame;
  readonly #xy: Float64Array;
  readonly #cellOfEdge: Int32Array;

  constructor({ xy, ringStart }: Polygons, frame: GridFrame) {
    this.#frame = frame;
    this.#xy = xy;
    this.#cellOfEdge = new Int32Array(xy.length / 2);
    this.edgeStart = new Uint32Array(frame.columns * frame.rows + 1);
    this.leaving = new GrowingList(xy.length / 2 / LEAVING);
    for (let ring = 0; ring + 1 < ringStart.length; ring++) {
      if (ringStart[ring]! < ringStart[ring + 1]!) {
        this.#placeRing(ringStart[ring]!, ringStart[ring + 1]! - 1);
      }
    }
    const reached = new GrowingList(REACHED * this.leaving.length);
    const reachedBy = new GrowingList(REACHED * this.leaving.length);
    const cells = new Int32Array(frame.mostCellsOfEdge);
    for (let i = 0; i < this.leaving.length; i++) {
      this.#follow(this.leaving.values[i]!, cells, reached, reachedBy);
    }
    this.edges = new Uint32Array(sumsUpTo(this.edgeStart));
    // Filled from the end of each cell's part, so that `edgeStart` ends up where the parts start.
    fill(this.edges, this.edgeStart, reached.values, reachedBy.values, reached.length);
    fill(this.edges, this.edgeStart, this.#cellOfEdge, null, this.#cellOfEdge.length);
  }

  /** Finds the edges of a ring that lie in one cell; `end` is its last vertex. */
  #placeRing(start: number, end: number): void {
    const { columns, west, south, perWidth, perHeight } = this.#frame;
    const xy = this.#xy;
    let x1 = (xy[2 * start]! - west) * perWidth;
    let y1 = (xy[2 * start + 1]! - south) * perHeight;
    for (let v = start; v < end; v++) {
      const x2 = (xy[2 * v + 2]! - west) * perWidth;
      const y2 = (xy[2 * v + 3]! - south) * perHeight;
      const column = x1 | 0;
      const row = y1 | 0;
      const isWithin =
        x1 > column + MARGIN &&
        x2 > column + MARGIN &&
        x1 < column + 1 - MARGIN &&
        x2 < column + 1 - MARGIN &&
        y1 > row + MARGIN &&
        y2 > row + MARGIN &&
        y1 < row + 1 - MARGIN &&
        y2 < row + 1 - MARGIN;
      const cell = isWithin ? row * columns + column : NONE;
      this.#cellOfEdge[v] = cell;
      if (isWithin) this.edgeStart[cell]!++;
      else this.leaving.push(v);
      x1 = x2;
      y1 = y2;
    }
    this.#cellOfEdge[end] = NONE;
  }

  #follow(v: number, cells: Int32Array, reached: GrowingList, reachedBy: GrowingList): void {
    const xy = this.#xy;
    const i = 2 * v;
    const count = this.#frame.cellsOfEdge(xy[i]!, xy[i + 1]!, xy[i + 2]!, xy[i + 3]!, cells);
    for (let c = 0; c < count; c++) {
      this.edgeStart[cells[c]!]!++;
      reached.push(cells[c]!);
      reachedBy.push(v);
    }
  }
}

/** Enters edges into the parts of their cells; without `edgeOf` the edge is the place in `cellOf`. */
function fill(
  edges: Uint32Array,
  edgeStart: Uint32Array,
  cellOf: Int32Array,
  edgeOf: Int32Array | null,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    const cell = cellOf[i]!;
    if (cell !== NONE) edges[--edgeStart[cell]!] = edgeOf ? edgeOf[i]! : i;
  }
}
