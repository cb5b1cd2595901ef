import type { Position } from 'geojson';
import type { RawRecord } from '../domain/hazard.ts';
import type { FileSurvey, Preview } from '../domain/own-files.ts';
import { guessMeaning, wordsOf } from '../domain/record-meaning.ts';
import { recordCount, spreadRecords } from '../domain/record-table.ts';
import type { ReadFile } from '../io/record-formats.ts';
import { setAt } from '../spatial/district-grid.ts';
import type { DistrictLayer } from '../spatial/district-layer.ts';

/** Values of a column that are shown. */
const SAMPLES = 4;
/** Records whose places are looked at and drawn before any counts. */
const LOOKED_AT = 2000;

const isNumber = (value: unknown): value is number => Number.isFinite(value);

/** The first position of a geometry, whatever else is wrong with it. */
function firstPosition(geometry: unknown): Position | null {
  let at: unknown = ((geometry ?? {}) as { coordinates?: unknown }).coordinates;
  while (Array.isArray(at) && Array.isArray(at[0])) at = at[0];
  return Array.isArray(at) && isNumber(at[0]) && isNumber(at[1]) ? [at[0], at[1]] : null;
}

/** Corners that are drawn of all rings together, and of each at least: more is lost in a small picture. */
const MOST_CORNERS = 20_000;
const FEWEST_CORNERS = 12;

/** At most so many corners of a ring, spread evenly over it, without those that are no positions. */
function cornersOf(ring: unknown, most: number): readonly Position[] {
  if (!Array.isArray(ring)) return [];
  const step = Math.max(1, ring.length / most);
  const count = Math.min(ring.length, most);
  const corners = Array.from({ length: count }, (_, i) => ring[Math.floor(i * step)] as unknown);
  return corners.flatMap((at) =>
    Array.isArray(at) && isNumber(at[0]) && isNumber(at[1]) ? [[at[0], at[1]]] : [],
  );
}

/** Outer rings of a geometry, whatever else is wrong with it. */
function outerRings(geometry: unknown, most: number): readonly (readonly Position[])[] {
  const { type, coordinates } = geometry as { type: unknown; coordinates: unknown[] };
  if (type === 'Polygon') return [cornersOf(coordinates[0], most)];
  if (type !== 'MultiPolygon') return [];
  return coordinates.map((polygon) => (Array.isArray(polygon) ? cornersOf(polygon[0], most) : []));
}

function previewOf(records: readonly RawRecord[]): Preview {
  const points: Position[] = [];
  const rings: (readonly Position[])[] = [];
  const most = Math.max(FEWEST_CORNERS, Math.floor(MOST_CORNERS / records.length));
  for (const { geometry } of records) {
    const first = firstPosition(geometry);
    if (!first) continue;
    const outer = outerRings(geometry, most).filter((ring) => ring.length > 2);
    if (outer.length === 0) points.push(first);
    for (const ring of outer) {
      if (rings.length < LOOKED_AT) rings.push(ring);
    }
  }
  return { points, rings };
}

/** Places that lie outside all districts, but in one with their axes exchanged. */
function swappedIn(records: readonly RawRecord[], { degrees }: DistrictLayer): number {
  return records.filter(({ geometry }) => {
    const [x, y] = firstPosition(geometry) ?? [];
    if (x === undefined || y === undefined) return false;
    return setAt(degrees, x, y) === 0 && setAt(degrees, y, x) !== 0;
  }).length;
}

/** What a person looks at before the records of a file count. */
export function surveyOf(
  key: number,
  name: string,
  { table, columns, notes, format }: ReadFile,
  layer: DistrictLayer,
): FileSurvey {
  // Spread over the file: its beginning may be of one district alone.
  const looked = spreadRecords(table, LOOKED_AT);
  return {
    key,
    name,
    format,
    records: recordCount(table),
    columns,
    samples: columns.map((column) => wordsOf(looked, column, SAMPLES)),
    meaning: guessMeaning(columns, looked),
    notes,
    swapped: swappedIn(looked, layer),
    lookedAt: looked.length,
    preview: previewOf(looked),
  };
}
