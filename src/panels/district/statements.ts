import { compareText } from '../../domain/order.ts';
import type { Statement } from '../../domain/statement.ts';
import type { Ledger } from '../../ledger/ledger.ts';

/** Figures that are for a district, alone or together with others, newest last day first. */
export function statementsFor(ledger: Ledger, district: string): readonly Statement[] {
  return ledger.shown
    .filter(({ area }) => area.includes(district))
    .sort((a, b) => compareText(b.to, a.to) || compareText(a.id, b.id));
}

/** How many reports name the district as a place of work. */
export function reportsNaming(ledger: Ledger, district: string): number {
  const naming = ledger.shown.filter(({ worked_in }) => worked_in.includes(district));
  return new Set(naming.map(({ report, id }) => report || id)).size;
}
