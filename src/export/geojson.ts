import { rewind } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Geography } from '../domain/geography.ts';
import { METRIC_IDS } from '../metrics/registry.ts';
import type { Content } from './content.ts';
import { districtRecord } from './district-record.ts';

type Area = Polygon | MultiPolygon;

/**
 * The districts with every metric as GeoJSON (RFC 7946: longitude and latitude of WGS84, outer rings
 * counterclockwise, no `crs`). The proof stands in foreign members of the collection (section 6.1).
 */
export function writeGeojson(content: Content, { topology }: Geography): string {
  const { features: shapes } = feature(topology, topology.objects.districts);
  const shapeOf = new Map(shapes.map(({ properties, geometry }) => [properties.id, geometry]));
  const features = content.districts.map((one): Feature<Area | null> => {
    const shape = shapeOf.get(one.district.id);
    return {
      type: 'Feature',
      id: one.district.id,
      geometry: shape ? (rewind(shape as Area) as Area) : null,
      properties: districtRecord(content, one, METRIC_IDS),
    };
  });
  const { sources, dataUntil, publisher, title, period, figures, licence, link, exported, safety } =
    content.view;
  const collection: FeatureCollection<Area | null> & Record<string, unknown> = {
    type: 'FeatureCollection',
    publisher,
    title,
    period,
    figures,
    safety,
    sources: sources.map(({ words, address }) => ({ source: words, address })),
    licence,
    link,
    data_until: dataUntil,
    exported,
    features,
  };
  return JSON.stringify(collection);
}
