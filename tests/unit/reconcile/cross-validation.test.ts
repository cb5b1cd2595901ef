import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/day.ts';
import type { Statement } from '../../../src/domain/statement.ts';
import { crossValidate, errorsOf } from '../../../src/reconcile/cross-validation.ts';
import { district, statement } from '../statements.ts';
import { highs } from './reconciled.ts';

const districts = ['a', 'b', 'c'].map((id, place) =>
  district({ id, landHa: 10_000 * (place + 1) }),
);
const year = { from: '2024-01-01', to: '2024-12-31', report: 'year' } as const;
const row = (id: string, change: Partial<Statement>) => statement({ id, ...year, ...change });
const table = [
  row('s1', { value: '100', area: ['a'] }),
  row('s2', { value: '200', area: ['b'] }),
  row('s3', { value: '300', area: ['c'] }),
];
const total = row('s4', { value: '600', report: 'total' });
const validate = (statements: readonly Statement[]) => crossValidate(highs, statements, districts);

describe('errors of guesses', () => {
  test('are absolute: their median, their mean, and their sum in relation to the figures', () => {
    expect(errorsOf([100, 200, 300], [110, 170, 300])).toEqual({
      median: 10,
      mean: 40 / 3,
      relative: 40 / 600,
    });
  });

  test('of an even number have the mean of the two in the middle as their median', () => {
    expect(errorsOf([10, 10, 10, 10], [10, 12, 14, 20]).median).toBe(3);
  });
});

describe('cross-validation', () => {
  test('guesses a hidden table from what is left, here the total', () => {
    const [result, ...others] = validate([...table, total]);
    expect(others).toEqual([]);
    expect(result?.printed).toEqual([100, 200, 300]);
    expect(result?.guesses.get('equalSplit')?.map(Math.round)).toEqual([200, 200, 200]);
    expect(result?.guesses.get('landSplit')?.map(Math.round)).toEqual([100, 200, 300]);
    // The prior by land leaves a little for the areas outside the districts.
    for (const [place, guess] of (result?.guesses.get('land') ?? []).entries()) {
      expect(guess).toBeGreaterThan(85 * (place + 1));
      expect(guess).toBeLessThan(100 * (place + 1));
    }
  });

  test('counts the figures that lie in the range that is left', () => {
    expect(validate([...table, total])[0]?.contained).toEqual({ anew: 3, ofWholeLedger: 3 });
  });

  test('counts a range apart that rests on a figure which only the table contradicts', () => {
    const longer = { precision: 'about', to: '2025-06-30', report: 'stale' } as const;
    const stale = row('s5', { value: '20', area: ['c'], ...longer });
    expect(validate([...table, total, stale])[0]?.contained).toEqual({ anew: 2, ofWholeLedger: 3 });
  });

  test.each([
    ['two districts', table.slice(0, 2)],
    ['several reports', table.map((one) => ({ ...one, report: one.id }))],
    ['no report', table.map((one) => ({ ...one, report: '' }))],
    ['different days', table.map((one, day) => ({ ...one, to: addDays('2024-12-01', day) }))],
  ] satisfies [string, Statement[]][])('takes figures for %s for no table', (_, statements) => {
    expect(validate([...statements, total])).toEqual([]);
  });
});
