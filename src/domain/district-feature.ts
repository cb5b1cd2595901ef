import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { DistrictProperties } from './district.ts';

/** A feature of `districts.geojson`: the land of one district, in longitude and latitude (WGS84). */
export type DistrictFeature = Feature<Polygon | MultiPolygon, DistrictProperties>;
