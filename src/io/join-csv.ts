import { csvFormatRows } from 'd3-dsv';

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

/** Writes the result of a join. Numbers are unrounded; what is not known is an empty cell. */
export function joinCsv(
  rows: readonly JoinRow[],
  types: readonly string[],
  classes: readonly string[],
): string {
  const header = [
    'district',
    'area_km2',
    'points',
    ...types,
    'points_per_km2',
    ...classes.map((name) => `${name}_ha`),
  ];
  const lines = rows.map(({ district, areaKm2, items, itemsByType, hectares }) => [
    district,
    areaKm2 ?? '',
    items,
    ...itemsByType,
    areaKm2 === null ? '' : items / areaKm2,
    ...hectares,
  ]);
  return `${csvFormatRows([header, ...lines.map((cells) => cells.map(String))])}\n`;
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
    [file, row, outcome, problem, reason, at?.[0] ?? '', at?.[1] ?? ''].map(String),
  );
  return `${csvFormatRows([header, ...lines])}\n`;
}
