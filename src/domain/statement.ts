import * as v from 'valibot';
import { type Day, isDay } from './day.ts';
import { MEASURE_IDS, MEASURES, type Unit } from './measure.ts';

/** Figures count from this day: the end of the war of 2020. */
export const FIRST_DAY: Day = '2020-11-10';

const day = v.custom<Day>(
  (value) => typeof value === 'string' && isDay(value),
  'is not a day of the calendar, written YYYY-MM-DD',
);
const webAddress = v.custom<string>(
  (value) => typeof value === 'string' && /^https?:\/\/[^\s/]+/.test(value),
  'is not an address of a source (http or https)',
);
const printedNumber = v.pipe(
  v.string(),
  v.regex(/^\d+(\.\d+)?$/, 'is not a number from 0 up, written with digits and a point'),
);

/** The names that a cell joins with semicolons; an empty cell has none. */
export function namesIn(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split(';');
}

/** Words for areas that are not districts: the whole operation, all outside the districts, four villages. */
export const AREA_WORDS = ['all', 'other', 'gazakh-villages'] as const;

function isAreaWord(name: string): boolean {
  return AREA_WORDS.some((word) => word === name);
}

/** An empty name, as between two semicolons, is a fault of its own. */
function namesNothingTwice(names: readonly string[]): boolean {
  const named = names.filter(Boolean);
  return new Set(named).size === named.length;
}

function isDistrictsOrOneWord(names: readonly string[]): boolean {
  return new Set(names).size < 2 || !names.some(isAreaWord);
}

const NAMED_TWICE = 'names the same place more than once';

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
      v.transform(namesIn),
      v.check(namesNothingTwice, NAMED_TWICE),
      v.check(
        isDistrictsOrOneWord,
        `joins several names, but each of ${AREA_WORDS.join(', ')} can only stand alone`,
      ),
    ),
    boundaries: v.picklist(['', '1993', '2023-12-05'], 'is not one of 1993, 2023-12-05 or empty'),
    from: day,
    to: day,
    source_url: v.pipe(
      webAddress,
      v.check((address) => URL.canParse(address), 'is not an address that can be opened'),
    ),
    publisher: v.pipe(v.string(), v.nonEmpty('is missing')),
    published: v.union([v.literal(''), day], 'is neither empty nor a day written YYYY-MM-DD'),
    report: v.string(),
    worked_in: v.pipe(v.string(), v.transform(namesIn), v.check(namesNothingTwice, NAMED_TWICE)),
    note: v.string(),
    /** What the source says of the accuracy of its own figure, in percent; empty where it says nothing. */
    stated_accuracy: v.pipe(
      v.optional(v.string(), ''),
      v.regex(/^(\d+(\.\d+)?)?$/, 'is neither empty nor a number of percent'),
    ),
  }),
  // Partial checks: they need the named cells only, whatever is wrong elsewhere in the row.
  v.forward(
    v.partialCheck(
      [['measure'], ['unit']],
      ({ measure, unit }) => MEASURES[measure] === unit,
      'is not the unit of this measure',
    ),
    ['unit'],
  ),
  v.forward(
    v.partialCheck(
      [['from'], ['to']],
      ({ from, to }) => from <= to,
      'is before the first day of the period',
    ),
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

/** True when the address is only the front page of a site, so that the article itself is not known. */
export function isFrontPage(sourceUrl: string): boolean {
  const { pathname, search } = new URL(sourceUrl);
  return search === '' && /^\/([a-z]{2}\/?)?$/.test(pathname);
}
