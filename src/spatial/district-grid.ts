import { CellEdges } from './cell-edges.ts';
import { addChanges, CornerChanges } from './corner-changes.ts';
import { DistrictSets } from './district-sets.ts';
import { GridFrame } from './grid-frame.ts';
import { GrowingList } from './growing-list.ts';
import { orderOf } from './ordering.ts';
import { ownersOfVertices, type Polygons, polygonCount } from './polygons.ts';
import { isLeftOf, turnOf } from './predicates.ts';

/**
 * A layer of districts that knows at once which of them hold a point.
 *
 * The south-west corner of every cell knows its set of districts. In a cell without edges that is the set
 * of every point; in a cell with edges, the set of a point follows from the edges crossed on the way from
 * the point to the corner. Land may be in one district, in none (gaps, lakes, outside), or in several.
 */
export interface DistrictGrid {
  readonly districts: Polygons;
  /** The district that the edge from each vertex belongs to. */
  readonly ownerOfEdge: Uint32Array;
  readonly frame: GridFrame;
  readonly sets: DistrictSets;
  /** Of a cell without edges its set; of one with edges, -1 minus the set of its south-west corner. */
  readonly cells: Int32Array;
  /** Edges of a cell: `edges[edgeStart[cell]]` and on, to `edgeStart[cell + 1]`. */
  readonly edgeStart: Uint32Array;
  readonly edges: Uint32Array;
  /** True when the corner of some cell lies in several districts. */
  readonly hasOverlap: boolean;
}

/** About one point in so many lies in a cell with edges. */
const AMONG_EDGES = 8;
/** Such points are taken in the order of blocks of cells, with so many cells along one side, as a power of two. */
const BLOCK = 3;
const blocksOf = (cells: number): number => (cells + (1 << BLOCK) - 1) >> BLOCK;

/** The set of each cell where no edge runs through it; of the others -1 minus the set of the corner. */
function cellTable(
  { columns, rows }: GridFrame,
  edgeStart: Uint32Array,
  changes: CornerChanges,
  sets: DistrictSets,
) {
  const cells = changes.last;
  let hasOverlap = false;
  for (let row = 0; row < rows; row++) {
    let set = 0;
    for (let cell = row * columns; cell < (row + 1) * columns; cell++) {
      if (cells[cell] !== 0) {
        set = changes.apply(cell, set, sets);
        if (sets.isOverlap(set)) hasOverlap = true;
      }
      cells[cell] = edgeStart[cell] === edgeStart[cell + 1] ? set : -1 - set;
    }
  }
  return { cells, hasOverlap };
}

/**
 * Builds the grid over a layer of districts, in any plane. `cells` is how many cells to aim at; no answer
 * depends on it.
 */
export function districtGrid(districts: Polygons, cells?: number): DistrictGrid {
  const frame = new GridFrame(districts, cells);
  const ownerOfEdge = ownersOfVertices(districts);
  const sets = new DistrictSets(polygonCount(districts));
  const { edgeStart, edges, leaving } = new CellEdges(districts, frame);
  const changes = new CornerChanges(frame.columns * frame.rows);
  for (let i = 0; i < leaving.length; i++) {
    const v = leaving.values[i]!;
    addChanges(districts.xy, v, ownerOfEdge[v]!, frame, changes);
  }
  const table = cellTable(frame, edgeStart, changes, sets);
  return { districts, ownerOfEdge, frame, sets, edgeStart, edges, ...table };
}

/**
 * The set of districts that hold the point, when it is thought of as moved by an infinitely small step
 * east and a yet smaller one north: a point on a border belongs to the east of it, or to the north.
 */
export function setAt(grid: DistrictGrid, px: number, py: number): number {
  const { frame, cells } = grid;
  const cell = frame.cellAt(px, py);
  if (cell === -1) return 0;
  const known = cells[cell]!;
  return known >= 0 ? known : setInCell(grid, cell, px, py);
}

