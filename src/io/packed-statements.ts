import { STATEMENT_COLUMNS, type Statement } from '../domain/statement.ts';

type Column = (typeof STATEMENT_COLUMNS)[number];
/** Statements column by column: the same texts stand next to each other, which compresses well. */
export type PackedStatements = Readonly<Record<Column, readonly string[]>>;

const LISTS = ['area', 'worked_in'] as const satisfies Column[];

/** Checked statements as columns of texts, for the page. */
export function packStatements(statements: readonly Statement[]): PackedStatements {
  const columns = STATEMENT_COLUMNS.map((column) => [
    column,
    statements.map((statement) => {
      const value = statement[column];
      return typeof value === 'string' ? value : value.join(';');
    }),
  ]);
  return Object.fromEntries(columns) as PackedStatements;
}

/** The statements of packed columns. They were checked when the page was built. */
export function unpackStatements(packed: PackedStatements): Statement[] {
  return packed.id.map((_, row) => {
    const record: Record<string, string | readonly string[]> = {};
    for (const column of STATEMENT_COLUMNS) record[column] = packed[column][row] ?? '';
    for (const column of LISTS) {
      const text = packed[column][row] ?? '';
      record[column] = text === '' ? [] : text.split(';');
    }
    return record as unknown as Statement;
  });
}
