import type { MultiPolygon, Polygon, Position } from 'geojson';
import * as v from 'valibot';
import { type Day, isDay } from './day.ts';

/**
 * What a polygon says about its land: suspected or confirmed to be hazardous, or released by survey
 * without a search (cancelled), after a search of a part (reduced), or after a search of all (cleared).
 */
export const HAZARD_CLASSES = [
  'suspected',
  'confirmed',
  'cancelled',
  'reduced',
  'cleared',
] as const;
export type HazardClass = (typeof HAZARD_CLASSES)[number];

/** Items found at one place, or an accident there. */
export interface HazardPoint {
  readonly kind: 'point';
  /** Longitude and latitude in degrees (WGS84). */
  readonly position: Position;
  /** The kind of item in the words of the file; null where it has none. */
  readonly type: string | null;
  /** Number of items. */
  readonly count: number;
  readonly date: Day | null;
}

/** Land that is recorded as hazardous or as released. */
export interface HazardArea {
  readonly kind: 'area';
  /** Longitude and latitude in degrees (WGS84). */
  readonly geometry: Polygon | MultiPolygon;
  readonly class: HazardClass;
  readonly date: Day | null;
}

/** One record of a hazard file. */
export type Hazard = HazardPoint | HazardArea;

/** A record as a reader found it: nothing is judged yet, not even whether the geometry is one. */
export interface RawRecord {
  /** Where a person finds it: the line of a text file, else the number of the record, from 1. */
  readonly row: number;
  readonly geometry: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Why the reader itself could make nothing of it: the rest of a sentence that starts with the record. */
  readonly fault?: string;
}

/** The value of a property by its name; where none is written so, by the name in other letters' case. */
export function propertyOf(properties: RawRecord['properties'], name: string): unknown {
  if (Object.hasOwn(properties, name)) return properties[name];
  const other = Object.keys(properties).find((key) => key.trim().toLowerCase() === name);
  return other === undefined ? undefined : properties[other];
}

const cell = v.pipe(
  v.unknown(),
  v.transform((value) => {
    const isWord = ['string', 'number', 'boolean'].includes(typeof value);
    const text = isWord ? String(value).trim() : '';
    return text === '' ? null : text;
  }),
);

/** Ways to write a day whose order of day and month is certain. */
const DAY_FORMS = [
  /^(?<year>\d{4})[-/.](?<month>\d{2})[-/.](?<date>\d{2})(?:[T ].*)?$/,
  /^(?<date>\d{2})\.(?<month>\d{2})\.(?<year>\d{4})$/,
];

function dayIn(text: string): Day | null {
  for (const form of DAY_FORMS) {
    const { year, month, date } = form.exec(text)?.groups ?? {};
    const day = `${year}-${month}-${date}`;
    if (isDay(day)) return day;
  }
  return null;
}

/** Number of items: 1 where the cell is empty. */
const countSchema = v.pipe(
  cell,
  v.transform((text) => text ?? '1'),
  v.regex(/^\d+([.,]0*)?$/, 'is not a whole number of items from 0 up'),
  v.transform((text) => Number.parseInt(text, 10)),
);

const classSchema = v.pipe(
  cell,
  v.transform((text) => text?.toLowerCase()),
  v.picklist(HAZARD_CLASSES, `is not one of ${HAZARD_CLASSES.join(', ')}`),
);

/** A day, or null where the cell is empty or is none; `text` is what the cell says. */
const dateSchema = v.pipe(
  cell,
  v.transform((text) => ({ text, day: text === null ? null : dayIn(text) })),
);

/** The properties of a point that count. */
export const pointPropertiesSchema = v.object({
  type: v.optional(cell, null),
  count: v.optional(countSchema, null),
  date: v.optional(dateSchema, null),
});

/** The properties of a polygon that count. */
export const areaPropertiesSchema = v.object({
  class: v.optional(classSchema, null),
  date: v.optional(dateSchema, null),
});
