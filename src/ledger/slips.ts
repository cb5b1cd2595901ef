import type { Unit } from '../domain/measure.ts';
import type { Statement } from '../domain/statement.ts';
import { type Interval, printedInterval } from './printed.ts';

/** Slips by these factors happen: a zero too many, a decimal point read as a mark between thousands. */
const FACTORS = [10, 1000] as const;
const M2_PER_HA = 10_000;
/** A number with fewer digits lands in what is allowed by chance. */
const DIGITS_OF_A_SLIP = 3;
const MOST_CHANGED_DIGITS = 2;

/** A number that would fit if it had been printed `factor` times larger or smaller. */
export interface MisplacedFactor {
  readonly factor: number;
  readonly tooLarge: boolean;
  /** The number that would fit. */
  readonly meant: number;
}

/** Digits of a printed number that say something: without zeros before and, of whole numbers, after them. */
export function significantDigits(value: string): number {
  const whole = value.includes('.') ? value : value.replace(/0+$/, '');
  return whole.replace('.', '').replace(/^0+/, '').length;
}

/** True when two intervals have a number in common. */
export function overlap(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/**
 * The factor by which a printed number misses what the rest allows it, both in its own unit: 10, 1,000
 * or, of hectares, 10,000 (square metres). It says something only where what is allowed spans less
 * than the factor.
 */
export function misplacedFactor(
  statement: Pick<Statement, 'value' | 'precision' | 'unit'>,
  allowed: Interval,
): MisplacedFactor | null {
  if (significantDigits(statement.value) < DIGITS_OF_A_SLIP) return null;
  const { low, high } = printedInterval(statement);
  const value = Number(statement.value);
  const fits = (by: number) => overlap({ low: low * by, high: high * by }, allowed);
  for (const factor of factorsOf(statement.unit)) {
    if (allowed.high >= allowed.low * factor) continue;
    if (fits(1 / factor)) return { factor, tooLarge: true, meant: value / factor };
    if (fits(factor)) return { factor, tooLarge: false, meant: value * factor };
  }
  return null;
}

function factorsOf(unit: Unit): readonly number[] {
  return unit === 'ha' ? [...FACTORS, M2_PER_HA] : FACTORS;
}

/** True when the hectares are square metres. */
export function isSquareMetres({ factor, tooLarge }: MisplacedFactor): boolean {
  return tooLarge && factor === M2_PER_HA;
}

/**
 * How many digits of one printed number differ from those of another of the same length: one or two,
 * and fewer than stay the same. null when more do, or when they are not as long.
 */
export function wrongDigits(one: string, other: string): number | null {
  if (one.length !== other.length || one.indexOf('.') !== other.indexOf('.')) return null;
  const changed = [...one].filter((digit, place) => digit !== other[place]).length;
  const count = one.replace('.', '').length;
  return changed > 0 && changed <= MOST_CHANGED_DIGITS && 2 * changed < count ? changed : null;
}
