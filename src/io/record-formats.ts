import type { BBox } from 'geojson';
import type { RawRecord } from '../domain/hazard.ts';
import { textOfFile } from './file-text.ts';
import { refuseMetres } from './projection.ts';
import { CSV_RECORDS } from './records-csv.ts';
import { GEOJSON } from './records-geojson.ts';
import { GEOJSON_LINES } from './records-geojson-lines.ts';
import { RefusedFile } from './refused-file.ts';

/** The records of a file, right and wrong ones, and what a person should know about how it was read. */
export interface RecordRead {
  readonly records: readonly RawRecord[];
  /** Sentences that start with the name of the file. */
  readonly notes: readonly string[];
}

/** What a reader is told about the place that the records are from. */
export interface ReadHints {
  /** West, south, east and north of the districts, where they are known. */
  readonly box?: BBox | undefined;
}

/** A file format of records. A new one is one file and one entry in the table. */
export interface RecordFormat {
  readonly label: string;
  /** True where the text looks like this format, whatever the file is called. */
  readonly recognises: (text: string) => boolean;
  /** Reads all records. Throws `RefusedFile` where there are none to be had. */
  readonly read: (text: string, file: string, hints: ReadHints) => Promise<RecordRead>;
}

/** Every format, in the order in which they are tried. */
const RECORD_FORMATS: readonly RecordFormat[] = [GEOJSON_LINES, GEOJSON, CSV_RECORDS];

/**
 * Reads the records of a file in any of the formats, told apart by what it holds. Positions come out in
 * longitude and latitude. Throws `RefusedFile` where nothing can be read.
 */
export async function readRecords(
  bytes: Uint8Array,
  file: string,
  hints: ReadHints = {},
): Promise<RecordRead> {
  const { text, notes } = await textOfFile(bytes, file);
  const format = RECORD_FORMATS.find(({ recognises }) => recognises(text));
  if (!format) {
    const known = RECORD_FORMATS.map(({ label }) => label).join(', ');
    throw new RefusedFile(file, `is in a format that is not read here (${known})`);
  }
  const read = await format.read(text, file, hints);
  if (read.records.length === 0) throw new RefusedFile(file, 'holds no records');
  refuseMetres(
    read.records.map(({ geometry }) => geometry),
    file,
  );
  return { ...read, notes: [...notes, ...read.notes] };
}
