import type { Day } from '../domain/day.ts';
import type { Measure } from '../domain/measure.ts';
import type { Statement } from '../domain/statement.ts';
import { type AtLeast, clearedAtLeast } from './at-least.ts';
import { isCumulative, isFor, isKept, type Ledger } from './ledger.ts';
import { printedInterval } from './printed.ts';

/** A total that a source prints for the whole operation. */
export interface PrintedTotal {
  readonly statement: Statement;
  /** True when it is set aside, or figures up to its own day prove more than even its upper end: shown struck through. */
  readonly tooLow: boolean;
}

/** The state of the whole operation at the end of a day, in hectares. */
export interface NationalState {
  readonly atLeast: AtLeast | null;
  readonly printed: PrintedTotal | null;
}

/** True for a total since the first day for the whole operation, of all operators. */
export function isNationalTotal(statement: Statement): boolean {
  return (
    statement.measure === 'cleared_area' &&
    statement.operators === 'all' &&
    isFor(statement, 'all') &&
    isCumulative(statement)
  );
}

/** National totals, copies included. */
function totals(ledger: Ledger): readonly Statement[] {
  return ledger.statements.filter(isNationalTotal);
}

/**
 * The whole operation at the end of a day: the greatest sum of non-overlapping figures, and the
 * latest printed total beside it. A printed total below that sum is marked, never used as the state.
 */
export function nationalState(ledger: Ledger, until: Day): NationalState {
  const atLeast = clearedAtLeast(ledger, 'all', until);
  const latest = totals(ledger)
    .filter(({ to }) => to <= until)
    .reduce<Statement | null>((best, total) => (best && best.to > total.to ? best : total), null);
  return {
    atLeast,
    printed: latest && { statement: latest, tooLow: isDisproved(ledger, latest) },
  };
}

/** True when the total is set aside, or figures up to its own last day prove more than even its upper end. */
function isDisproved(ledger: Ledger, total: Statement): boolean {
  const proven = clearedAtLeast(ledger, 'all', total.to);
  return !isKept(ledger, total) || (proven !== null && printedInterval(total).high < proven.low);
}

/**
 * The day on which the atlas opens: the last day that ends a `cleared_area` total of the whole
 * operation, of all operators, counted from the first day; else the last day of the ledger.
 */
export function openingDay(ledger: Ledger): Day {
  return (
    totals(ledger).reduce<Day | null>((last, { to }) => (last && last > to ? last : to), null) ??
    ledger.lastDay
  );
}

/** How many reports for the whole operation end after a day. */
export function laterReports(ledger: Ledger, day: Day): number {
  const later = ledger.shown.filter(
    (statement) =>
      statement.measure === 'cleared_area' && isFor(statement, 'all') && statement.to > day,
  );
  return new Set(later.map(({ report, id }) => report || id)).size;
}

const PEOPLE = ['victims', 'killed', 'injured'] as const satisfies Measure[];
/** People harmed, as printed: national, each with the day of its figure. */
export type People = Readonly<Record<(typeof PEOPLE)[number], Statement | null>>;

/**
 * The latest figures on people on or before a day: all three from the report with the latest figure
 * where it prints all three, else each by itself.
 */
export function peopleHarmed(ledger: Ledger, until: Day): People {
  const latest = (measure: Measure, report?: string) =>
    ledger.shown
      .filter(
        (statement) =>
          statement.measure === measure &&
          statement.to <= until &&
          (report === undefined || statement.report === report),
      )
      .reduce<Statement | null>((best, one) => (best && best.to > one.to ? best : one), null);
  const each = PEOPLE.map((measure) => latest(measure));
  const newest = each.reduce((best, one) => (!best || (one && one.to > best.to) ? one : best));
  const together = newest && PEOPLE.map((measure) => latest(measure, newest.report));
  const [victims = null, killed = null, injured = null] = together?.every(Boolean)
    ? together
    : each;
  return { victims, killed, injured };
}
