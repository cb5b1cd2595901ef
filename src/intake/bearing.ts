import type { Figure } from './figure.ts';
import { isMeasuredAgainst, isRemarkBefore } from './comparison.ts';
import { clausesOf, partAt, partsOf } from './parts.ts';
import { bySentence, type Passage, type Sentence } from './passage.ts';
import type { Role } from './language.ts';
import { lengthOf, type NamedPeriod } from './periods.ts';
import type { Time } from './times.ts';

/** What a figure is for: the report's own days, or something that must not be mixed with them. */
export type Bearing =
  'main' | 'running_total' | 'other_period' | 'plan' | 'maps' | 'contaminated' | 'casualties';

/** A figure with what it is for, and the days that it is for where they are named. */
export interface BorneFigure extends Figure {
  readonly bearing: Bearing;
  readonly period: NamedPeriod | null;
  /** True when the text itself ties it to the time of the report. */
  readonly isTied: boolean;
  /** "in total" stands in its part of the sentence. */
  readonly isTotal: boolean;
}

/** "In that time" reaches back over so many words about time. */
const TIMES_REMEMBERED = 40;

/** Longer spans than this, in days, are totals that run on. */
const YEAR = 366;

const PEOPLE = new Set(['killed', 'injured', 'victims']);

const isSame = (a: NamedPeriod | null, b: NamedPeriod | null) =>
  a !== null && b !== null && a.start === b.start && a.end === b.end;

interface Frame {
  readonly sentence: Sentence;
  readonly parts: readonly number[];
  readonly clauses: readonly number[];
  readonly times: readonly Time[];
  readonly figures: readonly Figure[];
  /** The first piece with a phrase of a role, by role and part; found once for all figures. */
  readonly firsts: Map<string, number>;
}

/**
 * "In November, compared with October (6,315 ha), it slowed: 5,702.8 ha": the report's time again, where
 * what was compared with it is closed by a comma, colon or bracket. Null elsewhere.
 */
function beforeComparison(
  { lexemes, senses }: Passage,
  { clauses }: Frame,
  figure: Figure,
  earlier: readonly Time[],
  report: Time | null,
): Time | null {
  const start = clauses[partAt(clauses, figure.from)] ?? 0;
  if (!/^[,:;)]$/.test(lexemes[start]?.text ?? '') || senses.at(start + 1, 'which')) return null;
  const other = earlier.findLastIndex(({ kind }) => kind === 'other');
  const [first, second] = [earlier[other - 1], earlier[other]];
  if (!first || !second || first.to > second.from) return null;
  return first === report || first.kind === 'this' ? first : null;
}

/**
 * False for a time of another clause that is only compared with: "1,080.5 ha, less than a week earlier".
 * A bracket or a relative clause after it still tells of that time: "less than in May (6,315 ha)".
 */
function mayGovern(
  passage: Passage,
  { clauses }: Frame,
  time: Time,
  figure: Figure,
  report: Time | null,
): boolean {
  const [own, clause] = [partAt(clauses, time.from), partAt(clauses, figure.from)];
  if (time === report || own === clause) return true;
  if (isRemarkBefore(passage, time, figure)) return false;
  if (!isMeasuredAgainst(passage, time)) return true;
  const start = clauses[clause] ?? 0;
  const tellsOfIt = passage.lexemes[start]?.text === '(' || !!passage.senses.at(start + 1, 'which');
  return own === clause - 1 && tellsOfIt;
}

/** The time that governs a figure: in its clause, else before it, else after it; null when none does. */
function governor(
  passage: Passage,
  frame: Frame,
  figure: Figure,
  report: Time | null,
): Time | null {
  const { parts, clauses, times, figures } = frame;
  const part = partAt(parts, figure.from);
  const clause = partAt(clauses, figure.from);
  const near = times.filter(
    (time) => partAt(parts, time.from) === part && mayGovern(passage, frame, time, figure, report),
  );
  const distance = ({ from }: Time) => Math.abs(from - figure.from);
  const own = near.filter(({ from }) => partAt(clauses, from) === clause);
  if (own.length > 0) return own.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  const earlier = near.filter(({ from }) => from < figure.from);
  const before = earlier.at(-1);
  if (before) return beforeComparison(passage, frame, figure, earlier, report) ?? before;
  const after = near.find(({ from }) => from > figure.from);
  if (!after || after.kind === 'this' || after.kind === 'that') return after ?? null;
  if (after.kind === 'named') {
    // "155 mines were found in the lands freed in November 2020": a month that is only history.
    const isHistory =
      after.mention?.shape !== 'days' && !isSame(after.period, report?.period ?? null);
    return isHistory ? null : after;
  }
  // "1,651 ha were cleared, which makes 200,000 ha since 2020": the total has its own figure.
  const hasOwn = figures.some(
    (other) =>
      other !== figure &&
      other.measure === figure.measure &&
      partAt(clauses, other.from) >= partAt(clauses, after.from) - 1 &&
      other.from > figure.from,
  );
  return hasOwn ? null : after;
}

