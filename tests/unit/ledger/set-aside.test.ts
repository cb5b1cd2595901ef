import { describe, expect, test } from 'vitest';
import { clearedAtLeast } from '../../../src/ledger/at-least.ts';
import { makeLedger } from '../../../src/ledger/ledger.ts';
import { nationalState } from '../../../src/ledger/national.ts';
import { figuresInWindow, struckInWindow } from '../../../src/ledger/window.ts';
import { shippedLedger } from '../shipped.ts';
import { statement } from '../statements.ts';

const january = { from: '2024-01-01', to: '2024-01-31' } as const;

describe('a figure that is set aside', () => {
  test('leaves the sums of published figures', () => {
    const figures = [
      statement({ id: 'misprint', value: '100000', area: ['a'] }),
      statement({ id: 'right', value: '70', area: ['a'], from: '2024-02-01', to: '2024-02-29' }),
    ];
    const ledger = makeLedger(figures, [], new Set(['misprint']));
    expect(clearedAtLeast(ledger, 'a', '2024-12-31')?.low).toBe(69);
    expect(figuresInWindow(ledger, 'cleared_area', 'a', january)).toBeNull();
  });

  test('is still there as printed, to be shown struck through', () => {
    const ledger = makeLedger([statement({ id: 'misprint' })], [], new Set(['misprint']));
    expect(ledger.shown.map(({ id }) => id)).toEqual(['misprint']);
    expect(struckInWindow(ledger, 'cleared_area', 'all', january)).toHaveLength(1);
  });

  test('gives its place to another printing of the same report', () => {
    const figures = [
      statement({ id: 's1', report: 'r', value: '1258.7', published: '2024-02-01' }),
      statement({ id: 's2', report: 'r', value: '1358.7', published: '2024-02-03' }),
    ];
    expect(makeLedger(figures, []).shown.map(({ id }) => id)).toEqual(['s1']);
    const ledger = makeLedger(figures, [], new Set(['s1']));
    expect(ledger.shown.map(({ id }) => id)).toEqual(['s2']);
    expect(ledger.copies.get('s2')?.map(({ id }) => id)).toEqual(['s1']);
  });

  test('is struck through as a total of the whole operation, even where no sum exceeds it', () => {
    const total = statement({ id: 'total', from: '2020-11-10', to: '2024-01-31' });
    const ledger = makeLedger([total], [], new Set(['total']));
    expect(nationalState(ledger, '2024-01-31').printed?.tooLow).toBe(true);
  });

  test('of the shipped ledger is one of 22, the first week of April 2024 among them', () => {
    expect(shippedLedger.setAside.size).toBe(22);
    const week = { from: '2024-04-01', to: '2024-04-07' } as const;
    const struck = struckInWindow(shippedLedger, 'ap_mines', 'all', week);
    expect(struck.map(({ value }) => value)).toEqual(['47']);
  });
});
