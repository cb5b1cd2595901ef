import { describe, expect, test } from 'vitest';
import type { Day } from '../../../../src/domain/day.ts';
import { daysIn } from '../../../../src/domain/period.ts';
import type { Statement } from '../../../../src/domain/statement.ts';
import { makeLedger } from '../../../../src/ledger/ledger.ts';
import { reportsOf } from '../../../../src/ledger/window.ts';
import { DayAxis } from '../../../../src/panels/timeline/axis.ts';
import { barAt, barsOf, isMarked } from '../../../../src/panels/timeline/bars.ts';
import { shippedLedger } from '../../shipped.ts';
import { statement } from '../../statements.ts';

function barsFrom(...changes: Partial<Statement>[]) {
  const statements = changes.map((change, index) => statement({ id: `s${index}`, ...change }));
  return barsOf(reportsOf(makeLedger(statements, [])));
}
const week = { from: '2024-01-08', to: '2024-01-14', value: '70' } as const;
const month = { from: '2024-01-01', to: '2024-01-31', value: '310' } as const;
const year = { from: '2024-01-01', to: '2024-12-31', value: '3660' } as const;

describe('bars', () => {
  test('are weekly and monthly reports and calendar years, longest first', () => {
    const quarter = { from: '2024-01-01', to: '2024-03-31' } as const;
    const bars = barsFrom(week, month, year, quarter);
    expect(bars.map(({ period }) => daysIn(period))).toEqual([366, 31, 7]);
  });

  test('have an area of their hectares', () => {
    expect(barsFrom(week)[0]?.perDay).toBe(10);
  });

  test('show a year once, and only of all operators', () => {
    const bars = barsFrom(year, { ...year, operators: 'anama' }, { ...year, value: '4000' });
    expect(bars.map(({ statement }) => statement.id)).toEqual(['s0']);
  });

  test('leave out reports without hectares', () => {
    expect(barsFrom({ ...week, measure: 'ap_mines', unit: 'items' })).toEqual([]);
  });

  test('of the shipped data hold the week of March 2025', () => {
    const bars = barsOf(reportsOf(shippedLedger));
    expect(bars.find(({ period }) => period.to === '2025-03-16')?.statement.value).toBe('1651.1');
  });
});

describe('the bar at a day', () => {
  const bars = barsFrom(week, month, year);

  test.each<[Day, Day | undefined]>([
    ['2024-01-10', '2024-01-08'],
    ['2024-01-20', '2024-01-01'],
    ['2024-02-02', '2024-01-01'],
  ])('%s is the shortest with that day, else the nearest', (day, from) => {
    expect(barAt(bars, day, 3)?.period.from).toBe(from);
  });

  test('is the year where no shorter bar is near', () => {
    expect(barAt(bars, '2024-06-01', 3)?.isYear).toBe(true);
  });

  test('is none outside all', () => {
    expect(barAt(bars, '2023-06-01', 3)).toBeNull();
  });
});

test('bars wholly inside the window are marked', () => {
  const [outer, inner] = barsFrom(week, month);
  const window = { from: '2024-01-05', to: '2024-01-31' } as const;
  expect([outer, inner].map((bar) => bar && isMarked(bar, window))).toEqual([false, true]);
  expect(inner && isMarked(inner, null)).toBe(false);
});

describe('the axis', () => {
  const axis = new DayAxis('2020-11-10', '2026-03-09');

  test('reads back every place as the day that stands there', () => {
    for (const day of ['2020-11-10', '2023-07-01', '2026-03-09'] as const) {
      expect(axis.dayAt(axis.at(day))).toBe(day);
    }
  });

  test('keeps places outside within its ends', () => {
    expect([axis.dayAt(-1), axis.dayAt(2)]).toEqual(['2020-11-10', '2026-03-09']);
  });

  test('gives a single day a width, and ends at its end', () => {
    expect(axis.span({ from: '2023-01-01', to: '2023-01-01' }).width).toBeGreaterThan(0);
    expect(axis.span({ from: '2026-03-09', to: '2026-03-09' })).toEqual({ start: 1, width: 0 });
  });

  test('names the years that begin on it', () => {
    expect(axis.years().map((one) => one.year)).toEqual([
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
      '2026',
    ]);
  });
});
