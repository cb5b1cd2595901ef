import type { PointTable, ValueColumn } from '../../domain/record-table.ts';
import { CellColumn, enlarged, WrittenNumbers } from './cells.ts';

const FIRST_CAPACITY = 64;
/** Growth in smaller steps copies more often; in larger ones a wrong guess after few records costs memory. */
const GROWTH = 256;
const MARGIN = 1.02;

/** Collects points as columns while a file is read. */
export class PointBuilder {
  length = 0;
  row = new Uint32Array(0);
  lon = new Float64Array(0);
  lat = new Float64Array(0);
  readonly cells: CellColumn[] = [];
  readonly written: WrittenNumbers[] = [];

  /** Room for one point more. `part` is how much of the file has been read, from 0 to 1. */
  reserve(part: number): void {
    if (this.length < this.lon.length) return;
    const expected = this.length === 0 ? 0 : Math.ceil((this.length / part) * MARGIN);
    const most = Math.max(FIRST_CAPACITY, this.length * GROWTH);
    const capacity = Math.min(most, Math.max(expected, this.length * 2, FIRST_CAPACITY));
    this.row = enlarged(this.row, capacity);
    this.lon = enlarged(this.lon, capacity);
    this.lat = enlarged(this.lat, capacity);
    for (const column of this.cells) column.reserve(capacity);
    for (const column of this.written) column.decimals = enlarged(column.decimals, capacity);
  }

  addCells(): CellColumn {
    const column = new CellColumn();
    column.code = new Int32Array(this.lon.length);
    this.cells.push(column);
    return column;
  }

  addWritten(): WrittenNumbers {
    const column = new WrittenNumbers();
    column.decimals = new Uint8Array(this.lon.length);
    this.written.push(column);
    return column;
  }

  /** Forgets what was entered of the record that would be next. */
  discard(): void {
    for (const column of this.cells) column.code[this.length] = 0;
  }

  finished(columns: ReadonlyMap<string, ValueColumn>): PointTable {
    const { length, row, lon, lat } = this;
    return {
      length,
      row: row.subarray(0, length),
      lon: lon.subarray(0, length),
      lat: lat.subarray(0, length),
      columns,
    };
  }
}
