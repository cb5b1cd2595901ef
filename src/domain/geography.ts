import type {
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
} from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** Names of a shape on the map, by language; `en` may be missing in the source. */
interface Names {
  readonly name_en: string | null;
  readonly name_az: string | null;
}
/** Properties of an area: a district, or a neighbouring country. */
export interface AreaProperties extends Names {
  readonly id: string;
  readonly focus: boolean;
}
/** Properties of a river or lake. */
export interface WaterProperties extends Names {
  readonly kind?: string;
  readonly rank?: number;
}

/** A town that the map names. */
export interface Town {
  readonly name: { readonly en: string; readonly az: string };
  readonly position: readonly [number, number];
  readonly population: number | null;
  /** 1 is the most important. */
  readonly rank: number;
}

/** The shapes that the first map needs: districts as a topology, so that shared borders exist once. */
export interface Geography {
  readonly topology: Topology<{ districts: GeometryCollection<AreaProperties> }>;
}

/** Shapes around the districts, for both renderers. */
export interface Surroundings {
  readonly countries: FeatureCollection<Polygon | MultiPolygon, AreaProperties>;
  readonly rivers: FeatureCollection<LineString | MultiLineString, WaterProperties>;
  readonly lakes: FeatureCollection<Polygon | MultiPolygon, WaterProperties>;
  readonly towns: readonly Town[];
}
