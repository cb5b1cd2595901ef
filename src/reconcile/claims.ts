import { addDays, type Day } from '../domain/day.ts';
import { compareText } from '../domain/order.ts';
import type { Commodity, FamilyId } from '../domain/reconciled.ts';
import { FIRST_DAY, type Statement } from '../domain/statement.ts';
import { countedPeriod } from '../ledger/ledger.ts';
import { allowedBy, shareBases } from '../ledger/allowed.ts';
import { type Atom, atomsOfArea } from './atoms.ts';
import { FAMILIES } from './families.ts';

/** A part of all amounts: some commodities in some atoms, over some days. */
export interface Part {
  /** Places in the list of atoms; null for the whole operation. */
  readonly atoms: readonly number[] | null;
  readonly commodities: readonly Commodity[];
  /** The day before its first day; null when it counts from the first day of all. */
  readonly before: Day | null;
  readonly to: Day;
}

/** What one statement says of a part: its growth lies between two ends. */
export interface Claim extends Part {
  readonly statement: Statement;
  readonly low: number;
  /** Infinity for a figure of one operator only: others may have added to it. */
  readonly high: number;
}

/** The days on which some parts begin or end; the first day of all is not among them. */
export function daysOfParts(parts: readonly Part[]): readonly Day[] {
  return parts.flatMap(({ before, to }) => (before === null ? [to] : [before, to]));
}

/**
 * The claims of a family, sorted by the id of their statement, so that the order of rows in a file
 * plays no part.
 */
export function claimsOf(
  family: FamilyId,
  statements: readonly Statement[],
  atoms: readonly Atom[],
): readonly Claim[] {
  const { measures } = FAMILIES[family];
  const bases = shareBases(statements);
  const claims: Claim[] = [];
  for (const statement of statements) {
    const commodities = measures[statement.measure];
    const allowed = commodities ? allowedBy(statement, bases) : null;
    if (!commodities || !allowed) continue;
    const { from, to } = countedPeriod(statement);
    claims.push({
      statement,
      atoms: atomsOfArea(atoms, statement),
      commodities,
      before: from === FIRST_DAY ? null : addDays(from, -1),
      to,
      low: allowed.low,
      high: statement.operators === 'all' ? allowed.high : Infinity,
    });
  }
  return claims.sort((a, b) => compareText(a.statement.id, b.statement.id));
}
