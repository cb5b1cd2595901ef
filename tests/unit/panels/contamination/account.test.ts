import { describe, expect, test } from 'vitest';
import { Text } from '../../../../src/i18n/text.ts';
import { makeLedger } from '../../../../src/ledger/ledger.ts';
import {
  accountOf,
  latestLevels,
  nationalShare,
} from '../../../../src/panels/contamination/account.ts';
import { accountChart, placeLabels } from '../../../../src/panels/contamination/account-chart.ts';
import { sentencePieces } from '../../../../src/panels/atlas/sentence.ts';
import { atLeastSteps } from '../../../../src/panels/district/trend.ts';
import { shippedLedger } from '../../shipped.ts';
import { statement } from '../../statements.ts';

describe('the account', () => {
  const rows = accountOf(shippedLedger, '2025-12-31');

  test('has every estimate and the shown day, oldest first', () => {
    expect(rows.map(({ day, estimate }) => [day, estimate?.value ?? null])).toEqual([
      ['2022-10-05', '823558'],
      ['2023-02-21', '800000'],
      ['2023-11-29', '900000'],
      ['2024-10-16', '1167000'],
      ['2025-12-31', null],
    ]);
  });

  test('has no row of its own for a shown day that has an estimate', () => {
    const days = accountOf(shippedLedger, '2023-02-21').filter(({ isShown }) => isShown);
    expect(days.map(({ estimate }) => estimate?.value)).toEqual(['800000']);
  });

  test('does not know what was reported cleared before the first figure', () => {
    const [first] = accountOf(shippedLedger, '2020-11-10');
    expect(first).toMatchObject({ day: '2020-11-10', estimate: null, cleared: null });
  });

  test('counts more and more land', () => {
    const lows = rows.map(({ cleared }) => cleared?.low ?? 0);
    expect(lows.toSorted((a, b) => a - b)).toEqual(lows);
  });
});

describe('the national share', () => {
  test('is of the latest estimate on or before the day', () => {
    const result = nationalShare(shippedLedger, '2025-12-31');
    expect(result?.estimate.value).toBe('1167000');
    expect(result?.share).toBeCloseTo((result?.cleared.low ?? 0) / 1_167_000, 12);
  });

  test('falls when the estimate grows', () => {
    const before = nationalShare(shippedLedger, '2024-10-15')?.share ?? 0;
    expect(nationalShare(shippedLedger, '2024-10-16')?.share).toBeLessThan(before);
  });

  test('is unknown before the first estimate', () => {
    expect(nationalShare(shippedLedger, '2022-10-04')).toBeNull();
  });

  test('is unknown where an estimate is zero', () => {
    const estimate = statement({ id: 'e', measure: 'contaminated_area', value: '0' });
    expect(nationalShare(makeLedger([statement(), estimate], []), '2024-12-31')).toBeNull();
  });
});

test('the levels of one estimate stand together', () => {
  const levels = latestLevels(shippedLedger, '2025-12-31');
  expect([levels?.high.value, levels?.low.value]).toEqual(['147988', '675570']);
  expect(latestLevels(shippedLedger, '2022-10-04')).toBeNull();
});

describe('the chart of the account', () => {
  const rows = accountOf(shippedLedger, '2025-12-31');
  const steps = atLeastSteps(shippedLedger, 'all');
  const chart = accountChart(rows, steps, shippedLedger.lastDay, String);

  test('marks every new estimate with its day', () => {
    expect(chart.labels.map(({ text }) => text)).toEqual(
      rows.filter(({ estimate }) => estimate).map(({ day }) => day),
    );
  });

  test('draws larger amounts higher, and all of them on the paper', () => {
    const [first, , , last] = chart.points;
    expect(last?.estimateY).toBeLessThan(first?.estimateY ?? 0);
    for (const { x, estimateY, clearedY } of chart.points) {
      expect(x).toBeGreaterThanOrEqual(chart.left);
      expect(x).toBeLessThanOrEqual(chart.right);
      for (const y of [estimateY, clearedY]) {
        if (y !== null) expect(y).toBeGreaterThan(0);
        if (y !== null) expect(y).toBeLessThanOrEqual(chart.base);
      }
    }
  });

  test('of no figures is empty', () => {
    const empty = accountChart([], [], '2024-12-31', String);
    expect([empty.estimatePath, empty.clearedPath]).toEqual(['', '']);
  });
});

test('labels that would meet stand on different lines, inside the edges', () => {
  const labels = placeLabels(
    [
      { text: '5 Oct 2022', x: 0 },
      { text: '6 Oct 2022', x: 4 },
      { text: '1 Jan 2025', x: 300 },
    ],
    0,
    300,
  );
  expect(labels.map(({ line }) => line)).toEqual([0, 1, 0]);
  expect(labels[0]?.x).toBeGreaterThan(0);
  expect(labels[2]?.x).toBeLessThan(300);
});

test('a sentence keeps the order of its language around its numbers', () => {
  const pieces = sentencePieces(new Text('en'), 'contamination.levels', ['low', 'high'], {
    day: '5 October 2022',
  });
  const slots = pieces.flatMap((piece) => ('slot' in piece ? [piece.slot] : []));
  expect(slots).toEqual(['high', 'low']);
  expect(pieces[0]).toMatchObject({ words: expect.stringContaining('5 October 2022') });
});
