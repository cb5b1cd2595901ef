import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGE_IDS } from '../../../src/intake/languages.ts';
import type { Reading, Span } from '../../../src/intake/reading.ts';
import { read, valuesOf } from './districts.ts';
import { generatedReport } from './generated-reports.ts';

const RECIPE = {
  month: 2,
  days: [10, 16] as const,
  ap: 155,
  at: 49,
  uxo: 1606,
  tenthsHa: 16_511,
  districts: 5,
  shapes: [0, 0, 0, 0] as const,
  marks: 0,
  noise: [0, 1],
};

/** The span of every number that a reading holds. */
function spansOf({ figures, other }: Reading): Span[] {
  return [...Object.values(figures), ...other].flatMap((figure) => (figure ? [figure.span] : []));
}

/** Noise of ASCII alone, of letters with accents too, and of Greek and Cyrillic letters too. */
const NOISE_SIGNS = [96, 600, 1200] as const;

describe('evidence', () => {
  test.each(LANGUAGE_IDS)('each number in %s stands where its span says', (lang) => {
    const { text } = generatedReport(lang, RECIPE);
    const { figures } = read(text, { lang });
    const printed = Object.values(figures).map((figure) => text.slice(...(figure?.span ?? [0, 0])));
    expect(printed.map((number) => number.replace(/\D/g, ''))).toEqual([
      '155',
      '49',
      '1606',
      '16511',
    ]);
  });

  test('spans count UTF-16 units, also after letters of two units', () => {
    const text = '𝐍𝐞𝐰𝐬 😀 From March 3 to 9, 2025 sappers found 155 anti-personnel mines.';
    expect(text.slice(...(read(text).figures.ap_mines?.span ?? [0, 0]))).toBe('155');
  });

  test('each district stands where its span says', () => {
    const text = 'Axtarışlar Füzulidə, Qubadlıda və Zəngilan rayonlarında aparılıb.';
    const named = read(text, { lang: 'az' }).districts.map(({ span }) => text.slice(...span));
    expect(named).toEqual(['Füzulidə', 'Qubadlıda', 'Zəngilan']);
  });

  test('the days stand where their span says', () => {
    const text = 'Du 3 au 9 mars 2025, 12 mines antipersonnel ont été trouvées.';
    expect(text.slice(...(read(text).period?.span ?? [0, 0]))).toBe('3 au 9 mars 2025');
  });

  test('no text makes a number without words for it', () => {
    const words = fc.constantFrom(
      'mines',
      'anti-tank',
      'UXO',
      'hectares',
      'and',
      'March',
      'Aghdam',
      '12',
      '3,4',
      '2024',
      'since',
      'one',
      'thousand',
      'killed',
      '(',
      ')',
      ',',
      '.',
      '-',
      ':',
      '\n',
      'weekly',
      'over',
      'of',
      '10-16',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (list) => {
        const text = list.join(' ');
        for (const span of spansOf(read(text, { lang: 'en' }))) {
          expect(text.slice(...span)).toMatch(/\d|one|thousand/);
        }
      }),
    );
  }, 60_000);

  test('random text has no figures, days or districts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const reading = read(text);
        expect(valuesOf(reading)).toEqual([null, null, null, null]);
        expect(reading.period).toBeNull();
        expect(reading.districts).toEqual([]);
      }),
    );
  }, 60_000);

  test.each([1, 2, 3, 5, 8])(
    'half a megabyte of random signs, seed %i, ends in nulls',
    (seed) => {
      // A linear congruential generator: the same noise in every run.
      let state = seed;
      const sign = () => {
        state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
        return String.fromCharCode(
          32 + (Math.floor(state / 65_536) % (NOISE_SIGNS[seed % 3] ?? 96)),
        );
      };
      const reading = read(Array.from({ length: 500_000 }, sign).join(''));
      expect(valuesOf(reading)).toEqual([null, null, null, null]);
      expect(reading.period).toBeNull();
      expect(reading.districts).toEqual([]);
    },
    120_000,
  );

  test.each(['ǽ0ĤÅ', 'x5 ha', '7 Ĥå', 's@4AP[ZZ', '#4 AP'])(
    '"%s" is no figure: letters and signs of code beside a number, or other letters than those of a unit',
    (text) => {
      expect(valuesOf(read(text, { lang: 'en' }))).toEqual([null, null, null, null]);
    },
  );

  // Linear reading: a regular expression or a list that grew with the square would not end at all.
  test.each([
    ['words', 'lorem ipsum dolor sit amet '],
    ['digits', '123 456 '],
    ['marks', '1.2,3.4((('],
    ['lines', 'a\n'],
    ['dates without an end', 'March - '],
    ['names of months', 'martın '],
  ])(
    'a megabyte of %s ends in nulls',
    (_, piece) => {
      const reading = read(piece.repeat(Math.ceil(1_000_000 / piece.length)));
      expect(valuesOf(reading)).toEqual([null, null, null, null]);
      expect(reading.period).toBeNull();
    },
    120_000,
  );
});
