import { describe, expect, test } from 'vitest';
import type { Day } from '../../../../src/domain/day.ts';
import { KnownRanges } from '../../../../src/ledger/known-ranges.ts';
import { makeLedger } from '../../../../src/ledger/ledger.ts';
import {
  comparedDay,
  nationalChange,
  previewOf,
  shadeChanges,
} from '../../../../src/panels/report/preview.ts';
import type { OwnFigures } from '../../../../src/panels/sources/own-figures.ts';
import { district, statement } from '../../statements.ts';

const DAY: Day = '2024-12-31';
const A = district({ id: 'a', landHa: 10_000 });
const KNOWN = new KnownRanges({
  days: [DAY],
  ranges: { area: { a: { low: [1000], best: [1200], high: [1500] } } },
  estimates: {},
});

/** What a reconciliation of one family and one district came to. */
function figures(
  range: { low: number; best: number | null; high: number | null },
  setAside: readonly string[] = [],
): OwnFigures {
  const found = setAside.map((id) => {
    return {
      id,
      value: 1,
      allowed: [0, 1] as const,
      clashesWith: [],
      alternatives: [],
      changes: [],
    };
  });
  const size = setAside.length;
  const summary = { statements: 9, minimum: size, bound: size, setAside: found };
  return {
    day: DAY,
    statements: [],
    notes: [],
    leftOut: [],
    families: [{ id: 'area', summary, ranges: [{ district: 'a', amount: 'area', range }] }],
  };
}
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

  test('a district is named whose class changes, and not one whose class stays', () => {
    const ledger = makeLedger([], [A]);
    expect(shadeChanges(ledger, KNOWN, figures({ ...SAME, best: 1300 }))).toEqual([]);
    expect(shadeChanges(ledger, KNOWN, figures({ low: 2100, best: 2200, high: 2300 }))).toEqual([
      { district: 'a', before: 3, after: 4 },
    ]);
  });

  test('a district that is not known well any more has no class', () => {
    const wide = figures({ low: 100, best: 1200, high: 9000 });
    expect(shadeChanges(makeLedger([], [A]), KNOWN, wide)).toEqual([
      { district: 'a', before: 3, after: 'unknown' },
    ]);
  });

  test('a day that the map does not reach says nothing of shades', () => {
    const later = { ...figures(SAME), day: '2025-01-31' as const };
    expect(shadeChanges(makeLedger([], [A]), KNOWN, later)).toBeNull();
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
