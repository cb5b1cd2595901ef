import { HAZARD_CLASSES, type HazardClass } from '../../../src/domain/hazard.ts';
import type { OwnTable } from '../../../src/domain/own-table.ts';

/** Square metres by district, one number for each period. */
type Areas = Readonly<Record<string, readonly number[]>>;

/** What a small own table is made of; everything else is empty. */
export interface Made {
  readonly ends: OwnTable['ends'];
  readonly areas?: Partial<Record<HazardClass | 'hazardous' | 'released', Areas>>;
  /** Items by type, district and period. */
  readonly items?: Readonly<Record<string, Areas>>;
}

/** The districts of small own tables. */
const PLACES = ['aghdam', 'lachin', 'shusha'] as const;

/** An own table of three districts. Without sums of its own, a class stands for land of its side. */
export function ownTableOf({ ends, areas = {}, items = {} }: Made): OwnTable {
  const tableOf = (byPlace: Areas | undefined): Float64Array =>
    Float64Array.from([
      ...ends.map(() => 0),
      ...PLACES.flatMap((id) => byPlace?.[id] ?? ends.map(() => 0)),
    ]);
  const sumOf = (tables: readonly Float64Array[]) =>
    tableOf(undefined).map((_, index) =>
      tables.reduce((sum, table) => sum + (table[index] ?? 0), 0),
    );
  const byClass = Object.fromEntries(
    HAZARD_CLASSES.map((name) => [name, tableOf(areas[name])]),
  ) as OwnTable['areas'];
  const byType = new Map(Object.entries(items).map(([type, one]) => [type, tableOf(one)]));
  return {
    districts: PLACES,
    areaKm2: PLACES.map(() => 1000),
    ends,
    types: [...byType.keys()].sort(),
    classes: HAZARD_CLASSES.filter((name) => areas[name]),
    pointRecords: byType.size,
    areaRecords: Object.keys(areas).length,
    undated: 0,
    items: sumOf([...byType.values()]),
    itemsByType: byType,
    areas: byClass,
    hazardous: areas.hazardous
      ? tableOf(areas.hazardous)
      : sumOf([byClass.suspected, byClass.confirmed]),
    released: areas.released
      ? tableOf(areas.released)
      : sumOf([byClass.cancelled, byClass.reduced, byClass.cleared]),
  };
}
