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

  test.each([
    [
      'en',
      'In April sappers found 12 AT mines. In the same month in 2023 it was 120 ha, this time 90 ha.',
    ],
    [
      'az',
      'Apreldə 12 TƏ mina tapılıb. Ötən ilin eyni ayında 120 ha təmizlənmişdi, bu dəfə isə 90 ha.',
    ],
    ['ru', 'В апреле найдено 12 ПТ мин. В том же месяце 2023 года было 120 га, на этот раз 90 га.'],
    [
      'de',
      'Im April 12 Panzerminen. Im gleichen Monat 2023 waren es 120 Hektar, diesmal 90 Hektar.',
    ],
    [
      'fr',
      'En avril, 12 mines antichars. Le même mois de 2023, ce fut 120 hectares, cette fois 90 hectares.',
    ],
    [
      'es',
      'En abril, 12 minas antitanque. En el mismo mes de 2023 fueron 120 hectáreas, esta vez 90 hectáreas.',
    ],
  ] as const)('is the same month of another year, not this time, in %s', (lang, text) => {
    expect(valuesOf(read(text, { lang, published: '2024-05-06' }))).toEqual([null, 12, null, 90]);
  });

  test.each([
    [
      'en',
      'In April 35 AP mines (March: 43), 12 AT mines (March: 19) and 90 UXO (March: 59) were found.',
    ],
    ['az', 'Apreldə 35 PƏ mina (martda 43), 12 TƏ mina (martda 19) və 90 PHS (martda 59) tapılıb.'],
    [
      'ru',
      'В апреле найдено 35 ПП мин (в марте – 43), 12 ПТ мин (в марте – 19) и 90 НРБ (в марте – 59).',
    ],
    [
      'de',
      'Im April 35 Antipersonenminen (März: 43), 12 Panzerminen (März: 19) und 90 Blindgänger.',
    ],
    [
      'fr',
      'En avril, 35 mines antipersonnel (43 en mars), 12 mines antichars (19 en mars) et 90 UXO.',
    ],
    [
      'es',
      'En abril, 35 minas antipersonal (43 en marzo), 12 minas antitanque (19 en marzo) y 90 UXO.',
    ],
  ] as const)('in brackets leaves what follows them to the report, in %s', (lang, text) => {
    const reading = read(text, { lang, published: '2024-05-06' });
    expect(valuesOf(reading)).toEqual([35, 12, 90, null]);
  });

  test.each([
    [
      'en',
      '4-10 December: 533 ha. From 1 to 30 November 7 AT mines were found, and 700 ha were demined that month.',
    ],
    [
      'fr',
      '4-10 décembre : 533 ha. Du 1er au 30 novembre, 7 mines antichars, et 700 ha furent déminés ce mois.',
    ],
    [
      'es',
      '4-10 de diciembre: 533 ha. Del 1 al 30 de noviembre hubo 7 minas antitanque, mientras que 700 ha fueron desminadas ese mes.',
    ],
  ] as const)('is meant by "that month" after it, in %s', (lang, text) => {
    expect(valuesIn(lang, text)).toEqual([null, null, null, 533]);
  });
});
