import { strToU8 } from 'fflate';
import type { Statement } from '../../domain/statement.ts';
import type { ExportedFile } from '../../export/exported-file.ts';
import { statementsText } from '../../export/statements-text.ts';

/** Rows as lines of `statements.csv`, without its header: they are appended as they are. */
export function rowsText(rows: readonly Statement[]): string {
  const table = statementsText(rows);
  return table.slice(table.indexOf('\n') + 1);
}

/** The rows as a file. */
export function rowsFile(rows: readonly Statement[]): ExportedFile {
  const [first] = rows;
  return {
    name: `statements-${first?.from ?? ''}-${first?.to ?? ''}.csv`,
    mediaType: 'text/csv;charset=utf-8',
    body: strToU8(rowsText(rows)),
  };
}
