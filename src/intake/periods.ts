import { addDays, type Day, dayNumber, isDay } from '../domain/day.ts';
import type { DateMention, PrintedDay } from './dates.ts';

/** A day that may lack its year: `XXXX-03-10`. */
export type OpenDay = Day | `XXXX-${string}`;

/** The days that a text names, both included. */
export interface NamedPeriod {
  readonly start: OpenDay;
  readonly end: OpenDay;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month; February of an unknown year has 28. */
export function lengthOfMonth(month: number, year: number | null): number {
  return month === 2 && year !== null && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 31);
}

function openDay(year: number | null, month: number, day: number): OpenDay | null {
  const two = (value: number) => String(value).padStart(2, '0');
  if (year !== null) {
    const text = `${year}-${two(month)}-${two(day)}`;
    return isDay(text) ? text : null;
  }
  return day <= lengthOfMonth(month, null) || (month === 2 && day === 29)
    ? `XXXX-${two(month)}-${two(day)}`
    : null;
}

interface WholeDay {
  readonly month: number;
  readonly day: number;
}

const MONTHS_PER_YEAR = 12;

/** Days of a span whose days are printed without a month: the latest that had begun at publication. */
function monthOfSpan(mention: DateMention, published: Day | null): number | null {
  if (mention.first.month !== null || mention.shape === 'year') return mention.first.month;
  if (published === null) return null;
  const [, month = 1, day = 1] = published.split('-').map(Number);
  const isPast = (mention.first.day ?? 0) <= day;
  return isPast ? month : month === 1 ? MONTHS_PER_YEAR : month - 1;
}

function wholeDay(printed: PrintedDay, month: number | null, isLast: boolean): WholeDay {
  const inMonth = printed.month ?? month ?? (isLast ? MONTHS_PER_YEAR : 1);
  const day = printed.day ?? (isLast ? lengthOfMonth(inMonth, printed.year) : 1);
  return { month: inMonth, day };
}

/** The year of the first day: printed, or the latest in which it was not after the publication. */
function yearOf(first: WholeDay, printed: number | null, published: Day | null): number | null {
  if (printed !== null || published === null) return printed;
  const year = Number(published.slice(0, 4));
  const same = openDay(year, first.month, first.day) ?? openDay(year, first.month, 28);
  return same !== null && same <= published ? year : year - 1;
}

const DAYS_BEFORE_LAST = 6;

/** The week that a day ends; null where the year is not known, as the days before it then are not. */
function weekTo(end: OpenDay | null): NamedPeriod | null {
  return end !== null && isDay(end) ? { start: addDays(end, -DAYS_BEFORE_LAST), end } : null;
}

/**
 * The days that a mention names. A year that is not printed follows from the day of publication; without
 * one it stays unknown. Null where the days do not exist.
 */
export function periodOf(mention: DateMention, published: Day | null): NamedPeriod | null {
  const month = monthOfSpan(mention, published);
  if (month === null && mention.shape !== 'year') return null;
  const first = wholeDay(mention.first, month, false);
  const last = wholeDay(mention.last, month, true);
  if (mention.isWeekTo)
    return weekTo(openDay(yearOf(last, mention.last.year, published), last.month, last.day));
  const crosses = first.month > last.month;
  const lastYear = mention.last.year;
  const printed = mention.first.year ?? (lastYear === null ? null : lastYear - (crosses ? 1 : 0));
  const startYear = yearOf(first, printed, published);
  const endYear = startYear === null ? null : (lastYear ?? startYear + (crosses ? 1 : 0));
  const lastDay = mention.last.day === null ? lengthOfMonth(last.month, endYear) : last.day;
  const start = openDay(startYear, first.month, first.day);
  const end = openDay(endYear, last.month, lastDay);
  if (start === null || end === null || (endYear !== null && start > end)) return null;
  return { start, end };
}

/** Days in a period, both ends counted; null when its year is not known and it may hold a leap day. */
export function lengthOf({ start, end }: NamedPeriod): number | null {
  if (isDay(start) && isDay(end)) return dayNumber(end) - dayNumber(start) + 1;
  return null;
}

/** True when the period ends more than so many days before the day. */
export function isLongBefore({ end }: NamedPeriod, day: Day, days: number): boolean {
  return isDay(end) && addDays(end, days) < day;
}
