import type { MultiPolygon, Polygon } from 'geojson';
import { type RawRecord, propertyOf } from '../domain/hazard.ts';
import { cellText, type DistrictColumns } from '../domain/own-districts.ts';
import { checkDistrict } from './record-checks.ts';
import type { Finding } from './repair.ts';

/** A record of a file of districts, with a sound shape. */
export interface NamedDistrict {
  readonly row: number;
  readonly id: string;
  /** As the file has it; the id where it has none. */
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
  /** What was repaired in its shape. */
  readonly repairs: readonly Finding[];
}

/** Why a record cannot be a district. */
export type DistrictFault =
  | { readonly why: 'no-id'; readonly row: number }
  | { readonly why: 'twice'; readonly row: number; readonly id: string; readonly first: number }
  /** `text`: the rest of a sentence that starts with the record. */
  | { readonly why: 'shape'; readonly row: number; readonly id: string; readonly text: string };

/**
 * The districts of a file, in its order, and the records that cannot be districts. One of these is an error
 * of the file: its land would count as outside all districts.
 */
export function namedDistricts(
  records: readonly RawRecord[],
  columns: DistrictColumns,
): { readonly districts: readonly NamedDistrict[]; readonly faults: readonly DistrictFault[] } {
  const districts: NamedDistrict[] = [];
  const faults: DistrictFault[] = [];
  const rowOf = new Map<string, number>();
  for (const raw of records) {
    const { row } = raw;
    const id = cellText(propertyOf(raw.properties, columns.id));
    if (id === '') {
      faults.push({ why: 'no-id', row });
      continue;
    }
    const { geometry, findings } = checkDistrict(raw);
    const first = rowOf.get(id);
    if (!geometry) {
      faults.push({ why: 'shape', row, id, text: findings[0]?.text ?? 'has no shape' });
    } else if (first !== undefined) {
      faults.push({ why: 'twice', row, id, first });
    } else {
      const name = columns.name === null ? '' : cellText(propertyOf(raw.properties, columns.name));
      districts.push({ row, id, name: name || id, geometry, repairs: findings });
    }
    if (first === undefined) rowOf.set(id, row);
  }
  return { districts, faults };
}
