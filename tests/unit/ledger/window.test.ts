import { describe, expect, test } from 'vitest';
import { makeLedger } from '../../../src/ledger/ledger.ts';
import {
  figuresInWindow,
  reportsOf,
  sameArticle,
  windowOfDay,
} from '../../../src/ledger/window.ts';
import { shippedLedger } from '../shipped.ts';
import { statement } from '../statements.ts';

const week = { from: '2025-03-10', to: '2025-03-16' } as const;

describe('the window of a day in the shipped data', () => {
  test('at the end of 2025 it is the year 2025', () => {
    expect(windowOfDay(shippedLedger, '2025-12-31')).toEqual({
      from: '2025-01-01',
      to: '2025-12-31',
    });
  });

  test('on 18 March 2025 it is the week that ended two days before', () => {
    expect(windowOfDay(shippedLedger, '2025-03-18')).toEqual(week);
  });

  test('before the first whole report there is none', () => {
    expect(windowOfDay(shippedLedger, '2020-11-10')).toBeNull();
  });

  test.each([
    ['ap_mines', 4963],
    ['at_mines', 1861],
    ['uxo', 52_392],
    ['cleared_area', 69_205.7],
  ] as const)('in 2025 the reports print %s: %d', (measure, total) => {
    const year = { from: '2025-01-01', to: '2025-12-31' } as const;
    expect(figuresInWindow(shippedLedger, measure, 'all', year)).toMatchObject({
      total,
      missingDays: 0,
    });
  });

  test.each([
    ['ap_mines', 155],
    ['at_mines', 49],
    ['uxo', 606],
    ['cleared_area', 1651.1],
  ] as const)('in the week of 10 March 2025 the report prints %s: %d', (measure, total) => {
    expect(figuresInWindow(shippedLedger, measure, 'all', week)?.total).toBe(total);
  });

  test('hectares of 2025 are printed for every district', () => {
    const year = { from: '2025-01-01', to: '2025-12-31' } as const;
    for (const { id } of shippedLedger.districts) {
      expect(figuresInWindow(shippedLedger, 'cleared_area', id, year), id).not.toBeNull();
    }
  });

  test('the article on that week also prints the total that cannot be one', () => {
    const figures = figuresInWindow(shippedLedger, 'ap_mines', 'all', week)?.statements ?? [];
    expect(sameArticle(shippedLedger, figures).map(({ id }) => id)).toContain('s0775');
  });
});

describe('figures in a window', () => {
  const january = { from: '2024-01-01', to: '2024-01-31' } as const;
  const weekOf = (id: string, from: `2024-01-${number}`, to: `2024-01-${number}`) =>
    statement({ id, from, to, value: '10' });

  test('one report for all days is taken before several that cover the same days', () => {
    const ledger = makeLedger(
      [
        statement({ id: 'month', value: '50' }),
        weekOf('w1', '2024-01-01', '2024-01-15'),
        weekOf('w2', '2024-01-16', '2024-01-31'),
      ],
      [],
    );
    expect(figuresInWindow(ledger, 'cleared_area', 'all', january)?.statements).toMatchObject([
      { id: 'month' },
    ]);
  });

  test('days without a report are counted', () => {
    const ledger = makeLedger([weekOf('w1', '2024-01-01', '2024-01-07')], []);
    expect(figuresInWindow(ledger, 'cleared_area', 'all', january)).toMatchObject({
      total: 10,
      missingDays: 24,
    });
  });

  test('a report that reaches out of the window is not used', () => {
    const ledger = makeLedger([statement({ to: '2024-02-01' })], []);
    expect(figuresInWindow(ledger, 'cleared_area', 'all', january)).toBeNull();
  });

  test('figures of one report and period stand together as one report', () => {
    const ledger = makeLedger(
      [
        statement({ id: 'a', report: 'r' }),
        statement({ id: 'b', report: 'r', measure: 'uxo', unit: 'items' }),
      ],
      [],
    );
    expect(reportsOf(ledger)).toMatchObject([
      { figures: { cleared_area: { id: 'a' }, uxo: { id: 'b' } } },
    ]);
  });
});
