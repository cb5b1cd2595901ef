import { compareText } from '../../domain/order.ts';
import type { Day } from '../../domain/day.ts';
import type { Statement } from '../../domain/statement.ts';
import type { AtLeast } from '../../ledger/at-least.ts';
import { clearedAtLeast } from '../../ledger/at-least.ts';
import { contaminationEstimates, latestEstimate } from '../../ledger/contamination.ts';
import type { Ledger } from '../../ledger/ledger.ts';

/** One day of the account: an estimate of that day, or only the day that is shown. */
export interface AccountRow {
  readonly day: Day;
  readonly estimate: Statement | null;
  /** What figures prove for the whole operation by then. */
  readonly cleared: AtLeast | null;
  /** The day that the atlas shows. */
  readonly isShown: boolean;
}

/**
 * The estimates of contaminated land by day, each beside the land reported cleared by then, with the
 * shown day in its place. Oldest first.
 */
export function accountOf(ledger: Ledger, shown: Day): readonly AccountRow[] {
  const estimates = contaminationEstimates(ledger);
  const rows = estimates.map((estimate) => ({ day: estimate.to, estimate }));
  const all = rows.some(({ day }) => day === shown)
    ? rows
    : [...rows, { day: shown, estimate: null }];
  return all
    .sort((a, b) => compareText(a.day, b.day))
    .map(({ day, estimate }) => ({
      day,
      estimate,
      cleared: clearedAtLeast(ledger, 'all', day),
      isShown: day === shown,
    }));
}

/** Land reported cleared as a share of the latest estimate. */
export interface NationalShare {
  readonly estimate: Statement;
  readonly cleared: AtLeast;
  /** 0 to 1; above 1 where more has been reported cleared than was estimated. */
  readonly share: number;
}

/** The share at the end of a day; `null` before the first estimate or the first figure. */
export function nationalShare(ledger: Ledger, until: Day): NationalShare | null {
  const estimate = latestEstimate(ledger, until);
  const cleared = clearedAtLeast(ledger, 'all', until);
  if (!estimate || !cleared || Number(estimate.value) === 0) return null;
  return { estimate, cleared, share: cleared.low / Number(estimate.value) };
}

/** The two levels into which a source split its estimate. */
export interface Levels {
  readonly high: Statement;
  readonly low: Statement;
}

/** The latest split by level on or before a day: both parts of one report and day, or `null`. */
export function latestLevels(ledger: Ledger, until: Day): Levels | null {
  const lows = ledger.shown.filter(({ measure }) => measure === 'low_contamination_area');
  return (
    ledger.shown
      .filter(({ measure, to }) => measure === 'high_contamination_area' && to <= until)
      .sort((a, b) => compareText(a.to, b.to))
      .flatMap((high): Levels[] => {
        const low = lows.find(({ report, to }) => report === high.report && to === high.to);
        return low ? [{ high, low }] : [];
      })
      .at(-1) ?? null
  );
}
