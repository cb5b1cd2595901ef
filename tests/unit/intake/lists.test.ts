import { describe, expect, test } from 'vitest';
import { FIELD_NAMES } from '../../../src/intake/reading.ts';
import { daysOf, idsOf, read, valuesOf } from './districts.ts';

describe('lists of figures', () => {
  test.each([
    ['en', 'Anti-personnel, anti-tank mines and UXO numbered 155, 49 and 606, respectively.'],
    ['en', '155, 49 and 606 anti-personnel mines, anti-tank mines and UXO were found.'],
    [
      'ru',
      'Противопехотных, противотанковых мин и неразорвавшихся боеприпасов найдено 155, 49 и 606 соответственно.',
    ],
    [
      'de',
      'Antipersonenminen, Panzerminen und Blindgänger wurden in den befreiten Gebieten gefunden, nämlich 155, 49 beziehungsweise 606.',
    ],
  ] as const)('%s: three kinds and three numbers belong together in turn: %s', (lang, text) => {
    expect(valuesOf(read(text, { lang })).slice(0, 3)).toEqual([155, 49, 606]);
  });

  test.each([
    'Mines found: AP – 20; AT – 5; UXO – 100',
    'AT: 5, AP: 20, UXO: 100',
    '20 AP, 5 AT, 100 UXO',
  ])('capitals alone name the kinds: %s', (text) => {
    expect(valuesOf(read(text, { lang: 'en' })).slice(0, 3)).toEqual([20, 5, 100]);
  });

  test('models in brackets after their kind take no number from the next item', () => {
    const text =
      'PMN-2 and similar AP mines – 88, AT mines (TM-57, TM-62) – 37, UXO of all calibres – 412.';
    expect(valuesOf(read(text, { lang: 'en' })).slice(0, 3)).toEqual([88, 37, 412]);
  });

  test.each([
    ['es', '14 minas antitanque y más de 200 municiones sin explotar'],
    ['fr', '14 mines antichars et plus de 200 munitions non explosées'],
    ['de', '14 Panzerminen und mehr als 200 Blindgänger'],
    ['ru', '14 противотанковых мин и более 200 неразорвавшихся боеприпасов'],
  ] as const)('%s: "and more than" is of the number after it: %s', (lang, text) => {
    const { figures } = read(text, { lang });
    expect(FIELD_NAMES.filter((field) => figures[field]?.precision === 'over')).toEqual(['uxo']);
  });

  test.each(['20 or more anti-personnel mines', '20+ anti-personnel mines'])(
    '"%s" is at least so many',
    (text) => {
      const { ap_mines } = read(`Sappers found ${text}.`, { lang: 'en' }).figures;
      expect([ap_mines?.value, ap_mines?.precision]).toEqual([20, 'over']);
    },
  );

  test('two days joined as ISO 8601 joins them are a span', () => {
    const reading = read('2025-03-10/2025-03-16: 20 AP mines were found.', { lang: 'en' });
    expect(daysOf(reading)).toEqual(['2025-03-10', '2025-03-16']);
  });

  test('a day announced as that of publication gives the year, also within a long line', () => {
    const text =
      'The agency told the press about the work of its teams in the liberated lands, published: 17 March 2025, and said that from March 10 to 16 they had found 20 anti-personnel mines.';
    expect(read(text, { lang: 'en' }).published).toBe('2025-03-17');
  });
});

test('"beziehungsweise" puts kinds in turn too, also cut short', () => {
  const text = '155 bzw. 49 Antipersonen- bzw. Panzerminen wurden gefunden.';
  expect(valuesOf(read(text, { lang: 'de' })).slice(0, 2)).toEqual([155, 49]);
});

describe('places of other thoughts', () => {
  test.each([
    'From March 10 to 16, 20 AP mines were found in Fuzuli, while maps of 390,000 mines in Aghdam and Zangilan were handed over.',
    'From March 10 to 16, 20 AP mines were found in Fuzuli; maps of 390,000 mines in Aghdam and Zangilan were handed over.',
    'From March 10 to 16, 20 AP mines were found in Fuzuli; a mine explosion in Aghdam killed two people.',
    'From March 10 to 16, 20 AP mines were found in Fuzuli. Next week operations will begin in Lachin.',
    'From March 10 to 16, 20 AP mines were found in Fuzuli, and operations are planned in Lachin next month.',
    'From March 10 to 16, 20 AP mines were found in Fuzuli, and work will continue in Lachin and Shusha.',
  ])('are no places of work: %s', (text) => {
    expect(idsOf(read(text, { lang: 'en' }))).toEqual(['fuzuli']);
  });

  test('the place of a single find is one of work', () => {
    const text = 'Sappers found an anti-tank mine in Aghdam.';
    expect(idsOf(read(text, { lang: 'en' }))).toEqual(['aghdam']);
  });
});

describe('people harmed', () => {
  test.each([
    ['en', 'A mine explosion on March 12 killed 1 and injured 2.'],
    ['en', 'In the blast one person was killed and two injured.'],
    ['de', 'Eine Explosion tötete eine Person, zwei wurden verletzt.'],
    ['fr', 'Une personne a été tuée et deux blessées.'],
    ['es', 'Una persona murió y dos resultaron heridas.'],
    ['az', 'Bir nəfər həlak olub, iki nəfər yaralanıb.'],
    ['ru', 'Погиб один человек, двое ранены.'],
  ] as const)('%s: one killed and two injured: %s', (lang, text) => {
    const { other } = read(text, { lang });
    expect(other.map(({ measure, value }) => [measure, value])).toEqual([
      ['killed', 1],
      ['injured', 2],
    ]);
  });
});