/** The same for a point in a cell with edges: walks west to the cell's side, then south to its corner. */
function setInCell(grid: DistrictGrid, cell: number, px: number, py: number): number {
  const { frame, cells, sets, edges, edgeStart, ownerOfEdge } = grid;
  const { xy } = grid.districts;
  const cornerX = frame.west + (cell % frame.columns) * frame.width;
  const cornerY = frame.south + Math.floor(cell / frame.columns) * frame.height;
  let set = -1 - cells[cell]!;
  // A district entered besides `set`, as its number plus 1: on a border the next district is often entered
  // before the last is left, and that shall not bring up a set of two.
  let beside = 0;
  for (let i = edgeStart[cell]!; i < edgeStart[cell + 1]!; i++) {
    const v = edges[i]!;
    const x1 = xy[2 * v]!;
    const y1 = xy[2 * v + 1]!;
    const x2 = xy[2 * v + 2]!;
    const y2 = xy[2 * v + 3]!;
    const crossesRow = y1 > py !== y2 > py;
    const crossesSide = x1 > cornerX !== x2 > cornerX;
    if (!crossesRow && !crossesSide) continue;
    // An edge east of the point, and of the turn, has both on its west.
    if (x1 > px && x2 > px && x1 > cornerX && x2 > cornerX) continue;
    const atTurn = isLeftOf(x1, y1, x2, y2, cornerX, py, 1);
    const isCrossed =
      (crossesRow && isLeftOf(x1, y1, x2, y2, px, py, 1) !== atTurn) !==
      (crossesSide && isLeftOf(x1, y1, x2, y2, cornerX, cornerY, 1) !== atTurn);
    if (!isCrossed) continue;
    const crossed = ownerOfEdge[v]! + 1;
    if (crossed === beside) {
      beside = 0;
    } else if (crossed === set) {
      set = beside;
      beside = 0;
    } else if (beside === 0) {
      beside = crossed;
    } else {
      set = sets.toggle(set, crossed - 1);
    }
  }
  return beside === 0 ? set : sets.toggle(set, beside - 1);
}

/** The set of the first district that the point lies on the border of, exactly. */
function setOnBorder(grid: DistrictGrid, cell: number, px: number, py: number): number {
  const { sets, edges, edgeStart, ownerOfEdge } = grid;
  const { xy } = grid.districts;
  let first = Infinity;
  for (let i = edgeStart[cell]!; i < edgeStart[cell + 1]!; i++) {
    const v = edges[i]!;
    const [x1, y1, x2, y2] = [xy[2 * v]!, xy[2 * v + 1]!, xy[2 * v + 2]!, xy[2 * v + 3]!];
    const isBeside =
      Math.min(x1, x2) > px ||
      Math.max(x1, x2) < px ||
      Math.min(y1, y2) > py ||
      Math.max(y1, y2) < py;
    if (!isBeside && v < first && turnOf(x1, y1, x2, y2, px, py) === 0) first = v;
  }
  return first === Infinity ? 0 : sets.toggle(0, ownerOfEdge[first]!);
}

/**
 * For each point the set of districts that it belongs to (see `DistrictSets`), 0 for none.
 *
 * Where districts do not overlap, every point belongs to one at most. A point on the border between two
 * belongs to the one east of it, or north; a point on a border with no district on that side belongs to
 * the first district whose border it is.
 */
export function locatePoints(grid: DistrictGrid, x: Float64Array, y: Float64Array): Int32Array {
  const { cells } = grid;
  const { columns, rows, west, south, perWidth, perHeight } = grid.frame;
  const blocksPerRow = blocksOf(columns);
  const sets = new Int32Array(x.length);
  const amongEdges = new GrowingList(x.length / AMONG_EDGES);
  const blockOf = new GrowingList(x.length / AMONG_EDGES);
  for (let i = 0; i < x.length; i++) {
    const column = (x[i]! - west) * perWidth;
    const row = (y[i]! - south) * perHeight;
    if (!(column >= 0 && row >= 0 && column < columns && row < rows)) continue;
    const known = cells[(row | 0) * columns + (column | 0)]!;
    if (known >= 0) {
      sets[i] = known;
      continue;
    }
    amongEdges.push(i);
    blockOf.push((row >> BLOCK) * blocksPerRow + (column >> BLOCK));
  }
  // Neighbours after one another: they need the same edges, which are then still in the fastest memory.
  const blocks = blockOf.values.subarray(0, blockOf.length);
  for (const place of orderOf(blocks, blocksPerRow * blocksOf(rows))) {
    const i = amongEdges.values[place]!;
    const cell = grid.frame.cellAt(x[i]!, y[i]!);
    sets[i] = setInCell(grid, cell, x[i]!, y[i]!) || setOnBorder(grid, cell, x[i]!, y[i]!);
  }
  return sets;
}
