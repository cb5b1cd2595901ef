import * as v from 'valibot';
import { isDay } from '../domain/day.ts';
import { districtPropertiesSchema } from '../domain/district.ts';
import type { DistrictFeature } from '../domain/district-feature.ts';
import { areaSchema, featureOf, type LocatedFeatures, readFeatures } from './geojson.ts';
import type { FileNote } from './read.ts';

const propertiesSchema = v.pipe(
  districtPropertiesSchema,
  v.forward(
    v.check(
      ({ received_on: day }) => day === undefined || isDay(day),
      'is not a day of the calendar, written YYYY-MM-DD',
    ),
    ['received_on'],
  ),
  v.forward(
    v.check(
      (properties) => properties.received_ha === undefined || properties.received_on !== undefined,
      'has no day: received_on is missing',
    ),
    ['received_ha'],
  ),
);

/**
 * Reads the text of `districts.geojson`: the polygons of the dataset (`focus: true`) and of the
 * districts around them. A feature that cannot be read, or whose id was used before, is left out and
 * noted. Shapes are not judged here: rings may still be open or cross themselves.
 */
export function readDistrictFeatures(
  text: string,
  file = 'districts.geojson',
): LocatedFeatures<DistrictFeature> {
  const read = readFeatures(featureOf(areaSchema, propertiesSchema), text, file);
  const firstOf = new Map<string, number>();
  read.value.forEach(({ properties }, i) => {
    if (!firstOf.has(properties.id)) firstOf.set(properties.id, i);
  });
  const isFirst = (feature: DistrictFeature, i: number): boolean =>
    firstOf.get(feature.properties.id) === i;
  const kept = read.value.flatMap((feature, i) => (isFirst(feature, i) ? [i] : []));
  const repeats = read.value.flatMap((feature, i): FileNote[] => {
    if (isFirst(feature, i)) return [];
    const { id } = feature.properties;
    const first = read.placeOf(firstOf.get(id) ?? 0, []);
    const text = `is a duplicate: line ${first.line}, column ${first.column} has this id already`;
    const place = read.placeOf(i, ['properties', 'id']);
    return [{ severity: 'error', file, ...place, value: id, text }];
  });
  return {
    value: read.value.filter(isFirst),
    lines: read.lines.filter((_, i) => kept.includes(i)),
    placeOf: (index, path) => read.placeOf(kept[index] ?? 0, path),
    notes: [...read.notes, ...repeats],
  };
}
