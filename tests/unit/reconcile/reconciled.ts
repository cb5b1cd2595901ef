import type { Day } from '../../../src/domain/day.ts';
import type { District } from '../../../src/domain/district.ts';
import type { FamilyId } from '../../../src/domain/reconciled.ts';
import type { Statement } from '../../../src/domain/statement.ts';
import { loadSolver } from '../../../src/cli/solver.ts';
import { ReceiptReader } from '../../../src/ledger/receipt.ts';
import { type ReconciledFamily, reconcile } from '../../../src/reconcile/reconcile.ts';

/** The solver, loaded once for all tests of a file. */
export const highs = await loadSolver();

/** One family of a ledger, reconciled for some days; alternatives are compared on those asked for. */
export function reconciled(
  family: FamilyId,
  ledger: { readonly statements: readonly Statement[]; readonly districts: readonly District[] },
  days: readonly Day[],
  comparedOn: readonly Day[] = [],
): ReconciledFamily {
  const task = { ...ledger, families: [family], days, comparedOn };
  const result = reconcile(highs, task)[family];
  if (!result) throw new Error(`The family ${family} was not reconciled.`);
  return result;
}

/** Ends of ranges that are not the sum of their receipts: `[district, end, sum]`, of upper ends times -1. */
export function wrongReceipts(
  { ranges }: ReconciledFamily,
  ledger: { readonly statements: readonly Statement[]; readonly districts: readonly District[] },
): readonly (readonly [string, number, number])[] {
  const reader = new ReceiptReader(ledger);
  const sum = (steps: Parameters<ReceiptReader['terms']>[0]) =>
    reader.terms(steps).reduce((total, { amount }) => total + amount, 0);
  return ranges.flatMap(({ district, range, receipt }) => {
    const ends = [[range.low, sum(receipt.low)] as const];
    if (range.high !== null && receipt.high) ends.push([-range.high, sum(receipt.high)]);
    return ends
      .filter(([end, total]) => !(Math.abs(end - total) < 1e-3))
      .map(([end, total]) => [district, end, total] as const);
  });
}
