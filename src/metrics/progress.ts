import { cleared } from './cleared.ts';
import type { MetricSpec } from './registry.ts';

/**
 * Area reported cleared since the first day, as a share of the district's land. Not the share of the
 * danger removed: nobody has published how much of a district was contaminated.
 */
export const progress = {
  unit: 'share',
  drawing: 'fill',
  ramp: 'progress',
  breaks: [0.05, 0.1, 0.2, 0.4],
  ends: [0, 1],
  read(district, question) {
    const area = cleared.read(district, question);
    return area.value === null ? area : { ...area, value: area.value / district.landHa };
  },
} as const satisfies MetricSpec;
