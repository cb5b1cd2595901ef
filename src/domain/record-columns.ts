/**
 * A column of words as numbers: `codes[i]` is 0 for an empty cell, else `words[codes[i] - 1]` is what the
 * cell says. Each distinct word is kept once.
 */
export interface CodedColumn {
  readonly codes: Uint32Array;
  readonly words: readonly string[];
}

/**
 * Many plain point records as columns, so that a million of them cost no million objects and can be
 * handed to another thread. Row i of every column belongs to one record.
 */
export interface PointColumns {
  readonly count: number;
  /** Where a person finds each record in its file: a line, or the number of the record, from 1. */
  readonly rows: Uint32Array;
  /** Degrees (WGS84). */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** What the records say, by the name of the property. */
  readonly properties: ReadonlyMap<string, CodedColumn>;
}
