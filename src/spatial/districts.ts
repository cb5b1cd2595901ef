import type { District, DistrictProperties, GazetteerRow } from '../domain/district.ts';
import type { DistrictFeature } from '../domain/district-feature.ts';
import { anchorOf } from './anchor.ts';
import { geodesicAreaHa } from './geodesic-area.ts';
import { neighboursOf } from './neighbours.ts';

function officialArea(properties: DistrictProperties): District['official'] {
  const { official_area_km2: areaKm2, official_area_note: note } = properties;
  return areaKm2 === null ? null : { areaKm2, note };
}

function receivedLand(properties: DistrictProperties): District['received'] {
  const { received_on: on, received_ha: ha } = properties;
  return on === undefined || ha === undefined ? null : { on, ha };
}

/**
 * The districts of the dataset: the focus polygons that have a row in the gazetteer, in the order of
 * the gazetteer. Names and spellings come from the gazetteer, everything else from the polygon. Shapes
 * must be sound: see `geometryFaults`.
 */
export function districtsOf(
  features: readonly DistrictFeature[],
  gazetteer: readonly GazetteerRow[],
): District[] {
  const focus = new Map(
    features
      .filter(({ properties }) => properties.focus)
      .map((feature) => [feature.properties.id, feature]),
  );
  const found = gazetteer.flatMap((row) => {
    const feature = focus.get(row.id);
    if (!feature) return [];
    const { geometry, properties } = feature;
    return [{ id: row.id, row, geometry, properties, anchor: anchorOf(geometry) }];
  });
  const neighbours = neighboursOf(found);
  return found.map(({ id, row, geometry, properties, anchor }) => ({
    id,
    name: { en: row.name_en, az: row.name_az },
    kind: properties.kind,
    aliases: row.aliases,
    landHa: geodesicAreaHa(geometry),
    official: officialArea(properties),
    neighbours: neighbours.get(id) ?? [],
    anchor,
    received: receivedLand(properties),
    approximateBordersWith: properties.approximate_borders_with,
  }));
}
