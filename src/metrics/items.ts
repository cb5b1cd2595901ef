import { noOwn, ownPlace, ownReading } from './own-place.ts';
import { HA_PER_KM2 } from './rate.ts';
import type { MetricSpec } from './registry.ts';

/**
 * Items on record per km² of the district's land, of all types or of the one that is asked for, by own
 * records. It counts what was recorded, not what is there.
 *
 * `noneOnRecord`: the records have such items, but none in this district by this day, which is no 0.
 * `noRecord`: no period of the records has ended by this day, or they have no items of the type.
 */
export const items = {
  unit: 'itemsPerKm2OfLand',
  drawing: 'fill',
  ramp: 'density',
  breaks: [0.1, 0.5, 2, 10],
  ends: [0, null],
  carriedBy: (own) => own.pointRecords > 0,
  read(district, question) {
    const place = ownPlace(district, question);
    if (!place) return noOwn('noRecord');
    const { own, at } = place;
    const { ofType } = question;
    const table = ofType === null ? own.items : own.itemsByType.get(ofType);
    if (!table) return noOwn('noRecord');
    const count = at(table);
    if (count === 0) return noOwn('noneOnRecord');
    return ownReading((count / district.landHa) * HA_PER_KM2, place);
  },
} as const satisfies MetricSpec;
