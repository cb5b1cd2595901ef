import type { BBox } from 'geojson';

/** Where a table has its positions. */
export type PositionColumns =
  | { readonly kind: 'wkt'; readonly column: number }
  | {
      readonly kind: 'lonlat';
      readonly lon: number;
      readonly lat: number;
      readonly by: 'name' | 'content';
    };

const WKT_NAMES = ['wkt', 'geometry', 'geom', 'thegeom', 'shape', 'wkbgeometry', 'geowkt'];
const LON_NAMES = [
  'lon',
  'long',
  'lng',
  'longitude',
  'longitudedd',
  'londd',
  'x',
  'xcoord',
  'coordx',
  'pointx',
  'easting',
  'uzunluq',
  'долгота',
];
const LAT_NAMES = [
  'lat',
  'latitude',
  'latitudedd',
  'latdd',
  'y',
  'ycoord',
  'coordy',
  'pointy',
  'northing',
  'enlik',
  'широта',
];
const WKT =
  /^\s*(SRID\s*=\s*\d+\s*;\s*)?(MULTI)?(POINT|LINESTRING|POLYGON)\s*(Z|M|ZM)?\s*(\(|EMPTY)/i;
/** True where a cell starts as a shape of WKT. */
export const isWkt = (cell: string): boolean => WKT.test(cell);

/** Rows that are looked at to find out what a column holds. */
const LOOKED_AT = 1000;
const MOST = 0.8;

/** A number as tables write it: with a point or a comma before the decimals. Null where it is none. */
export function numberIn(cell: string): number | null {
  const text = cell.trim().replace(/^([+-]?\d+),(\d+)$/, '$1.$2');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : null;
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\d]/gu, '');

const wordsOf = (name: string): readonly string[] => name.toLowerCase().split(/[^\p{L}]+/u);

/** The column of one of the names; else the only one that has a name among its words (`_gps_latitude`). */
function byName(header: readonly string[], names: readonly string[]): number {
  const plainHeader = header.map(plain);
  const found = names.map((name) => plainHeader.indexOf(name)).find((i) => i !== -1);
  if (found !== undefined) return found;
  const telling = names.filter((name) => name.length > 1);
  const having = [...header.keys()].filter((i) =>
    wordsOf(header[i] ?? '').some((word) => telling.includes(word)),
  );
  return having.length === 1 ? (having[0] ?? -1) : -1;
}

function shareOf(
  rows: readonly (readonly string[])[],
  isRight: (row: readonly string[]) => boolean,
) {
  return rows.length === 0 ? 0 : rows.filter(isRight).length / rows.length;
}

/** The two columns of which most rows lie in the box, when read as longitude and latitude. */
function byContent(rows: readonly (readonly string[])[], columns: number, box: BBox) {
  const [west, south, east, north] = [box[0], box[1], box.at(-2) ?? NaN, box.at(-1) ?? NaN];
  const within = (cell: string | undefined, least: number, most: number): boolean => {
    const value = numberIn(cell ?? '');
    return value !== null && value >= least && value <= most;
  };
  // The margin of a degree lets records beyond the last border speak too.
  const shareAt = (column: number, least: number, most: number): number =>
    shareOf(rows, (row) => within(row[column], least - 1, most + 1));
  const best = (least: number, most: number, other: number): number => {
    const shares = Array.from({ length: columns }, (_, column) =>
      column === other ? 0 : shareAt(column, least, most),
    );
    const highest = shares.reduce((most, share) => Math.max(most, share), 0);
    return highest >= MOST && shares.filter((share) => share === highest).length === 1
      ? shares.indexOf(highest)
      : -1;
  };
  const lon = best(west, east, -1);
  const lat = best(south, north, lon);
  return lon === -1 || lat === -1 ? null : { lon, lat };
}

/**
 * Finds the columns that hold positions: first WKT, then longitude and latitude by their names, then two
 * columns whose numbers lie where the districts are. Null where there are none.
 */
export function positionColumns(
  header: readonly string[],
  allRows: readonly (readonly string[])[],
  box: BBox | undefined,
): PositionColumns | null {
  const rows = allRows.slice(0, LOOKED_AT);
  const holdsWkt = (column: number): boolean =>
    shareOf(rows, (row) => isWkt(row[column] ?? '')) > 1 - MOST;
  const named = byName(header, WKT_NAMES);
  const wkt = named !== -1 && holdsWkt(named) ? named : header.findIndex((_, i) => holdsWkt(i));
  if (wkt !== -1) return { kind: 'wkt', column: wkt };
  const lon = byName(header, LON_NAMES);
  const lat = byName(header, LAT_NAMES);
  if (lon !== -1 && lat !== -1) return { kind: 'lonlat', lon, lat, by: 'name' };
  const found = box ? byContent(rows, header.length, box) : null;
  return found && { kind: 'lonlat', ...found, by: 'content' };
}
