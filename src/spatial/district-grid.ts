import { DistrictSets } from './district-sets.ts';
import { GridFrame } from './grid-frame.ts';
import { GrowingList } from './growing-list.ts';
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

/** Lists the edges of each cell: finds the cells of every edge, then sorts the pairs by cell. */
function edgesByCell({ xy, ringStart }: Polygons, frame: GridFrame) {
  const reached = new Int32Array(frame.mostCellsOfEdge);
  const edgeStart = new Uint32Array(frame.columns * frame.rows + 1);
  const [cellOfPair, edgeOfPair] = [new GrowingList(xy.length), new GrowingList(xy.length)];
  for (let ring = 0; ring + 1 < ringStart.length; ring++) {
    for (let v = ringStart[ring]!; v < ringStart[ring + 1]! - 1; v++) {
      const i = 2 * v;
      const count = frame.cellsOfEdge(xy[i]!, xy[i + 1]!, xy[i + 2]!, xy[i + 3]!, reached);
      for (let k = 0; k < count; k++) {
        edgeStart[reached[k]!]!++;
        cellOfPair.push(reached[k]!);
        edgeOfPair.push(v);
      }
    }
  }
  let total = 0;
  for (let cell = 0; cell < edgeStart.length; cell++) {
    total += edgeStart[cell]!;
    edgeStart[cell] = total;
  }
  const edges = new Uint32Array(total);
  // Filled from the end of each cell's part, so that `edgeStart` ends up where the parts start.
  for (let pair = total - 1; pair >= 0; pair--) {
    edges[--edgeStart[cellOfPair.values[pair]!]!] = edgeOfPair.values[pair]!;
  }
  return { edgeStart, edges };
}

/**
 * For each cell the districts by which its south-west corner differs from the corner before it in the
 * row: those whose edges cross the row's line between the two.
 */
function changesAtCorners(
  districts: Polygons,
  ownerOfEdge: Uint32Array,
  frame: GridFrame,
  sets: DistrictSets,
): Int32Array {
  const { xy } = districts;
  const { columns, rows, west, south, width, height } = frame;
  const changes = new Int32Array(columns * rows);
  const ringEnds = new Set(districts.ringStart);
  for (let v = 0; 2 * v + 3 < xy.length; v++) {
    const isUp = xy[2 * v + 1]! <= xy[2 * v + 3]!;
    const low = isUp ? 2 * v : 2 * v + 2;
    const high = isUp ? 2 * v + 2 : 2 * v;
    const y1 = xy[low + 1]!;
    const y2 = xy[high + 1]!;
    let row = Math.max(0, Math.floor((y1 - south) / height));
    const isBetweenLines = south + row * height < y1 && south + (row + 1) * height > y2;
    if (isBetweenLines || ringEnds.has(v + 1)) continue;
    const x1 = xy[low]!;
    const x2 = xy[high]!;
    for (; row < rows && south + row * height <= y2; row++) {
      const y = south + row * height;
      if (y1 > y === y2 > y) continue;
      // The first corner east of the edge: near the place of rounded arithmetic, found by exact tests.
      const x = x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
      let column = Math.max(0, Math.floor((x - west) / width) - 1);
      while (column < columns && isLeftOf(x1, y1, x2, y2, west + column * width, y, 1)) column++;
      if (column === columns) continue;
      const cell = row * columns + column;
      changes[cell] = sets.toggle(changes[cell]!, ownerOfEdge[v]!);
    }
  }
  return changes;
}

/**
 * Builds the grid over a layer of districts, in any plane. `cells` is how many cells to aim at; no answer
 * depends on it.
 */
export function districtGrid(districts: Polygons, cells?: number): DistrictGrid {
  const frame = new GridFrame(districts, cells);
  const ownerOfEdge = ownersOfVertices(districts);
  const sets = new DistrictSets(polygonCount(districts));
  const { edgeStart, edges } = edgesByCell(districts, frame);
  const table = changesAtCorners(districts, ownerOfEdge, frame, sets);
  let hasOverlap = false;
  for (let row = 0; row < frame.rows; row++) {
    let set = 0;
    for (let cell = row * frame.columns; cell < (row + 1) * frame.columns; cell++) {
      if (table[cell] !== 0) set = sets.toggleAll(set, table[cell]!);
      if (sets.isOverlap(set)) hasOverlap = true;
      table[cell] = edgeStart[cell] === edgeStart[cell + 1] ? set : -1 - set;
    }
  }
  return { districts, ownerOfEdge, frame, sets, cells: table, edgeStart, edges, hasOverlap };
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
  for (let i = edgeStart[cell]!; i < edgeStart[cell + 1]!; i++) {
    const v = edges[i]!;
    const x1 = xy[2 * v]!;
    const y1 = xy[2 * v + 1]!;
    const x2 = xy[2 * v + 2]!;
    const y2 = xy[2 * v + 3]!;
    const crossesRow = y1 > py !== y2 > py;
    const crossesSide = x1 > cornerX !== x2 > cornerX;
    if (!crossesRow && !crossesSide) continue;
    const atTurn = isLeftOf(x1, y1, x2, y2, cornerX, py, 1);
    const isCrossed =
      (crossesRow && isLeftOf(x1, y1, x2, y2, px, py, 1) !== atTurn) !==
      (crossesSide && isLeftOf(x1, y1, x2, y2, cornerX, cornerY, 1) !== atTurn);
    if (isCrossed) set = sets.toggle(set, ownerOfEdge[v]!);
  }
  return set;
}

/** The set of the districts that the point lies on the border of, exactly. */
function setOnBorder(grid: DistrictGrid, cell: number, px: number, py: number): number {
  const { sets, edges, edgeStart, ownerOfEdge } = grid;
  const { xy } = grid.districts;
  for (let i = edgeStart[cell]!; i < edgeStart[cell + 1]!; i++) {
    const v = edges[i]!;
    const [x1, y1, x2, y2] = [xy[2 * v]!, xy[2 * v + 1]!, xy[2 * v + 2]!, xy[2 * v + 3]!];
    const isBeside =
      Math.min(x1, x2) > px ||
      Math.max(x1, x2) < px ||
      Math.min(y1, y2) > py ||
      Math.max(y1, y2) < py;
    if (!isBeside && turnOf(x1, y1, x2, y2, px, py) === 0) return sets.toggle(0, ownerOfEdge[v]!);
  }
  return 0;
}

/**
 * For each point the set of districts that it belongs to (see `DistrictSets`), 0 for none.
 *
 * Where districts do not overlap, every point belongs to one at most. A point on the border between two
 * belongs to the one east of it, or north; a point on a border with no district on that side belongs to
 * the district whose border it is.
 */
export function locatePoints(grid: DistrictGrid, x: Float64Array, y: Float64Array): Int32Array {
  const { frame, cells } = grid;
  const sets = new Int32Array(x.length);
  for (let i = 0; i < x.length; i++) {
    const px = x[i]!;
    const py = y[i]!;
    const cell = frame.cellAt(px, py);
    if (cell === -1) continue;
    const known = cells[cell]!;
    if (known >= 0) sets[i] = known;
    else sets[i] = setInCell(grid, cell, px, py) || setOnBorder(grid, cell, px, py);
  }
  return sets;
}
