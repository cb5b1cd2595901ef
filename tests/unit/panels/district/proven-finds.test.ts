import { describe, expect, test } from 'vitest';
import { Text } from '../../../../src/i18n/text.ts';
import { KnownRanges } from '../../../../src/ledger/known-ranges.ts';
import { provenFinds } from '../../../../src/panels/district/proven-finds.ts';
import { districtOf, shippedRanges, shippedReconciled } from '../../shipped.ts';

const text = new Text('en');
const findsOf = (id: string) => provenFinds(text, shippedRanges, districtOf(id), '2025-12-31');

describe('what all figures prove of the finds in a district', () => {
  test('keeps mines and unexploded ordnance apart', () => {
    expect(findsOf('fuzuli').map(({ kind, range }) => [kind, range])).toEqual([
      ['mines', '15,527 to 22,077 items'],
      ['uxo', 'no figure of its own; at most 94,440 items'],
    ]);
  });

  test('has the estimate where the most is at most double the least', () => {
    expect(findsOf('fuzuli')[0]?.best).toMatch(/^estimate 16,\d{3} items$/);
  });

  test('has no single value where it is not known well, not even in the receipt', () => {
    const uxo = findsOf('fuzuli')[1];
    const best = shippedRanges.rangeOn('uxo', 'fuzuli', '2025-12-31')?.best ?? 0;
    expect(uxo?.best).toBe('not known well');
    expect(JSON.stringify(uxo)).not.toContain(text.number(best));
  });

  test('leads to what proves it', () => {
    expect(findsOf('fuzuli')[0]?.receipt.proof).toEqual({
      amount: 'mines',
      district: 'fuzuli',
      day: '2025-12-31',
    });
  });

  test('is nothing until the ranges of ordnance have come', () => {
    const { days, ranges } = shippedReconciled;
    const first = new KnownRanges({ days, ranges: { area: ranges.area ?? {} }, estimates: {} });
    expect(provenFinds(text, first, districtOf('fuzuli'), '2025-12-31')).toEqual([]);
    expect(provenFinds(text, null, districtOf('fuzuli'), '2025-12-31')).toEqual([]);
  });
});
