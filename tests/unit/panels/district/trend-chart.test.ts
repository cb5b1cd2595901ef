import { describe, expect, test } from 'vitest';
import { makeLedger } from '../../../../src/ledger/ledger.ts';
import { trendChart } from '../../../../src/panels/district/trend-chart.ts';
import { trendOf } from '../../../../src/panels/district/trend.ts';
import { districtOf, shippedLedger, shippedRanges } from '../../shipped.ts';
import { district, statement } from '../../statements.ts';

const { lastDay } = shippedLedger;
const chartOf = (id: string, ranges: typeof shippedRanges | null) =>
  trendChart(trendOf(shippedLedger, districtOf(id), ranges), lastDay, '2025-12-31');
/** Heights of a path with absolute M, H, V and L commands. */
const heights = (path: string) =>
  [...path.matchAll(/(?:[ML][\d.]+ |V)([\d.]+)/g)].map((match) => Number(match[1]));
const places = (path: string) =>
  [...path.matchAll(/(?:[ML]|H)([\d.]+)/g)].map((match) => Number(match[1]));

describe('the chart of what is published', () => {
  const aghdam = trendOf(shippedLedger, districtOf('aghdam'), null);
  const chart = trendChart(aghdam, lastDay, '2025-12-31');

  test('draws totals as points, shares apart from them, other amounts as bars over their days', () => {
    expect(chart.points).toHaveLength(4);
    expect(chart.shares).toHaveLength(3);
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
    const empty = trendChart({ figures: [], steps: [], band: [] }, lastDay, lastDay);
    expect(empty.linePath).toBe('');
  });

  test('has no band', () => {
    expect(chart.band).toBeNull();
  });
});

describe('the chart of estimates', () => {
  test('keeps a range with an upper limit within its ticks, from the first day on', () => {
    const { band, ticks, left } = chartOf('aghdam', shippedRanges);
    const highest = Math.min(...ticks.map(({ y }) => y));
    expect(Math.min(...heights(band?.high ?? ''))).toBeGreaterThanOrEqual(highest);
    expect(Math.min(...places(band?.closed ?? ''))).toBe(left);
  });

  test('takes a range without an upper limit up to the edge, above every tick', () => {
    const { band, ticks, top, right } = chartOf('tartar', shippedRanges);
    expect(Math.min(...heights(band?.open ?? ''))).toBe(top);
    expect(top).toBeLessThan(Math.min(...ticks.map(({ y }) => y)));
    expect(Math.max(...places(band?.open ?? ''))).toBe(right);
  });

  test('draws no upper edge where there is no upper limit', () => {
    const khankandi = chartOf('khankandi', shippedRanges).band;
    expect(khankandi?.high).toBe('');
    expect(khankandi?.closed).toBe('');
    expect(khankandi?.openAt).not.toBeNull();
  });

  test('never reaches for the land area: the scale follows figures and their limits only', () => {
    const { ticks } = chartOf('khankandi', shippedRanges);
    const highest = Math.max(...ticks.map(({ value }) => value));
    expect(highest).toBeLessThan(districtOf('khankandi').landHa / 2);
  });

  test('ends the line of the estimate where it is no longer known well', () => {
    const { band, shown } = chartOf('fuzuli', shippedRanges);
    expect(Math.max(...places(band?.best ?? ''))).toBeLessThan(shown);
    expect(Math.max(...places(chartOf('aghdam', shippedRanges).band?.best ?? ''))).toBe(shown);
  });

  test('draws no line of the estimate where it is never known well', () => {
    expect(chartOf('khankandi', shippedRanges).band?.best).toBe('');
  });
});

describe('a figure that is set aside', () => {
  const a = district();
  const total = { area: ['a'], from: '2020-11-10' } as const;
  const ledger = makeLedger(
    [
      statement({ ...total, id: 'kept', value: '900', to: '2024-12-31' }),
      statement({ ...total, id: 'misprint', value: '950000', to: '2025-12-31' }),
    ],
    [a],
    new Set(['misprint']),
  );
  const chart = trendChart(trendOf(ledger, a, null), ledger.lastDay, ledger.lastDay);

  test('does not flatten the others, however great it is', () => {
    expect(Math.max(...chart.ticks.map(({ value }) => value))).toBeLessThanOrEqual(2000);
  });

  test('stands at the upper edge when it is beyond the chart', () => {
    const misprint = chart.points.find(({ figure }) => figure.isSetAside);
    expect(misprint?.y).toBe(Math.min(...chart.ticks.map(({ y }) => y)));
  });
});
