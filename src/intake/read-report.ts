import { addDays, type Day, isDay } from '../domain/day.ts';
import { bearingsOf, type BorneFigure } from './bearing.ts';
import { type DateMention, datesIn } from './dates.ts';
import { figuresIn } from './figures.ts';
import type { LanguageId } from './languages.ts';
import { lastMonth } from './last-month.ts';
import { numbersIn, type PrintedNumber } from './numbers.ts';
import { type Passage, passageOf, type Run } from './passage.ts';
import { periodOf } from './periods.ts';
import { type PlaceNames, placesIn } from './places.ts';
import {
  FIELD_NAMES,
  FIELDS,
  type Field,
  type OtherFigure,
  type ReadFigure,
  type Reading,
  type Span,
} from './reading.ts';
import { publishedIn, stampsIn } from './stamp.ts';
import { reportTime, type Time, timesIn } from './times.ts';
import { workPlaces } from './work-places.ts';

/** A text to read: the news itself, with or without what a page prints around it. */
export interface Report {
  readonly text: string;
  /** The day of publication; without it a time stamp in the text counts as one. */
  readonly published?: Day | null;
  /** The language, if it is known; else the text shows it. */
  readonly lang?: LanguageId | null;
}

/** Marks of a numbered list, clock times, addresses and percentages: numbers that count nothing here. */
const NO_COUNTS =
  /^\s*\d{1,2}\)|\bhttps?:\/\/\S{1,2000}|\b\d{1,2}:\d{2}(?::\d{2})?\b|\b(?:UTC|GMT)\s?[+-]?\d{1,2}(?::\d{2})?\b|\b\d{1,12}(?:[.,]\d{1,6})?\s?%/gm;

function takenIn({ text, lexemes }: Passage): Uint8Array {
  const taken = new Uint8Array(lexemes.length);
  let at = 0;
  for (const match of text.matchAll(NO_COUNTS)) {
    const end = match.index + match[0].length;
    while ((lexemes[at]?.end ?? Infinity) <= match.index) at++;
    for (let inside = at; (lexemes[inside]?.start ?? Infinity) < end; inside++) taken[inside] = 1;
  }
  return taken;
}

function take(taken: Uint8Array, runs: readonly Run[]): void {
  for (const { from, to } of runs) taken.fill(1, from, to);
}

const spanOf = ({ start, end }: { readonly start: number; readonly end: number }): Span => [
  start,
  end,
];

/**
 * The figure of the report among those printed for its days: rather one of the news than of its
 * headline, rather tied to the time of the report, rather not a total beside another figure, rather
 * exact; then the first.
 */
function chosenFrom(candidates: readonly BorneFigure[]): BorneFigure | null {
  const noneIsTied = candidates.every(({ isTied }) => !isTied);
  const rank = (figure: BorneFigure) => [
    figure.sentence.isHeading ? 1 : 0,
    figure.isTotal && !figure.isTied ? 1 : 0,
    figure.isTied || noneIsTied ? 0 : 1,
    figure.isConverted ? 1 : 0,
    figure.precision === 'exact' ? 0 : 1,
  ];
  const isBetter = (a: readonly number[], b: readonly number[]) => {
    const first = a.findIndex((value, i) => value !== b[i]);
    return first >= 0 && (a[first] ?? 0) < (b[first] ?? 0);
  };
  let best: BorneFigure | null = null;
  for (const figure of candidates) if (!best || isBetter(rank(figure), rank(best))) best = figure;
  return best;
}

function otherOf(
  figure: BorneFigure,
  chosen: ReadonlySet<BorneFigure>,
  isField: boolean,
): OtherFigure[] {
  if (chosen.has(figure)) return [];
  const { measure, value, precision, bearing, period } = figure;
  const as = (kind: OtherFigure['kind']): OtherFigure[] => [
    {
      kind,
      measure: kind === 'contaminated' ? 'contaminated_area' : measure,
      value,
      precision,
      period,
      span: spanOf(figure),
    },
  ];
  if (bearing !== 'main') return figure.weak ? [] : as(bearing);
  if (!isField) return as('headline_total');
  const isSame = [...chosen].some((one) => one.measure === measure && one.value === value);
  if (isSame || figure.weak) return [];
  // A second area "in total" is some total, of whatever days.
  return figure.isTotal
    ? as('running_total').map((total) => ({ ...total, period: null }))
    : as('repeated');
}

