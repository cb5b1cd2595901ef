import type { Position } from 'geojson';
import type { OwnTable } from './own-table.ts';
import type { RecordMeaning } from './record-meaning.ts';

/** What a person looks at before the records of a file count. */
export interface FileSurvey {
  /** Stands for the file from here on. */
  readonly key: number;
  readonly name: string;
  /** Kind of file, in words. */
  readonly format: string;
  readonly records: number;
  readonly columns: readonly string[];
  /** Some values of each column, in the order of the columns. */
  readonly samples: readonly (readonly string[])[];
  /** What the columns seem to say. */
  readonly meaning: RecordMeaning;
  /** Sentences of the reader that start with the name of the file. */
  readonly notes: readonly string[];
  /** Of the records that were looked at, how many lie in a district only with their axes exchanged. */
  readonly swapped: number;
  readonly lookedAt: number;
  readonly preview: Preview;
}

/** Some places of a file, longitude and latitude in degrees. */
export interface Preview {
  readonly points: readonly Position[];
  /** Outer rings of polygons. */
  readonly rings: readonly (readonly Position[])[];
}

/** What a person has decided of a file. */
export interface FileChoice {
  readonly key: number;
  readonly meaning: RecordMeaning;
  /** True to read each position as latitude and longitude. */
  readonly exchanged: boolean;
}

/** Everything that the checks can find in a record. */
export const PROBLEMS = [
  'unreadable',
  'null',
  'empty',
  'kind',
  'range',
  'type',
  'count',
  'class',
  'date',
  'too-few',
  'unclosed',
  'doubled',
  'clockwise',
  'antimeridian',
  'crossing',
  'gap',
  'duplicate',
  'overlap',
  'outside',
  'axes',
] as const;
export type ProblemKind = (typeof PROBLEMS)[number];

/** Findings for which a person can leave records out that would count. */
export const LEAVABLE = ['duplicate', 'overlap', 'outside', 'axes'] as const;
export type Leavable = (typeof LEAVABLE)[number] & ProblemKind;

/** What became of the records of a file: the three add up to `records`. */
export interface FileTotals {
  readonly file: string;
  readonly records: number;
  readonly used: number;
  readonly repaired: number;
  readonly leftOut: number;
}

/** One thing that the checks found in a record. */
export interface OwnProblem {
  readonly file: string;
  readonly row: number;
  readonly outcome: 'used' | 'repaired' | 'left out';
  readonly problem: ProblemKind;
  /** The rest of a sentence that starts with the record. */
  readonly reason: string;
  /** Longitude and latitude, or null where the record has no place. */
  readonly at: Position | null;
}

/** What the checked records come to. */
export interface OwnResult {
  readonly totals: readonly FileTotals[];
  readonly table: OwnTable;
  readonly problems: number;
  /** How many findings there are of each kind. */
  readonly byProblem: Readonly<Partial<Record<ProblemKind, number>>>;
}

/** How much of own records a download reveals. */
export const DEPTHS = ['totals', 'grid', 'exact'] as const;
export type Depth = (typeof DEPTHS)[number];
