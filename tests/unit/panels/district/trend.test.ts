import { describe, expect, test } from 'vitest';
import { clearedAtLeast } from '../../../../src/ledger/at-least.ts';
import {
  atLeastSteps,
  trendChart,
  trendOf,
  trendRows,
} from '../../../../src/panels/district/trend.ts';
import { shippedLedger } from '../../shipped.ts';

const { lastDay } = shippedLedger;

describe('steps of "at least"', () => {
  test('only rise, and each is what the figures prove on its day', () => {
    for (const { id } of shippedLedger.districts) {
      let before = 0;
      for (const { day, atLeast } of atLeastSteps(shippedLedger, id)) {
        expect(atLeast.low).toBeGreaterThan(before);
        expect(atLeast.low).toBe(clearedAtLeast(shippedLedger, id, day)?.low);
        before = atLeast.low;
      }
    }
  });

  test('do not exist where nothing is proven', () => {
    expect(atLeastSteps(shippedLedger, 'other-planet')).toEqual([]);
  });
});

describe('the trend of a district', () => {
  const aghdam = trendOf(shippedLedger, 'aghdam');

  test('has every area printed for it alone, oldest first', () => {
    expect(aghdam.figures.map(({ statement }) => statement.value)).toEqual([
      '2671',
      '16000',
      '17597',
      '7956.1',
      '37154',
      '7672.1',
    ]);
  });

  test('tells totals from amounts of a year, and older borders from those of today', () => {
    expect(aghdam.figures.map(({ isTotal, isOlder }) => [isTotal, isOlder])).toEqual([
      [true, true],
      [true, true],
      [true, true],
      [false, true],
      [true, false],
      [false, false],
    ]);
  });

  test('has a row for every point of the chart, by day', () => {
    const rows = trendRows(aghdam);
    expect(rows).toHaveLength(aghdam.figures.length + aghdam.steps.length);
    expect(rows.map(({ day }) => day)).toEqual(rows.map(({ day }) => day).toSorted());
  });
});

describe('the chart of a trend', () => {
  const aghdam = trendOf(shippedLedger, 'aghdam');
  const chart = trendChart(aghdam, lastDay, '2025-12-31');

  test('draws totals as points and other amounts as bars over their days', () => {
    expect(chart.points).toHaveLength(4);
    expect(chart.bars).toHaveLength(2);
    const year = (chart.right - chart.left) / 5.33;
    for (const { width } of chart.bars) expect(Math.abs(width - year)).toBeLessThan(1);
  });

  test('starts its line at the first step: before it nothing is known', () => {
    const first = aghdam.steps[0]?.day;
    const place = trendChart(aghdam, lastDay, first ?? lastDay).shown;
    expect(chart.linePath.startsWith(`M${place} `)).toBe(true);
  });

  test('has no line where nothing is proven', () => {
    expect(trendChart({ steps: [], figures: [] }, lastDay, lastDay).linePath).toBe('');
  });
});
