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

/** What is shown of a report. */
export interface MarkedReport {
  /** In reading order. */
  readonly marks: readonly Mark[];
  /** The parts of the text that are shown: all of it, or of a long one what stands around its figures. */
  readonly parts: readonly Span[];
  /** How many numbers in these parts have no mark, because there are too many. */
  readonly left: number;
}

/** A report is rarely longer. */
const WHOLE_CHARACTERS = 20_000;
/** How much of a long text is shown on either side of a figure. */
const AROUND = 300;
/** More marks than this are no help to anybody. */
const MOST_MARKS = 1000;

/** Numbers in digits, with what stands between their groups: "1,651.1", "1 395 186", "12:30". */
const DIGITS = /\d+(?:(?:[.,:/’'\u00a0\u202f]| (?=\d{3}(?!\d)))\d+)*/g;

/** Words that are used for something, by what goes first where two would overlap. */
function usedMarks(seen: SeenReport, fields: ReportFields): Mark[] {
  const numbers = NUMBER_FIELDS.flatMap((use): Mark[] => {
    const { span } = fields.numbers[use];
    return span ? [{ span, use }] : [];
  });
  const period: Mark[] = fields.periodSpan ? [{ span: fields.periodSpan, use: 'period' }] : [];
  const districts = fields.districts.flatMap(({ id, span }): Mark[] =>
    span ? [{ span, use: 'district', district: id }] : [],
  );
  const others = seen.other.map(({ span }, other): Mark => ({ span, use: 'other', other }));
  return [...numbers, ...period, ...districts, ...others];
}

/** Words that were read and are used no more, and number words that nothing is known of. */
function unusedSpans(seen: SeenReport): Span[] {
  const before = NUMBER_FIELDS.flatMap((field) => {
    const figure = seen.figures[field];
    return figure ? [figure.span] : [];
  });
  return [...before, ...(seen.period ? [seen.period.span] : []), ...seen.unread];
}

/** Where a pattern matches in a part of a text. */
function matchesIn(text: string, [start, end]: Span, pattern: RegExp): Span[] {
  return [...text.slice(start, end).matchAll(pattern)].map((match): Span => {
    return [start + match.index, start + match.index + match[0].length];
  });
}

/** Numbers in digits; of one that a mark has a part of already, each group of digits, and each digit. */
function digitSpans(text: string, part: Span): Span[] {
  return [DIGITS, /\d+/g, /\d/g].flatMap((pattern) => matchesIn(text, part, pattern));
}

/** The surroundings of marks, one part where they meet. */
function partsAround(text: string, marks: readonly Mark[]): readonly Span[] {
  const parts: [number, number][] = [];
  for (const { span } of [...marks].sort((a, b) => a.span[0] - b.span[0])) {
    const [start, end] = [Math.max(0, span[0] - AROUND), Math.min(text.length, span[1] + AROUND)];
    const last = parts.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else parts.push([start, end]);
  }
  return parts.length > 0 ? parts : [[0, Math.min(text.length, WHOLE_CHARACTERS)]];
}

/**
 * Every number that is shown of a text with what it is used for, and the words for days and districts.
 * No number in digits goes without a mark, as long as there are not too many.
 */
export function markedReport(text: string, seen: SeenReport, fields: ReportFields): MarkedReport {
  const taken = new Uint8Array(text.length);
  const isFree = ({ span: [start, end] }: Mark) => {
    const free = start < end && !taken.subarray(start, end).includes(1);
    if (free) taken.fill(1, start, end);
    return free;
  };
  const used = usedMarks(seen, fields).filter(isFree);
  const isLong = text.length > WHOLE_CHARACTERS;
  const parts = isLong ? partsAround(text, used.slice(0, MOST_MARKS)) : [[0, text.length] as const];
  const shown = new Uint8Array(text.length);
  for (const [start, end] of parts) shown.fill(1, start, end);
  const unused = [...unusedSpans(seen), ...parts.flatMap((part) => digitSpans(text, part))]
    .filter(([start, end]) => shown[start] === 1 && shown[end - 1] === 1)
    .map((span): Mark => ({ span, use: 'unused' }))
    .filter(isFree);
  const all = [...used, ...unused];
  return {
    marks: all.slice(0, MOST_MARKS).sort((a, b) => a.span[0] - b.span[0]),
    parts,
    left: Math.max(0, all.length - MOST_MARKS),
  };
}

/** A piece of a text: words with or without a mark. */
export interface Piece {
  readonly start: number;
  readonly words: string;
  readonly mark: Mark | null;
  /** True when text is left out before it. */
  readonly isAfterGap: boolean;
}

/** The parts of a text that are shown, in pieces. */
export function piecesOf(text: string, { marks, parts }: MarkedReport): readonly Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  for (const [from, to] of parts) {
    let at = from;
    const add = (end: number, mark: Mark | null) => {
      if (end <= at) return;
      const isAfterGap = at === from && from > 0;
      pieces.push({ start: at, words: text.slice(at, end), mark, isAfterGap });
      at = end;
    };
    for (let mark = marks[next]; mark && mark.span[1] <= to; mark = marks[++next]) {
      add(mark.span[0], null);
      add(mark.span[1], mark);
    }
    add(to, null);
  }
  return pieces;
}
