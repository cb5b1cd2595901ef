import { describe, expect, test } from 'vitest';
import { read, valuesOf } from './districts.ts';

const valuesIn = (lang: 'en' | 'az' | 'ru' | 'de' | 'fr' | 'es', text: string) =>
  valuesOf(read(text, { lang, published: '2024-12-23' }));

describe('a time that is only compared with', () => {
  test.each([
    ['en', 'December 16-22: 24 AT mines. 1,080.5 ha were cleared, 120 fewer than a week earlier.'],
    ['en', 'December 16-22: 24 AT mines. 1,080.5 ha were cleared, down from 1,200 a week earlier.'],
    ['az', '16-22 dekabr: 24 TƏ mina. 1080,5 ha təmizlənib, əvvəlki həftəyə nisbətən 120 az.'],
    ['ru', '16-22 декабря: 24 ПТ мины. Очищено 1080,5 га, на 120 меньше, чем неделей ранее.'],
    [
      'de',
      '16.-22. Dezember: 24 Panzerminen. Geräumt: 1.080,5 ha, 120 weniger als in der Vorwoche.',
    ],
    [
      'fr',
      '16-22 décembre : 24 mines antichar. 1 080,5 ha nettoyés, 10 % de moins que la semaine précédente.',
    ],
    [
      'es',
      '16-22 de diciembre: 24 minas antitanque. 1.080,5 ha limpias, 120 menos que la semana anterior.',
    ],
  ] as const)('leaves the figure before it to the report, in %s: %s', (lang, text) => {
    expect(valuesIn(lang, text)).toEqual([null, 24, null, 1080.5]);
  });

  test('leaves the figures after it to the report', () => {
    const text =
      'From December 16 to 22 ANAMA removed 24 anti-tank mines, six more than a week earlier, and demined 1,080.5 hectares.';
    expect(valuesIn('en', text)).toEqual([null, 24, null, 1080.5]);
  });

  test('keeps the figures of its own, in its clause, in brackets or told of it', () => {
    for (const other of [
      'It was 120 ha less than a week earlier',
      'It was less than a week earlier (120 ha)',
    ]) {
      const text = `December 16-22: 24 anti-tank mines were found. ${other}.`;
      expect(valuesIn('en', text)).toEqual([null, 24, null, null]);
    }
    const text =
      'From December 16 to 22, less than a week earlier, when 120 hectares were cleared, 24 anti-tank mines were found.';
    expect(valuesIn('en', text).at(3)).toBeNull();
  });
});
