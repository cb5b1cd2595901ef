import { hasClass, landM2, noOwn, ownPlace, ownReading } from './own-place.ts';
import type { MetricSpec } from './registry.ts';

const PARTS = ['suspected', 'confirmed'] as const;

/**
 * Land that own records hold as suspected or confirmed to be hazardous, as a share of the district's
 * land (0 to 1). Land that is both counts once; each of the two stands beside the share by itself.
 *
 * `noneOnRecord`: the records have such land, but none in this district by this day. That is no 0: a
 * record that is missing says nothing about the land. `noRecord`: no period of the records has ended by
 * this day, so nothing is known of any district.
 */
export const hazardous = {
  unit: 'share',
  drawing: 'fill',
  ramp: 'hazardous',
  breaks: [0.001, 0.005, 0.02, 0.1],
  ends: [0, 1],
  parts: PARTS,
  carriedBy: (own) => hasClass(own, PARTS),
  read(district, question) {
    const place = ownPlace(district, question);
    if (!place) return noOwn('noRecord');
    const { own, at } = place;
    const shareOf = (table: Float64Array) => at(table) / landM2(district) || null;
    const share = shareOf(own.hazardous);
    if (share === null) return noOwn('noneOnRecord');
    const parts = {
      suspected: shareOf(own.areas.suspected),
      confirmed: shareOf(own.areas.confirmed),
    };
    return ownReading(share, place, parts);
  },
} as const satisfies MetricSpec;
