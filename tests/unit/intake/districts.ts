import type { PlaceNames } from '../../../src/intake/places.ts';
import { readReport, type Report } from '../../../src/intake/read-report.ts';
import { FIELD_NAMES, type Reading } from '../../../src/intake/reading.ts';
import { shippedData } from '../shipped.ts';

/** The districts of the shipped gazetteer, by all their names. */
export const DISTRICTS: readonly PlaceNames[] = shippedData.gazetteer.map(
  ({ id, name_en, name_az, aliases }) => ({ id, names: [name_en, name_az, ...aliases] }),
);

/** Reads a text with the shipped districts. */
export function read(text: string, report: Partial<Report> = {}): Reading {
  return readReport({ text, ...report }, DISTRICTS);
}

/** The values of the fields, in their order: AP, AT, UXO, hectares. */
export function valuesOf({ figures }: Reading): (number | null)[] {
  return FIELD_NAMES.map((field) => figures[field]?.value ?? null);
}

/** First and last day, or null. */
export function daysOf({ period }: Reading): string[] | null {
  return period && [period.start, period.end];
}

export const idsOf = ({ districts }: Reading) => districts.map(({ id }) => id);
