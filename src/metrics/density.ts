import type { Range } from '../domain/reconciled.ts';
import { estimateReading, growth, widthOf } from './estimated.ts';
import { HA_PER_KM2, isTooLittle, itemsPerKm2 } from './rate.ts';
import type { MetricSpec } from './registry.ts';

const CLASSES = { breaks: [20, 40, 80, 160], ends: [0, null] } as const;

function sumOfBest(mines: Range, uxo: Range): number | null {
  return mines.best === null || uxo.best === null ? null : mines.best + uxo.best;
}

/**
 * Items found per km² reported cleared: where both parts are printed for the district itself; as an
 * estimate, from the growth of both estimates in the window.
 */
export const density = {
  unit: 'itemsPerKm2',
  drawing: 'fill',
  ramp: 'density',
  ...CLASSES,
  read(district, { ledger, window, ranges }) {
    if (!window) return { value: null, why: 'notBothParts', statements: [] };
    const rate = itemsPerKm2(ledger, district.id, window);
    if (rate.perKm2 !== null) {
      return {
        value: rate.perKm2,
        kind: 'printed',
        statements: rate.statements,
        period: window,
        missingDays: rate.missingDays,
      };
    }
    const area = ranges && growth(ranges, 'area', district.id, window);
    const mines = ranges && growth(ranges, 'mines', district.id, window);
    const uxo = ranges && growth(ranges, 'uxo', district.id, window);
    const items = mines && uxo && sumOfBest(mines, uxo);
    if (!area?.best || !mines || !uxo || items === null) {
      return { value: null, why: rate.why, statements: rate.statements };
    }
    if (isTooLittle(area.best, items)) {
      return { value: null, why: 'tooLittle', statements: rate.statements };
    }
    const most = mines.high === null || uxo.high === null ? null : mines.high + uxo.high;
    const range = {
      low: area.high ? ((mines.low + uxo.low) / area.high) * HA_PER_KM2 : 0,
      high: most === null || area.low === 0 ? null : (most / area.low) * HA_PER_KM2,
    };
    const value = (items / area.best) * HA_PER_KM2;
    return estimateReading(value, range, widthOf(CLASSES, range), window, rate.statements);
  },
} as const satisfies MetricSpec;
