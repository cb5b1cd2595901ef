import { describe, expect, test } from 'vitest';
import { daysIn } from '../../../../src/domain/period.ts';
import { Text } from '../../../../src/i18n/text.ts';
import { gapsOf, totalDays } from '../../../../src/ledger/gaps.ts';
import { gapListOf } from '../../../../src/panels/timeline/gap-list.ts';
import { gapPath } from '../../../../src/panels/timeline/gap-path.ts';
import { shippedLedger } from '../../shipped.ts';

describe('the marks of gaps', () => {
  test('begin at their first day and are as wide as their days', () => {
    const spans = [
      { from: '2024-01-01', to: '2024-01-01' },
      { from: '2024-01-05', to: '2024-01-11' },
    ] as const;
    expect(gapPath(spans, '2024-01-01')).toBe('M0 0v1h1v-1zM4 0v1h7v-1z');
  });

  test('are nothing where there is no gap', () => {
    expect(gapPath([], '2024-01-01')).toBe('');
  });
});

describe('the list of gaps', () => {
  const list = gapListOf(shippedLedger);
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0);

  test('has every gap once, the newest first', () => {
    const oldestFirst = list.rows.toReversed().map(({ period }) => period);
    expect(oldestFirst).toEqual(gapsOf(shippedLedger));
    expect(list.rows[0]?.period.to).toBe('2026-03-01');
  });

  test('has days that add up, by gap and by year', () => {
    const days = totalDays(gapsOf(shippedLedger));
    expect(sum(list.rows.map((row) => row.days))).toBe(days);
    expect(sum(list.years.values())).toBe(days);
  });

  test('counts a gap over New Year in both years', () => {
    expect([...list.years]).toEqual([
      ['2020', 52],
      ['2021', 169],
      ['2022', 117],
      ['2023', 78],
      ['2024', 53],
      ['2025', 86],
      ['2026', 39],
    ]);
    expect(list.rows.at(-1)).toEqual({
      period: { from: '2020-11-10', to: '2021-03-31' },
      days: 142,
      unreported: 1,
    });
  });

  test('tells days in longer reports from days in none', () => {
    expect(list.longer).toBe(554);
    expect(list.unreported).toBe(40);
    expect(sum(list.rows.map((row) => row.unreported))).toBe(40);
    const wholly = list.rows.filter(({ period, unreported }) => unreported === daysIn(period));
    expect(wholly.map(({ days }) => days)).toEqual([7, 32]);
  });

  test('says how many more days rest on one agency alone', () => {
    expect(list.ofOneAgency).toBe(381);
  });

  test('says of a gap only what there is to say', () => {
    const text = new Text('en');
    const words = list.rows.map(({ days, unreported }) =>
      text.say('timeline.gap', { days, unreported }),
    );
    expect(words.slice(0, 3)).toEqual([
      '7 days, 7 in no report at all',
      '32 days, 32 in no report at all',
      '14 days',
    ]);
    expect(words).toContain('1 day');
  });
});
