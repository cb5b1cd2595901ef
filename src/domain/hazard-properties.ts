import * as v from 'valibot';
import { type Day, isDay } from './day.ts';
import { HAZARD_CLASSES } from './hazard.ts';

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
  v.regex(/^(?!\d{1,3}[.,]000$)/, 'may be thousands or have decimals: write it without that mark'),
  v.transform((text) => Number.parseInt(text, 10)),
  v.safeInteger('is more than can be counted'),
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

/** The kind of item that a value names, or null. */
export function typeIn(value: unknown): string | null {
  return v.parse(cell, value);
}

/** The number of items that a value says; null where it says none that can be counted. */
export function countIn(value: unknown): number | null {
  const read = v.safeParse(countSchema, value);
  return read.success ? read.output : null;
}

/** What a value says as a date, and the day that it is: both null where it says nothing. */
export function dateIn(value: unknown): { readonly text: string | null; readonly day: Day | null } {
  return v.parse(dateSchema, value);
}
