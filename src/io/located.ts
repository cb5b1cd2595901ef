import type { Read } from './read.ts';

/** Records that know where in their file they stand: `lines[i]` is the line, from 1, of `value[i]`. */
export interface LocatedRead<T> extends Read<readonly T[]> {
  readonly lines: readonly number[];
}

/** A place in a text, both parts counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

const SHORTENED_TO = 60;

/** The text as a note quotes it: one line, cut after 60 characters. */
export function shortened(text: string): string {
  // Ten times as much is looked at: a text may be a whole file.
  const line = text.slice(0, 10 * SHORTENED_TO).replace(/\s+/g, ' ');
  return line.length > SHORTENED_TO ? `${line.slice(0, SHORTENED_TO)}…` : line;
}
