import { addDays } from '../domain/day.ts';
import { figureForExactly } from '../ledger/window.ts';
import type { MetricSpec } from './registry.ts';

/**
 * Change of the share of land reported cleared between two days, in percentage points (0.01 = 1
 * point). As published only from a figure printed for exactly those days: the difference of two
 * lower bounds would be no bound.
 */
export const change = {
  unit: 'points',
  drawing: 'fill',
  ramp: 'change',
  breaks: [-0.05, -0.01, 0.01, 0.05],
  ends: [null, null],
  read(district, { ledger, until, versus }) {
    const forward = versus <= until;
    const [earlier, later] = forward ? [versus, until] : [until, versus];
    const period = { from: addDays(earlier, 1), to: later };
    const statement = figureForExactly(ledger, 'cleared_area', district.id, period);
    if (!statement) return { value: null, why: 'notForTheseDays', statements: [] };
    const share = Number(statement.value) / district.landHa;
    return { value: forward ? share : -share, kind: 'printed', statements: [statement], period };
  },
} as const satisfies MetricSpec;
