import { beforeAll, describe, expect, test } from 'vitest';
import { hectares, percent, points, printedFigure } from '../../../src/i18n/figures.ts';
import { loadLanguage, preferredLang, Text } from '../../../src/i18n/text.ts';
import { statement } from '../statements.ts';

const text = new Text('en');

describe('numbers in words', () => {
  test('a lower bound is never rounded up', () => {
    expect(hectares(text, 248_997.9, 'down')).toBe('248,997 ha');
    expect(percent(text, 0.0566, 'down')).toBe('5.6 %');
  });

  test('floating point does not take a unit off a lower bound', () => {
    expect(hectares(text, 12.8 - 0.1, 'down')).toBe('12.7 ha');
  });

  test('a printed value keeps its places', () => {
    expect(printedFigure(text, statement({ value: '10070.0' }))).toBe('10,070.0 ha');
  });

  test("the source's own word stands before its value", () => {
    expect(printedFigure(text, statement({ value: '249000', precision: 'about' }))).toBe(
      'about 249,000 ha',
    );
  });

  test('a change has its sign', () => {
    expect(points(text, 0.0728)).toBe('+7.3 points');
    expect(points(text, -0.0728)).toBe('−7.3 points');
  });
});

describe('Azerbaijani', () => {
  beforeAll(() => loadLanguage('az'));

  test('writes numbers and days in its own way', () => {
    const az = new Text('az');
    expect(az.number(1651.1, 1)).toBe('1.651,1');
    expect(az.day('2025-03-16')).toBe('16 mart 2025');
  });

  test('orders names by its own letters', () => {
    const az = new Text('az');
    const names = ['Zəngilan', 'Xocalı', 'Xankəndi', 'Şuşa', 'Kəlbəcər', 'Qubadlı', 'Cəbrayıl'];
    expect(names.sort((a, b) => az.compare(a, b))).toEqual([
      'Cəbrayıl',
      'Xankəndi',
      'Xocalı',
      'Kəlbəcər',
      'Qubadlı',
      'Şuşa',
      'Zəngilan',
    ]);
  });

  test('is a draft', () => {
    expect(new Text('az').isDraft).toBe(true);
  });
});

describe('the language of a person', () => {
  test.each([
    [['az-AZ', 'en'], 'az'],
    [['ru', 'az'], 'az'],
    [['fr'], 'en'],
    [[], 'en'],
  ] as const)('%o: %s', (tags, lang) => {
    expect(preferredLang(tags)).toBe(lang);
  });
});
