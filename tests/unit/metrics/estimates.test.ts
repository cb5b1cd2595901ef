import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { METRICS, type Reading } from '../../../src/metrics/registry.ts';
import { splitFinds } from '../../../src/metrics/split.ts';
import { widthOf } from '../../../src/metrics/estimated.ts';
import { questionAt, readAll } from '../../../src/metrics/survey.ts';
import { districtOf, shippedLedger, shippedRanges } from '../shipped.ts';

const at = (from: Day, to: Day = from, versus: Day | null = null) =>
  questionAt(shippedLedger, { from, to }, versus, shippedRanges);
const end2025 = at('2025-12-31');

function estimateOf(reading: { value: number | null }): Reading & Required<Pick<Reading, 'range'>> {
  const estimate = reading as Reading;
  if (estimate.kind !== 'estimate' || !estimate.range) throw new Error('no estimate');
  return { ...estimate, range: estimate.range };
}

describe('an estimate of progress', () => {
  test('has the proven range as shares of the measured land, and its value inside', () => {
    const { landHa } = districtOf('aghdam');
    const { value, range } = estimateOf(METRICS.progress.read(districtOf('aghdam'), end2025));
    expect(range.low).toBeCloseTo(37_153 / landHa, 9);
    expect(range.high).toBeCloseTo(44_827.2 / landHa, 9);
    expect(value).toBeGreaterThan(range.low);
    expect(value).toBeLessThan(range.high ?? 0);
  });

  test('of Tartar has no upper limit: only the land would be one', () => {
    const { range } = estimateOf(METRICS.cleared.read(districtOf('tartar'), end2025));
    expect(range).toMatchObject({ low: 12.7, high: null, width: 3 });
  });

  test('is there for every district on every day, also before anything was printed for one', () => {
    for (const day of ['2020-11-10', '2021-06-15', '2026-03-09'] as const) {
      const readings = [...readAll('progress', at(day)).values()];
      expect(readings.filter(({ value }) => value === null)).toEqual([]);
    }
  });
});

describe('how well an estimate is known', () => {
  const spec = METRICS.progress;
  test.each([
    [0.21, 0.39, 1],
    [0.15, 0.25, 2],
    [0, 0.06, 2],
    [0.09, 0.21, 3],
    [0.45, null, 3],
    [0.01, null, 3],
  ] as const)('a range from %s to %s touches %s classes', (low, high, width) => {
    expect(widthOf(spec, { low, high })).toBe(width);
  });
});

describe('printed figures go before estimates', () => {
  test('the change over exactly the year 2025 is the printed one', () => {
    const reading = METRICS.change.read(districtOf('fuzuli'), at('2025-12-31'));
    expect(reading).toMatchObject({ kind: 'printed' });
  });

  test('the pace of 2025 is worked out from the printed hectares', () => {
    expect(METRICS.pace.read(districtOf('fuzuli'), end2025)).toMatchObject({ kind: 'printed' });
  });
});

describe('an estimate of a change', () => {
  test('has its least and greatest value', () => {
    const question = at('2025-12-31', '2025-12-31', '2023-12-31');
    const { value, range } = estimateOf(METRICS.change.read(districtOf('aghdam'), question));
    const { landHa } = districtOf('aghdam');
    expect(range.low).toBeCloseTo((37_153 - 24_785.330909) / landHa, 9);
    expect(range.high).toBeCloseTo((44_827.2 - 14_830.214545) / landHa, 9);
    expect(value).toBeGreaterThan(range.low);
    expect(value).toBeLessThan(range.high ?? 0);
  });

  test('backwards is the same with the other sign', () => {
    const forward = METRICS.change.read(
      districtOf('lachin'),
      at('2025-12-31', '2025-12-31', '2023-12-31'),
    );
    const backward = METRICS.change.read(
      districtOf('lachin'),
      at('2023-12-31', '2023-12-31', '2025-12-31'),
    );
    const [one, other] = [estimateOf(forward), estimateOf(backward)];
    expect(other.value).toBeCloseTo(-one.value, 12);
    expect(other.range.low).toBeCloseTo(-(one.range.high ?? 0), 12);
    expect(other.range.high).toBeCloseTo(-one.range.low, 12);
  });
});

describe('an estimate of density', () => {
  test('divides the growth of both estimates, where no source prints both parts', () => {
    const { value, range } = estimateOf(METRICS.density.read(districtOf('khojaly'), end2025));
    expect(value).toBeGreaterThan(0);
    expect(range.low).toBeLessThanOrEqual(value);
    expect(range.high ?? Infinity).toBeGreaterThanOrEqual(value);
  });
});

describe('the split of what was printed for the whole operation', () => {
  test('gives away no more than the printed total, and nothing without estimates', () => {
    const parts = splitFinds(end2025, ['ap']);
    const sum = parts.reduce((total, { amount }) => total + amount, 0);
    expect(parts).toHaveLength(13);
    expect(sum).toBeGreaterThan(0);
    expect(sum).toBeLessThanOrEqual(4963);
    expect(parts.every(({ total }) => total === 4963)).toBe(true);
    const published = questionAt(shippedLedger, { from: '2025-12-31', to: '2025-12-31' }, null);
    expect(splitFinds(published, ['ap'])).toEqual([]);
  });
});
