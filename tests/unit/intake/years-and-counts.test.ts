import { describe, expect, test } from 'vitest';
import type { LanguageId } from '../../../src/intake/languages.ts';
import { daysOf, read, valuesOf } from './districts.ts';

describe('a year before what is counted', () => {
  test.each([
    ['es', 'Del 3 al 9 de marzo de 2025 minas antipersonal: 155.', '2025-03-03', [155, null, null]],
    [
      'en',
      'In May 2024 unexploded ordnance (606 items) was found.',
      '2024-05-01',
      [null, null, 606],
    ],
    [
      'en',
      'In March 2025 mine action teams found 40 anti-personnel mines.',
      '2025-03-01',
      [40, null, null],
    ],
    [
      'en',
      'In 2024 mine clearance teams found 963 anti-personnel mines.',
      '2024-01-01',
      [963, null, null],
    ],
    ['en', 'May 1-7, 2025\nAnti-personnel mines: 40', '2025-05-01', [40, null, null]],
    ['ru', 'В марте 2025 мин обезврежено: 155 противопехотных.', '2025-03-01', [155, null, null]],
    ['de', 'Im März 2025 Minen: 155 Antipersonenminen gefunden.', '2025-03-01', [155, null, null]],
    ['fr', 'En mars 2025 mines antipersonnel : 155.', '2025-03-01', [155, null, null]],
  ] as const)('%s: is the year: %s', (lang, text, start, expected) => {
    const reading = read(text, { lang: lang as LanguageId });
    expect(daysOf(reading)?.[0]).toBe(start);
    expect(valuesOf(reading).slice(0, 3)).toEqual(expected);
  });

  test.each([
    'In 2025 mines killed 5 people.',
    'Since 2020 mines have killed 5 people.',
    'From 2020 to 2024 mines killed 5 people.',
    'Year 2024 mines killed 5 people.',
  ])('counts nothing where people were harmed in it: %s', (text) => {
    const { other } = read(text, { lang: 'en' });
    expect(other.map(({ measure, value }) => [measure, value])).toEqual([['killed', 5]]);
  });

  test.each([
    ['en', 'Sappers found 2023 anti-personnel mines.', 2023],
    ['en', 'In May 2073 anti-personnel mines were found.', 2073],
    ['en', 'In a year 2023 anti-personnel mines were found.', 2023],
    ['ru', 'За год 2023 противопехотных мины обезврежено.', 2023],
    ['ru', 'В марте, 2025 противопехотных мин обезврежено.', 2025],
    ['az', 'Ay ərzində 2025 piyada əleyhinə mina tapılıb.', 2025],
  ] as const)('%s: elsewhere four digits count: %s', (lang, text, expected) => {
    expect(read(text, { lang }).figures.ap_mines?.value).toBe(expected);
  });
});
