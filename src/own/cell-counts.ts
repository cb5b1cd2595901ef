import type { HazardPoints } from '../domain/hazard-points.ts';
import type { CellMarks } from '../domain/own-marks.ts';
import { CELL_DEGREES } from './downloads.ts';

/** Width of the world at zoom 0, in pixels. */
const WORLD_PX = 512;
/** A cell narrower than this has no room for its number. */
const LEAST_PX = 56;
/** Numbers of columns or rows that fit a whole number exactly, with room to spare. */
const ROWS = 2 ** 24;

/** Side of a cell at a zoom: that of a download, doubled until its number has room. In degrees. */
export function cellDegrees(zoom: number): number {
  const pxPerDegree = (WORLD_PX * 2 ** zoom) / 360;
  const doublings = Math.ceil(Math.log2(LEAST_PX / (CELL_DEGREES * pxPerDegree)));
  return CELL_DEGREES * 2 ** Math.max(0, doublings);
}

/** Items of each cell that has a record up to a day, in the order of the records. */
export function cellCounts(
  { length, lon, lat, count, day }: HazardPoints,
  until: number,
  degrees: number,
): CellMarks {
  const places = new Map<number, number>();
  const cells: { column: number; row: number; items: number }[] = [];
  for (let i = 0; i < length; i++) {
    if (day[i]! > until) continue;
    const column = Math.floor(lon[i]! / degrees);
    const row = Math.floor(lat[i]! / degrees);
    const key = column * ROWS + row;
    let place = places.get(key);
    if (place === undefined) {
      place = cells.length;
      places.set(key, place);
      cells.push({ column, row, items: 0 });
    }
    cells[place]!.items += count[i]!;
  }
  return {
    degrees,
    column: Int32Array.from(cells, (cell) => cell.column),
    row: Int32Array.from(cells, (cell) => cell.row),
    items: Float64Array.from(cells, (cell) => cell.items),
  };
}

/** The cells that reach into a box. */
export function cellsIn(cells: CellMarks, box: readonly number[]): CellMarks {
  const [west, south, east, north] = box as [number, number, number, number];
  const { degrees, column, row, items } = cells;
  const kept = [...column.keys()].filter((i) => {
    const [left, bottom] = [column[i]! * degrees, row[i]! * degrees];
    return left <= east && left + degrees >= west && bottom <= north && bottom + degrees >= south;
  });
  return {
    degrees,
    column: Int32Array.from(kept, (i) => column[i]!),
    row: Int32Array.from(kept, (i) => row[i]!),
    items: Float64Array.from(kept, (i) => items[i]!),
  };
}
