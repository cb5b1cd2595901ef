import { type Day, dayNumber } from '../../domain/day.ts';
import { daysIn, isInside, type Period } from '../../domain/period.ts';
import type { Statement } from '../../domain/statement.ts';
import { isOfShortReport } from '../../ledger/gaps.ts';
import type { Report } from '../../ledger/window.ts';

/** One report on the timeline: as wide as its days, as high as its hectares per day. */
export interface Bar {
  readonly period: Period;
  readonly statement: Statement;
  /** Hectares per day. The area of the bar is its hectares. */
  readonly perDay: number;
  /** A whole calendar year: drawn as an outline behind the bars. */
  readonly isYear: boolean;
}

function isCalendarYear({ from, to }: Period): boolean {
  return from.slice(5) === '01-01' && to === `${from.slice(0, 4)}-12-31`;
}

/**
 * The bars of the timeline, longest first, so that shorter ones lie on top: every weekly or monthly
 * report that prints an area, and the calendar years of all operators, each year once.
 */
export function barsOf(reports: readonly Report[]): readonly Bar[] {
  const years = new Set<Day>();
  const bars = reports.flatMap(({ period, figures: { cleared_area: statement } }): Bar[] => {
    if (!statement) return [];
    const isYear = isCalendarYear(period);
    const isDrawn = isYear
      ? statement.operators === 'all' && !years.has(period.to)
      : isOfShortReport(period);
    if (!isDrawn) return [];
    if (isYear) years.add(period.to);
    return [{ period, statement, perDay: Number(statement.value) / daysIn(period), isYear }];
  });
  return bars.sort((a, b) => daysIn(b.period) - daysIn(a.period));
}

/** True when the bar lies wholly in the window that the other panels show. */
export function isMarked(bar: Bar, window: Period | null): boolean {
  return window !== null && isInside(bar.period, window);
}

/** The shortest bar with a day in it; where there is none, the nearest within `reach` days. */
export function barAt(bars: readonly Bar[], day: Day, reach: number): Bar | null {
  const shortestFirst = bars.toReversed();
  const short = shortestFirst.filter(({ isYear }) => !isYear);
  const holds = ({ period }: Bar) => day >= period.from && day <= period.to;
  const exact = short.find(holds);
  if (exact) return exact;
  const near = short
    .map((bar) => ({ bar, away: daysAway(bar.period, day) }))
    .filter(({ away }) => away <= reach)
    .sort((a, b) => a.away - b.away)[0];
  return near?.bar ?? shortestFirst.find(holds) ?? null;
}

function daysAway({ from, to }: Period, day: Day): number {
  return Math.max(dayNumber(from) - dayNumber(day), dayNumber(day) - dayNumber(to));
}
