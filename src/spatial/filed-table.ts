import type { RawRecord } from '../domain/hazard.ts';
import type { FileChoice } from '../domain/own-files.ts';
import { columnsByName, columnsWithMeaning, type PointColumns } from '../domain/point-columns.ts';
import { withMeaning } from '../domain/record-meaning.ts';
import type { RecordTable } from '../domain/record-table.ts';

/** The records of a file, and how they are to be read. */
export interface FiledTable {
  readonly file: string;
  readonly table: RecordTable;
  /** The columns of its points that count. */
  readonly columns: PointColumns;
  /** True to read each position as latitude and longitude. */
  readonly exchanged: boolean;
  /** A record of the table, of either kind, as it is to be checked. */
  readonly asChecked: (raw: RawRecord) => RawRecord;
}

/** Records that say what they say by the names of their columns. */
export function filedByName(file: string, table: RecordTable): FiledTable {
  const columns = columnsByName(table.points);
  return { file, table, columns, exchanged: false, asChecked: (raw) => raw };
}

/** Records that say what a person has decided of their file; `turn` exchanges the axes of a record. */
export function filedByChoice(
  file: string,
  table: RecordTable,
  { meaning, exchanged }: Omit<FileChoice, 'key'>,
  turn: (raw: RawRecord) => RawRecord,
): FiledTable {
  const columns = columnsWithMeaning(table.points, meaning);
  const asChecked = (raw: RawRecord) => withMeaning(exchanged ? turn(raw) : raw, meaning);
  return { file, table, columns, exchanged, asChecked };
}
