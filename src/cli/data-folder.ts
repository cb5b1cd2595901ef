import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
} from 'geojson';
import type { District, GazetteerRow } from '../domain/district.ts';
import type { DistrictFeature } from '../domain/district-feature.ts';
import type { WaterProperties } from '../domain/geography.ts';
import type { Place } from '../domain/place.ts';
import type { Publisher } from '../domain/publisher.ts';
import type { ReconciledFile } from '../domain/reconciled.ts';
import type { Statement } from '../domain/statement.ts';
import {
  type CountryProperties,
  readCountries,
  readLakes,
  readRivers,
} from '../io/context-geojson.ts';
import { readDistrictFeatures } from '../io/districts-geojson.ts';
import { readGazetteer } from '../io/gazetteer-csv.ts';
import type { LocatedRead } from '../io/located.ts';
import { readSettlements, readTowns, type TownInDistrict } from '../io/places-csv.ts';
import { readPublisher } from '../io/publisher-json.ts';
import type { FileNote, Read } from '../io/read.ts';
import { readReconciled } from '../io/reconciled-json.ts';
import { readStatements } from '../io/statements-csv.ts';
import { districtsOf } from '../spatial/districts.ts';
import {
  checkShapes,
  placesInUnknownDistricts,
  unknownInProperties,
  unmatchedDistricts,
} from './district-checks.ts';
import { inputsOf } from './reconciled-file.ts';
import { statementWarnings, unknownDistricts } from './statement-checks.ts';

/** Everything that a data folder holds. Records with errors are left out; optional files may be null. */
export interface DataFolder {
  readonly statements: readonly Statement[];
  readonly gazetteer: readonly GazetteerRow[];
  /** All sound polygons: those of the dataset and those around them. */
  readonly features: readonly DistrictFeature[];
  readonly districts: readonly District[];
  readonly settlements: readonly Place[] | null;
  readonly towns: readonly TownInDistrict[] | null;
  readonly rivers: FeatureCollection<LineString | MultiLineString, WaterProperties> | null;
  readonly lakes: FeatureCollection<Polygon | MultiPolygon, WaterProperties> | null;
  readonly countries: FeatureCollection<Polygon | MultiPolygon, CountryProperties> | null;
  readonly publisher: Publisher | null;
  /** What the statements prove together; null where that was not worked out. */
  readonly reconciled: ReconciledFile | null;
  /** What is wrong or odd, file by file, each with its line. */
  readonly notes: readonly FileNote[];
  /** One sentence for each file that is needed and not there. */
  readonly missing: readonly string[];
}

/** The text of a file (UTF-8), or null when there is no such file. */
function textOf(dir: string, file: string): string | null {
  try {
    return readFileSync(join(dir, file), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function isReadable({ value, notes }: Read<readonly unknown[]>): boolean {
  return value.length > 0 || notes.length === 0;
}

function withoutNoted<T>(read: LocatedRead<T>, notes: readonly FileNote[]): readonly T[] {
  const noted = new Set(notes.map(({ line }) => line));
  return read.value.filter((_, i) => !noted.has(read.lines[i] ?? 0));
}

/** What was reconciled from other statements or districts than these proves nothing for them. */
function staleness(
  reconciled: ReconciledFile | null,
  inputs: ReconciledFile['inputs'],
): readonly FileNote[] {
  return (['statements', 'districts'] as const)
    .filter((input) => reconciled && reconciled.inputs[input] !== inputs[input])
    .map((input) => ({
      severity: 'error',
      file: 'reconciled.json',
      line: 1,
      column: 1,
      value: reconciled?.inputs[input] ?? '',
      text: `is the SHA-256 of other ${input} than these: run "npm run reconcile"`,
    }));
}

/**
 * Reads and checks all files of a data folder. `statements.csv`, `gazetteer.csv` and
 * `districts.geojson` are needed; the others are checked where they are there. Never throws on what
 * the files hold.
 */
export function readDataFolder(dir: string): DataFolder {
  const missing: string[] = [];
  const needed = (file: string): string | null => {
    const text = textOf(dir, file);
    if (text === null) missing.push(`There is no ${file} in ${dir}.`);
    return text;
  };
  const optional = <R extends Read<unknown>>(file: string, read: (text: string) => R): R | null => {
    const text = textOf(dir, file);
    return text === null ? null : read(text);
  };

  const statementsText = needed('statements.csv');
  const gazetteerText = needed('gazetteer.csv');
  const featuresText = needed('districts.geojson');
  const statements = readStatements(statementsText ?? '');
  const gazetteer = readGazetteer(gazetteerText ?? '');
  const features = readDistrictFeatures(featuresText ?? '');
  const shapes = checkShapes(features);
  const settlements = optional('settlements.csv', readSettlements);
  const towns = optional('towns.csv', readTowns);
  const rivers = optional('rivers.geojson', readRivers);
  const lakes = optional('lakes.geojson', readLakes);
  const countries = optional('countries.geojson', readCountries);
  const publisher = optional('publisher.json', readPublisher);
  const reconciled = optional('reconciled.json', readReconciled);

  const districts = districtsOf(shapes.sound, gazetteer.value);
  const inputs = inputsOf(statementsText ?? '', districts);

  // A file that cannot be read at all is one fault, not one for each name that points into it.
  const hasDistricts = gazetteerText !== null && isReadable(gazetteer);
  const hasShapes = featuresText !== null && isReadable(features);
  const focus = features.value.filter(({ properties }) => properties.focus);
  const districtIds = new Set([
    ...gazetteer.value.map(({ id }) => id),
    ...focus.map(({ properties }) => properties.id),
  ]);
  const lost = hasDistricts ? unknownDistricts(statements, districtIds) : [];
  const ofStatements = [...statements.notes, ...lost, ...statementWarnings(statements)];
  const notes = [
    ...(statementsText === null ? [] : ofStatements.toSorted((a, b) => a.line - b.line)),
    ...(gazetteerText === null ? [] : gazetteer.notes),
    ...(featuresText === null ? [] : features.notes),
    ...(hasDistricts && hasShapes ? unmatchedDistricts(gazetteer, features) : []),
    ...unknownInProperties(features),
    ...shapes.notes,
    ...(settlements?.notes ?? []),
    ...(towns?.notes ?? []),
    ...(settlements && hasShapes
      ? placesInUnknownDistricts('settlements.csv', settlements, features.value)
      : []),
    ...(towns && hasShapes ? placesInUnknownDistricts('towns.csv', towns, features.value) : []),
    ...[rivers, lakes, countries, publisher, reconciled].flatMap((read) => read?.notes ?? []),
    ...staleness(reconciled?.value ?? null, inputs),
  ];

  return {
    statements: withoutNoted(statements, lost),
    gazetteer: gazetteer.value,
    features: shapes.sound,
    districts,
    settlements: settlements?.value ?? null,
    towns: towns?.value ?? null,
    rivers: rivers?.value ?? null,
    lakes: lakes?.value ?? null,
    countries: countries?.value ?? null,
    publisher: publisher?.value ?? null,
    reconciled: reconciled?.value ?? null,
    notes,
    missing,
  };
}
