import { compareText } from '../domain/order.ts';
import type { Day } from '../domain/day.ts';
import type { Statement } from '../domain/statement.ts';
import { cededSince, countedPeriod, figuresFor, isKept, type Ledger } from './ledger.ts';
import { printedInterval } from './printed.ts';
import { heaviestSchedule } from './schedule.ts';

/** A figure and what it adds to a sum, in its unit. */
export interface Part {
  readonly statement: Statement;
  readonly counted: number;
}

/** A proven lower bound: the sum of figures for days that do not overlap. */
export interface AtLeast {
  readonly low: number;
  readonly parts: readonly Part[];
}

/** What a figure proves for today's area: its lower end less the land that the area has ceded since. */
function provenPart(statement: Statement, ledger: Ledger): Part {
  const low = printedInterval(statement).low;
  const ceded = cededSince(statement, ledger.districts);
  return { statement, counted: Math.max(0, low - ceded) };
}

/**
 * "At least N ha" for an area at the end of a day: the greatest sum of non-overlapping published
 * `cleared_area` figures for that area alone, each counted at the lower end of what its printed
 * value allows, without those that are set aside, and a figure in older borders only by what cannot lie in the land ceded since.
 * `null` when no figure proves anything: unknown is not zero.
 */
export function clearedAtLeast(ledger: Ledger, area: string, until: Day): AtLeast | null {
  const parts = figuresFor(ledger, 'cleared_area', area)
    .filter((statement) => statement.to <= until && isKept(ledger, statement))
    .map((statement) => provenPart(statement, ledger))
    .filter(({ counted }) => counted > 0);
  const chosen = heaviestSchedule(
    parts,
    ({ statement }) => countedPeriod(statement),
    ({ counted }) => [counted, -1],
    (a, b) => compareText(a.statement.id, b.statement.id),
  );
  if (chosen.length === 0) return null;
  return { low: chosen.reduce((sum, { counted }) => sum + counted, 0), parts: chosen };
}

/**
 * Figures printed for a district alone in borders that held land ceded since, up to a day. They are
 * shown as printed, with the words "in the borders before …".
 */
export function olderBorderFigures(
  ledger: Ledger,
  district: string,
  until: Day,
): readonly Statement[] {
  return figuresFor(ledger, 'cleared_area', district).filter(
    (statement) => statement.to <= until && cededSince(statement, ledger.districts) > 0,
  );
}
