import type { ReportFields } from './fields.ts';
import { NUMBER_FIELDS, type NumberField, type SeenReport, type Span } from './report.ts';

/** What marked words of a report are used for. */
export type MarkUse = NumberField | 'period' | 'district' | 'other' | 'unused';

/** Marked words. Marks do not overlap. */
export interface Mark {
  readonly span: Span;
  readonly use: MarkUse;
  /** The district that the words name. */
  readonly district?: string;
  /** Place among the other figures. */
  readonly other?: number;
}

/** Numbers in digits, with what stands between their groups: "1,651.1", "1 395 186", "12:30". */
const DIGITS = /\d+(?:(?:[.,:/’'\u00a0\u202f]| (?=\d{3}(?!\d)))\d+)*/g;

/** Marks by what goes first where two would overlap. */
function candidates(text: string, seen: SeenReport, fields: ReportFields): Mark[] {
  const used = NUMBER_FIELDS.flatMap((use): Mark[] => {
    const { span } = fields.numbers[use];
    return span ? [{ span, use }] : [];
  });
  const period: Mark[] = fields.periodSpan ? [{ span: fields.periodSpan, use: 'period' }] : [];
  const districts = fields.districts.flatMap(({ id, span }): Mark[] =>
    span ? [{ span, use: 'district', district: id }] : [],
  );
  const others = seen.other.map(({ span }, other): Mark => ({ span, use: 'other', other }));
  const unused = (span: Span): Mark => ({ span, use: 'unused' });
  // What was read at first and is used no more.
  const before = NUMBER_FIELDS.flatMap((field) => {
    const figure = seen.figures[field];
    return figure ? [figure.span] : [];
  });
  const digits = [...text.matchAll(DIGITS)].map((match): Span => {
    return [match.index, match.index + match[0].length];
  });
  const rest = [...before, ...(seen.period ? [seen.period.span] : []), ...seen.unread, ...digits];
  return [...used, ...period, ...districts, ...others, ...rest.map(unused)];
}

/**
 * Every number of a text, in reading order, with what it is used for, and the words for days and
 * districts. No number in digits goes without a mark.
 */
export function marksOf(text: string, seen: SeenReport, fields: ReportFields): readonly Mark[] {
  const taken = new Uint8Array(text.length);
  return candidates(text, seen, fields)
    .filter(({ span: [start, end] }) => {
      const isFree = start < end && !taken.subarray(start, end).includes(1);
      if (isFree) taken.fill(1, start, end);
      return isFree;
    })
    .sort((a, b) => a.span[0] - b.span[0]);
}

/** A piece of a text: words with or without a mark, or what is left out between pieces. */
export interface Piece {
  readonly start: number;
  readonly words: string;
  readonly mark: Mark | null;
  /** Characters left out before this piece. */
  readonly skipped: number;
}

/** A report is rarely longer; of a longer text only what stands around its figures is shown. */
const WHOLE_CHARACTERS = 20_000;
const AROUND = 300;
const MOST_MARKS = 400;

/** The marks that are shown: all of a report, of a long text those that are used, and no more than fit. */
export function shownMarks(text: string, marks: readonly Mark[]): readonly Mark[] {
  if (text.length <= WHOLE_CHARACTERS && marks.length <= MOST_MARKS) return marks;
  const used = marks.filter(({ use }) => use !== 'unused');
  const own = used.filter(({ use }) => use !== 'other');
  return [...new Set([...own, ...used])].slice(0, MOST_MARKS).sort((a, b) => a.span[0] - b.span[0]);
}

/** A text in pieces. Of a long text only what stands around marks, or its beginning, is there. */
export function piecesOf(text: string, marks: readonly Mark[]): readonly Piece[] {
  const isWhole = text.length <= WHOLE_CHARACTERS;
  const pieces: Piece[] = [];
  let [at, skipped] = [0, 0];
  const add = (end: number, mark: Mark | null) => {
    if (end > at) {
      pieces.push({ start: at, words: text.slice(at, end), mark, skipped });
      skipped = 0;
    }
    at = end;
  };
  for (const mark of marks) {
    const [start, end] = mark.span;
    if (!isWhole && start - at > 2 * AROUND) {
      if (at > 0) add(at + AROUND, null);
      skipped = start - AROUND - at;
      at = start - AROUND;
    }
    add(start, null);
    add(end, mark);
  }
  add(
    isWhole || at === 0
      ? Math.min(text.length, WHOLE_CHARACTERS)
      : Math.min(text.length, at + AROUND),
    null,
  );
  return pieces;
}
