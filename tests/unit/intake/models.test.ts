import { describe, expect, test } from 'vitest';
import type { LanguageId } from '../../../src/intake/languages.ts';
import { read, valuesOf } from './districts.ts';

const counts = (lang: LanguageId, text: string) => valuesOf(read(text, { lang })).slice(0, 3);

describe('models of mines and sizes of shells', () => {
  test.each([
    ['en', 'Sappers found PMN-4 anti-personnel mines and a TM-57 anti-tank mine.', [null, 1, null]],
    [
      'en',
      'Sappers found OZM-4 anti-personnel mines and 7 TM-46 anti-tank mines.',
      [null, 7, null],
    ],
    ['en', 'Sappers found 31 PMN-2 and 8 TM-62M mines.', [31, 8, null]],
    ['en', 'Sappers found three M14 anti-personnel mines.', [3, null, null]],
    ['en', 'PMN-2 – 7, TM-62M – 3', [7, 3, null]],
    ['de', 'PMN-4-Antipersonenminen und eine TM-62-Panzermine wurden gefunden.', [null, 1, null]],
    ['ru', 'Найдены мины ТМ-57 (противотанковые) — 6 штук.', [null, 6, null]],
    ['ru', 'Найдено 9 мин ПМН-2 и 3 мины ТМ-62.', [9, 3, null]],
  ] as const)('%s: the digits of a model count nothing: %s', (lang, text, expected) => {
    expect(counts(lang, text)).toEqual(expected);
  });

  test.each([
    ['en', 'A 122 mm UXO was destroyed.', 1],
    ['en', 'UXO (152 mm) was destroyed.', null],
    ['en', 'UXO of 122 mm calibre was destroyed.', null],
    ['en', 'UXO of 100-152 mm was destroyed.', null],
    ['en', 'UXO of calibre 82 was destroyed.', null],
    ['ru', 'Снарядов калибра 82 и 122 мм, неразорвавшихся, 376.', 376],
    ['en', '12 155-mm unexploded shells were destroyed.', 12],
    ['en', 'A 250-kg unexploded bomb was destroyed.', 1],
    ['ru', 'Обезврежено 14 152-мм неразорвавшихся снарядов.', 14],
    ['de', '13 105-mm-Blindgänger wurden gesprengt.', 13],
    ['fr', '11 obus de 122 mm non explosés ont été détruits.', 11],
    ['es', 'Se destruyeron 16 proyectiles de 120 mm sin explotar.', 16],
    ['az', '17 ədəd 122 mm-lik partlamamış mərmi tapılıb.', 17],
  ] as const)('%s: a size is no count: %s', (lang, text, expected) => {
    expect(counts(lang, text)[2]).toBe(expected);
  });

  test.each([
    ['en', 'The 2024 mine action report names 20 mine clearance teams and 8 mine incidents.'],
    ['fr', '20 champs de mines ont été relevés.'],
    ['es', 'Se señalizaron 20 campos de minas.'],
    ['az', '20 mina axtaran it gətirilib.'],
  ] as const)('%s: what has to do with mines is none: %s', (lang, text) => {
    expect(read(text, { lang }).other).toEqual([]);
  });
});
