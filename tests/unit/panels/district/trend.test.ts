import { describe, expect, test } from 'vitest';
import { clearedAtLeast } from '../../../../src/ledger/at-least.ts';
import { makeLedger } from '../../../../src/ledger/ledger.ts';
import { atLeastSteps, trendOf, trendRows } from '../../../../src/panels/district/trend.ts';
import { districtOf, shippedLedger, shippedRanges } from '../../shipped.ts';
import { district, statement } from '../../statements.ts';

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
  const aghdam = trendOf(shippedLedger, districtOf('aghdam'), null);
  const values = aghdam.figures.map((figure) => figure.statement.value);

  test('has every area printed for it alone, oldest first, and every share of a known base', () => {
    expect(values).toEqual([
      '2671',
      '16000',
      '26.2',
      '17597',
      '30',
      '34.8',
      '7956.1',
      '37154',
      '7672.1',
    ]);
  });

  test('leaves out a share that is printed beside its own hectares', () => {
    expect(values).not.toContain('27.5');
  });

  test('tells totals from amounts of a year, and older borders from those of today', () => {
    const areas = aghdam.figures.filter(({ workedOut }) => !workedOut);
    expect(areas.map(({ isTotal, isOlder }) => [isTotal, isOlder])).toEqual([
      [true, true],
      [true, true],
      [true, true],
      [false, true],
      [true, false],
      [false, false],
    ]);
  });

  test('has the steps as published and the band among estimates, never both', () => {
    expect(aghdam.steps.length).toBeGreaterThan(0);
    expect(aghdam.band).toEqual([]);
    const estimated = trendOf(shippedLedger, districtOf('aghdam'), shippedRanges);
    expect(estimated.steps).toEqual([]);
    expect(estimated.band.length).toBeGreaterThan(0);
  });

  test('marks the share that cannot be true with the other figures', () => {
    const tartar = trendOf(shippedLedger, districtOf('tartar'), null);
    const setAside = tartar.figures.filter(({ isSetAside }) => isSetAside);
    expect(setAside.map((figure) => figure.statement.id)).toEqual(['s0509']);
  });
});

describe('a printed share', () => {
  const a = district();
  const base = { area: ['a'], from: '2020-11-10', published: '2023-04-17' } as const;
  /** 10 % printed beside 1,000 ha: one percent is 100 ha. */
  const pair = [
    statement({ ...base, id: 'ha', value: '1000', to: '2023-04-17' }),
    statement({
      ...base,
      id: 'pair',
      measure: 'cleared_share',
      unit: '%',
      value: '10',
      to: '2023-04-17',
    }),
  ];
  const later = {
    ...base,
    id: 'later',
    measure: 'cleared_share',
    unit: '%',
    value: '20',
    to: '2023-12-31',
    source_url: 'https://example.org/2',
  } as const;
  const sharesOf = (...statements: ReturnType<typeof statement>[]) =>
    trendOf(makeLedger(statements, [a]), a, null).figures.filter(({ workedOut }) => workedOut);

  test('is worked out in hectares, as far as its printed places allow', () => {
    expect(sharesOf(...pair, statement(later))).toMatchObject([
      { workedOut: { low: 1900, high: 2100 }, value: 2000 },
    ]);
  });

  test('that is "nearly" so much stands at the printed value, not below it', () => {
    const [share] = sharesOf(...pair, statement({ ...later, precision: 'under' }));
    expect(share).toMatchObject({ workedOut: { low: 1000, high: 2000 }, value: 2000 });
  });

  test('of a base that nobody printed is not drawn', () => {
    expect(sharesOf(statement(later))).toEqual([]);
  });
});

describe('the rows of a chart', () => {
  const shown = '2024-06-15';

  test('as published have every figure and every step, by day', () => {
    const trend = trendOf(shippedLedger, districtOf('aghdam'), null);
    const rows = trendRows(trend, shown);
    expect(rows).toHaveLength(trend.figures.length + trend.steps.length);
    expect(rows.map(({ day }) => day)).toEqual(rows.map(({ day }) => day).toSorted());
  });

  test('among estimates have the ends of the years and the shown day', () => {
    const rows = trendRows(trendOf(shippedLedger, districtOf('aghdam'), shippedRanges), shown);
    expect(rows.filter(({ kind }) => kind === 'range').map(({ day }) => day)).toEqual([
      '2020-12-31',
      '2021-12-31',
      '2022-12-31',
      '2023-12-31',
      shown,
      '2024-12-31',
      '2025-12-31',
    ]);
  });

  test('name the shown day once when it ends a year', () => {
    const trend = trendOf(shippedLedger, districtOf('aghdam'), shippedRanges);
    const days = trendRows(trend, '2025-12-31').filter(({ kind }) => kind === 'range');
    expect(days).toHaveLength(6);
  });
});
