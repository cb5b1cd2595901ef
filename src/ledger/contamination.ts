import { compareText } from '../domain/order.ts';
import type { Day } from '../domain/day.ts';
import type { Statement } from '../domain/statement.ts';
import type { Ledger } from './ledger.ts';

/** National estimates of contaminated land, oldest first. None exists per district in hectares. */
export function contaminationEstimates(ledger: Ledger): readonly Statement[] {
  return ledger.shown
    .filter(({ measure }) => measure === 'contaminated_area')
    .sort((a, b) => compareText(a.to, b.to) || compareText(a.id, b.id));
}

/** The latest national estimate on or before a day, or `null`. */
export function latestEstimate(ledger: Ledger, until: Day): Statement | null {
  return contaminationEstimates(ledger).findLast(({ to }) => to <= until) ?? null;
}

/** Mines on minefield maps that were handed over, on or before a day, oldest first. */
export function handedOverMaps(ledger: Ledger, until: Day): readonly Statement[] {
  return ledger.shown
    .filter(({ measure, to }) => measure === 'mines_on_handed_over_maps' && to <= until)
    .sort((a, b) => compareText(a.to, b.to) || compareText(a.id, b.id));
}
