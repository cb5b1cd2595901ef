import { addDays } from '../domain/day.ts';
import { figureForExactly } from '../ledger/window.ts';
import { estimateReading, growth, shareOfLand, widthOf } from './estimated.ts';
import type { MetricSpec } from './registry.ts';

const CLASSES = { breaks: [-0.05, -0.01, 0.01, 0.05], ends: [null, null] } as const;

/**
 * Change of the share of land reported cleared between two days, in percentage points (0.01 = 1
 * point). As published only from a figure printed for exactly those days: the difference of two
 * lower bounds would be no bound. As an estimate, where there is no such figure, the difference of
 * the best estimates with its least and greatest value.
 */
export const change = {
  unit: 'points',
  drawing: 'fill',
  ramp: 'change',
  ...CLASSES,
  read(district, { ledger, until, versus, ranges }) {
    const forward = versus <= until;
    const [earlier, later] = forward ? [versus, until] : [until, versus];
    const period = { from: addDays(earlier, 1), to: later };
    const statement = figureForExactly(ledger, 'cleared_area', district.id, period);
    if (statement) {
      const share = Number(statement.value) / district.landHa;
      return { value: forward ? share : -share, kind: 'printed', statements: [statement], period };
    }
    const grown = ranges && growth(ranges, 'area', district.id, period);
    const share = grown && shareOfLand(grown, district);
    if (!share || share.best === null) {
      return { value: null, why: 'notForTheseDays', statements: [] };
    }
    // Backwards, the least change is the greatest growth lost; a district cannot lose more than its land.
    const range = forward ? share : { low: -(share.high ?? 1), high: 0 - share.low };
    const value = forward ? share.best : -share.best;
    return estimateReading(value, range, widthOf(CLASSES, range), period, []);
  },
} as const satisfies MetricSpec;
