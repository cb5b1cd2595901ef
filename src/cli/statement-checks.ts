import { isDay } from '../domain/day.ts';
import { AREA_WORDS, isFrontPage, namesIn } from '../domain/statement.ts';
import type { CsvRead } from '../io/csv.ts';
import type { FileNote } from '../io/read.ts';

/** The longest note that a panel and a table cell show in full. */
const LONGEST_NOTE = 200;

/**
 * Remarks that belong to the making of the ledger and not to its readers: reminders (todo, tbd, fixme),
 * orders (check, double-check), pointers into the file (see row 12, s0123), numbers that only a
 * website uses (article id 123), and open questions (??). "Checked" and "checkpoint" are no remarks.
 */
const WORKING_REMARKS = [
  /\b(todo|tbd|fixme)\b/i,
  /\bcheck\b/i,
  /\bsee (row|line|s\d+)\b/i,
  /\b(article|page) id\b/i,
  /\?\?/,
];

/** A place of work that is named in reports and is not a district. */
const PLACE_OUTSIDE = 'gazakh-villages';

function isOneOf(words: readonly string[], word: string): boolean {
  return words.includes(word);
}

/**
 * Errors: rows that name a district which the dataset does not have. Rows with other faults are read
 * too, so that one run names all that is wrong with a row.
 */
export function unknownDistricts(
  { rows }: Pick<CsvRead<unknown>, 'rows'>,
  districtIds: ReadonlySet<string>,
  file = 'statements.csv',
): FileNote[] {
  return rows.flatMap(({ line, cells }) => {
    const unknown = (column: string, words: readonly string[]): FileNote[] =>
      [...new Set(namesIn(cells[column] ?? ''))]
        .filter((id) => !districtIds.has(id) && !isOneOf(words, id))
        .map((value) => {
          const text = 'is not a district of gazetteer.csv';
          return { severity: 'error', file, line, column, value, text };
        });
    return [...unknown('area', AREA_WORDS), ...unknown('worked_in', [PLACE_OUTSIDE])];
  });
}

/**
 * Warnings: rows that readers will find hard to follow up, to believe or to read. Rows with faults are
 * read too; a cell that is a fault itself gets no warning on top.
 */
export function statementWarnings(
  { rows, notes }: Pick<CsvRead<unknown>, 'rows' | 'notes'>,
  file = 'statements.csv',
): FileNote[] {
  const faults = new Set(notes.map(({ line, column }) => `${line} ${column}`));
  return rows.flatMap(({ line, cells }) => {
    const { source_url: address = '', to = '', published = '', note = '' } = cells;
    const warning = (column: string, value: string, text: string): FileNote => {
      return { severity: 'warning', file, line, column, value, text };
    };
    const remark = WORKING_REMARKS.map((pattern) => note.match(pattern)?.[0]).find(Boolean);
    return [
      ...(isDay(to) && isDay(published) && to > published
        ? [warning('to', to, `is after the day of publication, ${published}`)]
        : []),
      ...(!faults.has(`${line} source_url`) && isFrontPage(address)
        ? [
            warning(
              'source_url',
              address,
              'is the front page of a site, not the address of an article',
            ),
          ]
        : []),
      ...(note.length > LONGEST_NOTE
        ? [
            warning(
              'note',
              `${note.slice(0, 40)}…`,
              `has ${note.length} characters; a note has at most ${LONGEST_NOTE}`,
            ),
          ]
        : []),
      ...(remark ? [warning('note', remark, 'is a working remark, not a note for readers')] : []),
    ];
  });
}
