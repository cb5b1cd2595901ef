import { HAZARD_CLASSES, type HazardClass } from '../../domain/hazard.ts';
import type { OwnTable } from '../../domain/own-table.ts';

const SQUARE_METRES_PER_HECTARE = 10_000;
/** More rows than this are not read: the download has all. */
const MOST_ROWS = 200;

/** A column of the table of own records. */
export interface OwnColumn {
  /** What it shows; of a type of items, the word of the file. */
  readonly shows: 'items' | 'perKm2' | HazardClass | { readonly type: string };
  /** Decimal places at least; small values have more, so that none looks like nothing. */
  readonly decimals: number;
  /** The value at a place, 0 for the land outside all districts; null where no record makes one. */
  readonly read: (place: number, period: number) => number | null;
}

/** The columns that the records carry: what they do not say has no column, not one of zeros. */
export function ownColumns(table: OwnTable): readonly OwnColumn[] {
  const { ends, types, classes, items, itemsByType, areas, areaKm2 } = table;
  // Nothing on record is not nothing on the ground.
  const at = (numbers: Float64Array | undefined, place: number, period: number): number | null =>
    numbers?.[place * ends.length + period] || null;
  const per = (value: number | null, unit: number | undefined): number | null =>
    value === null || unit === undefined ? null : value / unit;
  const ofItems: OwnColumn[] =
    table.pointRecords === 0
      ? []
      : [
          { shows: 'items', decimals: 0, read: (place, period) => at(items, place, period) },
          ...types.map((type): OwnColumn => ({
            shows: { type },
            decimals: 0,
            read: (place, period) => at(itemsByType.get(type), place, period),
          })),
          {
            shows: 'perKm2',
            decimals: 2,
            read: (place, period) => per(at(items, place, period), areaKm2[place - 1]),
          },
        ];
  const ofLand = HAZARD_CLASSES.filter((name) => classes.includes(name)).map((name): OwnColumn => ({
    shows: name,
    decimals: 1,
    read: (place, period) => per(at(areas[name], place, period), SQUARE_METRES_PER_HECTARE),
  }));
  return [...ofItems, ...ofLand];
}

/** One row of the table: a district, or the land outside all of them (null). */
export interface OwnRow {
  readonly district: string | null;
  readonly cells: readonly ({ readonly value: number; readonly decimals: number } | null)[];
}

/** Decimal places that show two digits of a small value at least. */
function decimalsOf(value: number, least: number): number {
  return value >= 1 ? least : Math.max(least, 1 - Math.floor(Math.log10(value)));
}

/** The rows of a table, and how many districts it leaves out. */
export interface OwnRows {
  readonly rows: readonly OwnRow[];
  readonly more: number;
}

/**
 * The rows at the end of a period, in the order of the districts, the land outside last. Of very many
 * districts the first with a record.
 */
export function ownRows(table: OwnTable, period: number): OwnRows {
  const columns = ownColumns(table);
  const rowAt = (district: string | null, place: number): OwnRow => ({
    district,
    cells: columns.map(({ read, decimals }) => {
      const value = read(place, period);
      return value === null ? null : { value, decimals: decimalsOf(value, decimals) };
    }),
  });
  const all = table.districts.map((id, d) => rowAt(id, d + 1));
  const shown =
    all.length <= MOST_ROWS
      ? all
      : all.filter(({ cells }) => cells.some((cell) => cell !== null)).slice(0, MOST_ROWS);
  return { rows: [...shown, rowAt(null, 0)], more: all.length - shown.length };
}
