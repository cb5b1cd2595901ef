import { describe, expect, test } from 'vitest';
import type { Day } from '../../../../src/domain/day.ts';
import { KnownRanges } from '../../../../src/ledger/known-ranges.ts';
import { makeLedger } from '../../../../src/ledger/ledger.ts';
import { comparedDay, nationalChange, previewOf } from '../../../../src/panels/report/preview.ts';
import { district, statement } from '../../statements.ts';
import { DAY, figures } from './figures.ts';

const A = district({ id: 'a', landHa: 10_000 });
const KNOWN = new KnownRanges({
  days: [DAY],
  ranges: { area: { a: { low: [1000], best: [1200], high: [1500] } } },
  estimates: {},
});

const SAME = { low: 1000, best: 1200, high: 1500 };
const ROW = statement({ id: 'new', from: '2024-02-01', to: '2024-02-29', value: '50' });

describe('what a report would change', () => {
  test('ranges are compared on the first day with known ranges, or on the last day of a newer report', () => {
    const days: Day[] = ['2025-02-28', '2025-03-31'];
    expect(comparedDay(days, '2025-03-16')).toBe('2025-03-31');
    expect(comparedDay(days, '2025-04-06')).toBe('2025-04-06');
  });

  test('a range that stays is not listed; another estimate inside it is no proof of anything', () => {
    const { changes } = previewOf(figures({ ...SAME, best: 1300 }), KNOWN, new Set(), []);
    expect(changes).toEqual([]);
  });

  test.each([
    { ...SAME, low: 1100 },
    { ...SAME, high: null },
  ])('a range that is %j is listed with what it was', (range) => {
    const { changes } = previewOf(figures(range), KNOWN, new Set(), []);
    expect(changes).toEqual([{ district: 'a', amount: 'area', before: SAME, after: range }]);
  });

  test('only figures that are not set aside already would contradict the others', () => {
    const after = figures(SAME, ['old', 'new', 'now']);
    const { setAside, kept } = previewOf(after, KNOWN, new Set(['old', 'gone']), [ROW]);
    expect(setAside.map(({ found, isOwn }) => [found.id, isOwn])).toEqual([
      ['new', true],
      ['now', false],
    ]);
    expect(kept).toEqual(['gone']);
  });

  test('the sum for the whole operation grows by the report, unless it is set aside', () => {
    const ledger = makeLedger([statement({ id: 'old', value: '100.0' })], [A]);
    expect(nationalChange(ledger, figures(SAME), [ROW])).toEqual({
      day: '2024-02-29',
      before: 99.9,
      after: 148.9,
    });
    expect(nationalChange(ledger, figures(SAME, ['new']), [ROW])?.after).toBe(99.9);
    expect(nationalChange(ledger, figures(SAME), [])).toBeNull();
  });
});
