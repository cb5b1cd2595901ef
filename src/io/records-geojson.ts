import type { RawRecord } from '../domain/hazard.ts';
import { AS_THEY_ARE, placingByName } from './coordinate-systems.ts';
import { readJson } from './json-text.ts';
import { inDegrees } from './projection.ts';
import type { RecordFormat } from './record-formats.ts';
import { RefusedFile } from './refused-file.ts';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One feature, or a geometry by itself, as a record. */
export function recordOf(row: number, value: unknown): RawRecord {
  if (!isObject(value)) {
    return { row, geometry: null, properties: {}, fault: 'is not a feature of GeoJSON' };
  }
  if (value.type !== 'Feature') return { row, geometry: value, properties: {} };
  const properties = isObject(value.properties) ? value.properties : {};
  // An id of the feature stands in for a property of that name; of a shape, which may be a district, for
  // an empty one too.
  const isPoint = isObject(value.geometry) && value.geometry.type === 'Point';
  const isNamed = Object.hasOwn(properties, 'id') && (isPoint || (properties.id ?? '') !== '');
  const hasId = isNamed || value.id === undefined;
  return {
    row,
    geometry: value.geometry ?? null,
    properties: hasId ? properties : { ...properties, id: value.id },
  };
}

/** Longer texts are not gone through a second time to find the place of the fault. */
const LONGEST_SEARCHED = 20_000_000;

/** Where a text stops being JSON, as a person finds it in an editor; empty where that cannot be told. */
function placeOfFault(text: string, file: string): string {
  if (text.length > LONGEST_SEARCHED) return '';
  try {
    const [note] = readJson(text, file).notes;
    return note ? ` at line ${note.line}, column ${note.column}` : '';
  } catch {
    // Nesting too deep for the parser that knows places.
    return '';
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const place = placeOfFault(text, file);
    throw new RefusedFile(file, `is cut off or damaged: it stops being JSON${place}`);
  }
}

/** The name of the coordinate system that the file gives (GeoJSON of 2008), or null. */
export function systemName(crs: unknown): string | null {
  const { properties } = isObject(crs) ? crs : {};
  const name = isObject(properties) ? properties.name : undefined;
  return typeof name === 'string' ? name : null;
}

function featuresIn(value: unknown, file: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) throw new RefusedFile(file, 'is JSON, but not GeoJSON');
  if (value.type === 'FeatureCollection') {
    if (Array.isArray(value.features)) return value.features;
    throw new RefusedFile(file, 'is a FeatureCollection without a list of features');
  }
  if (value.type === 'GeometryCollection' && Array.isArray(value.geometries)) {
    return value.geometries;
  }
  const isGeometry = 'coordinates' in value || value.type === 'Feature';
  if (isGeometry) return [value];
  throw new RefusedFile(
    file,
    `is JSON, but not GeoJSON: its type is ${JSON.stringify(value.type) ?? 'missing'}`,
  );
}

async function read(text: string, file: string): Promise<readonly RawRecord[]> {
  const value = parsed(text, file);
  const records = featuresIn(value, file).map((feature, i) => recordOf(i + 1, feature));
  const name = isObject(value) ? systemName(value.crs) : null;
  const { toDegrees } = name === null ? AS_THEY_ARE : await placingByName(name, file);
  if (!toDegrees) return records;
  return records.map((record) => ({ ...record, geometry: inDegrees(record.geometry, toDegrees) }));
}

/** GeoJSON (RFC 7946), and that of 2008 with a named coordinate system. Rows count features from 1. */
export const GEOJSON: RecordFormat = {
  label: 'GeoJSON',
  recognises: ({ text }) => /^\s*[{[]/.test(text().text),
  read: async ({ name, text }) => {
    const { text: json, notes } = text();
    return { records: await read(json, name), notes };
  },
};
