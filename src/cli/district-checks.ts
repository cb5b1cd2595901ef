import type { GazetteerRow } from '../domain/district.ts';
import type { DistrictFeature } from '../domain/district-feature.ts';
import type { LocatedFeatures } from '../io/geojson.ts';
import type { LocatedRead } from '../io/located.ts';
import type { FileNote } from '../io/read.ts';
import { geometryFaults } from '../spatial/geometry-checks.ts';
import { OVERLAP_TOLERANCE_HA, overlapsOf } from '../spatial/overlaps.ts';

/** The sound features of a file, and what is wrong with the shapes of the others and with pairs. */
export interface CheckedShapes {
  readonly sound: readonly DistrictFeature[];
  readonly notes: readonly FileNote[];
}

/** Checks the shape of each district by itself, then the sound ones against each other. */
export function checkShapes(
  features: LocatedFeatures<DistrictFeature>,
  file = 'districts.geojson',
): CheckedShapes {
  const notes: FileNote[] = [];
  const sound = features.value.filter(({ geometry, properties }, i) => {
    const faults = geometryFaults(geometry);
    for (const { path, text } of faults) {
      const place = features.placeOf(i, ['geometry', 'coordinates', ...path]);
      notes.push({ severity: 'error', file, ...place, value: properties.id, text });
    }
    return faults.length === 0;
  });
  for (const { ids, ha } of overlapsOf(sound)) {
    const i = features.value.findIndex(({ properties }) => properties.id === ids[1]);
    const text = `overlaps "${ids[0]}" by ${ha.toFixed(1)} ha; more than ${OVERLAP_TOLERANCE_HA} ha is not a matter of rounding`;
    const place = features.placeOf(i, ['geometry']);
    notes.push({ severity: 'error', file, ...place, value: ids[1], text });
  }
  return { sound, notes };
}

/** Errors: ids in the properties of districts that no district of the file has. */
export function unknownInProperties(
  { value, placeOf }: LocatedFeatures<DistrictFeature>,
  file = 'districts.geojson',
): FileNote[] {
  const ids = new Set(value.map(({ properties }) => properties.id));
  return value.flatMap(({ properties }, i) => {
    const named = [
      ...Object.keys(properties.received_ha ?? {}).map((id) => ({ id, path: ['received_ha', id] })),
      ...properties.approximate_borders_with.map((id, k) => {
        return { id, path: ['approximate_borders_with', k] };
      }),
    ];
    return named
      .filter(({ id }) => !ids.has(id))
      .map(({ id, path }): FileNote => {
        const place = placeOf(i, ['properties', ...path]);
        const text = `is no district of this file, but "${properties.id}" names it in ${path[0]}`;
        return { severity: 'error', file, ...place, value: id, text };
      });
  });
}

/** Errors: gazetteer rows without a focus polygon, and focus polygons without a gazetteer row. */
export function unmatchedDistricts(
  gazetteer: LocatedRead<GazetteerRow>,
  features: LocatedFeatures<DistrictFeature>,
): FileNote[] {
  const rows = new Set(gazetteer.value.map(({ id }) => id));
  const focus = new Set(
    features.value.filter(({ properties }) => properties.focus).map((f) => f.properties.id),
  );
  const withoutPolygon = gazetteer.value.flatMap(({ id }, i): FileNote[] => {
    if (focus.has(id)) return [];
    const line = gazetteer.lines[i] ?? 0;
    const text = 'has no polygon with focus: true in districts.geojson';
    return [{ severity: 'error', file: 'gazetteer.csv', line, column: 'id', value: id, text }];
  });
  const withoutRow = features.value.flatMap(({ properties }, i): FileNote[] => {
    if (!properties.focus || rows.has(properties.id)) return [];
    const place = features.placeOf(i, ['properties', 'id']);
    const text = 'has focus: true, but no row in gazetteer.csv';
    const file = 'districts.geojson';
    return [{ severity: 'error', file, ...place, value: properties.id, text }];
  });
  return [...withoutPolygon, ...withoutRow];
}

/** Errors: places that lie in a district which no polygon has; an empty cell is in none and right. */
export function placesInUnknownDistricts(
  file: string,
  places: LocatedRead<{ readonly district: string }>,
  features: readonly DistrictFeature[],
): FileNote[] {
  const ids = new Set(features.map(({ properties }) => properties.id));
  return places.value.flatMap(({ district }, i): FileNote[] => {
    if (district === '' || ids.has(district)) return [];
    const line = places.lines[i] ?? 0;
    const text = 'is not a district of districts.geojson';
    return [{ severity: 'error', file, line, column: 'district', value: district, text }];
  });
}
