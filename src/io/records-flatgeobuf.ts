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
