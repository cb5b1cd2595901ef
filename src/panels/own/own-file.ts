import type { Position } from 'geojson';
import type { FileSurvey } from '../../domain/own-files.ts';
import type { RecordMeaning } from '../../domain/record-meaning.ts';

/** Outer rings, for a small map. */
export type Outlines = readonly (readonly Position[])[];

/** A file that was read, and what a person has decided of it. */
export interface OwnFile {
  readonly survey: FileSurvey;
  readonly blob: Blob;
  readonly meaning: RecordMeaning;
  /** The words of the class column. */
  readonly words: readonly string[];
  readonly exchanged: boolean;
}

/** What is under way: a file that is read, or all that are joined. */
export type Busy =
  { readonly doing: 'reading'; readonly name: string } | { readonly doing: 'joining' };
