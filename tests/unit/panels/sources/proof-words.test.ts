import { describe, expect, test } from 'vitest';
import { Text } from '../../../../src/i18n/text.ts';
import { proofOf } from '../../../../src/ledger/proof.ts';
import {
  baseWords,
  decimalsOf,
  landWords,
  lineWords,
} from '../../../../src/panels/sources/proof-words.ts';
import { shippedLedger, shippedReconciled } from '../../shipped.ts';

const text = new Text('en');
const line = (end: 'least' | 'most', amount: number) => ({ end, amount });

describe('a line of a proof in words', () => {
  test('the first one has no sign, later ones are added or taken off', () => {
    expect(lineWords(text, line('most', 1001), 0, true)).toBe('at most 1,001');
    expect(lineWords(text, line('most', 7672.2), 1, false)).toBe('plus at most 7,672.2');
    expect(lineWords(text, line('least', -200.4), 1, false)).toBe('less at least 200.4');
    expect(lineWords(text, line('most', -7374), 0, true)).toBe('less at most 7,374');
  });

  test('all lines have the decimals of the one with most, up to two', () => {
    expect(decimalsOf([line('most', 1), line('most', 2.5)])).toBe(1);
    expect(decimalsOf([line('most', 1.234567)])).toBe(2);
    expect(decimalsOf([])).toBe(0);
  });

  test('a share says what one percent counts as', () => {
    const key = { amount: 'area', district: 'fuzuli', day: '2025-12-31' } as const;
    const proof = proofOf(shippedReconciled, shippedLedger, key);
    const lines = proof?.low.groups.flatMap((group) => group.lines) ?? [];
    expect(lines.map((one) => baseWords(text, one))).toEqual(['(1 % = 467.9 ha)', '']);
  });

  test('land is named with the district that held it before', () => {
    const { districts } = shippedLedger;
    const land = { district: 'aghdara', formerly: 'aghdam', ha: 7374 };
    expect(landWords(text, land, districts)).toBe('land that Aghdara received from Aghdam');
    expect(landWords(text, { ...land, formerly: null }, districts)).toBe('land of Aghdara');
  });
});
