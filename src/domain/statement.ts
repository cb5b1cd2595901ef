import * as v from 'valibot';
import { type Day, isDay } from './day.ts';
import { MEASURE_IDS, MEASURES, type Unit } from './measure.ts';

/** Figures count from this day: the end of the war of 2020. */
export const FIRST_DAY: Day = '2020-11-10';

const day = v.custom<Day>(
  (value) => typeof value === 'string' && isDay(value),
  'is not a day of the calendar, written YYYY-MM-DD',
);
const printedNumber = v.pipe(
  v.string(),
  v.regex(/^\d+(\.\d+)?$/, 'is not a number from 0 up, written with digits and a point'),
);
const list = v.pipe(
  v.string(),
  v.transform((text): readonly string[] => (text === '' ? [] : text.split(';'))),
);

/**
 * One published figure, as the columns of `statements.csv` hold it.
 *
 * `value` is a text: the number of printed places says how exact a figure claims to be.
 * `area` is what the figure is for; `worked_in` only names places where teams worked.
 */
export const statementSchema = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w.-]*$/, 'is not an id of letters and digits')),
    measure: v.picklist(MEASURE_IDS, 'is not a known measure'),
    value: printedNumber,
    unit: v.picklist(['ha', '%', 'items', 'people'] satisfies Unit[], 'is not a known unit'),
    precision: v.picklist(
      ['exact', 'about', 'over', 'under'],
      'is not one of exact, about, over, under',
    ),
    operators: v.picklist(
      ['all', 'anama', 'mod', 'mes', 'sbs', 'companies', 'n/a'],
      'is not a known operator',
    ),
    area: v.pipe(
      v.string(),
      v.nonEmpty('is missing'),
      v.transform((text): readonly string[] => text.split(';')),
    ),
    boundaries: v.picklist(['', '1993', '2023-12-05'], 'is not one of 1993, 2023-12-05 or empty'),
    from: day,
    to: day,
    source_url: v.pipe(
      v.string(),
      v.regex(/^https?:\/\/[^\s/]+/, 'is not an address of a source (http or https)'),
    ),
    publisher: v.pipe(v.string(), v.nonEmpty('is missing')),
    published: v.union([v.literal(''), day], 'is neither empty nor a day written YYYY-MM-DD'),
    report: v.string(),
    worked_in: list,
    note: v.string(),
    /** What the source says of the accuracy of its own figure, in percent; empty where it says nothing. */
    stated_accuracy: v.pipe(
      v.optional(v.string(), ''),
      v.regex(/^(\d+(\.\d+)?)?$/, 'is neither empty nor a number of percent'),
    ),
  }),
  v.forward(
    v.check(({ measure, unit }) => MEASURES[measure] === unit, 'is not the unit of this measure'),
    ['unit'],
  ),
  v.forward(
    v.check(({ from, to }) => from <= to, 'is before the first day of the period'),
    ['to'],
  ),
);

export type Statement = v.InferOutput<typeof statementSchema>;

/** Column order of `statements.csv`. */
export const STATEMENT_COLUMNS = [
  'id',
  'measure',
  'value',
  'unit',
  'precision',
  'operators',
  'area',
  'boundaries',
  'from',
  'to',
  'source_url',
  'publisher',
  'published',
  'report',
  'worked_in',
  'note',
  'stated_accuracy',
] as const satisfies readonly (keyof Statement)[];

/** Words for areas that are not districts: the whole operation, all outside the districts, four villages. */
export const AREA_WORDS = ['all', 'other', 'gazakh-villages'] as const;

/** True when the address is only the front page of a site, so that the article itself is not known. */
export function isFrontPage(sourceUrl: string): boolean {
  const { pathname, search } = new URL(sourceUrl);
  return search === '' && /^\/([a-z]{2}\/?)?$/.test(pathname);
}
