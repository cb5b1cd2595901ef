import * as v from 'valibot';
import type { Town } from '../domain/geography.ts';
import type { Place } from '../domain/place.ts';
import { readCsvBy } from './csv.ts';
import type { LocatedRead } from './located.ts';

/** A town with the id of the district that it lies in. */
export type TownInDistrict = Town & { readonly district: string };

const name = v.pipe(v.string(), v.nonEmpty('is missing'));

const degreesUpTo = (limit: number) =>
  v.pipe(
    v.string(),
    v.regex(/^-?\d+(\.\d+)?$/, 'is not a number of degrees'),
    v.transform(Number),
    v.check(
      (degrees) => Math.abs(degrees) <= limit,
      `is not between -${limit} and ${limit} degrees`,
    ),
  );

const placeCells = {
  name_en: name,
  name_az: name,
  district: name,
  lon: degreesUpTo(180),
  lat: degreesUpTo(90),
};

const settlementSchema = v.pipe(
  v.object({ ...placeCells, alt: v.string(), rank: v.string() }),
  v.transform((row): Place => ({
    name: { en: row.name_en, az: row.name_az },
    alt: row.alt.split(';').filter(Boolean),
    district: row.district,
    position: [row.lon, row.lat],
    rank: row.rank,
  })),
);

const townSchema = v.pipe(
  v.object({
    ...placeCells,
    district: v.string(),
    population: v.pipe(v.string(), v.regex(/^\d*$/, 'is neither empty nor a whole number')),
    rank: v.pipe(v.string(), v.regex(/^\d+$/, 'is not a whole number'), v.transform(Number)),
  }),
  v.transform((row): TownInDistrict => ({
    name: { en: row.name_en, az: row.name_az },
    position: [row.lon, row.lat],
    population: row.population === '' ? null : Number(row.population),
    rank: row.rank,
    district: row.district,
  })),
);

/** Reads the text of `settlements.csv`: the villages and towns that search finds. */
export function readSettlements(text: string, file = 'settlements.csv'): LocatedRead<Place> {
  return readCsvBy(settlementSchema, text, file, [...Object.keys(placeCells), 'alt', 'rank']);
}

/**
 * Reads the text of `towns.csv`: the towns that the map names. An empty `population` is unknown;
 * an empty `district` is a town outside all districts of the file.
 */
export function readTowns(text: string, file = 'towns.csv'): LocatedRead<TownInDistrict> {
  return readCsvBy(townSchema, text, file, [...Object.keys(placeCells), 'population', 'rank']);
}
