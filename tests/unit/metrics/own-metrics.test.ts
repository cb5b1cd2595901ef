import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import type { OwnTable } from '../../../src/domain/own-table.ts';
import { classOf } from '../../../src/metrics/classes.ts';
import {
  carriedMetrics,
  isOwnMetric,
  METRIC_IDS,
  METRICS,
  type Question,
} from '../../../src/metrics/registry.ts';
import { questionAt } from '../../../src/metrics/survey.ts';
import { makeLedger } from '../../../src/ledger/ledger.ts';
import { districtOf, shippedLedger } from '../shipped.ts';
import { type Made, ownTableOf } from './own.ts';

const ENDS: readonly Day[] = ['2024-01-31', '2024-02-29', '2024-03-31'];
const aghdam = districtOf('aghdam');
const lachin = districtOf('lachin');
/** A share of a district's land in square metres. */
const ofLand = (share: number) => share * aghdam.landHa * 1e4;

function asked(own: OwnTable | null, until: Day, ofType: string | null = null): Question {
  return questionAt(shippedLedger, { from: until, to: until }, null, null, { own, ofType });
}
function made(areas: Made['areas'], items: Made['items'] = {}): OwnTable {
  return ownTableOf({ ends: ENDS, ...(areas ? { areas } : {}), items });
}

