import { itemsPerKm2 } from './rate.ts';
import type { MetricSpec } from './registry.ts';

/** Items found per km² reported cleared, where both parts are printed for the district itself. */
export const density = {
  unit: 'itemsPerKm2',
  drawing: 'fill',
  ramp: 'density',
  breaks: [20, 40, 80, 160],
  ends: [0, null],
  read(district, { ledger, window }) {
    if (!window) return { value: null, why: 'notBothParts', statements: [] };
    const rate = itemsPerKm2(ledger, district.id, window);
    return rate.perKm2 === null
      ? { value: null, why: rate.why, statements: rate.statements }
      : {
          value: rate.perKm2,
          kind: 'printed',
          statements: rate.statements,
          period: window,
          missingDays: rate.missingDays,
        };
  },
} as const satisfies MetricSpec;
