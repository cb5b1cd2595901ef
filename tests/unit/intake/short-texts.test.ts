import { describe, expect, test } from 'vitest';
import { LANGUAGE_IDS } from '../../../src/intake/languages.ts';
import { read, valuesOf } from './districts.ts';
import { generatedReport, SHAPES } from './generated-reports.ts';

describe('short texts without a language given', () => {
  test.each([
    ['ru', '10-16 марта 2025 года очищено 300 гектаров.', [null, null, null, 300]],
    ['ru', 'Очищено 300 гектаров.', [null, null, null, 300]],
    ['ru', 'Погиб один человек.', [null, null, null, null]],
    ['az', 'Martın 10-16-da 453, 90 hektar ərazi təmizlənib.', [null, null, null, 453.9]],
    ['az', 'Bir nəfər həlak olub.', [null, null, null, null]],
    ['de', '155 Antipersonenminen gefunden.', [155, null, null, null]],
    ['de', '10.-16. März: 155 Antipersonenminen, 49 Panzerabwehrminen', [155, 49, null, null]],
    ['es', '155 minas antipersonal halladas.', [155, null, null, null]],
    ['fr', '10-16 mars: 155 mines antipersonnel, 49 antichars', [155, 49, null, null]],
    ['en', '300 ha cleared.', [null, null, null, 300]],
  ] as const)('%s: %s', (lang, text, expected) => {
    const reading = read(text);
    expect(reading.lang).toBe(lang);
    expect(valuesOf(reading)).toEqual(expected);
  });

  test.each(LANGUAGE_IDS)('one sentence of figures in %s shows its language', (lang) => {
    for (let shape = 0; shape < SHAPES[lang].counts.length; shape++) {
      const { text } = generatedReport(lang, {
        month: 2,
        days: [10, 16],
        ap: 155,
        at: 49,
        uxo: 606,
        tenthsHa: 16_511,
        districts: 3,
        shapes: [shape, shape, shape, shape],
        marks: 0,
        noise: [],
      });
      for (const sentence of text.split(/(?<=[.!])\s+(?=\p{Lu})/u)) {
        if (!/\p{L}{4}.*\p{L}{4}/u.test(sentence) || sentence.length < 60) continue;
        expect(read(sentence).lang, sentence).toBe(lang);
      }
    }
  });
});
