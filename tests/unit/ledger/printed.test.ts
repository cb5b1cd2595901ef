import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedInterval } from '../../../src/ledger/printed.ts';

describe('what a printed value allows', () => {
  test.each([
    ['3008.2', 'exact', 3008.1, 3008.3],
    ['3010', 'exact', 3009, 3011],
    ['10070.0', 'exact', 10069.9, 10070.1],
    ['0', 'exact', 0, 1],
    ['16000', 'over', 16000, 17000],
    ['2200', 'over', 2200, 2300],
    ['36000', 'under', 35000, 36000],
    ['12.7', 'over', 12.7, 12.8],
    ['249000', 'about', 246510, 251490],
    ['800000', 'about', 750000, 850000],
  ] as const)('%s, %s: from %d to %d', (value, precision, low, high) => {
    expect(printedInterval({ value, precision })).toEqual({ low, high });
  });

  test('the printed value always lies in its own interval', () => {
    const value = fc.oneof(
      fc.nat(1_000_000).map(String),
      fc.tuple(fc.nat(9999), fc.integer({ min: 0, max: 99 })).map(([a, b]) => `${a}.${b}`),
    );
    const precision = fc.constantFrom('exact', 'about', 'over', 'under');
    fc.assert(
      fc.property(value, precision, (text, word) => {
        const { low, high } = printedInterval({ value: text, precision: word });
        expect(low).toBeLessThanOrEqual(Number(text));
        expect(high).toBeGreaterThanOrEqual(Number(text));
        expect(low).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
