import type { Day } from '../../domain/day.ts';
import type { District } from '../../domain/district.ts';
import type { Range } from '../../domain/reconciled.ts';
import { FIRST_DAY } from '../../domain/statement.ts';
import type { KnownRanges } from '../../ledger/known-ranges.ts';
import { widthOf } from '../../metrics/estimated.ts';
import { LAND_SHARE_CLASSES } from '../../metrics/land-share.ts';

/** What is proven of an area between two days for which ranges were worked out, in hectares. */
export interface BandPiece {
  readonly from: Day;
  readonly to: Day;
  /** Proven by the end of the first of the two days: amounts never fall. */
  readonly low: number;
  /** Proven by the end of the last of the two; null where no figure sets a limit. */
  readonly high: number | null;
  /** The estimate at both ends; null where the range between them is not known well. */
  readonly best: readonly [number, number] | null;
  /** The estimate at the end of the last day by itself; null where that is not known well. */
  readonly bestAtEnd: number | null;
}

/** True when the range spans at most two classes of the share of land. */
function isKnownWell({ low, high }: Pick<Range, 'low' | 'high'>, { landHa }: District): boolean {
  const share = { low: low / landHa, high: high === null ? null : high / landHa };
  return widthOf(LAND_SHARE_CLASSES, share) < 3;
}

/**
 * The proven range of a district's area over time, from the first day of the atlas to the last day of
 * the data: one piece from each known day to the next. Empty where nothing is known of the district.
 */
export function bandOf(
  ranges: KnownRanges,
  district: District,
  lastDay: Day,
): readonly BandPiece[] {
  const pieces: BandPiece[] = [];
  let from = FIRST_DAY;
  let before: Range = { low: 0, best: 0, high: 0 };
  const known = ranges.days.filter((day) => day > FIRST_DAY && day < lastDay);
  for (const to of [...known, lastDay]) {
    const after = ranges.rangeOn('area', district.id, to);
    if (!after) return [];
    const { low, best } = before;
    const { high } = after;
    const isStraight = best !== null && after.best !== null;
    pieces.push({
      from,
      to,
      low,
      high,
      best: isStraight && isKnownWell({ low, high }, district) ? [best, after.best] : null,
      bestAtEnd: isKnownWell(after, district) ? after.best : null,
    });
    from = to;
    before = after;
  }
  // The last day by itself, without a width: its lower end may lie above that of the days before.
  return [...pieces, { ...before, from, to: lastDay, best: null, bestAtEnd: null }];
}
