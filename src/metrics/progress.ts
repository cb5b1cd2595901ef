import { cleared } from './cleared.ts';
import { LAND_SHARE_CLASSES } from './land-share.ts';
import type { MetricSpec } from './registry.ts';

/**
 * Area reported cleared since the first day, as a share of the district's land. Not the share of the
 * danger removed: nobody has published how much of a district was contaminated.
 */
export const progress = {
  unit: 'share',
  drawing: 'fill',
  ramp: 'progress',
  ...LAND_SHARE_CLASSES,
  read(district, question) {
    const area = cleared.read(district, question);
    if (area.value === null) return area;
    const { landHa } = district;
    const value = area.value / landHa;
    if (!area.range) return { ...area, value };
    const { low, high, width } = area.range;
    const range = { low: low / landHa, high: high === null ? null : high / landHa, width };
    return { ...area, value, range };
  },
} as const satisfies MetricSpec;