describe('land that own records hold as hazardous', () => {
  const own = made({
    suspected: { aghdam: [ofLand(0.01), ofLand(0.02), ofLand(0.02)] },
    confirmed: { aghdam: [0, ofLand(0.015), ofLand(0.015)] },
    hazardous: { aghdam: [ofLand(0.01), ofLand(0.03), ofLand(0.03)] },
  });

  test('is a share of the land, each place once, with both parts beside it', () => {
    const reading = METRICS.hazardous.read(aghdam, asked(own, '2024-03-05'));
    expect(reading).toMatchObject({ kind: 'own', statements: [] });
    expect(reading.value).toBeCloseTo(0.03, 12);
    expect(reading).toHaveProperty('parts.suspected', expect.closeTo(0.02, 12));
    expect(reading).toHaveProperty('parts.confirmed', expect.closeTo(0.015, 12));
  });

  test('is that of the last month that has ended by the day', () => {
    expect(METRICS.hazardous.read(aghdam, asked(own, '2024-02-28')).value).toBeCloseTo(0.01, 12);
    expect(METRICS.hazardous.read(aghdam, asked(own, '2024-02-29')).value).toBeCloseTo(0.03, 12);
  });

  test('has a part that is not on record yet as unknown, not as 0', () => {
    const reading = METRICS.hazardous.read(aghdam, asked(own, '2024-01-31'));
    expect(reading).toHaveProperty('parts.confirmed', null);
  });

  test('is unknown before the first month has ended', () => {
    expect(METRICS.hazardous.read(aghdam, asked(own, '2024-01-30'))).toMatchObject({
      value: null,
      why: 'noRecord',
    });
  });

  test('is none on record, without a class, where the records have it elsewhere only', () => {
    const reading = METRICS.hazardous.read(lachin, asked(own, '2024-03-31'));
    expect(reading).toMatchObject({ value: null, why: 'noneOnRecord' });
    expect(classOf(METRICS.hazardous, reading.value)).toBeNull();
  });

  test('is unknown without own records and outside their layer', () => {
    const outside = { ...aghdam, id: 'elsewhere' };
    for (const question of [asked(null, '2024-03-31'), asked(own, '2024-03-31')]) {
      expect(METRICS.hazardous.read(outside, question)).toMatchObject({ why: 'noRecord' });
    }
  });

  test('never has a part above the whole, nor a share above 1', () => {
    const areas = fc.record({
      a: fc.double({ min: 0, max: 1, noNaN: true }),
      b: fc.double({ min: 0, max: 1, noNaN: true }),
      shared: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(areas, ({ a, b, shared }) => {
        // Two pieces of land inside the district that have a part of the smaller one in common.
        const together = Math.min(1, a + b - shared * Math.min(a, b));
        fc.pre(together >= Math.max(a, b));
        const table = made({
          suspected: { aghdam: ENDS.map(() => ofLand(a)) },
          confirmed: { aghdam: ENDS.map(() => ofLand(b)) },
          hazardous: { aghdam: ENDS.map(() => ofLand(together)) },
        });
        const reading = METRICS.hazardous.read(aghdam, asked(table, '2024-03-31'));
        if (reading.value === null) return together === 0;
        const { suspected = 0, confirmed = 0 } = reading.parts ?? {};
        return (
          reading.value <= 1 + 1e-12 &&
          Math.max(suspected ?? 0, confirmed ?? 0) <= reading.value + 1e-12 &&
          reading.value <= (suspected ?? 0) + (confirmed ?? 0) + 1e-12
        );
      }),
    );
  });
});

describe('land that own records hold as released since the baseline', () => {
  const own = made({
    suspected: { aghdam: [6e6, 6e6, 6e6] },
    cleared: { aghdam: [2e6, 3e6, 4e6], lachin: [0, 0, 5e6] },
    cancelled: { aghdam: [0, 0, 1e6] },
    released: { aghdam: [2e6, 3e6, 4.5e6], lachin: [0, 0, 5e6] },
  });

  test('is what was released after the first month, of all land on record then', () => {
    const reading = METRICS.released.read(aghdam, asked(own, '2024-03-31'));
    expect(reading.value).toBeCloseTo(2.5 / 8, 12);
    expect(reading).toHaveProperty('parts', {
      cancelled: expect.closeTo(1 / 8, 12),
      reduced: null,
      cleared: expect.closeTo(2 / 8, 12),
    });
  });

  test('is 0 on the day of the baseline, where released land is on record', () => {
    expect(METRICS.released.read(aghdam, asked(own, '2024-01-31')).value).toBe(0);
  });

  test('is unknown where nothing was on record on the first day', () => {
    expect(METRICS.released.read(lachin, asked(own, '2024-03-31'))).toMatchObject({
      value: null,
      why: 'noBaseline',
    });
  });

  test('is no choice of records that have one month only, or none released', () => {
    const month = ownTableOf({ ends: ['2024-01-31'], areas: { cleared: { aghdam: [1] } } });
    expect(METRICS.released.carriedBy(month)).toBe(false);
    expect(METRICS.released.carriedBy(made({ suspected: { aghdam: [1, 1, 1] } }))).toBe(false);
    expect(METRICS.released.carriedBy(own)).toBe(true);
  });
});

describe('items on record per km² of land', () => {
  const own = made(undefined, {
    'PMN-2': { aghdam: [10, 20, 30] },
    'TM-57': { aghdam: [0, 5, 5], lachin: [0, 0, 7] },
  });
  const perKm2 = (count: number) => (count / aghdam.landHa) * 100;

  test('count all types, or the one that is asked for', () => {
    expect(METRICS.items.read(aghdam, asked(own, '2024-03-31')).value).toBeCloseTo(perKm2(35), 12);
    const one = METRICS.items.read(aghdam, asked(own, '2024-03-31', 'TM-57'));
    expect(one.value).toBeCloseTo(perKm2(5), 12);
  });

  test('of a type that is on record elsewhere only are none on record, not 0', () => {
    expect(METRICS.items.read(lachin, asked(own, '2024-03-31', 'PMN-2'))).toMatchObject({
      value: null,
      why: 'noneOnRecord',
    });
  });

  test('of a type that the records do not know are unknown', () => {
    expect(METRICS.items.read(aghdam, asked(own, '2024-03-31', 'toString'))).toMatchObject({
      value: null,
      why: 'noRecord',
    });
  });
});

describe('what can be shaded', () => {
  test('without own records are the published figures only', () => {
    const carried = carriedMetrics(shippedLedger, null);
    expect(carried).toEqual(METRIC_IDS.filter((id) => !isOwnMetric(id)));
  });

  test('with own records is what these carry, after the published figures', () => {
    const points = made(undefined, { mine: { aghdam: [1, 1, 1] } });
    expect(carriedMetrics(shippedLedger, points).filter(isOwnMetric)).toEqual(['items']);
  });

  test('of districts without a published figure are own records only', () => {
    const bare = makeLedger([], shippedLedger.districts);
    expect(carriedMetrics(bare, null)).toEqual([]);
    expect(carriedMetrics(bare, made({ confirmed: { aghdam: [1, 1, 1] } }))).toEqual(['hazardous']);
  });
});
