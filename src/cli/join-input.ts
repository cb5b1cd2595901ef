import { readFileSync } from 'node:fs';
import type { BBox, MultiPolygon, Polygon } from 'geojson';
import type { RawRecord } from '../domain/hazard.ts';
import type { ReportRow } from '../io/join-csv.ts';
import { readRecords } from '../io/record-formats.ts';
import { RefusedFile } from '../io/refused-file.ts';
import { type FiledTable, filedByName } from '../spatial/filed-table.ts';
import { type DistrictFault, namedDistricts } from '../spatial/named-districts.ts';
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

/** What is wrong with a file that has such a record. */
function refusal(
  fault: DistrictFault,
  records: readonly RawRecord[],
  file: string,
  property: string,
): RefusedFile {
  switch (fault.why) {
    case 'no-id': {
      const raw = records.find(({ row }) => row === fault.row);
      const names = Object.keys(raw?.properties ?? {}).join(', ') || 'none';
      return new RefusedFile(
        file,
        `has no property "${property}" in row ${fault.row}; name the one that holds the ids with --id (there are: ${names})`,
      );
    }
    case 'shape':
      return new RefusedFile(file, `has a district, "${fault.id}", that ${fault.text}`);
    case 'twice':
      return new RefusedFile(
        file,
        `has the id "${fault.id}" twice, in rows ${fault.first} and ${fault.row}`,
      );
  }
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
  const id = idProperty ?? 'id';
  const { districts, faults } = namedDistricts(records, { id, name: null });
  const [fault] = faults;
  if (fault) throw refusal(fault, records, file, id);
  return {
    ids: districts.map((district) => district.id),
    geometries: districts.map(({ geometry }) => geometry),
    repairs: districts.flatMap(({ row, repairs }) =>
      repairs.map(({ problem, text: reason, at }): ReportRow => {
        return { file, row, outcome: 'repaired', problem, reason, at };
      }),
    ),
    notes,
  };
}

/** Reads the hazard records of a file, for the checks. Throws `RefusedFile`. */
export async function readHazards(
  file: string,
  box: BBox,
): Promise<{ readonly filed: FiledTable; readonly notes: readonly string[] }> {
  const { table, notes } = await readRecords(bytesOf(file), file, { box });
  return { filed: filedByName(file, table), notes };
}
