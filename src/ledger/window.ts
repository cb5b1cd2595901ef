import { compareText } from '../domain/order.ts';
import type { Day } from '../domain/day.ts';
import type { Measure } from '../domain/measure.ts';
import { daysIn, isInside, type Period } from '../domain/period.ts';
import type { Statement } from '../domain/statement.ts';
import { cededSince, countedPeriod, figuresFor, isKept, type Ledger } from './ledger.ts';
import { heaviestSchedule } from './schedule.ts';

/** The measures that a whole report prints. */
export const REPORT_MEASURES = [
  'cleared_area',
  'ap_mines',
  'at_mines',
  'uxo',
] as const satisfies Measure[];
export type ReportMeasure = (typeof REPORT_MEASURES)[number];

/** The figures of one report for the whole operation and one span of days. */
export interface Report {
  readonly id: string;
  readonly period: Period;
  readonly figures: Readonly<Partial<Record<ReportMeasure, Statement>>>;
}

const reportsByLedger = new WeakMap<Ledger, readonly Report[]>();

/** Reports for the whole operation, in the order of last day, then first day. */
export function reportsOf(ledger: Ledger): readonly Report[] {
  const known = reportsByLedger.get(ledger) ?? collectReports(ledger);
  reportsByLedger.set(ledger, known);
  return known;
}

function collectReports(ledger: Ledger): readonly Report[] {
  const reports = new Map<string, Report>();
  for (const measure of REPORT_MEASURES) {
    for (const statement of figuresFor(ledger, measure, 'all')) {
      const period = countedPeriod(statement);
      const key = [statement.report || statement.id, period.from, period.to].join('|');
      const known = reports.get(key) ?? { id: statement.report, period, figures: {} };
      reports.set(key, { ...known, figures: { ...known.figures, [measure]: statement } });
    }
  }
  return [...reports.values()].sort(
    (a, b) =>
      compareText(a.period.to, b.period.to) ||
      compareText(a.period.from, b.period.from) ||
      compareText(a.id, b.id),
  );
}

/**
 * The window of a single day: the days of the latest report that prints hectares, AP, AT and UXO and
 * ends on or before it; of those that end on one day, the shortest. `null` before the first one.
 */
export function windowOfDay(ledger: Ledger, day: Day): Period | null {
  const whole = reportsOf(ledger).filter(
    ({ period, figures }) =>
      period.to <= day && REPORT_MEASURES.every((measure) => figures[measure]),
  );
  const last = whole.at(-1);
  if (!last) return null;
  return whole
    .filter(({ period }) => period.to === last.period.to)
    .reduce((shortest, report) =>
      daysIn(report.period) < daysIn(shortest.period) ? report : shortest,
    ).period;
}

/** What reports print for an area in a window, and which days of it no chosen report is for. */
export interface WindowFigures {
  readonly statements: readonly Statement[];
  /** Sum of the printed values; the days do not overlap. */
  readonly total: number;
  readonly missingDays: number;
}

/**
 * The figures of one measure for one area in a window: the set of non-overlapping figures wholly
 * inside it that is for most days (fewest figures on a tie, then most days of all operators).
 * Overlapping figures are never added. `null` when none lies inside. A figure in older borders of
 * the area is left out: it is not a figure for today's area. So is one that is set aside.
 */
export function figuresInWindow(
  ledger: Ledger,
  measure: Measure,
  area: string,
  window: Period,
): WindowFigures | null {
  const inside = printedInside(ledger, measure, area, window).filter((statement) =>
    isKept(ledger, statement),
  );
  const statements = heaviestSchedule(
    inside,
    countedPeriod,
    (statement) => {
      const days = daysIn(countedPeriod(statement));
      return [days, -1, statement.operators === 'all' ? days : 0];
    },
    (a, b) => compareText(a.id, b.id),
  );
  if (statements.length === 0) return null;
  const covered = statements.reduce((days, figure) => days + daysIn(countedPeriod(figure)), 0);
  const total = statements.reduce((sum, { value }) => sum + Number(value), 0);
  return { statements, total: Number(total.toFixed(6)), missingDays: daysIn(window) - covered };
}

/** Figures for the area that lie wholly in the window and are set aside: shown struck through. */
export function struckInWindow(
  ledger: Ledger,
  measure: Measure,
  area: string,
  window: Period,
): readonly Statement[] {
  return printedInside(ledger, measure, area, window).filter(
    (statement) => !isKept(ledger, statement),
  );
}

function printedInside(
  ledger: Ledger,
  measure: Measure,
  area: string,
  window: Period,
): readonly Statement[] {
  return figuresFor(ledger, measure, area).filter(
    (statement) =>
      isInside(countedPeriod(statement), window) && cededSince(statement, ledger.districts) === 0,
  );
}

/** The one figure printed for exactly these days and this area in today's borders, or `null`. */
export function figureForExactly(
  ledger: Ledger,
  measure: Measure,
  area: string,
  window: Period,
): Statement | null {
  return (
    figuresFor(ledger, measure, area).find((statement) => {
      const { from, to } = countedPeriod(statement);
      return (
        from === window.from &&
        to === window.to &&
        cededSince(statement, ledger.districts) === 0 &&
        isKept(ledger, statement)
      );
    }) ?? null
  );
}

/** Figures that stand in the same article as one of these: equal address and day of publication. */
export function sameArticle(ledger: Ledger, figures: readonly Statement[]): readonly Statement[] {
  const articleOf = ({ source_url, published }: Statement) => `${source_url} ${published}`;
  const articles = new Set(figures.map(articleOf));
  const own = new Set(figures.map(({ id }) => id));
  return ledger.statements.filter(
    (statement) => articles.has(articleOf(statement)) && !own.has(statement.id),
  );
}
