import { HAZARD_CLASSES, type HazardClass } from '../../domain/hazard.ts';
import type { OwnTable } from '../../domain/own-table.ts';

const SQUARE_METRES_PER_HECTARE = 10_000;

/** A column of the table of own records. */
export interface OwnColumn {
  /** What it shows; of a type of items, the word of the file. */
  readonly shows: 'items' | 'perKm2' | HazardClass | { readonly type: string };
  readonly decimals: number;
  /** The value at a place, 0 for the land outside all districts; null where there can be none. */
  readonly read: (place: number, period: number) => number | null;
}

/** The columns that the records carry: what they do not say has no column, not one of zeros. */
export function ownColumns(table: OwnTable): readonly OwnColumn[] {
  const { ends, types, classes, items, itemsByType, areas, areaKm2 } = table;
  const at = (numbers: Float64Array | undefined, place: number, period: number): number =>
    numbers?.[place * ends.length + period] ?? 0;
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
            read: (place, period) => {
              const land = areaKm2[place - 1];
              return land === undefined ? null : at(items, place, period) / land;
            },
          },
        ];
  const ofLand = HAZARD_CLASSES.filter((name) => classes.includes(name)).map((name): OwnColumn => ({
    shows: name,
    decimals: 1,
    read: (place, period) => at(areas[name], place, period) / SQUARE_METRES_PER_HECTARE,
  }));
  return [...ofItems, ...ofLand];
}

/** One row of the table: a district, or the land outside all of them (null). */
export interface OwnRow {
  readonly district: string | null;
  readonly cells: readonly ({ readonly value: number; readonly decimals: number } | null)[];
}

/** The rows at the end of a period, in the order of the districts, the land outside last. */
export function ownRows(table: OwnTable, period: number): readonly OwnRow[] {
  const columns = ownColumns(table);
  const rowAt = (district: string | null, place: number): OwnRow => ({
    district,
    cells: columns.map(({ read, decimals }) => {
      const value = read(place, period);
      return value === null ? null : { value, decimals };
    }),
  });
  return [...table.districts.map((id, d) => rowAt(id, d + 1)), rowAt(null, 0)];
}
