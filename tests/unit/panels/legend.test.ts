import { describe, expect, test } from 'vitest';
import { Text } from '../../../src/i18n/text.ts';
import { METRICS } from '../../../src/metrics/registry.ts';
import { isFiltering, toggleClass } from '../../../src/panels/legend/filter.ts';
import { classWords } from '../../../src/panels/legend/limits.ts';
import { CLASS_WORDS } from '../../../src/view/fields.ts';

const text = new Text('en');

describe('the class filter', () => {
  test('the first press keeps only that class', () => {
    expect(toggleClass(CLASS_WORDS, '3')).toEqual(['3']);
  });

  test('a second class is added', () => {
    expect(toggleClass(['3'], '1')).toEqual(['1', '3']);
  });

  test('taking the last one away shows all again', () => {
    expect(isFiltering(toggleClass(['3'], '3'))).toBe(false);
  });
});

describe('the words of the classes', () => {
  test.each([
    [1, '0 to 5'],
    [2, '5 to 10'],
    [5, '40 to 100'],
  ] as const)('progress, class %d: %s', (klass, words) => {
    expect(classWords(text, METRICS.progress, klass)).toBe(words);
  });

  test('limits keep the places that they need', () => {
    expect(classWords(text, METRICS.pace, 2)).toBe('0.1 to 0.25');
  });

  test('open ends are said', () => {
    expect(classWords(text, METRICS.change, 1)).toBe('under −5');
    expect(classWords(text, METRICS.density, 5)).toBe('160 and more');
  });
});
