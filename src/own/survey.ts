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

function previewOf(records: readonly RawRecord[]): Preview {
  const points: Position[] = [];
  const rings: Position[][] = [];
  for (const { geometry } of records) {
    const first = firstPosition(geometry);
    if (!first) continue;
    const { type, coordinates } = geometry as { type: unknown; coordinates: Position[][] };
    const ring = type === 'Polygon' ? coordinates[0] : undefined;
    if (ring?.every(([lon, lat]) => isNumber(lon) && isNumber(lat))) rings.push(ring);
    else points.push(first);
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
