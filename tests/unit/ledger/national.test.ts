import { describe, expect, test } from 'vitest';
import {
  laterReports,
  nationalState,
  openingDay,
  peopleHarmed,
} from '../../../src/ledger/national.ts';
import { makeLedger } from '../../../src/ledger/ledger.ts';
import { shippedLedger } from '../shipped.ts';
import { statement } from '../statements.ts';

describe('the whole operation in the shipped data', () => {
  test('the atlas opens on the last printed total, 31 December 2025', () => {
    expect(openingDay(shippedLedger)).toBe('2025-12-31');
  });

  test('a ledger without a total opens on its last day', () => {
    expect(openingDay(makeLedger([statement()], []))).toBe('2024-01-31');
  });

  test('four reports are later than the opening day', () => {
    expect(laterReports(shippedLedger, '2025-12-31')).toBe(4);
  });

  test('the total of 2,862.5 ha of March 2025 is below what other figures prove', () => {
    expect(nationalState(shippedLedger, '2025-03-16').printed).toMatchObject({
      statement: { id: 's0775' },
      tooLow: true,
    });
  });

  test('a total is measured by figures up to its own day, not by later ones', () => {
    expect(nationalState(shippedLedger, '2026-03-09').printed).toMatchObject({
      statement: { id: 's0963' },
      tooLow: false,
    });
  });

  test('a total that is itself a part of the sum is not disproved', () => {
    expect(nationalState(shippedLedger, '2023-12-31').printed?.tooLow).toBe(false);
  });

  test('"about 249,000 ha" at the end of 2025 agrees with the other figures', () => {
    expect(nationalState(shippedLedger, '2025-12-31').printed).toMatchObject({
      statement: { id: 's0963' },
      tooLow: false,
    });
  });
});

describe('people harmed', () => {
  const values = (day: `${number}-${number}-${number}`) => {
    const { victims, killed, injured } = peopleHarmed(shippedLedger, day);
    return [victims?.value, killed?.value, injured?.value];
  };

  test('on 16 March 2025 all three come from the one report that prints them', () => {
    expect(values('2025-03-16')).toEqual(['382', '70', '312']);
  });

  test('where the latest report prints only victims, each figure keeps its own day', () => {
    const { victims, killed } = peopleHarmed(shippedLedger, '2025-12-31');
    expect([victims?.value, victims?.to]).toEqual(['400', '2025-11-21']);
    expect([killed?.value, killed?.to]).toEqual(['70', '2025-04-04']);
  });

  test('before the first figure nothing is known, which is not zero', () => {
    expect(peopleHarmed(shippedLedger, '2020-12-01')).toEqual({
      victims: null,
      killed: null,
      injured: null,
    });
  });
});
