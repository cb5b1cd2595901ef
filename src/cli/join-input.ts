import type { BBox, MultiPolygon, Polygon } from 'geojson';
import { propertyOf, type RawRecord } from '../domain/hazard.ts';
import { tableOf } from '../domain/record-table.ts';
import { cellText } from '../domain/own-districts.ts';
import type { ReportRow } from '../io/join-csv.ts';
import { readRecords } from '../io/record-formats.ts';
import { NoRecords, RefusedFile } from '../io/refused-file.ts';
import { type FiledTable, filedByName } from '../spatial/filed-table.ts';
import { type DistrictFault, namedDistricts } from '../spatial/named-districts.ts';
import { bytesOf } from './files.ts';

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

/** A record that takes its id from another property where it has none of its own. */
function withId(raw: RawRecord, property: string): RawRecord {
  if (cellText(propertyOf(raw.properties, 'id')) !== '') return raw;
  return { ...raw, properties: { ...raw.properties, id: propertyOf(raw.properties, property) } };
}

/**
 * Reads districts from a file of polygons. The id of each is its property `id`, else the id of the
 * feature, else the property that is asked for. A district that cannot be used is an error of the file: its
 * land would count as outside all districts. Throws `RefusedFile`.
 */
export async function readDistricts(
  file: string,
  idProperty: string | undefined,
): Promise<NamedDistricts> {
  const { records, notes: told } = await readRecords(bytesOf(file), file);
  const notes = [...told];
  const { districts, faults } = namedDistricts(
    idProperty === undefined ? records : records.map((raw) => withId(raw, idProperty)),
    { id: 'id', name: null },
  );
  const [fault] = faults;
  if (fault) throw refusal(fault, records, file, idProperty ?? 'id');
  const own = records.filter(({ properties }) => cellText(propertyOf(properties, 'id')) !== '');
  if (idProperty !== undefined && idProperty !== 'id' && own.length > 0) {
    notes.push(
      `${file}: ${own.length} of ${records.length} districts have an id of their own, which goes before --id ${idProperty}.`,
    );
  }
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

/** Reads the hazard records of a file, for the checks; one without any is no error. Throws `RefusedFile`. */
export async function readHazards(
  file: string,
  box: BBox,
): Promise<{ readonly filed: FiledTable; readonly notes: readonly string[] }> {
  try {
    const { table, notes } = await readRecords(bytesOf(file), file, { box });
    return { filed: filedByName(file, table), notes };
  } catch (error) {
    if (!(error instanceof NoRecords)) throw error;
    return { filed: filedByName(file, tableOf([])), notes: [error.message] };
  }
}
