import { addDays, type Day } from '../domain/day.ts';
import { dateOf, dayOf, type HazardRecords, NO_DAY } from '../domain/hazard-points.ts';
import { HAZARD_CLASSES, type HazardClass } from '../domain/hazard.ts';
import type { OwnTable } from '../domain/own-table.ts';
import type { DistrictLayer } from './district-layer.ts';
import { areasOfUnion, joinRecords, type Timeline } from './join.ts';

/** Stands for the end of the only period where no record has a date: every day is later. */
const ALWAYS: Day = '0001-01-01';

const HAZARDOUS: readonly HazardClass[] = ['suspected', 'confirmed'];
const RELEASED: readonly HazardClass[] = ['cancelled', 'reduced', 'cleared'];

/** The last day of the month of a day. */
function monthEnd(day: Day): Day {
  const [year, month] = day.split('-').map(Number) as [number, number];
  const next =
    month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return addDays(next.padStart(10, '0') as Day, -1);
}

/** The months that have a dated record, and the period of each day. */
function monthsOf({ points, areas }: HazardRecords): { readonly ends: readonly Day[] } & Timeline {
  const days = new Set([...new Set(points.day), ...areas.map(({ date }) => dayOf(date))]);
  days.delete(NO_DAY);
  const endOf = new Map([...days].map((day) => [day, monthEnd(dateOf(day)!)]));
  const ends = [...new Set(endOf.values())].sort();
  const order = new Map(ends.map((end, period) => [end, period]));
  const periods = new Map([...endOf].map(([day, end]) => [day, order.get(end)!]));
  return {
    ends: ends.length > 0 ? ends : [ALWAYS],
    periods: Math.max(1, ends.length),
    periodOf: (day) => periods.get(day) ?? 0,
  };
}

function undatedIn({ points, areas }: HazardRecords): number {
  let undated = areas.filter(({ date }) => date === null).length;
  for (const day of points.day) if (day === NO_DAY) undated++;
  return undated;
}

/** Everything that sound records come to in each district, at the end of each month that has one. */
export function ownTable(
  ids: readonly string[],
  layer: DistrictLayer,
  hazards: HazardRecords,
): OwnTable {
  const months = monthsOf(hazards);
  const { types, items, itemsByType, areas } = joinRecords(layer, hazards, months);
  const { points, areas: polygons } = hazards;
  const together = (classes: readonly HazardClass[]) => {
    const [only, ...more] = classes.filter((name) => polygons.some((one) => one.class === name));
    // One class by itself is measured already.
    if (only && more.length === 0) return areas[only];
    const members = polygons.filter((polygon) => classes.includes(polygon.class));
    return areasOfUnion(layer, members, months);
  };
  return {
    districts: ids,
    areaKm2: layer.areaKm2,
    ends: months.ends,
    types,
    classes: HAZARD_CLASSES.filter((name) => polygons.some((one) => one.class === name)),
    pointRecords: points.length,
    areaRecords: polygons.length,
    undated: undatedIn(hazards),
    items,
    itemsByType,
    areas,
    hazardous: together(HAZARDOUS),
    released: together(RELEASED),
  };
}
