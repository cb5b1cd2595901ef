import { clearedAtLeast, olderBorderFigures } from '../ledger/at-least.ts';
import { estimateReading, shareOfLand, sinceFirstDay, widthOf } from './estimated.ts';
import { LAND_SHARE_CLASSES } from './land-share.ts';
import type { MetricSpec } from './registry.ts';

/**
 * Area reported cleared since the first day, in hectares: at least, by published figures; or what all
 * figures together prove, with an estimate.
 */
export const cleared = {
  unit: 'hectares',
  drawing: 'circle',
  ramp: null,
  breaks: null,
  ends: [0, null],
  read(district, { ledger, until, ranges }) {
    const bound = clearedAtLeast(ledger, district.id, until);
    const statements = bound?.parts.map(({ statement }) => statement) ?? [];
    const range = ranges?.rangeOn('area', district.id, until) ?? null;
    if (range && range.best !== null) {
      const width = widthOf(LAND_SHARE_CLASSES, shareOfLand(range, district));
      return estimateReading(range.best, range, width, sinceFirstDay(until), statements);
    }
    if (bound) {
      return { value: bound.low, kind: 'atLeast', statements, period: sinceFirstDay(until) };
    }
    const older = olderBorderFigures(ledger, district.id, until);
    return {
      value: null,
      why: older.length > 0 ? 'olderBorders' : 'noFigure',
      statements: older,
    };
  },
} as const satisfies MetricSpec;
