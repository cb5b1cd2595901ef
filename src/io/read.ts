/** One thing that a reader or a check has to say about a file, for a person who did not write the code. */
export interface FileNote {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** Line in the file, from 1. */
  readonly line: number;
  /** Name of the column (CSV) or the place in the line, from 1 (JSON). */
  readonly column: string | number;
  /** The value as the file has it. */
  readonly value: string;
  /** What is wrong with the value: the rest of a sentence that starts with the value. */
  readonly text: string;
}

/** What a reader returns: the records that are right, and notes on those that are not. */
export interface Read<T> {
  readonly value: T;
  readonly notes: readonly FileNote[];
}
