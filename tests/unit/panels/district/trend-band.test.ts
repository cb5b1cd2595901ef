import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day, dayNumber } from '../../../../src/domain/day.ts';
import { FIRST_DAY } from '../../../../src/domain/statement.ts';
import { KnownRanges } from '../../../../src/ledger/known-ranges.ts';
import { cleared } from '../../../../src/metrics/cleared.ts';
import { questionAt } from '../../../../src/metrics/survey.ts';
import { bandOf } from '../../../../src/panels/district/trend-band.ts';
import { shippedLedger, shippedRanges } from '../../shipped.ts';
import { district } from '../../statements.ts';

/** 10,000 ha: the classes of the legend end at 500, 1,000, 2,000 and 4,000 ha. */
const a = district();
const DAYS: readonly Day[] = ['2023-12-31', '2024-12-31', '2025-12-31'];

function rangesOf(low: number[], best: (number | null)[], high: (number | null)[]): KnownRanges {
  return new KnownRanges({
    days: DAYS,
    ranges: { area: { a: { low, best, high } } },
    estimates: {},
  });
}

describe('the band of a district', () => {
  const band = bandOf(rangesOf([600, 700, 800], [650, 750, 850], [900, 950, 990]), a, '2025-12-31');

  test('between two known days has the lower end of the earlier and the upper end of the later', () => {
    expect(band.map(({ low, high }) => [low, high])).toEqual([
      [0, 900],
      [600, 950],
      [700, 990],
      [800, 990],
    ]);
  });

  test('starts at nothing on the first day and ends on the last day of the data', () => {
    expect(band[0]).toMatchObject({ from: FIRST_DAY, low: 0 });
    expect(band.at(-1)).toMatchObject({ from: '2025-12-31', to: '2025-12-31' });
  });

  test('has no upper limit where no figure sets one', () => {
    const open = bandOf(
      rangesOf([600, 700, 800], [650, 750, 850], [900, 950, null]),
      a,
      '2025-12-31',
    );
    expect(open.map(({ high }) => high)).toEqual([900, 950, null, null]);
  });

  test('has no upper limit after the last day for which ranges are known', () => {
    const after = bandOf(
      rangesOf([600, 700, 800], [650, 750, 850], [900, 950, 990]),
      a,
      '2026-02-01',
    );
    expect(after.at(-2)).toMatchObject({ from: '2025-12-31', low: 800, high: null });
  });

  test('has no estimate where the range spans more than two classes', () => {
    const wide = bandOf(
      rangesOf([100, 100, 600], [650, 750, 850], [900, 2500, 3000]),
      a,
      '2025-12-31',
    );
    expect(wide.map(({ best }) => best)).toEqual([[0, 650], null, null, null]);
    expect(wide.map(({ bestAtEnd }) => bestAtEnd)).toEqual([650, null, null, null]);
  });

  test('is empty for a district that was not reconciled', () => {
    expect(bandOf(shippedRanges, district({ id: 'elsewhere' }), '2025-12-31')).toEqual([]);
  });

  test('says on every day of the shipped data what the panel says on that day', () => {
    const { lastDay, districts } = shippedLedger;
    const inside = fc.integer({ min: 0, max: dayNumber(lastDay) - dayNumber(FIRST_DAY) });
    fc.assert(
      fc.property(inside, fc.constantFrom(...districts), (days, one) => {
        const day = addDays(FIRST_DAY, days);
        const reading = cleared.read(
          one,
          questionAt(shippedLedger, { from: day, to: day }, null, shippedRanges),
        );
        if (reading.value === null || !reading.range) throw new Error('There is no range.');
        const band = bandOf(shippedRanges, one, lastDay);
        const isKnown = shippedRanges.days.includes(day);
        const piece = band.find(({ from, to }) => (from < day || day === FIRST_DAY) && day <= to);
        const next = band.find(({ from }) => from >= day);
        const shown = isKnown ? piece?.bestAtEnd : piece?.best;
        expect(isKnown ? next?.low : piece?.low).toBe(reading.range.low);
        expect(piece?.high).toBe(reading.range.high);
        expect(shown === null).toBe(reading.range.width === 3);
      }),
      { numRuns: 300 },
    );
  });
});
