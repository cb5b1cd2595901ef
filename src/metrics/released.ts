import { hasClass, noOwn, ownPlace, ownReading } from './own-place.ts';
import type { MetricSpec } from './registry.ts';

const PARTS = ['cancelled', 'reduced', 'cleared'] as const;

/**
 * Land released since the baseline, as a share of the baseline, by own records:
 *
 *   (released by the day − released by the first day) ÷ (hazardous + released by the first day)
 *
 * Released is cancelled, reduced or reported cleared, hazardous is suspected or confirmed; each of the two
 * sums counts every place once. The first day is the end of the first month of the records: what has no
 * date counts from then on. Land recorded later than the baseline can be released too, so the share may
 * pass 1.
 *
 * `noBaseline`: nothing is on record in the district by the first day, so there is nothing to divide by.
 * `noneOnRecord`: there is a baseline, and no released land by this day.
 */
export const released = {
  unit: 'shareOfBaseline',
  drawing: 'fill',
  ramp: 'progress',
  breaks: [0.1, 0.25, 0.5, 0.75],
  ends: [0, null],
  parts: PARTS,
  // Without a second month nothing can have been released since the first.
  carriedBy: (own) => own.ends.length > 1 && hasClass(own, PARTS),
  read(district, question) {
    const place = ownPlace(district, question);
    if (!place) return noOwn('noRecord');
    const { own, at, atFirst } = place;
    const baseline = atFirst(own.hazardous) + atFirst(own.released);
    if (baseline === 0) return noOwn('noBaseline');
    const now = at(own.released);
    if (now === 0) return noOwn('noneOnRecord');
    const since = (table: Float64Array) => Math.max(0, at(table) - atFirst(table)) / baseline;
    const { cancelled, reduced, cleared } = own.areas;
    const partOf = (table: Float64Array) => (at(table) === 0 ? null : since(table));
    return ownReading(since(own.released), place, {
      cancelled: partOf(cancelled),
      reduced: partOf(reduced),
      cleared: partOf(cleared),
    });
  },
} as const satisfies MetricSpec;
