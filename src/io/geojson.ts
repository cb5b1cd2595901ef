import type { JSONPath } from 'jsonc-parser';
import * as v from 'valibot';
import { notesOnIssues, readJson } from './json-text.ts';
import type { LocatedRead, TextPlace } from './located.ts';

/** Features that know where in their file they stand. */
export interface LocatedFeatures<T> extends LocatedRead<T> {
  /** Where the part at `path` of the feature `value[index]` starts. */
  readonly placeOf: (index: number, path: JSONPath) => TextPlace;
}

const position = v.pipe(
  v.array(v.number('is not a number'), 'is not a position'),
  v.minLength(2, 'is not a position of longitude and latitude'),
);
const line = v.array(position, 'is not a list of positions');
const rings = v.array(line, 'is not a list of rings');

const shape = <T extends string, S extends v.GenericSchema>(type: T, coordinates: S) =>
  v.object({ type: v.literal(type), coordinates });

/** GeoJSON geometry that has an area (RFC 7946, sections 3.1.6 and 3.1.7). */
export const areaSchema = v.variant(
  'type',
  [shape('Polygon', rings), shape('MultiPolygon', v.array(rings, 'is not a list of polygons'))],
  'is neither a Polygon nor a MultiPolygon',
);

/** GeoJSON geometry of lines (RFC 7946, sections 3.1.4 and 3.1.5). */
export const lineSchema = v.variant(
  'type',
  [shape('LineString', line), shape('MultiLineString', v.array(line, 'is not a list of lines'))],
  'is neither a LineString nor a MultiLineString',
);

/** A feature with the given geometry and properties; other members are dropped. */
export const featureOf = <G extends v.GenericSchema, P extends v.GenericSchema>(
  geometry: G,
  properties: P,
) => v.object({ type: v.literal('Feature', 'is not the type Feature'), geometry, properties });

/**
 * Reads the features of a GeoJSON text by a schema. A feature that the schema refuses is left out and
 * noted with its place, the others stand.
 */
export function readFeatures<S extends v.GenericSchema>(
  schema: S,
  text: string,
  file: string,
): LocatedFeatures<v.InferOutput<S>> {
  const { json, notes: faults } = readJson(text, file);
  const nowhere = { value: [], lines: [], placeOf: () => ({ line: 1, column: 1 }) };
  if (!json) return { ...nowhere, notes: faults };

  const features = (json.value as { features?: unknown } | null)?.features;
  if (!Array.isArray(features)) {
    const said = { value: json.textOf([]), text: 'is not a collection of features' };
    return { ...nowhere, notes: [{ severity: 'error', file, line: 1, column: 1, ...said }] };
  }

  const notes = [];
  const value: v.InferOutput<S>[] = [];
  const indices: number[] = [];
  for (const [i, feature] of features.entries()) {
    const result = v.safeParse(schema, feature);
    if (result.success) {
      value.push(result.output);
      indices.push(i);
    } else notes.push(...notesOnIssues(json, file, ['features', i], result.issues));
  }
  const placeOf = (index: number, path: JSONPath): TextPlace =>
    json.placeOf(['features', indices[index] ?? 0, ...path]);
  return { value, lines: value.map((_, i) => placeOf(i, []).line), placeOf, notes };
}
