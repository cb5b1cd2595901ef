import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGE_IDS } from '../../../src/intake/languages.ts';
import { daysOf, idsOf, read, valuesOf } from './districts.ts';
import { generatedReport, type Recipe, SHAPES } from './generated-reports.ts';

const recipes: fc.Arbitrary<Recipe> = fc
  .record({
    month: fc.nat(11),
    first: fc.integer({ min: 1, max: 20 }),
    more: fc.integer({ min: 1, max: 8 }),
    ap: fc.integer({ min: 2, max: 4000 }),
    at: fc.integer({ min: 2, max: 4000 }),
    uxo: fc.integer({ min: 2, max: 60_000 }),
    tenthsHa: fc.integer({ min: 11, max: 900_000 }),
    districts: fc.integer({ min: 3, max: 5 }),
    shapes: fc.tuple(fc.nat(55), fc.nat(55), fc.nat(55), fc.nat(55)),
    marks: fc.nat(59),
    noise: fc.array(fc.nat(59), { maxLength: 2 }),
  })
  .map(({ first, more, ...recipe }) => ({ ...recipe, days: [first, first + more] as const }));

describe.each(LANGUAGE_IDS)('generated reports in %s', (lang) => {
  const { period, counts, area, places } = SHAPES[lang];

  test('there are at least 30 shapes of sentences', () => {
    expect(new Set([...period, ...counts, ...area, ...places]).size).toBeGreaterThanOrEqual(30);
  });

  test('every shape, number format and district comes back', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        const { text, expected } = generatedReport(lang, recipe);
        const reading = read(text, { lang, published: '2025-12-31' });
        expect(daysOf(reading)).toEqual(expected.period);
        expect(valuesOf(reading)).toEqual(expected.figures);
        expect(idsOf(reading).sort()).toEqual(expected.districts);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('the text shows its language', () => {
    fc.assert(
      fc.property(recipes, (recipe) => {
        expect(read(generatedReport(lang, recipe).text).lang).toBe(lang);
      }),
      { numRuns: 50 },
    );
  });
});
