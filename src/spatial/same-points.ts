import type { HazardPoints } from '../domain/hazard-points.ts';

type Content = Pick<HazardPoints, 'lon' | 'lat' | 'type' | 'count' | 'day'>;

const isSame = ({ lon, lat, type, count, day }: Content, a: number, b: number): boolean =>
  lon[a] === lon[b] &&
  lat[a] === lat[b] &&
  type[a] === type[b] &&
  count[a] === count[b] &&
  day[a] === day[b];

/**
 * Tells of each point that says the same as an earlier one: place, kind, number of items and date. `tell`
 * hears of it and of the first that says so, in the order of the points. `isPoint` tells which to look at.
 */
export function tellSamePoints(
  content: Content,
  isPoint: (point: number) => boolean,
  tell: (point: number, first: number) => void,
): void {
  const { lon, lat, type, count, day } = content;
  const bits = 32 - Math.clz32(2 * lon.length + 1);
  const mask = (1 << bits) - 1;
  // Points by hash, with open addressing: the place of the point plus 1, or 0 for free.
  const slots = new Int32Array(mask + 1);
  const pair = new Float64Array(2);
  const words = new Uint32Array(pair.buffer);
  for (let i = 0; i < lon.length; i++) {
    if (!isPoint(i)) continue;
    // Zero and minus zero are one place.
    pair[0] = lon[i]! + 0;
    pair[1] = lat[i]! + 0;
    let hash = Math.imul(words[0]! ^ Math.imul(words[1]!, 0x9e3779b1), 0x85ebca6b);
    hash = Math.imul(hash ^ words[2]! ^ Math.imul(words[3]!, 0xc2b2ae35), 0x27d4eb2f);
    hash = Math.imul(hash ^ (hash >>> 15) ^ type[i]! ^ Math.imul(day[i]!, 0x165667b1), 0x85ebca6b);
    hash ^= count[i]! | 0;
    let slot = (hash ^ (hash >>> 13)) & mask;
    let known = slots[slot]!;
    while (known !== 0 && !isSame(content, known - 1, i)) {
      slot = (slot + 1) & mask;
      known = slots[slot]!;
    }
    if (known === 0) slots[slot] = i + 1;
    else tell(i, known - 1);
  }
}
