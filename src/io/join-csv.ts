import { csvFormatRows } from 'd3-dsv';
import { inert } from '../domain/inert-text.ts';

/** One row of a join: a district, or the land outside all of them. */
export interface JoinRow {
  readonly district: string;
  /** Null for the land outside all districts, whose size is not known. */
  readonly areaKm2: number | null;
  readonly items: number;
  /** In the order of the types of the header. */
  readonly itemsByType: readonly number[];
  /** Land in hectares, in the order of the classes of the header. */
  readonly hectares: readonly number[];
}

/** Names of the columns of types: those that are taken get a word more, so that each name is there once. */
function typeColumns(types: readonly string[], taken: readonly string[]): readonly string[] {
  const names = new Set([...taken, ...types]);
  return types.map((type) => {
    if (!taken.includes(type)) return type;
    let free = `${type} (type)`;
    for (let n = 2; names.has(free); n++) free = `${type} (type ${n})`;
    names.add(free);
    return free;
  });
}

/**
 * Writes the result of a join. Numbers are unrounded; what is not known is an empty cell. No name of a
 * district or type is a formula, or the same as the name of another column.
 */
export function joinCsv(
  rows: readonly JoinRow[],
  types: readonly string[],
  classes: readonly string[],
): string {
  const before = ['district', 'area_km2', 'points'];
  const after = ['points_per_km2', ...classes.map((name) => `${name}_ha`)];
  const header = [...before, ...typeColumns(types, [...before, ...after]), ...after];
  const lines = rows.map(({ district, areaKm2, items, itemsByType, hectares }) => [
    district,
    areaKm2 ?? '',
    items,
    ...itemsByType,
    areaKm2 === null ? '' : items / areaKm2,
    ...hectares,
  ]);
  const written = [header, ...lines].map((cells) => cells.map((cell) => inert(String(cell))));
  return `${csvFormatRows(written)}\n`;
}

/** One thing found in a record, as the report lists it. */
export interface ReportRow {
  readonly file: string;
  readonly row: number;
  readonly outcome: string;
  readonly problem: string;
  readonly reason: string;
  /** Longitude and latitude in degrees, or null where the record has no place. */
  readonly at: readonly number[] | null;
}

/** Writes the report on records that were repaired, left out, or used although something is odd. */
export function reportCsv(rows: readonly ReportRow[]): string {
  const header = ['file', 'row', 'outcome', 'problem', 'reason', 'longitude', 'latitude'];
  const lines = rows.map(({ file, row, outcome, problem, reason, at }) =>
    [file, row, outcome, problem, reason, at?.[0] ?? '', at?.[1] ?? ''].map((cell) =>
      inert(String(cell)),
    ),
  );
  return `${csvFormatRows([header, ...lines])}\n`;
}
