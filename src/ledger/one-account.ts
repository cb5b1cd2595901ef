import { addDays, type Day } from '../domain/day.ts';
import { compareText } from '../domain/order.ts';
import type { Period } from '../domain/period.ts';
import { FIRST_DAY } from '../domain/statement.ts';

/** What is claimed of one account: that it grew by between `low` and `high` over some days. */
export interface GrowthClaim extends Period {
  readonly low: number;
  /** Infinity where nothing limits it. */
  readonly high: number;
}

/** Less than this is rounding. */
const NOISE = 1e-6;

/** The account at the end of one day exceeds that at the end of another by no more than `most`. */
interface Limit {
  readonly day: number;
  readonly over: number;
  readonly most: number;
}

const dayBefore = ({ from }: Period) => addDays(from, -1);

/** Every day that claims count from or to, oldest first, and what they say of the account on them. */
function limitsOf(claims: readonly GrowthClaim[]): { days: readonly Day[]; limits: Limit[] } {
  const counted = claims.flatMap((claim) => [dayBefore(claim), claim.to]);
  const days = [...new Set([addDays(FIRST_DAY, -1), ...counted])].sort(compareText);
  const places = new Map(days.map((day, place) => [day, place]));
  const at = (day: Day) => places.get(day) ?? 0;
  const neverFalls = days.slice(1).map((_, place) => ({ day: place, over: place + 1, most: 0 }));
  const claimed = claims.flatMap((claim) => [
    { day: at(claim.to), over: at(dayBefore(claim)), most: claim.high },
    { day: at(dayBefore(claim)), over: at(claim.to), most: -claim.low },
  ]);
  return { days, limits: [...neverFalls, ...claimed] };
}

/**
 * True when an account that never falls can have grown as all claims say: they contradict one another
 * where a circle of limits adds up to less than 0 (Bellman and Ford).
 */
export function canAllBeTrue(claims: readonly GrowthClaim[]): boolean {
  const { days, limits } = limitsOf(claims);
  const most = days.map(() => 0);
  return settles(most, limits, ({ day, over, most: by }) => [day, over, by]);
}

/**
 * The least that an account can have reached since the first day at the end of each day that a claim
 * counts from or to, oldest first. Claims that contradict one another give an empty list.
 */
export function leastByDay(claims: readonly GrowthClaim[]): readonly (readonly [Day, number])[] {
  const { days, limits } = limitsOf(claims);
  // The greatest amount by which the account before the first day exceeds that of a day is at most 0.
  const most = days.map((_, place) => (place === 0 ? 0 : Infinity));
  const isSettled = settles(most, limits, ({ day, over, most: by }) => [over, day, by]);
  return isSettled ? days.map((day, place) => [day, 0 - (most[place] ?? 0)]) : [];
}

/** Lowers values until every limit holds; false when that never ends. */
function settles(
  most: number[],
  limits: readonly Limit[],
  read: (limit: Limit) => readonly [target: number, source: number, by: number],
): boolean {
  for (let round = 0; round <= most.length; round++) {
    let lowered = false;
    for (const limit of limits) {
      const [target, source, by] = read(limit);
      const bound = (most[source] ?? 0) + by;
      if (bound >= (most[target] ?? 0) - NOISE) continue;
      most[target] = bound;
      lowered = true;
    }
    if (!lowered) return true;
  }
  return false;
}
