import { type Day, isDay } from '../domain/day.ts';
import type { DateMention } from './dates.ts';
import type { Figure } from './figure.ts';
import { bySentence, type Passage, type Run, type Sentence } from './passage.ts';
import { isLongBefore, type NamedPeriod, periodOf } from './periods.ts';

/**
 * What a sentence says about when: `named` days, the time of the report (`this`), the time spoken of
 * before (`that`), some other time, or a total that runs on. A figure belongs to the one that governs it.
 */
export interface Time extends Run {
  readonly kind: 'named' | 'this' | 'that' | 'other' | 'running';
  readonly period: NamedPeriod | null;
  readonly mention: DateMention | null;
  readonly sentence: Sentence;
}

const KIND_OF = {
  running: 'running',
  lastYear: 'other',
  otherTime: 'other',
  thatTime: 'that',
  thisTime: 'this',
} as const;

const TIME_ROLES = Object.keys(KIND_OF) as (keyof typeof KIND_OF)[];

/** The calendar year before that of the publication; null where that is not known. */
function yearBefore(published: Day | null): NamedPeriod | null {
  if (published === null) return null;
  const year = Number(published.slice(0, 4)) - 1;
  return { start: `${year}-01-01` as Day, end: `${year}-12-31` as Day };
}

const isOfNoYear = (mention: DateMention | null): mention is DateMention =>
  mention !== null && mention.first.year === null && mention.last.year === null;

/** The days of a mention in the year of a period: "im Dezember des Vorjahres". */
function inYear(mention: DateMention, { end }: NamedPeriod): NamedPeriod | null {
  const last = { ...mention.last, year: Number(end.slice(0, 4)) };
  return periodOf({ ...mention, last }, null);
}

/** So many pieces stand between "since the beginning" and what it is the beginning of. */
const TO_ITS_START = 2;

/** All words about time in a text that can govern figures, in reading order. Single days do not. */
export function timesIn(
  passage: Passage,
  dates: readonly DateMention[],
  published: Day | null,
): Time[] {
  const { senses, sentences, sentenceAt } = passage;
  const times: Time[] = [];
  const dateAt = new Map(dates.map((mention) => [mention.from, mention]));
  const add = (
    run: Run,
    kind: Time['kind'],
    mention: DateMention | null,
    period: NamedPeriod | null = mention && periodOf(mention, published),
  ) => {
    const sentence = sentences[sentenceAt[run.from] ?? 0];
    if (!sentence) return;
    times.push({ from: run.from, to: run.to, kind, period, mention, sentence });
  };
  let covered = 0;
  for (let at = 0; at < passage.lexemes.length; at++) {
    const mention = dateAt.get(at);
    if (mention) {
      if (mention.isOpen) {
        // "since the beginning of 2025" is one time, not two.
        const last = times.at(-1);
        const isStart =
          last?.kind === 'running' &&
          last.sentence.index === sentenceAt[mention.from] &&
          mention.from - last.to <= TO_ITS_START;
        if (isStart) times.pop();
        add(mention, 'running', mention);
      } else if (mention.shape !== 'day') add(mention, 'named', mention);
      at = mention.to - 1;
      continue;
    }
    const longest = senses.longest(at, TIME_ROLES);
    // "ese mes" is that which was spoken of, even where it may be that of the report.
    const that = senses.at(at, 'thatTime');
    const sense = that?.next === longest?.next ? (that ?? longest) : longest;
    const kind = sense && KIND_OF[sense.meaning as keyof typeof KIND_OF];
    const lastYear = sense?.meaning === 'lastYear' ? yearBefore(published) : null;
    if (!kind) continue;
    const month = times.at(-1);
    if (lastYear && month?.to === at && isOfNoYear(month.mention)) {
      times[times.length - 1] = { ...month, period: inYear(month.mention, lastYear) };
      at = sense.next - 1;
      continue;
    }
    // "gelten seither" holds "seither"; "la semaine précédente" goes on after "la semaine".
    const isInside = sense.next <= covered;
    covered = Math.max(covered, sense.next);
    if (!isInside) add({ from: at, to: sense.next }, lastYear ? 'named' : kind, null, lastYear);
  }
  return times;
}

/** Reports of days or months, and of years, that are older than this, in days, are history. */
const OLDEST = { days: 200, months: 200, day: 200, year: 550 } as const;

const KINDS = new Set(['ap_mines', 'at_mines', 'uxo']);
const MAIN_MEASURES = new Set([
  'ap_mines',
  'at_mines',
  'uxo',
  'cleared_area',
  'mines',
  'items_total',
]);