/** Days before the report's own that may still be told beside it. */
const DAYS_TOLD = 14;

/** True for a single day of the time of the report or shortly before: no announcement, no history. */
function isDayTold(mention: DateMention, published: Day | null, time: Time | null): boolean {
  if (mention.shape !== 'day' || mention.isOpen || !time?.period) return false;
  const { start, end } = time.period;
  const day = periodOf(mention, published)?.start;
  if (!day || !isDay(day) || !isDay(start) || !isDay(end)) return false;
  return day <= end && day >= addDays(start, -DAYS_TOLD);
}

/**
 * Reads a report: which days, how many mines and other ordnance, how many hectares, in which districts,
 * each with the words that it was read from. A figure without words for it is null; figures of other
 * days, running totals, accidents and plans stand apart. The same text always gives the same reading, in
 * time that grows with its length; no text is an error.
 */
export function readReport(report: Report, districts: readonly PlaceNames[]): Reading {
  const passage = passageOf(report.text, report.lang ?? null);
  const taken = takenIn(passage);
  const dates = datesIn(passage, taken);
  const stamps = stampsIn(passage, dates, taken);
  const published = report.published ?? publishedIn(stamps);
  take(taken, dates);
  take(taken, stamps);
  const places = placesIn(passage, districts);
  take(taken, places);

  const numbers = numbersIn(passage, taken);
  const figures = figuresIn(passage, numbers, taken);
  const times = timesIn(passage, dates, published);
  const time =
    reportTime(passage, times, figures, published) ?? lastMonth(passage, times, figures, published);
  const borne = bearingsOf(passage, figures, times, time);
  const singleDays = dates.filter((mention) => isDayTold(mention, published, time));
  const work = workPlaces(passage, places, borne, singleDays);

  const measures = new Set<string>(Object.values(FIELDS));
  const ofField = (field: Field) =>
    chosenFrom(
      borne.filter(({ bearing, measure }) => bearing === 'main' && measure === FIELDS[field]),
    );
  const chosen = FIELD_NAMES.map((field) => [field, ofField(field)] as const);
  const used = new Set(chosen.flatMap(([, figure]) => figure ?? []));
  const firstOf = (id: string) => work.places.find((place) => place.id === id);
  return {
    lang: passage.lang,
    published,
    period: time?.period ? { ...time.period, span: spanOfRun(passage, time) } : null,
    figures: Object.fromEntries(
      chosen.map(([field, figure]) => [field, readFigure(figure)]),
    ) as Record<Field, ReadFigure | null>,
    districts: districts.flatMap(({ id }) => {
      const place = firstOf(id);
      return place ? [{ id, span: spanOf(place) }] : [];
    }),
    incomplete: work.isCutShort ? ['districts'] : [],
    other: borne.flatMap((figure) => otherOf(figure, used, measures.has(figure.measure))),
    unread: unreadIn(numbers, borne),
  };
}

function readFigure(figure: BorneFigure | null): ReadFigure | null {
  return figure && { value: figure.value, precision: figure.precision, span: spanOf(figure) };
}

function spanOfRun({ lexemes }: Passage, { from, to }: Run): Span {
  return [lexemes[from]?.start ?? 0, lexemes[to - 1]?.end ?? 0];
}

function unreadIn(numbers: readonly PrintedNumber[], figures: readonly Run[]): Span[] {
  const read = new Set(figures.map(({ from }) => from));
  return numbers.filter(({ from, weak }) => !weak && !read.has(from)).map(spanOf);
}
