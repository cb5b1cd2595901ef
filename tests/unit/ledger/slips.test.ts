import { describe, expect, test } from 'vitest';
import {
  isSquareMetres,
  misplacedFactor,
  significantDigits,
  wrongDigits,
} from '../../../src/ledger/slips.ts';
import { statement } from '../statements.ts';

const slip = (value: string, low: number, high: number) =>
  misplacedFactor(statement({ value }), { low, high });

describe('a misplaced factor', () => {
  test('a zero too many is ten times too large', () => {
    expect(slip('12340', 1230, 1240)).toEqual({ factor: 10, tooLarge: true, meant: 1234 });
  });

  test('a digit too few is ten times too small', () => {
    expect(slip('123.4', 1230, 1240)).toEqual({ factor: 10, tooLarge: false, meant: 1234 });
  });

  test('a decimal point read as a mark between thousands is a thousand times too large', () => {
    expect(slip('453900', 453.8, 4736)).toMatchObject({ factor: 1000, meant: 453.9 });
  });

  test('square metres printed as hectares are 10,000 times too large', () => {
    const found = slip('12345678', 1230, 1240);
    expect(found).toMatchObject({ factor: 10_000, meant: 1234.5678 });
    expect(found && isSquareMetres(found)).toBe(true);
  });

  test('items are never square metres', () => {
    const items = statement({ value: '12345678', unit: 'items', measure: 'uxo' });
    expect(misplacedFactor(items, { low: 1230, high: 1240 })).toBeNull();
  });

  test('a range as wide as the factor proves nothing: some multiple lies in any', () => {
    expect(slip('12340', 500, 6000)).toBeNull();
    expect(slip('12340', 500, Infinity)).toBeNull();
    expect(slip('12340', 0, 2000)).toBeNull();
  });

  test('a number of one or two digits lands in a range by chance', () => {
    expect(slip('100', 9, 11)).toBeNull();
    expect(slip('470', 46, 48)).toBeNull();
  });
});

describe('digits of printed numbers', () => {
  test('zeros before a number and at the end of a whole one say nothing', () => {
    expect(significantDigits('64000')).toBe(2);
    expect(significantDigits('2862.5')).toBe(5);
    expect(significantDigits('10070.0')).toBe(6);
    expect(significantDigits('0.5')).toBe(1);
  });

  test('one or two wrong digits are counted', () => {
    expect(wrongDigits('7235.1', '7135.1')).toBe(1);
    expect(wrongDigits('31500', '31105')).toBe(2);
  });

  test('equal numbers have none, numbers of other lengths are no copies', () => {
    expect(wrongDigits('722', '722')).toBeNull();
    expect(wrongDigits('722', '1043.2')).toBeNull();
    expect(wrongDigits('72.21', '722.1')).toBeNull();
  });

  test('where half of the digits differ, nothing points to a copy', () => {
    expect(wrongDigits('47', '48')).toBeNull();
    expect(wrongDigits('1584', '1406')).toBeNull();
  });
});
