import { folded, isCapital, isDash } from './lexemes.ts';
import { phrasesIn } from './language.ts';
import type { Passage, Run } from './passage.ts';

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
}

interface Half {
  readonly day: number;
  readonly month: number | null;
  readonly year: number | null;
  readonly next: number;
  /** The ending says "from": "5-dən". */
  readonly opens: boolean;
  readonly isOrdinal: boolean;
}

const MARKS_IN_DATES = new Set([',', '.', '(', "'"]);

/** Finds the times that a text names: days, spans of days, months and years. */
export class DateReader {
  readonly #passage: Passage;
  readonly #endings: ReadonlySet<string>;
  readonly #fromEndings: readonly string[];

  constructor(passage: Passage) {
    this.#passage = passage;
    this.#endings = new Set(phrasesIn(passage.language.dayEndings).map(folded));
    this.#fromEndings = phrasesIn(passage.language.fromEndings).map(folded);
  }

  /** The time named at this piece, or null. */
  at(at: number): DateMention | null {
    const { lexemes, senses } = this.#passage;
    const isMonth = senses.at(at, 'month') !== undefined;
    if (lexemes[at]?.kind !== 'digits' && !isMonth) return null;
    return this.#days(at) ?? this.#day(at) ?? this.#months(at) ?? this.#year(at);
  }

