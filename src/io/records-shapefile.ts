import { rewind } from '@turf/turf';
import type { Geometry } from 'geojson';
import type { RawRecord } from '../domain/hazard.ts';
import { inDegrees, projectionOfWkt, type ToDegrees } from './projection.ts';
import type { GivenFile, RecordFormat, RecordRead } from './record-formats.ts';
import { RefusedFile } from './refused-file.ts';
import { isZipWith, unzipped } from './unzipped.ts';

/** A shapefile consists of several files of one name; only the shapes are indispensable. */
const PARTS = ['.shp', '.dbf', '.prj', '.cpg'];
/** First number of a .shp file, most significant byte first (ESRI Shapefile Technical Description, 1998). */
const SHP_START = 9994;
const HEADER_BYTES = 100;
const WORD_BYTES = 2;

type Properties = RawRecord['properties'];
interface Parts {
  /** Name of the layer: that of its files without their endings. */
  readonly layer: string;
  readonly shp: Uint8Array;
  readonly part: (ending: string) => Uint8Array | undefined;
}

function isShp(bytes: Uint8Array): boolean {
  return (
    bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset).getInt32(0) === SHP_START
  );
}

function layersIn(files: ReadonlyMap<string, Uint8Array>): Parts[] {
  const byName = new Map([...files].map(([name, bytes]) => [name.toLowerCase(), bytes]));
  return [...files].flatMap(([name, shp]) => {
    if (!name.toLowerCase().endsWith('.shp')) return [];
    const stem = name.slice(0, -'.shp'.length);
    return [{ layer: stem, shp, part: (ending) => byName.get(stem.toLowerCase() + ending) }];
  });
}

/** A .shp file says how long it is: a shorter one lost its end on the way. */
function refuseCutOff({ layer, shp }: Parts, file: string): void {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  const isWhole =
    shp.length >= HEADER_BYTES && isShp(shp) && view.getInt32(24) * WORD_BYTES <= shp.length;
  if (!isWhole)
    throw new RefusedFile(file, `has shapes "${layer}.shp" that are cut off or damaged`);
}

const asText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Cells of dBASE as a table writes them: days as YYYY-MM-DD, no number where there is none. */
function cellOf(value: unknown): unknown {
  if (typeof value === 'number') return Number.isNaN(value) ? null : value;
  if (!(value instanceof Date)) return typeof value === 'string' ? value.trim() : value;
  if (Number.isNaN(value.getTime())) return null;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
}

function rowsIn(
  { layer, part }: Parts,
  file: string,
  parseDbf: (dbf: Uint8Array, cpg?: Uint8Array) => Properties[],
): Properties[] {
  const dbf = part('.dbf');
  if (!dbf) return [];
  try {
    return parseDbf(dbf, part('.cpg')).map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cellOf(value)])),
    );
  } catch {
    throw new RefusedFile(file, `has a table "${layer}.dbf" that is cut off or damaged`);
  }
}

/**
 * Outer rings of a shapefile run clockwise (ESRI Shapefile Technical Description), those of GeoJSON the
 * other way: turning them is reading, no repair.
 */
function turned(shape: unknown): unknown {
  const { type } = (shape ?? {}) as Partial<Geometry>;
  return type === 'Polygon' || type === 'MultiPolygon'
    ? rewind(shape as Geometry)
    : (shape ?? null);
}

async function recordsOfLayer(parts: Parts, file: string, first: number): Promise<RawRecord[]> {
  refuseCutOff(parts, file);
  const { parseShp, parseDbf } = await import('shpjs');
  const prj = parts.part('.prj');
  const toDegrees: ToDegrees | null = prj ? await projectionOfWkt(asText(prj), file) : null;
  let shapes: readonly unknown[];
  try {
    shapes = parseShp(parts.shp);
  } catch {
    throw new RefusedFile(file, `has shapes "${parts.layer}.shp" that are cut off or damaged`);
  }
  const rows = rowsIn(parts, file, parseDbf);
  return shapes.map((shape, i) => ({
    row: first + i,
    geometry: turned(toDegrees ? inDegrees(shape, toDegrees) : shape),
    properties: rows[i] ?? {},
  }));
}

async function read({ name: file, bytes }: GivenFile): Promise<RecordRead> {
  if (isShp(bytes)) {
    throw new RefusedFile(
      file,
      'holds the shapes of a shapefile alone: pack it with its .dbf and .prj into one zip archive',
    );
  }
  const layers = layersIn(await unzipped(bytes, file, PARTS));
  const records: RawRecord[] = [];
  for (const layer of layers) {
    for (const record of await recordsOfLayer(layer, file, records.length + 1))
      records.push(record);
  }
  const names = layers.map(({ layer }) => `"${layer}"`).join(', ');
  const notes = layers.length > 1 ? [`${file}: ${layers.length} layers were read: ${names}.`] : [];
  const bare = layers.filter(({ part }) => !part('.prj')).map(({ layer }) => `"${layer}"`);
  if (bare.length > 0) {
    const sentence = `${file}: no .prj says in which system ${bare.join(', ')} is: its numbers were read as longitude and latitude.`;
    return { records, notes: [...notes, sentence] };
  }
  return { records, notes };
}

/** Shapefiles packed with their tables and projections into a zip archive. Rows count shapes from 1. */
export const SHAPEFILE: RecordFormat = {
  label: 'zipped shapefile',
  recognises: ({ bytes }) => isShp(bytes) || isZipWith('.shp', bytes),
  read,
};
