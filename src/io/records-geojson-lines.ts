import type { RawRecord } from '../domain/hazard.ts';
import type { RecordFormat } from './record-formats.ts';
import { recordOf } from './records-geojson.ts';

/** RFC 8142 starts each record with this character; most files do without. */
const RECORD_SEPARATOR = '\u001e';
/** A line without the character that may start it, and without white space around it. */
export const withoutSeparator = (line: string): string => line.replace(RECORD_SEPARATOR, '').trim();

/** What a line holds, as a record. */
export function recordIn(line: string, row: number): RawRecord {
  try {
    return recordOf(row, JSON.parse(line));
  } catch {
    return { row, geometry: null, properties: {}, fault: 'is a line that is not JSON' };
  }
}

/** True where a line is one feature or geometry. */
export function isFeature(line: string): boolean {
  try {
    const { type } = (JSON.parse(line) ?? {}) as { type?: unknown };
    return typeof type === 'string' && type !== 'FeatureCollection';
  } catch {
    return false;
  }
}

/** Longest first line that is tried: features are shorter, a whole file on one line is longer. */
const LONGEST_FEATURE = 50_000_000;

/** The first line that holds something, or null where there is no second one. */
function firstOfSeveral(text: string): string | null {
  const start = text.search(/\S/);
  const end = text.indexOf('\n', start);
  if (end === -1 || end - start > LONGEST_FEATURE || text.slice(end).trim() === '') return null;
  return withoutSeparator(text.slice(start, end));
}

/** GeoJSON with one feature on each line (RFC 8142). Rows count lines from 1. */
export const GEOJSON_LINES: RecordFormat = {
  label: 'newline-delimited GeoJSON',
  recognises: ({ text }) => {
    const first = firstOfSeveral(text().text);
    return first !== null && first.startsWith('{') && isFeature(first);
  },
  read: async ({ text }) => {
    const { text: whole, notes } = text();
    const lines = whole.split('\n').map(withoutSeparator);
    const records = lines.flatMap((line, i) => (line === '' ? [] : [recordIn(line, i + 1)]));
    return { records, notes };
  },
};
