import { STATEMENT_COLUMNS, type Statement } from '../domain/statement.ts';
import { writeRecords } from './cells.ts';

/** Statements as the text of a `statements.csv`, lists joined by semicolons. */
export function statementsText(statements: readonly Statement[]): string {
  return writeRecords(
    statements.map((statement) =>
      Object.fromEntries(
        STATEMENT_COLUMNS.map((column) => {
          const value = statement[column];
          return [column, typeof value === 'string' ? value : value.join(';')];
        }),
      ),
    ),
  );
}
