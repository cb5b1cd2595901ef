import type { RecordRead } from '../record-formats.ts';
import { isFeature, recordIn, withoutSeparator } from '../records-geojson-lines.ts';
import { LF, NotPlain, OPEN_BRACE, textIn } from './bytes.ts';
import { FeatureScan } from './feature-scan.ts';
import { JsonWalk } from './json-walk.ts';

/** Longest line that is tried to find out whether each line is a feature. */
const LONGEST_TRIED = 1 << 20;

/** The place of the next line end, or that of the end of the file. */
function endOfLine(bytes: Uint8Array, start: number): number {
  const end = bytes.indexOf(LF, start);
  return end === -1 ? bytes.length : end;
}

/** True where the first line is a feature, and more follows. */
function isOfLines(bytes: Uint8Array, start: number): boolean {
  const end = endOfLine(bytes, start);
  if (end - start > LONGEST_TRIED || !isFeature(withoutSeparator(textIn(bytes, start, end))))
    return false;
  return textIn(bytes, end, end + LONGEST_TRIED).trim() !== '';
}

/**
 * Reads GeoJSON with one feature on each line from its bytes (UTF-8), into the records that the reader of
 * texts makes of it. Throws `NotPlain` for everything else.
 */
export function scanGeoJsonLines(bytes: Uint8Array, start: number): RecordRead {
  if (bytes[start] !== OPEN_BRACE || !isOfLines(bytes, start)) throw new NotPlain();
  const walk = new JsonWalk(bytes, start);
  const scan = new FeatureScan(walk);
  let row = 1;
  for (let from = start; from < bytes.length; row++) {
    const to = endOfLine(bytes, from);
    walk.goTo(from, to);
    if (bytes[from] !== OPEN_BRACE || !scan.readAlone(row)) {
      const line = withoutSeparator(textIn(bytes, from, to));
      if (line !== '') scan.readElsewhere(recordIn(line, row));
    }
    from = to + 1;
  }
  return { records: scan.others, points: scan.finished(), columns: scan.names, notes: [] };
}
