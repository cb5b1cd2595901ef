import type { Day } from '../../domain/day.ts';
import { daysIn, isInside, type Period } from '../../domain/period.ts';
import { gapsOf, isOfShortReport, totalDays } from '../../ledger/gaps.ts';
import type { Ledger } from '../../ledger/ledger.ts';

/** One gap as the list names it. */
export interface GapRow {
  readonly period: Period;
  readonly days: number;
  /** Days of it in no report of any length. */
  readonly unreported: number;
}

/** Days in no weekly or monthly report, and what other reports there are for them. */
export interface GapList {
  /** The newest first. */
  readonly rows: readonly GapRow[];
  /** Their days by calendar year, the oldest first. */
  readonly years: ReadonlyMap<string, number>;
  /** Days of them in reports for a longer time only. */
  readonly longer: number;
  /** Days of them in no report of any length. */
  readonly unreported: number;
  /** Days that are no gap, because one agency has a weekly or monthly report for them. */
  readonly ofOneAgency: number;
}

/** The list of gaps of a ledger. */
export function gapListOf(ledger: Ledger): GapList {
  const gaps = gapsOf(ledger);
  const unreported = gapsOf(ledger, () => true);
  const notOfAll = gapsOf(
    ledger,
    (figure) => isOfShortReport(figure) && figure.operators === 'all',
  );
  const days = totalDays(gaps);
  return {
    rows: gaps.toReversed().map((period) => ({
      period,
      days: daysIn(period),
      unreported: totalDays(unreported.filter((span) => isInside(span, period))),
    })),
    years: daysByYear(gaps),
    longer: days - totalDays(unreported),
    unreported: totalDays(unreported),
    ofOneAgency: totalDays(notOfAll) - days,
  };
}

function daysByYear(spans: readonly Period[]): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const { from, to } of spans) {
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
      const first: Day = `${year}-01-01`;
      const last: Day = `${year}-12-31`;
      const part = { from: from > first ? from : first, to: to < last ? to : last };
      days.set(String(year), (days.get(String(year)) ?? 0) + daysIn(part));
    }
  }
  return days;
}
