import type { Polygons } from './polygons.ts';

/** Cells that an edge only nearly reaches count as reached, in parts of a cell: more than rounding. */
export const MARGIN = 1e-7;
const FEWEST_CELLS = 240_000;
const MOST_CELLS = 1_300_000;
/** More cells leave fewer edges in each; beyond this the tables cost more than they spare. */
const CELLS_PER_EDGE = 4;
const MOST_ON_ONE_SIDE = 8192;

function cellsFor(edges: number): number {
  return Math.min(MOST_CELLS, Math.max(FEWEST_CELLS, CELLS_PER_EDGE * edges));
}

/** Equal cells that cover the bounding box of polygons; cells are numbered row by row from south-west. */
export class GridFrame {
  readonly columns: number;
  readonly rows: number;
  readonly west: number;
  readonly south: number;
  readonly width: number;
  readonly height: number;
  /** Cells in a unit of the plane, eastwards and northwards. */
  readonly perWidth: number;
  readonly perHeight: number;

  /** `cells` is how many to aim at; what is answered with the grid does not depend on it. */
  constructor({ xy }: Polygons, cells = cellsFor(xy.length / 2)) {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < xy.length; i += 2) {
      const x = xy[i]!;
      const y = xy[i + 1]!;
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
    const across = Math.max(east - west, Number.MIN_VALUE);
    const up = Math.max(north - south, Number.MIN_VALUE);
    const within = (wanted: number): number =>
      Math.min(MOST_ON_ONE_SIDE, Math.max(1, Math.round(wanted)));
    this.columns = within(Math.sqrt((cells * across) / up));
    this.rows = within(cells / this.columns);
    // A little larger than the box, by odd parts: the grid's lines then hardly ever meet a coordinate
    // with few digits, which would cost an exact test. The answer is the same if they do.
    this.west = west - across * 1.234_567_890_1e-5;
    this.south = south - up * 1.345_678_901_2e-5;
    this.width = (across * 1.000_034_567_890_1) / this.columns;
    this.height = (up * 1.000_035_678_901_2) / this.rows;
    this.perWidth = 1 / this.width;
    this.perHeight = 1 / this.height;
  }

  /** The cell that holds the point, or -1 outside the grid. */
  cellAt(x: number, y: number): number {
    const column = (x - this.west) * this.perWidth;
    const row = (y - this.south) * this.perHeight;
    const isInside = column >= 0 && row >= 0 && column < this.columns && row < this.rows;
    return isInside ? (row | 0) * this.columns + (column | 0) : -1;
  }

  /** Most cells that one edge can reach. */
  get mostCellsOfEdge(): number {
    return 4 * (this.columns + this.rows + 2);
  }

  /** Writes the cells that the edge runs through, perhaps some beside it too, and returns how many. */
  cellsOfEdge(x1: number, y1: number, x2: number, y2: number, out: Int32Array): number {
    const isUp = y1 <= y2;
    const low = ((isUp ? y1 : y2) - this.south) * this.perHeight;
    const high = ((isUp ? y2 : y1) - this.south) * this.perHeight;
    const fromColumn = ((isUp ? x1 : x2) - this.west) * this.perWidth;
    const toColumn = ((isUp ? x2 : x1) - this.west) * this.perWidth;
    const firstRow = Math.max(0, Math.floor(low - MARGIN));
    const lastRow = Math.min(this.rows - 1, Math.floor(high + MARGIN));
    if (firstRow === lastRow) {
      const isEast = fromColumn <= toColumn;
      const first = Math.max(0, Math.floor((isEast ? fromColumn : toColumn) - MARGIN));
      const last = Math.min(
        this.columns - 1,
        Math.floor((isEast ? toColumn : fromColumn) + MARGIN),
      );
      for (let column = first; column <= last; column++) {
        out[column - first] = firstRow * this.columns + column;
      }
      return Math.max(0, last - first + 1);
    }
    const rise = high - low;
    const run = toColumn - fromColumn;
    let count = 0;
    for (let row = firstRow; row <= lastRow; row++) {
      // The part of the edge that lies in this row, from where it comes in to where it leaves.
      const entry = row - MARGIN - low;
      const exit = row + 1 + MARGIN - low;
      const a = entry > 0 ? fromColumn + (entry / rise) * run : fromColumn;
      const b = exit < rise ? fromColumn + (exit / rise) * run : toColumn;
      const first = Math.max(0, Math.floor((a < b ? a : b) - MARGIN));
      const last = Math.min(this.columns - 1, Math.floor((a < b ? b : a) + MARGIN));
      for (let column = first; column <= last; column++) {
        out[count++] = row * this.columns + column;
      }
    }
    return count;
  }
}
