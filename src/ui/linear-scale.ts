import { nice, ticks } from 'd3-array';

/** A straight scale from a range of values to a range of positions. */
export interface LinearScale {
  (value: number): number;
  readonly domain: readonly [number, number];
  /** Round values within the domain, about `count` of them. */
  readonly ticks: (count: number) => number[];
}

type Pair = readonly [number, number];

/** A linear scale. With `niceTo` the domain grows to round values for about so many ticks. */
export function linearScale(domain: Pair, [from, to]: Pair, niceTo?: number): LinearScale {
  const [low, high] = niceTo === undefined ? domain : nice(domain[0], domain[1], niceTo);
  const perValue = high === low ? 0 : (to - from) / (high - low);
  return Object.assign((value: number) => from + (value - low) * perValue, {
    domain: [low, high] as Pair,
    ticks: (count: number) => ticks(low, high, count),
  });
}
