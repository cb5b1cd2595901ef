import type {
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
} from 'geojson';
import * as v from 'valibot';
import type { AreaProperties, WaterProperties } from '../domain/geography.ts';
import { areaSchema, featureOf, lineSchema, readFeatures } from './geojson.ts';
import type { Read } from './read.ts';

/** A country around the dataset: its ISO 3166-1 code is its id. */
export type CountryProperties = AreaProperties & { readonly iso: string };

const names = { name_en: v.nullable(v.string()), name_az: v.nullable(v.string()) };

const riverSchema = featureOf(lineSchema, v.object({ ...names, rank: v.number() }));
const lakeSchema = featureOf(areaSchema, v.object({ ...names, kind: v.string() }));
const countrySchema = featureOf(
  areaSchema,
  v.pipe(
    v.object({ ...names, iso: v.pipe(v.string(), v.nonEmpty('is missing')) }),
    v.transform((country): CountryProperties => ({ ...country, id: country.iso, focus: false })),
  ),
);

/** Reads the text of `rivers.geojson`: lines with names and rank (1 is the most important). */
export function readRivers(
  text: string,
  file = 'rivers.geojson',
): Read<FeatureCollection<LineString | MultiLineString, WaterProperties>> {
  const { value, notes } = readFeatures(riverSchema, text, file);
  return { value: { type: 'FeatureCollection', features: value.slice() }, notes };
}

/** Reads the text of `lakes.geojson`: waters with names and kind (lake, reservoir, river, wetland). */
export function readLakes(
  text: string,
  file = 'lakes.geojson',
): Read<FeatureCollection<Polygon | MultiPolygon, WaterProperties>> {
  const { value, notes } = readFeatures(lakeSchema, text, file);
  return { value: { type: 'FeatureCollection', features: value.slice() }, notes };
}

/** Reads the text of `countries.geojson`: the countries around the districts, by ISO code. */
export function readCountries(
  text: string,
  file = 'countries.geojson',
): Read<FeatureCollection<Polygon | MultiPolygon, CountryProperties>> {
  const { value, notes } = readFeatures(countrySchema, text, file);
  return { value: { type: 'FeatureCollection', features: value.slice() }, notes };
}
