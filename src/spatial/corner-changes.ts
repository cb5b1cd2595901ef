import type { DistrictSets } from './district-sets.ts';
import { type GridFrame, MARGIN } from './grid-frame.ts';
import { GrowingList } from './growing-list.ts';
import { isLeftOf } from './predicates.ts';

/** The districts by which the south-west corner of a cell differs from the corner before it in the row. */
export class CornerChanges {
  /** For each cell the last of its changes, 0 for none; may be written over once the cell is done. */
  readonly last: Int32Array;
  readonly #before = new GrowingList();
  readonly #district = new GrowingList();

  constructor(cells: number) {
    this.last = new Int32Array(cells);
    // Place 0 is taken, so that 0 can stand for none.
    this.add(0, 0);
  }

  /** Adds a change; a district may change twice at one corner, which is none. */
  add(cell: number, district: number): void {
    this.#before.push(this.last[cell]!);
    this.last[cell] = this.#district.length;
    this.#district.push(district);
  }

  /** The set of a cell's corner, from that of the corner before it. */
  apply(cell: number, set: number, sets: DistrictSets): number {
    // Leaves one district before it enters the next: on the border of two, no set of both comes up.
    let changed = set;
    for (const isLeaving of [true, false]) {
      for (let at = this.last[cell]!; at !== 0; at = this.#before.values[at]!) {
        const district = this.#district.values[at]!;
        if ((set === district + 1) === isLeaving) changed = sets.toggle(changed, district);
      }
    }
    return changed;
  }
}

/** Notes for an edge at which corners the set changes: the first one east of each crossing of a row's line. */
export function addChanges(
  xy: Float64Array,
  v: number,
  district: number,
  frame: GridFrame,
  changes: CornerChanges,
): void {
  const { columns, rows, west, south, width, height, perWidth, perHeight } = frame;
  const isUp = xy[2 * v + 1]! <= xy[2 * v + 3]!;
  const low = isUp ? 2 * v : 2 * v + 2;
  const high = isUp ? 2 * v + 2 : 2 * v;
  const x1 = xy[low]!;
  const y1 = xy[low + 1]!;
  const x2 = xy[high]!;
  const y2 = xy[high + 1]!;
  let row = Math.max(0, Math.floor((y1 - south) * perHeight));
  for (; row < rows && south + row * height <= y2; row++) {
    const y = south + row * height;
    if (y1 > y === y2 > y) continue;
    // Rounded arithmetic says between which corners, exact tests where it comes too near to one.
    const place = (x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) - west) * perWidth;
    let column = Math.max(0, Math.ceil(place - MARGIN));
    if (column < place + MARGIN) {
      while (column < columns && isLeftOf(x1, y1, x2, y2, west + column * width, y, 1)) column++;
    }
    if (column < columns) changes.add(row * columns + column, district);
  }
}
