import { phrasesIn } from './language.ts';
import { folded, isDash } from './lexemes.ts';
import type { Passage } from './passage.ts';
import { isYearBeforeNoun } from './years.ts';

/** A day of which the month or the year may be printed elsewhere. */
export interface Half {
  readonly day: number;
  readonly month: number | null;
  readonly year: number | null;
  readonly next: number;
  /** The ending says "from": "5-dən". */
  readonly opens: boolean;
  readonly isOrdinal: boolean;
}

const MARKS_IN_DATES = new Set([',', '.', '(', "'"]);

/** Reads the parts that times are printed in: days, months, years and what joins them. */
export class DateParts {
  readonly #passage: Passage;
  readonly #endings: ReadonlySet<string>;
  readonly #fromEndings: readonly string[];

  constructor(passage: Passage) {
    this.#passage = passage;
    this.#endings = new Set(phrasesIn(passage.language.dayEndings).map(folded));
    this.#fromEndings = phrasesIn(passage.language.fromEndings).map(folded);
  }

  /** The text of a piece; empty past the end. */
  text(at: number): string {
    return this.#passage.lexemes[at]?.text ?? '';
  }

  #isJoinedDigits(at: number): boolean {
    const lexeme = this.#passage.lexemes[at];
    return lexeme?.kind === 'digits' && lexeme.joined;
  }

  /** Skips the ending of a day or year: "5th", "5-dən", "1er", "5." */
  #ending(at: number): { readonly next: number; readonly ending: string | null } {
    const { lexemes, senses } = this.#passage;
    const skip = lexemes[at]?.joined && (isDash(lexemes[at]) || this.text(at) === "'") ? 1 : 0;
    const word = lexemes[at + skip];
    if (word?.joined && word.kind === 'word' && this.#endings.has(word.folded)) {
      return { next: at + skip + 1, ending: word.folded };
    }
    const after = at + 1;
    const isOrdinal =
      this.text(at) === '.' &&
      lexemes[at]?.joined &&
      (senses.at(after, 'month') || senses.at(after, 'to') || isDash(lexemes[after]));
    return isOrdinal ? { next: after, ending: '.' } : { next: at, ending: null };
  }

  /** True when the ending of a day or month says "from". */
  opens(word: string | null): boolean {
    return word !== null && this.#fromEndings.some((ending) => word.endsWith(ending));
  }

  #number(at: number, digits: number, low: number, high: number): number | null {
    const lexeme = this.#passage.lexemes[at];
    if (lexeme?.kind !== 'digits' || lexeme.text.length > digits) return null;
    const value = Number(lexeme.text);
    return value >= low && value <= high ? value : null;
  }

  /** A four-digit year that counts nothing: not that of "2023 mines", but of "in 2023 mines" or after a date. */
  yearAt(
    at: number,
    isDated = false,
  ): { readonly year: number; readonly next: number; readonly ending: string | null } | null {
    const { senses } = this.#passage;
    const year = this.text(at).length === 4 ? this.#number(at, 4, 1990, 2099) : null;
    if (year === null) return null;
    if (/[.,]/.test(this.text(at + 1)) && this.#isJoinedDigits(at + 2)) return null;
    const { next, ending } = this.#ending(at + 1);
    const word = senses.at(next, 'year');
    if (word) {
      const last = this.#passage.lexemes[word.next - 1]?.folded ?? '';
      return { year, next: this.#afterPoint(word.next), ending: last };
    }
    const noun = senses.longest(next, ['ap', 'at', 'uxo', 'mine', 'unit', 'counter', 'items']);
    const isSaid = isYearBeforeNoun(this.#passage, at, year, isDated);
    if (noun && !isSaid && this.#passage.lexemes[next]?.breaks === 0) return null;
    return { year, next, ending };
  }

  /** Passes the point of a short word that ends no sentence: "2020 г." */
  #afterPoint(at: number): number {
    const { sentenceAt } = this.#passage;
    const isInside = this.text(at) === '.' && sentenceAt[at] === sentenceAt[at + 1];
    return isInside ? at + 1 : at;
  }

  /** Where the next part of a date stands after commas, "of" and names of weekdays. */
  joined(at: number): number {
    let next = at;
    for (let count = 0; count < 3; count++) {
      const join = this.#passage.senses.at(next, 'dateJoin');
      if (join) next = join.next;
      else if (MARKS_IN_DATES.has(this.text(next))) next += 1;
      else break;
    }
    return next;
  }

  /** The month named at a piece, or null. */
  monthAt(at: number) {
    const sense = this.#passage.senses.at(at, 'month');
    if (!sense) return null;
    const word = this.#passage.lexemes[at];
    const isShort = this.text(sense.next) === '.' && (word?.text.length ?? 9) <= 4;
    return { month: sense.value, next: sense.next + (isShort ? 1 : 0), word: word?.folded ?? '' };
  }

  /** 10.03.2025, 10/03/2025, 10-03-2025, 10.03, 2025-03-10. */
  #numeric(at: number): Half | null {
    const [mark, second] = [this.text(at + 1), this.text(at + 3)];
    if (!/^[./-]$/.test(mark) || !this.#isJoinedDigits(at + 2)) return null;
    const iso = this.text(at).length === 4 && mark === '-' && second === '-';
    if (iso && this.#isJoinedDigits(at + 4)) {
      const year = this.#number(at, 4, 1900, 2099);
      const [month, day] = [this.#number(at + 2, 2, 1, 12), this.#number(at + 4, 2, 1, 31)];
      if (!year || !month || !day) return null;
      return { day, month, year, next: at + 5, opens: false, isOrdinal: true };
    }
    const day = this.#number(at, 2, 1, 31);
    const month = this.#number(at + 2, 2, 1, 12);
    const isDashed = mark === '-' && !(second === '-' && this.text(at + 4).length === 4);
    if (day === null || month === null || isDashed) return null;
    if (second === mark && this.#isJoinedDigits(at + 4)) {
      const digits = this.text(at + 4).length;
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
    const next = this.#afterShort(at, mark);
    return next === null ? null : { day, month, year: null, next, opens: false, isOrdinal: true };
  }

  /** Where a day and month without a year end, "10.03", "10.3.", "10/03–16/03"; null when they are none. */
  #afterShort(at: number, mark: string): number | null {
    const { lexemes, senses, language } = this.#passage;
    const hasTwo = this.text(at + 2).length === 2;
    const isTo = (place: number) => isDash(lexemes[place]) || senses.at(place, 'to') !== undefined;
    if (mark === '/') return hasTwo && (isTo(at + 3) || isTo(at - 1)) ? at + 3 : null;
    const hasPoint = this.text(at + 3) === '.';
    // "1.02 thousand hectares"
    if (hasTwo && this.countsSomething(at + 3)) return null;
    if (!hasTwo) return hasPoint && language.decimal === ',' ? at + 4 : null;
    return hasPoint && isTo(at + 4) ? at + 4 : at + 3;
  }

  /** The day named at a piece, with its month and year where they stand beside it; null when there is none. */
  half(at: number): Half | null {
    const numeric = this.#numeric(at);
    if (numeric) return numeric;
    const yearFirst = this.yearAt(at);
    if (yearFirst) {
      const half = this.half(this.joined(yearFirst.next));
      return half?.month &&
        half.year === null &&
        this.#passage.senses.at(this.joined(yearFirst.next), 'month')
        ? { ...half, year: yearFirst.year }
        : null;
    }
    const month = this.monthAt(at);
    if (month) {
      const start = this.joined(month.next);
      const day = this.#number(start, 2, 1, 31);
      if (day === null || (/[.,]/.test(this.text(start + 1)) && this.#isJoinedDigits(start + 2)))
        return null;
      // "less than in May. 12 mines were found"
      const { sentenceAt } = this.#passage;
      if (sentenceAt[start] !== sentenceAt[at]) return null;
      // "Yanvarda 5 019 hektar": a number in groups.
      if (/^\d{3}$/.test(this.text(start + 1))) return null;
      const { next, ending } = this.#ending(start + 1);
      if (this.countsSomething(next)) return null;
      const half = { day, month: month.month, opens: this.opens(ending), isOrdinal: true };
      // "noyabrın 10-dan 2021-ci il oktyabrın 31-dək": the year is that of the next day.
      return { ...half, ...(half.opens ? { year: null, next } : this.yearAfter(next)) };
    }
    const day = this.#number(at, 2, 1, 31);
    if (day === null || (/[.,:]/.test(this.text(at + 1)) && this.#isJoinedDigits(at + 2)))
      return null;
    const { next, ending } = this.#ending(at + 1);
    const after = this.monthAt(this.joined(next));
    const opens = this.opens(ending) || (after !== null && this.opens(after.word));
    if (!after) return { day, month: null, year: null, next, opens, isOrdinal: ending !== null };
    return { day, month: after.month, opens, isOrdinal: true, ...this.yearAfter(after.next) };
  }

  /** A month, then "from" and a day without one: "im November, vom 1."; null for anything else. */
  dayAfterMonth(at: number): Half | null {
    const named = this.monthAt(at);
    const dated = named && this.yearAfter(named.next);
    const from = dated && this.#passage.senses.at(this.joined(dated.next), 'from');
    const day = from ? this.half(from.next) : null;
    return day?.month === null
      ? { ...day, month: named?.month ?? null, year: dated?.year ?? null }
      : null;
  }

  /** The year after a day or month, and where the date then ends. */
  yearAfter(at: number): { readonly year: number | null; readonly next: number } {
    const { language, sentenceAt } = this.#passage;
    const year = this.joined(at);
    // "In March, 2025 mines": English alone prints a comma before a year, and one within its thousands.
    const hasComma = this.text(year - 1) === ',' && language.decimal === ',';
    const after = this.yearAt(year, !hasComma && sentenceAt[year] === sentenceAt[at - 1]);
    return after ? { year: after.year, next: after.next } : { year: null, next: at };
  }

  /** True when a phrase of the role stands directly before a piece. */
  follows(
    at: number,
    role: 'between' | 'from' | 'since' | 'running' | 'inYear' | 'partOfMonth' | 'weekTo' | 'ending',
  ): boolean {
    const { senses } = this.#passage;
    for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
      const sense = senses.at(before, role);
      if (sense && this.joined(sense.next) >= at && sense.next <= at) return true;
    }
    return false;
  }

  /** True when the number before this piece is a count and no day: "16 mines", "5 thousand". */
  countsSomething(at: number): boolean {
    const { senses } = this.#passage;
    const meanings = ['ap', 'at', 'uxo', 'mine', 'unit', 'counter', 'items', 'people'] as const;
    const isThousands = (senses.at(at, 'number')?.value ?? 0) >= 1000;
    // "March 24 were" is no "24 were killed".
    const sense = senses.at(at, 'amounts') ? undefined : senses.longest(at, meanings);
    return isThousands || sense !== undefined;
  }
}
