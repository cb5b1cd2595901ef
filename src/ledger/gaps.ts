import { compareText } from '../domain/order.ts';
import { addDays } from '../domain/day.ts';
import type { Measure } from '../domain/measure.ts';
import { daysIn, type Period } from '../domain/period.ts';
import { FIRST_DAY, type Statement } from '../domain/statement.ts';
import { figuresFor, isCumulative, type Ledger } from './ledger.ts';

/**
 * Days of the longest report that counts as a weekly or monthly one. Five weeks, because the first
 * monthly reports were for whole weeks: June 2021 has 33 days in them, September 2021 has 32. The next
 * longer report of the shipped ledger is for a quarter.
 */
export const LONGEST_MONTHLY = 35;

/** What a report counts: its figures say for which days there is one. */
const COUNTED = [
  'cleared_area',
  'ap_mines',
  'at_mines',
  'uxo',
  'mines',
  'items_total',
] as const satisfies Measure[];

/** True when the figure is of a weekly or monthly report. */
export function isOfShortReport(figure: Period): boolean {
  return daysIn(figure) <= LONGEST_MONTHLY;
}

/**
 * The days of the atlas, from its first to the last day of the ledger, that no report covers, as spans
 * that do not touch one another, oldest first.
 *
 * A day is covered by a figure for the whole operation (area `all`) of land reported cleared, mines,
 * unexploded ordnance or their total whose days hold it. Reports of one agency alone cover their days
 * too. Totals since the first day cover none: they say nothing of any one day. Copies of a report
 * cover none either, since the days of a copy may be misprinted. A figure that is set aside covers its
 * days: it is the amount that is in doubt. Days are those printed: a week from Monday to Saturday
 * leaves its Sunday out.
 *
 * @param counts which figures cover their days: those of weekly and monthly reports where nothing else
 *   is asked. With yearly reports there would be no gap from 2021 to 2025.
 */
export function gapsOf(
  ledger: Ledger,
  counts: (figure: Statement) => boolean = isOfShortReport,
): readonly Period[] {
  const reported = COUNTED.flatMap((measure) => figuresFor(ledger, measure, 'all'))
    .filter((figure) => !isCumulative(figure) && counts(figure))
    .sort((a, b) => compareText(a.from, b.from));
  const gaps: Period[] = [];
  let next = FIRST_DAY;
  for (const { from, to } of reported) {
    if (from > next) gaps.push({ from: next, to: addDays(from, -1) });
    if (to >= next) next = addDays(to, 1);
  }
  if (next <= ledger.lastDay) gaps.push({ from: next, to: ledger.lastDay });
  return gaps;
}

/** The number of days in spans that do not overlap. */
export function totalDays(spans: readonly Period[]): number {
  return spans.reduce((days, span) => days + daysIn(span), 0);
}
