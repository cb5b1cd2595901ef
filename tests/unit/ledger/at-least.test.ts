import { describe, expect, test } from 'vitest';
import { clearedAtLeast, olderBorderFigures } from '../../../src/ledger/at-least.ts';
import { makeLedger } from '../../../src/ledger/ledger.ts';
import { shippedLedger } from '../shipped.ts';
import { district, statement } from '../statements.ts';

const end2025 = '2025-12-31';
const bound = (id: string, day: `${number}-${number}-${number}` = end2025) =>
  clearedAtLeast(shippedLedger, id, day);

describe('"at least" from the shipped figures', () => {
  test('Kalbajar has at least 3,008 ha at the end of 2025, never 9,408', () => {
    expect(bound('kalbajar')?.low).toBeCloseTo(3008.1, 6);
  });

  test('Tartar has at least 12.7 ha at the end of 2025, never 3,023', () => {
    expect(bound('tartar')?.low).toBeCloseTo(12.7, 6);
  });

  test('Aghdam rests on the one figure of May 2025', () => {
    expect(bound('aghdam')).toMatchObject({ low: 37153, parts: [{ statement: { id: 's0824' } }] });
  });

  test('Fuzuli adds figures whose days do not overlap', () => {
    const { low, parts } = bound('fuzuli') ?? { low: 0, parts: [] };
    expect(parts.map(({ statement: { id } }) => id)).toEqual(['s0356', 's0971']);
    expect(low).toBeCloseTo(11604 + 8526.1, 6);
  });

  test('the whole operation has at least 248,997 ha at the end of 2025', () => {
    expect(Math.floor(bound('all')?.low ?? 0)).toBe(248_997);
  });

  test('Khankandi has no value before its first own figure', () => {
    expect(bound('khankandi', '2024-12-31')).toBeNull();
  });

  test('Aghdam in the older borders counts only beyond the land that went to Aghdara', () => {
    expect(bound('aghdam', '2023-04-17')?.low).toBeCloseTo(17_596 - 7374, 6);
  });

  test('a figure of Tartar in the older borders proves nothing for today, and is still shown', () => {
    expect(bound('tartar', '2023-04-17')).toBeNull();
    const shown = olderBorderFigures(shippedLedger, 'tartar', '2023-04-17');
    expect(shown.map(({ id }) => id)).toEqual(['s0359']);
  });
});

describe('"at least"', () => {
  const ledger = (...list: ReturnType<typeof statement>[]) => makeLedger(list, [district()]);

  test('counts a figure only from its last day on', () => {
    const one = ledger(statement({ area: ['a'] }));
    expect(clearedAtLeast(one, 'a', '2024-01-30')).toBeNull();
    expect(clearedAtLeast(one, 'a', '2024-01-31')?.low).toBe(99);
  });

  test('does not use a figure for several districts together', () => {
    const one = ledger(statement({ area: ['a', 'b'] }));
    expect(clearedAtLeast(one, 'a', end2025)).toBeNull();
  });

  test('does not use shares or other measures', () => {
    const one = ledger(statement({ area: ['a'], measure: 'cleared_share', unit: '%' }));
    expect(clearedAtLeast(one, 'a', end2025)).toBeNull();
  });

  test('never adds up overlapping figures', () => {
    const one = ledger(
      statement({ id: 'x', area: ['a'], value: '100' }),
      statement({ id: 'y', area: ['a'], value: '80', from: '2024-01-31', to: '2024-02-05' }),
    );
    expect(clearedAtLeast(one, 'a', end2025)?.low).toBe(99);
  });

  test('is no value, not zero, where nothing is published', () => {
    expect(clearedAtLeast(ledger(), 'a', end2025)).toBeNull();
  });
});
