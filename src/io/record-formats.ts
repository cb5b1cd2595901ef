import type { BBox } from 'geojson';
import type { RawRecord } from '../domain/hazard.ts';
import {
  type PointTable,
  recordCount,
  recordsOf,
  type RecordTable,
  tableOf,
} from '../domain/record-table.ts';
import { bytesOfFile, type FileText, textOfBytes } from './file-text.ts';
import { refuseMetres } from './projection.ts';
import { CSV_RECORDS } from './records-csv.ts';
import { FLATGEOBUF } from './records-flatgeobuf.ts';
import { GEOJSON } from './records-geojson.ts';
import { GEOJSON_LINES } from './records-geojson-lines.ts';
import { GEOPARQUET } from './records-geoparquet.ts';
import { SHAPEFILE } from './records-shapefile.ts';
import { GPX, KML, KMZ } from './records-xml.ts';
import { NoRecords, RefusedFile, refuseWide } from './refused-file.ts';
import { scannedRecords } from './scan/scanned-records.ts';
import { refuseUnread } from './unread-formats.ts';
import { isZip, isWholeZip } from './unzipped.ts';

/** The records of a file, right and wrong ones, and what a person should know about how it was read. */
export interface RecordRead {
  readonly records: readonly RawRecord[];
  /** Plain points, if the reader puts them into columns: they are not among `records` then. */
  readonly points?: PointTable;
  /** Names of the properties, in the order in which the file has them; left out, those of the records. */
  readonly columns?: readonly string[];
  /** Sentences that start with the name of the file. */
  readonly notes: readonly string[];
}

/** A file that was read. */
export interface ReadFile {
  readonly table: RecordTable;
  /** All records as objects, made when asked for: of a large file the table is for use. */
  readonly records: readonly RawRecord[];
  readonly columns: readonly string[];
  readonly notes: readonly string[];
  /** What kind of file it is, in words. */
  readonly format: string;
}

/** A file as a person gave it, unpacked where it was packed with gzip. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Its text; throws `RefusedFile` where it holds none. */
  readonly text: () => FileText;
}

/** What a reader is told about the place that the records are from. */
export interface ReadHints {
  /** West, south, east and north of the districts, where they are known. */
  readonly box?: BBox | undefined;
}

/** A file format of records. A new one is one file and one entry in the table. */
export interface RecordFormat {
  readonly label: string;
  /** True where the file looks like this format inside, whatever it is called. */
  readonly recognises: (file: GivenFile) => boolean;
  /** Reads all records. Throws `RefusedFile` where there are none to be had. */
  readonly read: (file: GivenFile, hints: ReadHints) => Promise<RecordRead>;
}

/** Formats of bytes, known by how they start. */
const BINARY_FORMATS: readonly RecordFormat[] = [SHAPEFILE, KMZ, FLATGEOBUF, GEOPARQUET];
/** Formats of text, in the order in which they are tried. */
const TEXT_FORMATS: readonly RecordFormat[] = [KML, GPX, GEOJSON_LINES, GEOJSON, CSV_RECORDS];

/** The format of a file. Throws `RefusedFile` where it is none of these. */
function formatOf(file: GivenFile): RecordFormat {
  const binary = BINARY_FORMATS.find(({ recognises }) => recognises(file));
  if (binary) return binary;
  refuseUnread(file.bytes, file.name);
  if (isZip(file.bytes)) {
    if (!isWholeZip(file.bytes)) {
      throw new RefusedFile(file.name, 'is a zip archive, but is cut off or damaged');
    }
    throw new RefusedFile(file.name, 'is a zip archive without a shapefile or KML in it');
  }
  const found = TEXT_FORMATS.find(({ recognises }) => recognises(file));
  if (found) return found;
  const known = [...BINARY_FORMATS, ...TEXT_FORMATS].map(({ label }) => label).join(', ');
  throw new RefusedFile(file.name, `is in a format that is not read here (${known})`);
}

/** The file with its text decoded once, when it is first wanted. */
function givenFile(bytes: Uint8Array, name: string): GivenFile {
  let text: FileText | null = null;
  return { name, bytes, text: () => (text ??= textOfBytes(bytes, name)) };
}

/** Names of the properties of records, each once, in the order in which they come up. */
function columnsOf(records: readonly RawRecord[]): string[] {
  const names = new Set<string>();
  for (const { properties } of records) {
    for (const name of Object.keys(properties)) names.add(name);
  }
  return [...names];
}

/** What a reader did not foresee, as a sentence about the file. */
function unforeseen(error: unknown, label: string, file: string): RefusedFile {
  if (error instanceof RefusedFile) return error;
  // The engine of the browser refuses lists and texts beyond its bounds, and calls within calls.
  if (error instanceof RangeError) {
    return new RefusedFile(file, `is too large or too deeply nested to be read as ${label}`);
  }
  const message = error instanceof Error ? error.message : String(error);
  return new RefusedFile(file, `could not be read as ${label}: ${message}`);
}

/** The records of a file that is not scanned byte by byte. */
async function readWhole(file: GivenFile, hints: ReadHints) {
  const format = formatOf(file);
  const read = await format.read(file, hints).catch((error: unknown) => {
    throw unforeseen(error, format.label, file.name);
  });
  return { format, read };
}

/**
 * Reads the records of a file in any of the formats, told apart by what it holds. Positions come out in
 * longitude and latitude. Throws `RefusedFile` where nothing can be read, and nothing else.
 */
export async function readRecords(
  bytes: Uint8Array,
  name: string,
  hints: ReadHints = {},
): Promise<ReadFile> {
  const file = givenFile(await bytesOfFile(bytes, name), name);
  const isBinary = BINARY_FORMATS.some(({ recognises }) => recognises(file));
  const scanned = isBinary ? null : await scannedRecords(file, hints);
  const { format, read } = scanned ?? (await readWhole(file, hints));
  const { points, records: others, notes, columns } = read;
  const table = points ? { points, others } : tableOf(others);
  if (recordCount(table) === 0) throw new NoRecords(name);
  refuseMetres(table, name);
  const named = columns ?? columnsOf(others);
  refuseWide(named.length, name);
  return {
    table,
    get records() {
      return recordsOf(table);
    },
    notes,
    columns: named,
    format: format.label,
  };
}
