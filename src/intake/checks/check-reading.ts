import type { Ledger } from '../../ledger/ledger.ts';
import type { Reading } from '../reading.ts';
import { swapped } from './copies.ts';
import { fallingTotals } from './falling-totals.ts';
import { impossible } from './impossible.ts';
import { magnitudes } from './magnitude.ts';
import { periods } from './period-checks.ts';
import { sameDigits } from './same-digits.ts';
import { printedTotals, secondValues } from './totals.ts';
import type { Check, Warning } from './warning.ts';

/** All checks, in the order in which their warnings are listed. */
const CHECKS: readonly Check[] = [
  printedTotals,
  secondValues,
  magnitudes,
  periods,
  sameDigits,
  swapped,
  fallingTotals,
  impossible,
];

/** Looks at a reading beside the figures that are known, and says what is odd. An empty ledger is fine. */
export function checkReading(reading: Reading, ledger: Ledger): readonly Warning[] {
  return CHECKS.flatMap((check) => check(reading, ledger));
}
