import { AREA_WORDS, isFrontPage, type Statement } from '../domain/statement.ts';
import type { LocatedRead } from '../io/located.ts';
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

/** Errors: statements that name a district which the dataset does not have. */
export function unknownDistricts(
  { value, lines }: LocatedRead<Statement>,
  districtIds: ReadonlySet<string>,
  file = 'statements.csv',
): FileNote[] {
  return value.flatMap((statement, i) => {
    const note = (column: string, id: string): FileNote => {
      const text = 'is not a district of gazetteer.csv';
      return { severity: 'error', file, line: lines[i] ?? 0, column, value: id, text };
    };
    const inArea = statement.area.filter((id) => !districtIds.has(id) && !isOneOf(AREA_WORDS, id));
    const inWork = statement.worked_in.filter((id) => !districtIds.has(id) && id !== PLACE_OUTSIDE);
    return [...inArea.map((id) => note('area', id)), ...inWork.map((id) => note('worked_in', id))];
  });
}

/** Warnings: statements that readers will find hard to follow up or to read. */
export function statementWarnings(
  { value, lines }: LocatedRead<Statement>,
  file = 'statements.csv',
): FileNote[] {
  return value.flatMap(({ source_url: address, note }, i) => {
    const warning = (column: string, value: string, text: string): FileNote => {
      return { severity: 'warning', file, line: lines[i] ?? 0, column, value, text };
    };
    const remark = WORKING_REMARKS.map((pattern) => note.match(pattern)?.[0]).find(Boolean);
    return [
      ...(isFrontPage(address)
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
