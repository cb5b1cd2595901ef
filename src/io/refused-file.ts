/** A file of which nothing can be used; the message is one sentence that starts with its name. */
export class RefusedFile extends Error {
  /** `text` is the rest of the sentence. */
  constructor(file: string, text: string) {
    super(`${file} ${text}.`);
  }
}

/** A file that is sound and has no records: nothing is lost by going on without it. */
export class NoRecords extends RefusedFile {
  constructor(file: string) {
    super(file, 'holds no records');
  }
}

/** Most columns of a table: no table of records has more, and no person can choose among them. */
const MOST_COLUMNS = 2000;

/** Throws `RefusedFile` for a table with more columns than can be looked through. */
export function refuseWide(columns: number, file: string): void {
  if (columns <= MOST_COLUMNS) return;
  throw new RefusedFile(file, `has ${columns} columns; more than ${MOST_COLUMNS} are not read`);
}
