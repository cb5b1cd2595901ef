import { DateParts } from './date-parts.ts';
import { isDash } from './lexemes.ts';
import { monthsOfYearPart } from './lexicon.ts';
import { isWholeMonthName } from './month-names.ts';
import type { Passage, Run } from './passage.ts';
import { isBareYear, isYearBeforeNoun } from './years.ts';

/** A day as far as it is printed; what is not printed is null. */
export interface PrintedDay {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** A time that the text names. */
export interface DateMention extends Run {
  /** `days`: from one day to another; `day`: one day; `months`: one or more; `year`: one or more. */
  readonly shape: 'days' | 'day' | 'months' | 'year';
  readonly first: PrintedDay;
  readonly last: PrintedDay;
  /** True for a time that only begins here: "since November 2020". */
  readonly isOpen: boolean;
  /** True where only the last day is printed, of the week that it ends: "the week ending February 4". */
  readonly isWeekTo?: boolean;
}

/** A week stands within so many pieces from the day that ends it. */
const NEAR_WEEK = 8;

/** Finds the times that a text names: days, spans of days, months and years. */
class DateReader {
  readonly #passage: Passage;
  readonly #parts: DateParts;

  constructor(passage: Passage) {
    this.#passage = passage;
    this.#parts = new DateParts(passage);
  }

  /** The time named at this piece, or null. */
  at(at: number): DateMention | null {
    const { lexemes, senses } = this.#passage;
    const isName = senses.longest(at, ['month', 'yearPart']) !== undefined;
    if (lexemes[at]?.kind !== 'digits' && !isName) return null;
    return (
      this.#yearPart(at) ?? this.#days(at) ?? this.#day(at) ?? this.#months(at) ?? this.#year(at)
    );
  }

