import { STATEMENT_COLUMNS, type Statement } from '../domain/statement.ts';

type Column = (typeof STATEMENT_COLUMNS)[number];
/**
 * One text of a column, as short as it goes: 0 for the text of the row above, 1 for that text with
 * its number one up, from 2 on for a text that the column had before (2 is its first), or the text.
 */
export type Cell = string | number;
/** Statements column by column: most texts are those of the row above, or of an earlier one. */
export type PackedStatements = Readonly<Record<Column, readonly Cell[]>>;

const LISTS = ['area', 'worked_in'] as const satisfies Column[];
const [SAME, NEXT, FIRST] = [0, 1, 2];

/** "s0010" for "s0009". */
function oneUp(text: string): string {
  return text.replace(/\d+$/, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'));
}

function packColumn(texts: readonly string[]): Cell[] {
  const places = new Map<string, number>();
  return texts.map((text, row) => {
    const above = texts[row - 1];
    if (text === above) return SAME;
    const place = places.get(text);
    if (place !== undefined) return FIRST + place;
    places.set(text, places.size);
    return above !== undefined && text === oneUp(above) ? NEXT : text;
  });
}

function unpackColumn(cells: readonly Cell[]): string[] {
  const different: string[] = [];
  let text = '';
  return cells.map((cell) => {
    if (cell === SAME) return text;
    if (typeof cell === 'number' && cell >= FIRST) return (text = different[cell - FIRST] ?? '');
    text = typeof cell === 'string' ? cell : oneUp(text);
    different.push(text);
    return text;
  });
}

/** Checked statements as columns of short cells, for the page. */
export function packStatements(statements: readonly Statement[]): PackedStatements {
  const columns = STATEMENT_COLUMNS.map((column) => [
    column,
    packColumn(
      statements.map((statement) => {
        const value = statement[column];
        return typeof value === 'string' ? value : value.join(';');
      }),
    ),
  ]);
  return Object.fromEntries(columns) as PackedStatements;
}

/** The notes on statements as short cells, in their order. */
export function packNotes(statements: readonly Statement[]): readonly Cell[] {
  return packColumn(statements.map(({ note }) => note));
}

/** Writes packed notes into the statements that they were packed from, in the same order. */
export function fillInNotes(statements: readonly Statement[], notes: readonly Cell[]): void {
  unpackColumn(notes).forEach((note, row) => {
    const statement = statements[row];
    if (statement) statement.note = note;
  });
}

/** The statements of packed columns. They were checked when the page was built. */
export function unpackStatements(packed: PackedStatements): Statement[] {
  const texts = STATEMENT_COLUMNS.map((column) => [column, unpackColumn(packed[column])] as const);
  return packed.id.map((_, row) => {
    const record: Record<string, string | readonly string[]> = {};
    for (const [column, cells] of texts) record[column] = cells[row] ?? '';
    for (const column of LISTS) {
      const text = record[column];
      record[column] = typeof text === 'string' && text !== '' ? text.split(';') : [];
    }
    return record as unknown as Statement;
  });
}
