import type { RawRecord } from '../domain/hazard.ts';
import { AS_THEY_ARE, placingByWkt } from './coordinate-systems.ts';
import { type DbaseTable, dbaseTable } from './dbase.ts';
import { inDegrees } from './projection.ts';
import type { GivenFile, RecordFormat, RecordRead } from './record-formats.ts';
import { RefusedFile } from './refused-file.ts';
import { isShp } from './shp-shapes.ts';
import { isZipWith, unzipped } from './unzipped.ts';

/** A shapefile consists of several files of one name; only the shapes are indispensable. */
const PARTS = ['.shp', '.dbf', '.prj', '.cpg'];

interface Parts {
  /** Name of the layer: that of its files without their endings. */
  readonly layer: string;
  readonly shp: Uint8Array;
  readonly part: (ending: string) => Uint8Array | undefined;
}

function layersIn(files: ReadonlyMap<string, Uint8Array>): Parts[] {
  const byName = new Map([...files].map(([name, bytes]) => [name.toLowerCase(), bytes]));
  return [...files].flatMap(([name, shp]) => {
    if (!name.toLowerCase().endsWith('.shp')) return [];
    const stem = name.slice(0, -'.shp'.length);
    return [{ layer: stem, shp, part: (ending) => byName.get(stem.toLowerCase() + ending) }];
  });
}

const asText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function tableOf({ layer, part }: Parts, file: string): DbaseTable | null {
  const dbf = part('.dbf');
  if (!dbf) return null;
  const cpg = part('.cpg');
  const table = dbaseTable(dbf, cpg ? asText(cpg) : null);
  if (!table?.isWhole) {
    throw new RefusedFile(file, `has a table "${layer}.dbf" that is cut off or damaged`);
  }
  return table;
}

/** What a person should know about how a layer was read. */
function notesOn({ layer, part }: Parts, shapes: number, table: DbaseTable | null, file: string) {
  const notes: string[] = [];
  if (!part('.prj')) {
    notes.push(
      `${file}: no .prj says in which system "${layer}" is: its numbers were read as longitude and latitude.`,
    );
  }
  if (!table) {
    notes.push(`${file}: no .dbf says anything about the shapes of "${layer}" but their places.`);
  } else if (table.rows.length !== shapes) {
    notes.push(
      `${file}: "${layer}" has ${shapes} shapes and ${table.rows.length} rows in its table: what is left over on one side is listed without the other.`,
    );
  }
  if (table?.isEncodingSure === false) {
    notes.push(
      `${file}: no .cpg says how the letters of "${layer}" are written; they were read as Windows-1252: those beyond a to z may be wrong.`,
    );
  }
  return notes;
}

async function readLayer(parts: Parts, file: string, first: number): Promise<RecordRead> {
  const { shapesOfShp } = await import('./shp-shapes.ts');
  const shapes = shapesOfShp(parts.shp);
  if (!shapes) {
    throw new RefusedFile(file, `has shapes "${parts.layer}.shp" that are cut off or damaged`);
  }
  const table = tableOf(parts, file);
  const prj = parts.part('.prj');
  const { toDegrees, notes } = prj ? await placingByWkt(asText(prj), file) : AS_THEY_ARE;
  const length = Math.max(shapes.length, table?.rows.length ?? 0);
  const records = Array.from({ length }, (_, i): RawRecord => {
    const shape = shapes[i] ?? { geometry: null };
    const { cells = {}, isDeleted = false } = table?.rows[i] ?? {};
    const found = 'fault' in shape ? { geometry: null, fault: shape.fault } : shape;
    const placed = toDegrees ? inDegrees(found.geometry, toDegrees) : found.geometry;
    const deleted = { fault: `is marked as deleted in the table "${parts.layer}.dbf"` };
    return {
      row: first + i,
      properties: cells,
      ...found,
      geometry: placed,
      ...(isDeleted ? deleted : {}),
    };
  });
  return {
    records,
    columns: table?.columns ?? [],
    notes: [...notes, ...notesOn(parts, shapes.length, table, file)],
  };
}

async function read({ name: file, bytes }: GivenFile): Promise<RecordRead> {
  if (isShp(bytes)) {
    throw new RefusedFile(
      file,
      'holds the shapes of a shapefile alone: give it together with its .dbf and .prj, or pack them into one zip archive',
    );
  }
  const layers = layersIn(await unzipped(bytes, file, PARTS));
  if (layers.length === 0)
    throw new RefusedFile(file, 'is a zip archive without shapes (.shp) in it');
  const records: RawRecord[] = [];
  const columns = new Set<string>();
  const names = layers.map(({ layer }) => `"${layer}"`).join(', ');
  const notes = layers.length > 1 ? [`${file}: ${layers.length} layers were read: ${names}.`] : [];
  for (const layer of layers) {
    const found = await readLayer(layer, file, records.length + 1);
    for (const record of found.records) records.push(record);
    for (const column of found.columns ?? []) columns.add(column);
    notes.push(...found.notes);
  }
  return { records, columns: [...columns], notes };
}

/** Shapefiles packed with their tables and projections into a zip archive. Rows count shapes from 1. */
export const SHAPEFILE: RecordFormat = {
  label: 'zipped shapefile',
  recognises: ({ bytes }) => isShp(bytes) || isZipWith('.shp', bytes),
  read,
};