  /** Passes "to" between two days: a dash, "through", "bis zum", or nothing after "5-dən". */
  #connector(
    at: number,
    opens: boolean,
    isBetween = false,
  ): { readonly next: number; readonly isAnd: boolean } | null {
    const { lexemes, senses } = this.#passage;
    let [next, found, isAnd] = [at, opens, !opens];
    // "from Monday, March 10, to Sunday, March 16"
    const afterComma = this.#parts.text(next) === ',' && senses.at(next + 1, 'to');
    if (afterComma && (isBetween || !senses.at(next + 1, 'and'))) next += 1;
    for (let count = 0; count < 5; count++) {
      const to = senses.at(next, 'to');
      const join = senses.at(next, 'dateJoin');
      if (isDash(lexemes[next])) [next, found, isAnd] = [next + 1, true, false];
      else if (to) {
        if (!senses.at(next, 'and')) isAnd = false;
        [next, found] = [to.next, true];
      } else if (join) next = join.next + (found && this.#parts.text(join.next) === ',' ? 1 : 0);
      else break;
    }
    return found ? { next, isAnd } : null;
  }

  #days(at: number): DateMention | null {
    const own = this.#parts.half(at);
    const first = own ?? this.#parts.dayAfterMonth(at);
    const isBetween = this.#parts.follows(at, 'between');
    // "2025-03-10/2025-03-16", as ISO 8601 joins two days.
    const isJoined = first !== null && first.year !== null && this.#parts.text(first.next) === '/';
    const connector = isJoined
      ? { next: first.next + 1, isAnd: false }
      : first && this.#connector(first.next, first.opens, isBetween);
    const half = connector && this.#parts.half(connector.next);
    if (!first || !connector || !half) return null;
    // "В ноябре, с 1 по 16 число"
    const isApart = own === null;
    if (
      isApart &&
      (half.month !== null || connector.isAnd || this.#parts.countsSomething(half.next))
    )
      return null;
    // "March 10-16, 2025": a year after a day without a month of its own.
    const isBare = half.month === null && first.month !== null;
    const last = isBare ? { ...half, ...this.#parts.yearAfter(half.next) } : half;
    const isNamed = isBetween || this.#parts.follows(at, 'from');
    if (connector.isAnd && !isBetween) {
      if (first.month !== null && last.month !== null && first.month !== last.month) return null;
      if (this.#parts.countsSomething(last.next)) return null;
    }
    const firstMonth = first.month ?? last.month;
    const lastMonth = last.month ?? first.month;
    const isSameMonth =
      firstMonth === lastMonth && (first.year ?? last.year) === (last.year ?? first.year);
    if (isSameMonth && first.day > last.day) return null;
    if (firstMonth === null) {
      const isSpan =
        (isNamed || first.opens) && !connector.isAnd && first.isOrdinal && last.isOrdinal;
      if (!isSpan || this.#parts.countsSomething(last.next)) return null;
    }
    // "10 to 155 mines": without a month of its own the second number must be a day alone.
    if (
      last.month === null &&
      !(first.opens && last.isOrdinal) &&
      this.#parts.countsSomething(last.next) &&
      !isDash(this.#passage.lexemes[connector.next - 1])
    )
      return null;
    return {
      from: at,
      to: last.next,
      shape: 'days',
      first: { year: first.year, month: firstMonth, day: first.day },
      last: { year: last.year, month: lastMonth, day: last.day },
      isOpen: false,
    };
  }

  #day(at: number): DateMention | null {
    const half = this.#parts.half(at);
    if (half === null || half.month === null) return null;
    const { day, month, year, next } = half;
    const one = { year, month, day };
    if (this.#endsWeek(at, next)) {
      const week = { from: at, to: next, first: one, last: one, isOpen: false };
      return { ...week, shape: 'days', isWeekTo: true };
    }
    const isOpen =
      this.#opensBefore(at) || half.opens || !!this.#passage.senses.at(next, 'sinceAfter');
    return { from: at, to: next, shape: 'day', first: one, last: one, isOpen };
  }

  /** True for a day in [from, to) that ends a week: "the week ending March 2", "bis 2. März endende Woche". */
  #endsWeek(from: number, to: number): boolean {
    const { senses } = this.#passage;
    if (this.#parts.follows(from, 'weekTo')) return true;
    const isBefore = senses.within(from - NEAR_WEEK, from, 'week');
    const isAfter = senses.within(to, to + NEAR_WEEK, 'week');
    if (this.#parts.follows(from, 'ending')) return isBefore || isAfter;
    return senses.at(to, 'ending') !== undefined && isAfter;
  }

  /** True after "since" and "since the beginning of". */
  #opensBefore(at: number): boolean {
    return this.#parts.follows(at, 'since') || this.#parts.follows(at, 'running');
  }

  #months(at: number): DateMention | null {
    const yearFirst = this.#parts.yearAt(at);
    const start = yearFirst ? this.#parts.joined(yearFirst.next) : at;
    const first = this.#parts.monthAt(start);
    if (!first) return null;
    const after = this.#parts.yearAfter(first.next);
    if (after.year === null && !isWholeMonthName(this.#passage, start, first.month)) return null;
    const isPart =
      this.#parts.follows(at, 'partOfMonth') ||
      this.#passage.senses.at(this.#parts.joined(first.next), 'partOfMonth');
    if (isPart) return null;
    const connector = this.#connector(after.next, this.#parts.opens(first.word));
    const last = connector && this.#parts.monthAt(connector.next);
    const lastYear = last && this.#parts.yearAfter(last.next);
    if (last && lastYear && (!connector.isAnd || this.#parts.follows(at, 'between'))) {
      const year = after.year ?? yearFirst?.year ?? null;
      return {
        from: at,
        to: lastYear.next,
        shape: 'months',
        first: {
          year: year ?? (first.month <= last.month ? lastYear.year : null),
          month: first.month,
          day: null,
        },
        last: { year: lastYear.year ?? year, month: last.month, day: null },
        isOpen: false,
      };
    }
    const one = { year: after.year ?? yearFirst?.year ?? null, month: first.month, day: null };
    const isOpen =
      this.#opensBefore(at) ||
      this.#parts.opens(first.word) ||
      !!this.#passage.senses.at(after.next, 'sinceAfter');
    return { from: at, to: after.next, shape: 'months', first: one, last: one, isOpen };
  }

  /** "The first half of the year", "2024-cü ilin birinci rübündə". */
  #yearPart(at: number): DateMention | null {
    const { senses } = this.#passage;
    const yearFirst = this.#parts.yearAt(at);
    const part = senses.at(yearFirst ? this.#parts.joined(yearFirst.next) : at, 'yearPart');
    if (!part) return null;
    const after = this.#parts.yearAfter(part.next);
    const follows = this.#parts.joined(part.next);
    // "the first half of May", "of last year", "the first half was": another time, or none.
    if (after.year === null && senses.longest(follows, ['month', 'lastYear'])) return null;
    const [first, last] = monthsOfYearPart(part);
    const year = yearFirst?.year ?? after.year;
    return {
      from: at,
      to: after.next,
      shape: 'months',
      first: { year, month: first, day: null },
      last: { year, month: last, day: null },
      isOpen: false,
    };
  }

  #year(at: number): DateMention | null {
    const year = this.#parts.yearAt(at);
    if (!year) return null;
    const one = { year: year.year, month: null, day: null };
    // Four digits alone may count something: a year says that it is one.
    const isSaid =
      year.ending !== null ||
      this.#parts.follows(at, 'inYear') ||
      this.#opensBefore(at) ||
      isYearBeforeNoun(this.#passage, at, year.year, false) ||
      isBareYear(this.#passage, at, year.next);
    if (!isSaid) return null;
    const isOpen =
      this.#opensBefore(at) ||
      this.#parts.opens(year.ending) ||
      !!this.#passage.senses.at(year.next, 'sinceAfter');
    return { from: at, to: year.next, shape: 'year', first: one, last: one, isOpen };
  }
}

/** All times that a text names outside the pieces taken, in reading order, none within another. */
export function datesIn(passage: Passage, taken: Uint8Array): DateMention[] {
  const reader = new DateReader(passage);
  const mentions: DateMention[] = [];
  for (let at = 0; at < passage.lexemes.length; at++) {
    const mention = taken[at] ? null : reader.at(at);
    if (!mention) continue;
    mentions.push(mention);
    at = mention.to - 1;
  }
  return mentions;
}
