import { STATEMENT_COLUMNS, type Statement, statementSchema } from '../domain/statement.ts';
import { type CsvRead, readCsvBy, withoutRepeatedIds } from './csv.ts';

const NEEDED = STATEMENT_COLUMNS.filter((column) => column !== 'stated_accuracy');

/**
 * Reads the text of `statements.csv`. A row that cannot be read, or whose id was used before, is left
 * out, with a note for each of its faults; the other rows stand. The column `stated_accuracy` may be missing.
 */
export function readStatements(text: string, file = 'statements.csv'): CsvRead<Statement> {
  return withoutRepeatedIds(file, readCsvBy(statementSchema, text, file, NEEDED));
}
