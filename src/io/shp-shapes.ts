import type { Position } from 'geojson';
import { polygonsOfRings } from './shp-rings.ts';

// Lengths and places are those of the ESRI Shapefile Technical Description (1998).
const FILE_HEADER_BYTES = 100;
const RECORD_HEADER_BYTES = 8;
const WORD_BYTES = 2;
const POSITION_BYTES = 16;
/** First number of a .shp file, most significant byte first. */
const SHP_START = 9994;

/** Types of shapes; those with heights are 10 more, those with measures 20 more. */
const TYPES: Readonly<Record<number, 'point' | 'line' | 'polygon' | 'points'>> = {
  1: 'point',
  3: 'line',
  5: 'polygon',
  8: 'points',
};
const NO_SHAPE = 0;
const MULTIPATCH = 31;

/** The shape of one record; `fault` says why it is none, as the rest of a sentence. */
export type Shape = { readonly geometry: unknown } | { readonly fault: string };

/** True where bytes are a .shp file. */
export function isShp(bytes: Uint8Array): boolean {
  return (
    bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset).getInt32(0) === SHP_START
  );
}

function positionsAt(view: DataView, at: number, count: number): Position[] {
  if (count < 0 || at + count * POSITION_BYTES > view.byteLength) throw new RangeError('cut off');
  return Array.from({ length: count }, (_, i) => [
    view.getFloat64(at + i * POSITION_BYTES, true),
    view.getFloat64(at + i * POSITION_BYTES + 8, true),
  ]);
}

/** The lines or rings of a shape. */
function partsOf(view: DataView): Position[][] {
  const [parts, count] = [view.getInt32(36, true), view.getInt32(40, true)];
  if (parts < 0 || 44 + 4 * parts > view.byteLength) throw new RangeError('cut off');
  const positions = positionsAt(view, 44 + 4 * parts, count);
  return Array.from({ length: parts }, (_, i) => {
    const start = view.getInt32(44 + 4 * i, true);
    const end = i + 1 < parts ? view.getInt32(48 + 4 * i, true) : count;
    return positions.slice(start, end);
  }).filter((part) => part.length > 0);
}

function geometryOf(kind: (typeof TYPES)[number], view: DataView): unknown {
  switch (kind) {
    case 'point':
      return { type: 'Point', coordinates: positionsAt(view, 4, 1)[0] };
    case 'points':
      return { type: 'MultiPoint', coordinates: positionsAt(view, 40, view.getInt32(36, true)) };
    case 'line':
      return { type: 'MultiLineString', coordinates: partsOf(view) };
    case 'polygon': {
      const polygons = polygonsOfRings(partsOf(view));
      return polygons.length === 1
        ? { type: 'Polygon', coordinates: polygons[0] }
        : { type: 'MultiPolygon', coordinates: polygons };
    }
  }
}

function shapeOf(view: DataView): Shape {
  const type = view.byteLength < 4 ? NO_SHAPE : view.getInt32(0, true);
  if (type === NO_SHAPE) return { geometry: null };
  const kind = type < MULTIPATCH ? TYPES[type % 10] : undefined;
  if (kind === undefined) {
    const what = type === MULTIPATCH ? 'a MultiPatch' : `a shape of the type ${type}`;
    return { fault: `is ${what}; only points and polygons can be counted` };
  }
  try {
    return { geometry: geometryOf(kind, view) };
  } catch {
    return { fault: 'has a shape whose numbers lead out of its record' };
  }
}

/** The shapes of a .shp file in its order; null where the file is cut off or damaged. */
export function shapesOfShp(shp: Uint8Array): readonly Shape[] | null {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  if (!isShp(shp) || shp.length < FILE_HEADER_BYTES) return null;
  const end = view.getInt32(24) * WORD_BYTES;
  if (end > shp.length) return null;
  const shapes: Shape[] = [];
  for (let at = FILE_HEADER_BYTES; at + RECORD_HEADER_BYTES <= end;) {
    const length = view.getInt32(at + 4) * WORD_BYTES;
    const start = at + RECORD_HEADER_BYTES;
    if (length < 0 || start + length > end) return null;
    shapes.push(shapeOf(new DataView(shp.buffer, shp.byteOffset + start, length)));
    at = start + length;
  }
  return shapes;
}
