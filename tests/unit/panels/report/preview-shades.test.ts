import { describe, expect, test } from 'vitest';
import type { District } from '../../../../src/domain/district.ts';
import { KnownRanges } from '../../../../src/ledger/known-ranges.ts';
import { makeLedger } from '../../../../src/ledger/ledger.ts';
import { shadePreview } from '../../../../src/panels/report/preview-shades.ts';
import { district } from '../../statements.ts';
import { DAY, figures } from './figures.ts';

const A = district({ id: 'a', landHa: 10_000 });
const SAME = { low: 1000, best: 1200, high: 1500 };
const KNOWN = new KnownRanges({
  days: [DAY],
  ranges: { area: { a: { low: [1000], best: [1200], high: [1500] } } },
  estimates: {},
});

const previewOf = (found: ReturnType<typeof figures>, districts: readonly District[] = [A]) =>
  shadePreview(makeLedger([], districts), KNOWN, found);

describe('how a report would shade the map', () => {
  test('a district is named whose class changes, and not one whose class stays', () => {
    expect(previewOf(figures({ ...SAME, best: 1300 }))?.changes).toEqual([]);
    expect(previewOf(figures({ low: 2100, best: 2200, high: 2300 }))?.changes).toEqual([
      { district: 'a', before: 3, after: 4 },
    ]);
  });

  test('both maps have their fills, an estimate with lines by the width of its range', () => {
    const shown = previewOf(figures({ low: 1900, best: 2200, high: 2300 }));
    expect(shown?.before.fills).toEqual({ a: { ramp: 'progress', klass: 3, lines: 1 } });
    expect(shown?.after.fills).toEqual({ a: { ramp: 'progress', klass: 4, lines: 2 } });
  });

  test('a district that is not known well any more has no class in words, and the widest lines', () => {
    const shown = previewOf(figures({ low: 100, best: 1200, high: 9000 }));
    expect(shown?.changes).toEqual([{ district: 'a', before: 3, after: 'unknown' }]);
    expect(shown?.after.fills.a).toMatchObject({ lines: 3 });
  });

  test('a district without figures stays without a fill', () => {
    const shown = previewOf(figures(SAME), [A, district({ id: 'b', landHa: 5000 })]);
    expect([shown?.before.fills.b, shown?.after.fills.b]).toEqual([null, null]);
    expect(shown?.changes).toEqual([]);
  });

  test('a report that reaches further than the map stands beside the last day of the map', () => {
    const later = { ...figures({ low: 2100, best: 2200, high: 2300 }), day: '2025-01-31' as const };
    const shown = previewOf(later);
    expect([shown?.before.day, shown?.after.day]).toEqual([DAY, '2025-01-31']);
    expect(shown?.changes).toEqual([{ district: 'a', before: 3, after: 4 }]);
  });

  test('an atlas without known ranges has no map to compare with', () => {
    const none = new KnownRanges({ days: [], ranges: {}, estimates: {} });
    expect(shadePreview(makeLedger([], [A]), none, figures(SAME))).toBeNull();
  });
});