/** The first piece of a part of a sentence with a phrase of the role; infinity without one. */
function firstIn({ senses }: Passage, frame: Frame, part: number, role: Role): number {
  const key = `${part} ${role}`;
  const known = frame.firsts.get(key);
  if (known !== undefined) return known;
  const to = frame.parts[part + 1] ?? frame.sentence.to;
  let at = frame.parts[part] ?? frame.sentence.from;
  while (at < to && !senses.at(at, role)) at++;
  const first = at < to ? at : Infinity;
  frame.firsts.set(key, first);
  return first;
}

/** True for a phrase in a relative clause that does not hold the figure: "Fuzuli, where work will continue,". */
function isAside({ senses }: Passage, { clauses }: Frame, at: number, figure: Figure): boolean {
  const clause = partAt(clauses, at);
  const isRelative = senses.at((clauses[clause] ?? 0) + 1, 'which') !== undefined;
  return isRelative && partAt(clauses, figure.from) !== clause;
}

/** What the part of the sentence that holds a figure speaks of, apart from time. */
function topicOf(passage: Passage, frame: Frame, figure: Figure): Bearing | null {
  const part = partAt(frame.parts, figure.from);
  const has = (role: Role) => firstIn(passage, frame, part, role) < Infinity;
  if (PEOPLE.has(figure.measure)) return 'casualties';
  const isAccident = has('killed') || has('injured') || has('accident') || has('victims');
  if (isAccident && (figure.weak || !has('work'))) return 'casualties';
  if (has('maps') && !has('work') && !has('cleared')) return 'maps';
  const isArea = figure.measure === 'cleared_area';
  if (isArea && has('contaminated') && !has('cleared') && !has('work')) return 'contaminated';
  // The verb may come last: "für 2025 ist die Räumung von 65.000 Hektar geplant".
  const end = frame.clauses[partAt(frame.clauses, figure.from) + 1] ?? frame.sentence.to;
  const plan = firstIn(passage, frame, part, 'plan');
  return plan < end && !isAside(passage, frame, plan, figure) ? 'plan' : null;
}

/** Says of each figure what it is for, given the time that the report is for. */
export function bearingsOf(
  passage: Passage,
  figures: readonly Figure[],
  times: readonly Time[],
  report: Time | null,
): BorneFigure[] {
  const timesOf = bySentence(times);
  const figuresOf = bySentence(figures);
  const borne: BorneFigure[] = [];
  let carried: Time | null = null;
  let carriedFrom = -1;
  let hasMain = false;
  const used = new Set<Time>();
  const order = new Map(times.map((time, place) => [time, place]));
  // "In that time": what was spoken of last, of the report's time and those that have figures.
  const spokenOf = (that: Time): Time | null => {
    const place = order.get(that) ?? 0;
    return (
      times
        .slice(Math.max(0, place - TIMES_REMEMBERED), place)
        .findLast((time) => used.has(time) || isSame(time.period, report?.period ?? null)) ?? null
    );
  };
  for (const [index, own] of figuresOf) {
    const sentence = passage.sentences[index];
    if (!sentence) continue;
    const frame: Frame = {
      sentence,
      parts: partsOf(passage, sentence, timesOf.get(index) ?? []),
      clauses: clausesOf(passage, sentence),
      times: timesOf.get(index) ?? [],
      figures: own,
      firsts: new Map(),
    };
    let isOther = own.length > 0;
    for (const figure of own) {
      const inherited: Time | null =
        frame.times.length === 0 && carriedFrom === index - 1 ? carried : null;
      const own: Time | null = governor(passage, frame, figure, report);
      const time: Time | null = own?.kind === 'that' ? spokenOf(own) : (own ?? inherited);
      if (time) used.add(time);
      const topic = sentence.isFrame ? 'other_period' : topicOf(passage, frame, figure);
      const place = placed(time, report, topic);
      hasMain ||= place.bearing === 'main';
      isOther &&= place.bearing === 'running_total' || place.bearing === 'other_period';
      if (isOther) carried = time;
      borne.push({ ...figure, ...place, isTotal: isTotal(passage, frame, figure) });
    }
    if (!hasMain || !isOther) carried = null;
    carriedFrom = index;
  }
  return borne;
}

/** The days that a time names; one without an end goes to the end of the report. */
function daysOf({ period, mention }: Time, report: Time | null): NamedPeriod | null {
  if (!period || !mention?.isOpen) return period;
  const end = report?.period?.end ?? null;
  return end === null ? null : { start: period.start, end };
}

function placed(time: Time | null, report: Time | null, topic: Bearing | null) {
  const period = time && daysOf(time, report);
  const isReport =
    time !== null &&
    (time === report || time.kind === 'this' || isSame(period, report?.period ?? null));
  if (topic !== null) return { bearing: topic, period, isTied: false };
  if (time === null || isReport)
    return { bearing: 'main' as const, period: report?.period ?? null, isTied: isReport };
  const isRunning = time.kind === 'running' || (period !== null && (lengthOf(period) ?? 0) > YEAR);
  return {
    bearing: isRunning ? ('running_total' as const) : ('other_period' as const),
    period,
    isTied: false,
  };
}

/** "In total" before the figure in its part of the sentence, or anywhere in its clause. */
function isTotal(passage: Passage, frame: Frame, figure: Figure): boolean {
  const { parts, clauses, sentence } = frame;
  const end = clauses[partAt(clauses, figure.from) + 1] ?? sentence.to;
  return firstIn(passage, frame, partAt(parts, figure.from), 'total') < end;
}
