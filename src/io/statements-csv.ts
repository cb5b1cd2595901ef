import * as v from 'valibot';
import { STATEMENT_COLUMNS, type Statement, statementSchema } from '../domain/statement.ts';
import { readCsvBy, withoutRepeatedIds } from './csv.ts';
import type { LocatedRead } from './located.ts';

const NEEDED = STATEMENT_COLUMNS.filter((column) => column !== 'stated_accuracy');

// The schema looks at the start of an address only; links and front pages need one that parses whole.
const rowSchema = v.pipe(
  statementSchema,
  v.forward(
    v.check(
      ({ source_url: address }) => URL.canParse(address),
      'is not an address that can be opened',
    ),
    ['source_url'],
  ),
);

/**
 * Reads the text of `statements.csv`. A row that cannot be read, or whose id was used before, is left
 * out and noted; the other rows stand. The column `stated_accuracy` may be missing.
 */
export function readStatements(text: string, file = 'statements.csv'): LocatedRead<Statement> {
  return withoutRepeatedIds(file, readCsvBy(rowSchema, text, file, NEEDED));
}
