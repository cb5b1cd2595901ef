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

/** Longest line that is tried: features are shorter, a whole file on one line is longer. */
const LONGEST_FEATURE = 50_000_000;
/** Lines that are tried: one that is damaged must not hide what the others are. */
const LINES_TRIED = 5;

/** The first lines that hold something, none where there is no second one. */
function firstLines(text: string): readonly string[] {
  const lines: string[] = [];
  for (let start = 0; start < text.length && lines.length < LINES_TRIED;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (end - start > LONGEST_FEATURE) return [];
    const line = withoutSeparator(text.slice(start, end));
    if (line !== '') lines.push(line);
    start = end + 1;
  }
  return lines.length > 1 ? lines : [];
}

/** GeoJSON with one feature on each line (RFC 8142). Rows count lines from 1. */
export const GEOJSON_LINES: RecordFormat = {
  label: 'newline-delimited GeoJSON',
  recognises: ({ text }) => {
    const lines = firstLines(text().text);
    if (lines[0]?.startsWith('{') !== true) return false;
    // Two whole features after one another, without a comma between, are no JSON.
    return isFeature(lines[0]) || lines.filter(isFeature).length > 1;
  },
  read: async ({ text }) => {
    const { text: whole, notes } = text();
    const lines = whole.split('\n').map(withoutSeparator);
    const records = lines.flatMap((line, i) => (line === '' ? [] : [recordIn(line, i + 1)]));
    return { records, notes };
  },
};
