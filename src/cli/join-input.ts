import { readFileSync } from 'node:fs';
import type { BBox, MultiPolygon, Polygon } from 'geojson';
import { propertyOf, type RawRecord } from '../domain/hazard.ts';
import type { ReportRow } from '../io/join-csv.ts';
import { readRecords } from '../io/record-formats.ts';
import { RefusedFile } from '../io/refused-file.ts';
import { checkDistrict } from '../spatial/record-checks.ts';
import { type FiledTable, filedByName } from '../spatial/filed-table.ts';
import { WrongUse } from './verb.ts';

/** The bytes of a file that was named on the command line. */
function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new WrongUse(`There is no file "${file}".`);
    if (code === 'EISDIR') throw new WrongUse(`"${file}" is a folder, not a file.`);
    throw new RefusedFile(file, `cannot be opened (${code})`);
  }
}

/** The districts of a file: ids and sound shapes, in its order. */
export interface NamedDistricts {
  readonly ids: readonly string[];
  readonly geometries: readonly (Polygon | MultiPolygon)[];
  /** What was repaired in them. */
  readonly repairs: readonly ReportRow[];
  readonly notes: readonly string[];
}

function idOf(raw: RawRecord, file: string, idProperty: string | undefined): string {
  const name = idProperty ?? 'id';
  const value = propertyOf(raw.properties, name);
  if (typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')) {
    return String(value).trim();
  }
  const names = Object.keys(raw.properties).join(', ') || 'none';
  throw new RefusedFile(
    file,
    `has no property "${name}" in row ${raw.row}; name the one that holds the ids with --id (there are: ${names})`,
  );
}

/**
 * Reads districts from a file of polygons. A district that cannot be used is an error of the file: its
 * land would count as outside all districts. Throws `RefusedFile`.
 */
export async function readDistricts(
  file: string,
  idProperty: string | undefined,
): Promise<NamedDistricts> {
  const { records, notes } = await readRecords(bytesOf(file), file);
  const ids: string[] = [];
  const geometries: (Polygon | MultiPolygon)[] = [];
  const repairs: ReportRow[] = [];
  const rowOf = new Map<string, number>();
  for (const raw of records) {
    const id = idOf(raw, file, idProperty);
    const { geometry, findings } = checkDistrict(raw);
    const [fault] = findings;
    if (!geometry) throw new RefusedFile(file, `has a district, "${id}", that ${fault?.text}`);
    const first = rowOf.get(id);
    if (first !== undefined) {
      throw new RefusedFile(file, `has the id "${id}" twice, in rows ${first} and ${raw.row}`);
    }
    rowOf.set(id, raw.row);
    ids.push(id);
    geometries.push(geometry);
    for (const { problem, text: reason, at } of findings) {
      repairs.push({ file, row: raw.row, outcome: 'repaired', problem, reason, at });
    }
  }
  return { ids, geometries, repairs, notes };
}

/** Reads the hazard records of a file, for the checks. Throws `RefusedFile`. */
export async function readHazards(
  file: string,
  box: BBox,
): Promise<{ readonly filed: FiledTable; readonly notes: readonly string[] }> {
  const { table, notes } = await readRecords(bytesOf(file), file, { box });
  return { filed: filedByName(file, table), notes };
}
