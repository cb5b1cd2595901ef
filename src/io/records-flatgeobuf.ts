import type { RawRecord } from '../domain/hazard.ts';
import { inDegrees } from './projection.ts';
import { AS_THEY_ARE, type Placing, placingByName, placingByWkt } from './coordinate-systems.ts';
import type { GivenFile, RecordFormat, RecordRead } from './record-formats.ts';
import { RefusedFile } from './refused-file.ts';

/** The coordinate system in the header of a file. */
interface SystemOfHeader {
  readonly org: string | null;
  readonly code: number;
  readonly wkt: string | null;
}

/** Where the header starts: after eight bytes of magic and four of its length. */
const HEADER_AT = 12;
/** Places of fields in the table of the header (header.fbs of FlatGeobuf 3). */
const [COLUMNS, FEATURES_COUNT, INDEX_NODE_SIZE] = [7, 8, 9];
const BYTES_OF_INDEX_NODE = 40;

/**
 * True where the numbers of the header can be those of a file of this size. What reads the file believes
 * them, and would count for hours through what damaged ones promise.
 */
function isSoundHeader(bytes: Uint8Array): boolean {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const length = view.getUint32(HEADER_AT - 4, true);
    const table = HEADER_AT + view.getUint32(HEADER_AT, true);
    const fields = table - view.getInt32(table, true);
    const placeOf = (field: number): number | null => {
      const entry = 4 + 2 * field;
      const offset =
        entry < view.getUint16(fields, true) ? view.getUint16(fields + entry, true) : 0;
      return offset === 0 ? null : table + offset;
    };
    const columns = placeOf(COLUMNS);
    const columnCount =
      columns === null ? 0 : view.getUint32(columns + view.getUint32(columns, true), true);
    const count = placeOf(FEATURES_COUNT);
    const features = count === null ? 0 : Number(view.getBigUint64(count, true));
    const size = placeOf(INDEX_NODE_SIZE);
    const nodeSize = size === null ? 16 : view.getUint16(size, true);
    const hasIndex = nodeSize > 0 && features > 0;
    return (
      HEADER_AT + length <= bytes.length &&
      columnCount * 4 <= length &&
      nodeSize !== 1 &&
      (nodeSize === 0 || features > 0) &&
      (!hasIndex || features * BYTES_OF_INDEX_NODE <= bytes.length)
    );
  } catch {
    return false;
  }
}

/** By the code of the system where it is known here, else by what the header says of it. */
async function placingBy(crs: SystemOfHeader | null, file: string): Promise<Placing> {
  if (!crs) return AS_THEY_ARE;
  if (!crs.code) return crs.wkt ? placingByWkt(crs.wkt, file) : AS_THEY_ARE;
  try {
    return await placingByName(`${crs.org ?? 'EPSG'}:${crs.code}`, file);
  } catch (error) {
    if (crs.wkt) return placingByWkt(crs.wkt, file);
    throw error;
  }
}

async function read({ name, bytes }: GivenFile): Promise<RecordRead> {
  if (!isSoundHeader(bytes)) {
    throw new RefusedFile(name, 'is FlatGeobuf, but is cut off or damaged');
  }
  const { deserialize } = await import('flatgeobuf/lib/mjs/geojson.js');
  const records: RawRecord[] = [];
  let crs: SystemOfHeader | null = null;
  let expected = 0;
  const headerMetaFn = (header: { crs: SystemOfHeader | null; featuresCount: number }): void => {
    crs = header.crs;
    expected = header.featuresCount;
  };
  try {
    for await (const { geometry, properties } of deserialize(bytes, { headerMetaFn })) {
      records.push({ row: records.length + 1, geometry, properties: { ...properties } });
    }
  } catch {
    throw new RefusedFile(name, 'is FlatGeobuf, but is cut off or damaged');
  }
  if (records.length < expected) {
    throw new RefusedFile(
      name,
      `is cut off: it says that it has ${expected} records and holds ${records.length}`,
    );
  }
  const { toDegrees, notes } = await placingBy(crs, name);
  if (!toDegrees) return { records, notes };
  const moved = records.map((one) => ({ ...one, geometry: inDegrees(one.geometry, toDegrees) }));
  return { records: moved, notes };
}

/** FlatGeobuf 3, which starts with "fgb". Rows count features in the order of the file, from 1. */
export const FLATGEOBUF: RecordFormat = {
  label: 'FlatGeobuf',
  recognises: ({ bytes: [first, second, third] }) =>
    first === 0x66 && second === 0x67 && third === 0x62,
  read,
};
