import { describe, expect, test } from 'vitest';
import { Text } from '../../../src/i18n/text.ts';
import type { Reading } from '../../../src/metrics/registry.ts';
import {
  estimateWords,
  isCountNotKnownWell,
  rangeWords,
} from '../../../src/panels/atlas/range-words.ts';

const text = new Text('en');
const period = { from: '2020-11-10', to: '2025-12-31' } as const;

function estimate(low: number, high: number | null, width: 1 | 2 | 3): Reading {
  return { value: 41_978.5, kind: 'estimate', range: { low, high, width }, period, statements: [] };
}

describe('a range in words', () => {
  test.each([
    ['both ends', 37_153, 44_827.2, '37,153 to 44,827 ha'],
    ['no upper limit', 12.7, null, 'from 13 ha, no upper limit known'],
    ['less than a hectare', 0.4, null, 'from 0.4 ha, no upper limit known'],
    ['no lower end', 0, 9917, 'no figure of its own; at most 9,917 ha'],
    ['nothing at all', 0, null, 'no figure of its own, no upper limit known'],
  ])('with %s', (_, low, high, words) => {
    expect(rangeWords(text, 'hectares', { low, high })).toBe(words);
  });

  test('is in the unit of what it is a range of', () => {
    expect(rangeWords(text, 'items', { low: 17_029, high: 17_031 })).toBe('17,029 to 17,031 items');
    expect(rangeWords(text, 'share', { low: 0.35239, high: 0.42517 })).toBe('35.2 to 42.5 %');
  });

  test('of a change keeps the signs of both ends', () => {
    expect(rangeWords(text, 'points', { low: -0.01, high: 0.032 })).toBe('−1.0 to +3.2 points');
    expect(rangeWords(text, 'points', { low: 0, high: 0.032 })).toBe('0.0 to +3.2 points');
  });
});

describe('an estimate in words', () => {
  test('has the range first and the best value after it', () => {
    expect(estimateWords(text, 'cleared', estimate(37_153, 44_827, 1))).toEqual({
      range: '37,153 to 44,827 ha',
      best: 'estimate 41,979 ha',
    });
  });

  test('that is not known well has no single value', () => {
    const words = estimateWords(text, 'cleared', estimate(23_500, 71_867.2, 3));
    expect(words).toEqual({ range: '23,500 to 71,867 ha', best: 'not known well' });
  });
});

describe('a count', () => {
  test('is not known well when it could be more than double', () => {
    expect(isCountNotKnownWell({ low: 15_527, high: 22_077 })).toBe(false);
    expect(isCountNotKnownWell({ low: 4252, high: 10_802 })).toBe(true);
    expect(isCountNotKnownWell({ low: 0, high: 9917 })).toBe(true);
    expect(isCountNotKnownWell({ low: 10, high: null })).toBe(true);
  });
});