  #text(at: number): string {
    return this.#passage.lexemes[at]?.text ?? '';
  }

  #isJoinedDigits(at: number): boolean {
    const lexeme = this.#passage.lexemes[at];
    return lexeme?.kind === 'digits' && lexeme.joined;
  }

  /** Skips the ending of a day or year: "5th", "5-dən", "1er", "5." */
  #ending(at: number): { readonly next: number; readonly ending: string | null } {
    const { lexemes, senses } = this.#passage;
    const skip = lexemes[at]?.joined && (isDash(lexemes[at]) || this.#text(at) === "'") ? 1 : 0;
    const word = lexemes[at + skip];
    if (word?.joined && word.kind === 'word' && this.#endings.has(word.folded)) {
      return { next: at + skip + 1, ending: word.folded };
    }
    const after = at + 1;
    const isOrdinal =
      this.#text(at) === '.' &&
      lexemes[at]?.joined &&
      (senses.at(after, 'month') || senses.at(after, 'to') || isDash(lexemes[after]));
    return isOrdinal ? { next: after, ending: '.' } : { next: at, ending: null };
  }

  #opens(word: string | null): boolean {
    return word !== null && this.#fromEndings.some((ending) => word.endsWith(ending));
  }

  #number(at: number, digits: number, low: number, high: number): number | null {
    const lexeme = this.#passage.lexemes[at];
    if (lexeme?.kind !== 'digits' || lexeme.text.length > digits) return null;
    const value = Number(lexeme.text);
    return value >= low && value <= high ? value : null;
  }

  /** A four-digit year that counts nothing: not that of "2023 mines". */
  #yearAt(
    at: number,
  ): { readonly year: number; readonly next: number; readonly ending: string | null } | null {
    const { senses } = this.#passage;
    const year = this.#text(at).length === 4 ? this.#number(at, 4, 1990, 2099) : null;
    if (year === null) return null;
    if (/[.,]/.test(this.#text(at + 1)) && this.#isJoinedDigits(at + 2)) return null;
    const { next, ending } = this.#ending(at + 1);
    const word = senses.at(next, 'year');
    if (word) {
      const last = this.#passage.lexemes[word.next - 1]?.folded ?? '';
      return { year, next: word.next, ending: last };
    }
    if (senses.longest(next, ['ap', 'at', 'uxo', 'mine', 'unit', 'counter', 'items'])) return null;
    return { year, next, ending };
  }

  #joined(at: number): number {
    let next = at;
    for (let count = 0; count < 3; count++) {
      const join = this.#passage.senses.at(next, 'dateJoin');
      if (join) next = join.next;
      else if (MARKS_IN_DATES.has(this.#text(next))) next += 1;
      else break;
    }
    return next;
  }

  #monthAt(at: number) {
    const sense = this.#passage.senses.at(at, 'month');
    if (!sense) return null;
    const word = this.#passage.lexemes[at];
    const isShort = this.#text(sense.next) === '.' && (word?.text.length ?? 9) <= 4;
    return { month: sense.value, next: sense.next + (isShort ? 1 : 0), word: word?.folded ?? '' };
  }

  /** 10.03.2025, 10/03/2025, 10.03, 2025-03-10. */
  #numeric(at: number): Half | null {
    const [mark, second] = [this.#text(at + 1), this.#text(at + 3)];
    if (!/^[./-]$/.test(mark) || !this.#isJoinedDigits(at + 2)) return null;
    const iso = this.#text(at).length === 4 && mark === '-' && second === '-';
    if (iso && this.#isJoinedDigits(at + 4)) {
      const year = this.#number(at, 4, 1900, 2099);
      const [month, day] = [this.#number(at + 2, 2, 1, 12), this.#number(at + 4, 2, 1, 31)];
      if (!year || !month || !day) return null;
      return { day, month, year, next: at + 5, opens: false, isOrdinal: true };
    }
    const day = this.#number(at, 2, 1, 31);
    const month = this.#number(at + 2, 2, 1, 12);
    if (day === null || month === null || mark === '-') return null;
    if (second === mark && this.#isJoinedDigits(at + 4)) {
      const digits = this.#text(at + 4).length;
      const year = this.#number(at + 4, 4, 0, 2099);
      if (year === null || (digits !== 4 && digits !== 2)) return null;
      const { next } = this.#ending(at + 5);
      return {
        day,
        month,
        year: digits === 2 ? 2000 + year : year,
        next,
        opens: false,
        isOrdinal: true,
      };
    }
    if (mark !== '.' || this.#text(at + 2).length !== 2) return null;
    const next = second === '.' && isDash(this.#passage.lexemes[at + 4]) ? at + 4 : at + 3;
    return { day, month, year: null, next, opens: false, isOrdinal: true };
  }

  #half(at: number): Half | null {
    const numeric = this.#numeric(at);
    if (numeric) return numeric;
    const yearFirst = this.#yearAt(at);
    if (yearFirst) {
      const half = this.#half(this.#joined(yearFirst.next));
      return half?.month &&
        half.year === null &&
        this.#passage.senses.at(this.#joined(yearFirst.next), 'month')
        ? { ...half, year: yearFirst.year }
        : null;
    }
    const month = this.#monthAt(at);
    if (month) {
      const start = this.#joined(month.next);
      const day = this.#number(start, 2, 1, 31);
      if (day === null || (/[.,]/.test(this.#text(start + 1)) && this.#isJoinedDigits(start + 2)))
        return null;
      const { next, ending } = this.#ending(start + 1);
      if (this.#countsSomething(next)) return null;
      const half = { day, month: month.month, opens: this.#opens(ending), isOrdinal: true };
      // "noyabrın 10-dan 2021-ci il oktyabrın 31-dək": the year is that of the next day.
      return { ...half, ...(half.opens ? { year: null, next } : this.#yearAfter(next)) };
    }
    const day = this.#number(at, 2, 1, 31);
    if (day === null || (/[.,:]/.test(this.#text(at + 1)) && this.#isJoinedDigits(at + 2)))
      return null;
    const { next, ending } = this.#ending(at + 1);
    const after = this.#monthAt(this.#joined(next));
    const opens = this.#opens(ending) || (after !== null && this.#opens(after.word));
    if (!after) return { day, month: null, year: null, next, opens, isOrdinal: ending !== null };
    return { day, month: after.month, opens, isOrdinal: true, ...this.#yearAfter(after.next) };
  }

  #yearAfter(at: number): { readonly year: number | null; readonly next: number } {
    const after = this.#yearAt(this.#joined(at));
    return after ? { year: after.year, next: after.next } : { year: null, next: at };
  }

  /** Passes "to" between two days: a dash, "through", "bis zum", or nothing after "5-dən". */
  #connector(
    at: number,
    opens: boolean,
  ): { readonly next: number; readonly isAnd: boolean } | null {
    const { lexemes, senses } = this.#passage;
    let [next, found, isAnd] = [at, opens, !opens];
    // "from Monday, March 10, to Sunday, March 16"
    const afterComma = this.#text(next) === ',' && senses.at(next + 1, 'to');
    if (afterComma && !senses.at(next + 1, 'and')) next += 1;
    for (let count = 0; count < 5; count++) {
      const to = senses.at(next, 'to');
      const join = senses.at(next, 'dateJoin');
      if (isDash(lexemes[next])) [next, found, isAnd] = [next + 1, true, false];
      else if (to) {
        if (!senses.at(next, 'and')) isAnd = false;
        [next, found] = [to.next, true];
      } else if (join) next = join.next + (found && this.#text(join.next) === ',' ? 1 : 0);
      else break;
    }
    return found ? { next, isAnd } : null;
  }

  #follows(at: number, role: 'between' | 'from' | 'since' | 'inYear'): boolean {
    const { senses } = this.#passage;
    for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
      const sense = senses.at(before, role);
      if (sense && this.#joined(sense.next) >= at && sense.next <= at) return true;
    }
    return false;
  }

  #countsSomething(at: number): boolean {
    const { senses } = this.#passage;
    const meanings = ['ap', 'at', 'uxo', 'mine', 'unit', 'counter', 'items', 'people'] as const;
    const isThousands = (senses.at(at, 'number')?.value ?? 0) >= 1000;
    return isThousands || senses.longest(at, meanings) !== undefined;
  }

  #days(at: number): DateMention | null {
    const first = this.#half(at);
    const connector = first && this.#connector(first.next, first.opens);
    const half = connector && this.#half(connector.next);
    if (!first || !connector || !half) return null;
    // "March 10-16, 2025": a year after a day without a month of its own.
    const isBare = half.month === null && first.month !== null;
    const last = isBare ? { ...half, ...this.#yearAfter(half.next) } : half;
    const isNamed = this.#follows(at, 'between') || this.#follows(at, 'from');
    if (connector.isAnd && !this.#follows(at, 'between')) {
      if (first.month !== null && last.month !== null && first.month !== last.month) return null;
      if (this.#countsSomething(last.next)) return null;
    }
    const firstMonth = first.month ?? last.month;
    const lastMonth = last.month ?? first.month;
    const isSameMonth =
      firstMonth === lastMonth && (first.year ?? last.year) === (last.year ?? first.year);
    if (isSameMonth && first.day > last.day) return null;
    if (firstMonth === null) {
      const isSpan = isNamed && !connector.isAnd && first.isOrdinal && last.isOrdinal;
      if (!isSpan || this.#countsSomething(last.next)) return null;
    }
    // "10 to 155 mines": without a month of its own the second number must be a day alone.
    if (
      last.month === null &&
      this.#countsSomething(last.next) &&
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
    const half = this.#half(at);
    if (half === null || half.month === null) return null;
    const { day, month, year, next } = half;
    const one = { year, month, day };
    const isOpen =
      this.#follows(at, 'since') || half.opens || !!this.#passage.senses.at(next, 'sinceAfter');
    return { from: at, to: next, shape: 'day', first: one, last: one, isOpen };
  }

  /** True for a month's whole name: "mar" and "dec" alone are no times. */
  #isWholeName(at: number, month: number): boolean {
    const { language, lexemes } = this.#passage;
    const word = lexemes[at];
    const name = /^[^(*,]*/.exec(language.months[month - 1] ?? '')?.[0] ?? '';
    if (word === undefined || (language.capitalMonths && !isCapital(word))) return false;
    return word.folded.startsWith(folded(name));
  }

  #months(at: number): DateMention | null {
    const yearFirst = this.#yearAt(at);
    const start = yearFirst ? this.#joined(yearFirst.next) : at;
    const first = this.#monthAt(start);
    if (!first) return null;
    const after = this.#yearAfter(first.next);
    if (after.year === null && !this.#isWholeName(start, first.month)) return null;
    const connector = this.#connector(after.next, this.#opens(first.word));
    const last = connector && this.#monthAt(connector.next);
    const lastYear = last && this.#yearAfter(last.next);
    if (last && lastYear && (!connector.isAnd || this.#follows(at, 'between'))) {
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
      this.#follows(at, 'since') ||
      this.#opens(first.word) ||
      !!this.#passage.senses.at(after.next, 'sinceAfter');
    return { from: at, to: after.next, shape: 'months', first: one, last: one, isOpen };
  }

  #year(at: number): DateMention | null {
    const year = this.#yearAt(at);
    if (!year) return null;
    const one = { year: year.year, month: null, day: null };
    // Four digits alone may count something: a year says that it is one.
    const isSaid =
      year.ending !== null || this.#follows(at, 'inYear') || this.#follows(at, 'since');
    if (!isSaid) return null;
    const isOpen =
      this.#follows(at, 'since') ||
      this.#opens(year.ending) ||
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
