import { dateOf, type HazardPoints, type HazardRecords, NO_DAY } from '../domain/hazard-points.ts';
import { HAZARD_CLASSES } from '../domain/hazard.ts';
import type { OwnProblem } from '../domain/own-files.ts';
import type { OwnTable } from '../domain/own-table.ts';
import { joinCsv, reportCsv } from '../io/join-csv.ts';

const SQUARE_METRES_PER_HECTARE = 10_000;
/** Side of a cell of the grid in degrees: about 4 by 5.5 km at 40° north. */
export const CELL_DEGREES = 0.05;
/** The row of what lies outside all districts. */
const OUTSIDE = '(none)';

/** What the records come to in each district at the end of the last month, as the command line writes it. */
export function tableCsv(table: OwnTable): string {
  const periods = table.ends.length;
  const last = (numbers: Float64Array | undefined, place: number): number =>
    numbers?.[place * periods + periods - 1] ?? 0;
  const rowAt = (place: number, district: string, areaKm2: number | null) => ({
    district,
    areaKm2,
    items: last(table.items, place),
    itemsByType: table.types.map((type) => last(table.itemsByType.get(type), place)),
    hectares: HAZARD_CLASSES.map(
      (name) => last(table.areas[name], place) / SQUARE_METRES_PER_HECTARE,
    ),
  });
  const rows = [
    ...table.districts.map((id, d) => rowAt(d + 1, id, table.areaKm2[d] ?? null)),
    rowAt(0, OUTSIDE, null),
  ];
  return joinCsv(rows, table.types, HAZARD_CLASSES);
}

/** Every finding of the checks, with its row and reason. */
export function problemsCsv(problems: readonly OwnProblem[]): string {
  return reportCsv(problems);
}

interface Cell {
  readonly column: number;
  readonly row: number;
  items: number;
  readonly byType: Map<string, number>;
}

/** Items of each cell of a grid of 0.05°, as squares: places are told to some kilometres. */
export function gridGeoJson(points: HazardPoints): string {
  const cells = new Map<string, Cell>();
  for (let i = 0; i < points.length; i++) {
    const [lon = 0, lat = 0, count = 0] = [points.lon[i], points.lat[i], points.count[i]];
    const [column, row] = [Math.floor(lon / CELL_DEGREES), Math.floor(lat / CELL_DEGREES)];
    const key = `${column},${row}`;
    const cell = cells.get(key) ?? { column, row, items: 0, byType: new Map<string, number>() };
    cell.items += count;
    const type = points.types[points.type[i] ?? -1];
    if (type !== undefined) cell.byType.set(type, (cell.byType.get(type) ?? 0) + count);
    cells.set(key, cell);
  }
  const edge = (index: number) => Number((index * CELL_DEGREES).toFixed(2));
  const features = [...cells.values()].map(({ column, row, items, byType }) => {
    const [west, south, east, north] = [edge(column), edge(row), edge(column + 1), edge(row + 1)];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    return {
      type: 'Feature',
      properties: { items, by_type: Object.fromEntries(byType) },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  return `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
}

/** Every record that counts, where it lies: points first. */
export function recordsGeoJson({ points, areas }: HazardRecords): string {
  const ofPoints = Array.from({ length: points.length }, (_, i) =>
    JSON.stringify({
      type: 'Feature',
      properties: {
        type: points.types[points.type[i] ?? -1] ?? null,
        count: points.count[i],
        date: dateOf(points.day[i] ?? NO_DAY),
      },
      geometry: { type: 'Point', coordinates: [points.lon[i], points.lat[i]] },
    }),
  );
  const ofAreas = areas.map(({ class: name, date, geometry }) =>
    JSON.stringify({ type: 'Feature', properties: { class: name, date }, geometry }),
  );
  const features = [...ofPoints, ...ofAreas].join(',');
  return `{"type":"FeatureCollection","features":[${features}]}\n`;
}
