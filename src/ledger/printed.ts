import type { Statement } from '../domain/statement.ts';

/** What a printed value allows the true amount to be, in the unit of the statement. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The interval that a figure's own words and printed places allow.
 *
 * `exact`: one unit of the last printed place either way, because sources both round and cut off.
 * `over` and `under`: up to one unit of the last non-zero digit beyond (with decimals, of the last
 * printed place). `about`: the larger of 1 % and half a unit of the last non-zero digit either way.
 * Lower ends below 0 count as 0.
 */
export function printedInterval({
  value,
  precision,
}: Pick<Statement, 'value' | 'precision'>): Interval {
  const amount = Number(value);
  const decimals = value.split('.')[1]?.length ?? 0;
  const lastPlace = 10 ** -decimals;
  const lastNonZero = decimals > 0 ? lastPlace : 10 ** (/0*$/.exec(value)?.[0].length ?? 0);
  const round = (x: number) => Number(Math.max(0, x).toFixed(decimals + 2));
  switch (precision) {
    case 'exact':
      return { low: round(amount - lastPlace), high: round(amount + lastPlace) };
    case 'over':
      return { low: amount, high: round(amount + lastNonZero) };
    case 'under':
      return { low: round(amount - lastNonZero), high: amount };
    case 'about': {
      const slack = Math.max(amount / 100, lastNonZero / 2);
      return { low: round(amount - slack), high: round(amount + slack) };
    }
  }
}
