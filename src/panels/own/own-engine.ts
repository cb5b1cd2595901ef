import type {
  Depth,
  FileChoice,
  FileSurvey,
  Leavable,
  OwnProblem,
  OwnResult,
} from '../../domain/own-files.ts';
import type { MarksAsked, OwnMarks, OwnReceipt, RecordPlaces } from '../../domain/own-marks.ts';
import type { RecordMeaning } from '../../domain/record-meaning.ts';

/** A file as a person gave it. */
export interface OwnBlob {
  readonly name: string;
  readonly blob: Blob;
}

/** The worker ended by itself, with all files that it held: mostly for want of memory. */
export class EngineLost extends Error {}

/** What reads, checks and joins own files: a worker of this browser. Each may fail with a sentence. */
export interface OwnEngine {
  /** Packs the parts of a shapefile into one archive. */
  pack(parts: readonly OwnBlob[]): Promise<Blob>;
  survey(file: OwnBlob): Promise<FileSurvey>;
  words(key: number, column: string): Promise<readonly string[]>;
  drop(key: number): Promise<void>;
  judge(choices: readonly FileChoice[], leftOut: readonly Leavable[]): Promise<OwnResult>;
  /** What a map draws; null where the records have not been counted. */
  marks(asked: MarksAsked): Promise<OwnMarks | null>;
  receipts(places: RecordPlaces): Promise<readonly OwnReceipt[]>;
  problems(from: number, count: number): Promise<readonly OwnProblem[]>;
  download(depth: Depth): Promise<Readonly<Record<string, string>>>;
  findings(): Promise<string>;
  /** Ends what is under way at once, and forgets all files. */
  stop(): void;
}

/** One file with what a person has decided of it. */
export interface StoredFile extends OwnBlob {
  readonly meaning: RecordMeaning;
  readonly exchanged: boolean;
}

/** What is kept in this browser between visits. */
export interface StoredRecords {
  readonly files: readonly StoredFile[];
  readonly leftOut: readonly Leavable[];
  readonly depth: Depth;
}

/** Keeps own records in this browser. Each may fail: a private window keeps nothing. */
export interface OwnStore {
  load(): Promise<StoredRecords | null>;
  save(records: StoredRecords): Promise<void>;
  remove(): Promise<void>;
  /** What a person said of an earlier file of the same columns. */
  meaningOf(shape: string): Promise<RecordMeaning | null>;
  remember(shape: string, meaning: RecordMeaning): Promise<void>;
}
