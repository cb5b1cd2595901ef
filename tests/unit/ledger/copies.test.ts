import { describe, expect, test } from 'vitest';
import { sortOutCopies } from '../../../src/ledger/copies.ts';
import { shippedLedger } from '../shipped.ts';
import { statement } from '../statements.ts';

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('copies of one report', () => {
  test('the earliest published printing is shown', () => {
    const early = statement({ id: 'early', report: 'r', published: '2024-02-01' });
    const late = statement({ id: 'late', report: 'r', published: '2024-02-02' });
    expect(ids(sortOutCopies([late, early]).shown)).toEqual(['early']);
  });

  test('a printing without a day of publication comes after one with a day', () => {
    const known = statement({ id: 'known', report: 'r', published: '2024-02-09' });
    const unknown = statement({ id: 'unknown', report: 'r', published: '' });
    expect(ids(sortOutCopies([unknown, known]).shown)).toEqual(['known']);
  });

  test('published on one day, the printing for the longest days is shown', () => {
    const short = statement({ id: 'a', report: 'r', from: '2024-01-20' });
    const long = statement({ id: 'b', report: 'r' });
    expect(ids(sortOutCopies([short, long]).shown)).toEqual(['b']);
  });

  test('a misprinted amount for the same days is a copy', () => {
    const right = statement({ id: 'right', report: 'r', value: '453.9', published: '2024-02-01' });
    const wrong = statement({ id: 'wrong', report: 'r', value: '453900', published: '2024-02-02' });
    expect(ids(sortOutCopies([right, wrong]).copies.get('right') ?? [])).toEqual(['wrong']);
  });

  test('a total and the part of this year in one report are two figures', () => {
    const total = statement({ id: 'total', report: 'r', value: '5430', from: '2020-11-10' });
    const year = statement({ id: 'year', report: 'r', value: '4854' });
    expect(ids(sortOutCopies([total, year]).shown)).toEqual(['total', 'year']);
  });

  test('figures without a report are never copies of each other', () => {
    const list = [statement({ id: 'a' }), statement({ id: 'b' })];
    expect(ids(sortOutCopies(list).shown)).toEqual(['a', 'b']);
  });

  test('of the shipped data, the week of 453,900 ha is listed under the 453.9 ha', () => {
    expect(shippedLedger.shown.some(({ id }) => id === 's0425')).toBe(false);
    expect([...shippedLedger.copies.values()].flat().map(({ id }) => id)).toContain('s0425');
  });

  test('no shipped statement is lost between shown figures and copies', () => {
    const copies = [...shippedLedger.copies.values()].flat();
    expect(shippedLedger.shown.length + copies.length).toBe(shippedLedger.statements.length);
  });
});
