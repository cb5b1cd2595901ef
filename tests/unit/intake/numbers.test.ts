import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGE_IDS, type LanguageId } from '../../../src/intake/languages.ts';
import { read } from './districts.ts';
import { printedIn, SHAPES } from './generated-reports.ts';

const areaIn = (lang: LanguageId, printed: string) =>
  read(`${printed} ha`, { lang }).figures.cleared_ha?.value ?? null;
const minesIn = (lang: LanguageId, text: string) => read(text, { lang }).figures.at_mines?.value;

describe('numbers', () => {
  test.each(LANGUAGE_IDS)('every format of %s comes back', (lang) => {
    const tenths = fc.integer({ min: 10, max: 9_999_999 });
    fc.assert(
      fc.property(tenths, fc.constantFrom(...SHAPES[lang].marks), (value, marks) => {
        fc.pre(!/\p{L}/u.test(marks[0]) || value < 9_999_990);
        expect(areaIn(lang, printedIn(value / 10, marks))).toBe(value / 10);
      }),
    );
  });

  test.each([
    ['en', '453, 90', 453.9],
    ['az', '11 min 9', 11_009],
    ['ru', '5 тысяч 264,14', 5264.14],
    ['ru', '1,5 тыс.', 1500],
    ['de', "1'651,1", 1651.1],
    ['fr', '1,2 million', 1_200_000],
    ['es', '5 mil', 5000],
    ['en', '0.5', 0.5],
  ] as const)('in %s "%s" hectares are %s', (lang, printed, value) => {
    expect(areaIn(lang, printed)).toBe(value);
  });

  test.each([
    ['en', 'two hundred and fifty-five anti-tank mines', 255],
    ['az', 'iki yüz əlli beş tank əleyhinə mina', 255],
    ['ru', 'двести пятьдесят пять противотанковых мин', 255],
    ['de', 'zweihundertfünfundfünfzig Panzerabwehrminen', 255],
    ['fr', 'quatre-vingt-dix-sept mines antichars', 97],
    ['es', 'doscientas cincuenta y cinco minas antitanque', 255],
    ['fr', 'vingt et une mines antichars', 21],
    ['es', 'treinta y una minas antitanque', 31],
    ['en', 'two dozen anti-tank mines', 24],
    ['de', 'eine Panzerabwehrmine', 1],
    ['en', 'an anti-tank mine', 1],
    ['en', 'No anti-tank mines', 0],
  ] as const)('in %s "%s" are %s', (lang, words, value) => {
    expect(minesIn(lang, `${words}.`)).toBe(value);
  });

  test.each([
    ['en', 'Anti-tank mines, 166; anti-personnel mines, 301.'],
    ['en', 'AT: 166, AP: 301'],
    ['en', 'The number of anti-tank mines found from March 10 to 16 was 166.'],
    ['fr', "Le nombre de mines antichar neutralisées s'élève à 166."],
    ['az', 'ərazidən 166 tank, 301 piyada əleyhinə mina götürülüb.'],
  ] as const)('a number after or without its noun counts: in %s "%s"', (lang, text) => {
    expect(minesIn(lang, text)).toBe(166);
  });

  test('the digits of a model count nothing, those joined to a kind do', () => {
    expect(minesIn('en', '12 TM-62M anti-tank mines were found.')).toBe(12);
    expect(minesIn('en', 'Anti-tank mines (TM-62) were found.')).toBeUndefined();
    expect(minesIn('ru', 'Обезврежено: ПТМ-12, НРБ-33.')).toBe(12);
  });

  test('"at" in small letters counts no mines', () => {
    expect(minesIn('en', 'Sappers looked at 166 anti-personnel mines.')).toBeUndefined();
  });

  test.each([
    ['1.02 thousand hectares', 1020],
    ['1,116,762 m2', 111.6762],
    ['1.5 square kilometres', 150],
    ['2,000 decares', 200],
  ])('%s are %s ha', (printed, hectares) => {
    expect(read(`Cleared: ${printed}.`, { lang: 'en' }).figures.cleared_ha?.value).toBe(hectares);
  });

  test.each([
    ['en', 'Nearly 1,500 hectares (1,489.6, to be exact) were cleared.'],
    ['en', 'Nearly 1,500 hectares, 1,489.6 to be exact, were cleared.'],
    ['en', 'Some 1,500 hectares of minefields - 1,489.6 to be precise - became usable.'],
    ['es', 'Las hectáreas devueltas a los agricultores fueron 1.489,6.'],
  ] as const)('an area after its unit counts: in %s "%s"', (lang, text) => {
    expect(read(text, { lang }).figures.cleared_ha?.value).toBe(1489.6);
  });

  test('ordnance that did not go off counts, said after a comma too', () => {
    const text = 'Найдено 612 боеприпасов, не разорвавшихся в ходе боев.';
    expect(read(text, { lang: 'ru' }).figures.uxo?.value).toBe(612);
  });

  test('a unit on the next line is that of the next number', () => {
    const table = 'Municiones sin explotar | 33\nHectáreas | 1.021';
    const { figures } = read(table, { lang: 'es' });
    expect([figures.uxo?.value, figures.cleared_ha?.value]).toEqual([33, 1021]);
  });

  test.each(['вырос на 700 га', 'вырос примерно на 700 га', 'вырос более чем на 700 га'])(
    'Russian says "by" between a number and how exact it is: %s',
    (words) => {
      const { cleared_ha } = read(`Очищенный участок ${words}.`, { lang: 'ru' }).figures;
      const precision = words.includes('прим') ? 'about' : words.includes('чем') ? 'over' : 'exact';
      expect(cleared_ha).toMatchObject({ value: 700, precision });
    },
  );

  test.each([
    ['en', 'Unexploded ordnance ran to 85 items.'],
    [
      'ru',
      'Основная часть, 85 единиц, – неразорвавшиеся боеприпасы; прочие 14 – противотанковые мины.',
    ],
    ['es', 'La mayor parte, 85 piezas, eran municiones sin explotar.'],
    ['en', 'Unexploded ordnance accounted for a further 85 finds.'],
    [
      'ru',
      'На долю неразорвавшихся боеприпасов пришлось 85 единиц, противотанковых мин пришлась 21.',
    ],
  ] as const)('a share is told apart from its kind, in %s: %s', (lang, text) => {
    expect(read(text, { lang }).figures.uxo?.value).toBe(85);
  });

  test('the zone of a clock time counts nothing', () => {
    const text = '13 November 2023, 16:01 local time (UTC+04:00)\n20 AP mines were found.';
    expect(read(text, { lang: 'en' }).unread).toEqual([]);
  });

  test('the marks of a numbered list count nothing', () => {
    const list = '1) противопехотные мины – 20;\n2) противотанковые мины – 12.';
    expect(minesIn('ru', list)).toBe(12);
  });

  test('hectares that are printed go before an area in other units', () => {
    const { figures } = read('They cleared 1,116,762 m2 (111.7 ha).', { lang: 'en' });
    expect(figures.cleared_ha?.value).toBe(111.7);
  });

  test.each([
    ['more than 700 hectares', 'over'],
    ['nearly 700 hectares', 'about'],
    ['fewer than 700 hectares', 'under'],
    ['no fewer than 700 hectares', 'exact'],
    ['a search spread over 700 hectares', 'exact'],
    ['the land: they went over 700 hectares', 'exact'],
    ['500-odd hectares', 'over'],
    ['700+ hectares', 'over'],
    ['~700 hectares', 'about'],
    ['700 hectares', 'exact'],
  ])('"%s" is printed as %s', (words, precision) => {
    const { figures } = read(`They cleared ${words}.`, { lang: 'en' });
    expect(figures.cleared_ha?.precision).toBe(precision);
  });

  test('Azerbaijani says after the unit that a number is exceeded', () => {
    for (const words of [
      '700 hektardan çox',
      '700-dən çox hektar',
      '700 hektardan bir qədər artıq',
    ]) {
      const { figures } = read(`${words} ərazi təmizlənib.`, { lang: 'az' });
      expect(figures.cleared_ha).toMatchObject({ value: 700, precision: 'over' });
    }
  });
});