/** True for a count or area of the measures that reports are about, other than a lone "one". */
export const isOfReport = ({ measure, weak }: Figure) => MAIN_MEASURES.has(measure) && !weak;

/**
 * How likely the time is that of the report, best first; null when it is not. Times and figures are
 * those of its sentence.
 */
function rankOf(
  { senses }: Passage,
  time: Time,
  times: readonly Time[],
  figures: readonly Figure[],
  isBeforeFigures: boolean,
  published: Day | null,
): number | null {
  const { mention, period, sentence } = time;
  if (time.kind !== 'named' || !mention || !period || sentence.isFrame) return null;
  const isOld = published !== null && isLongBefore(period, published, OLDEST[mention.shape]);
  // What has not begun by the publication is a plan.
  if (published !== null && period.start > published && isDay(period.start)) return null;
  if (isOld && (mention.first.year ?? mention.last.year) !== null) return null;
  const before = times.filter((other) => other.from < time.from);
  const isCompared = before.some((other) => other.kind === 'other');
  const { from, to } = sentence;
  const hasFigures = figures.some(isOfReport);
  const has = (
    role: 'work' | 'report' | 'accident' | 'killed' | 'injured' | 'maps' | 'cleared' | 'plan',
  ) => senses.within(from, to, role);
  if (
    (!hasFigures || !has('work')) &&
    (has('accident') || has('killed') || has('injured') || has('maps'))
  )
    return null;
  // "The report for January 5-11 is due on Tuesday."
  if (!hasFigures && has('plan')) return null;
  const speaks = hasFigures || has('report');
  // "Compared with the week before, …, on October 14-20, discovering 121 mines": its own figures follow.
  if (isCompared) {
    const hasOwn = figures.some(({ measure, from }) => KINDS.has(measure) && from > time.from);
    if (mention.shape === 'days') return hasOwn ? 5 : null;
    // "Less than in October, … was cleared in November": the first month is what is compared with.
    const isOwn = mention.shape === 'months' && before.at(-1)?.kind === 'named';
    return isOwn && (hasFigures || has('work')) ? 5 : null;
  }
  if (mention.shape === 'days') return (speaks || has('work') ? 0 : 2) + (isOld ? 1 : 0);
  // A month with its year, in a text without a date of its own, may be history: days go first.
  const mayBeHistory = published === null && mention.first.year !== null;
  if (mention.shape === 'months') {
    if (speaks) return mayBeHistory || isOld ? 1 : 0;
    // "How much land was cleared in July?": figures follow in the next sentence.
    const opens = has('work') || has('cleared') || isBeforeFigures;
    const isRecent = mention.first.year === null && opens;
    return isRecent && !isOld ? 2 : sentence.isHeading ? 4 : null;
  }
  // A headline speaks of the report without the word: "Mine agency looks back on 2021".
  return speaks ? 3 : sentence.isHeading ? 4 : null;
}

/**
 * The time that the report is for: the first span of days or month that comes with figures, with the
 * work or with the word report; a year only where there is nothing else. Days within a month that was
 * named first are the nearer answer. Null when the text names none.
 */
export function reportTime(
  passage: Passage,
  times: readonly Time[],
  figures: readonly Figure[],
  published: Day | null,
): Time | null {
  let best: { readonly time: Time; readonly rank: number } | null = null;
  const timesOf = bySentence(times);
  const figuresOf = bySentence(figures);
  for (const time of times) {
    const { index } = time.sentence;
    const [near, own] = [timesOf.get(index) ?? [], figuresOf.get(index) ?? []];
    // "July was a hot month": the figures of the next sentence, without a time of its own, are of July.
    const isBeforeFigures =
      !timesOf.has(index + 1) && (figuresOf.get(index + 1) ?? []).filter(isOfReport).length > 1;
    const rank = rankOf(passage, time, near, own, isBeforeFigures, published);
    if (rank === null) continue;
    const isNearer =
      best !== null &&
      rank === 0 &&
      best.time.mention?.shape === 'months' &&
      time.mention?.shape === 'days' &&
      isWithin(time.period, best.time.period);
    if (best === null || rank < best.rank || isNearer) best = { time, rank };
  }
  return best?.time ?? null;
}

function isWithin(inner: NamedPeriod | null, outer: NamedPeriod | null): boolean {
  return !!inner && !!outer && inner.start >= outer.start && inner.end <= outer.end;
}
