import { describe, expect, test } from 'vitest';
import { readReport } from '../../../src/intake/read-report.ts';
import { idsOf, read } from './districts.ts';

describe('districts', () => {
  test.each([
    ['en', 'Teams worked in Aghdam, Fuzuli and Shusha.'],
    ['az', 'İşlər Ağdamda, Füzulidə və Şuşada görülüb.'],
    ['az', 'İşlər Ağdam, Füzuli və Şuşa rayonlarının ərazisində aparılıb.'],
    ['ru', 'Работы велись в Агдамском, Физулинском и Шушинском районах.'],
    ['ru', 'Саперы работали в Агдаме, Физули и Шуше.'],
    ['de', 'Gearbeitet wurde in Agdam, Füsuli und Schuscha.'],
    ['fr', "Les travaux ont couvert les régions d'Aghdam, de Fizouli et de Choucha."],
    ['es', 'Se trabajó en Aghdam, Fuzuli y Shusha.'],
  ] as const)('in %s: %s', (lang, text) => {
    expect(idsOf(read(text, { lang }))).toEqual(['aghdam', 'shusha', 'fuzuli']);
  });

  test('stand once each, in the order of the gazetteer', () => {
    const text = 'Teams worked in Zangilan, Lachin, Tartar and Lachin.';
    expect(idsOf(read(text))).toEqual(['tartar', 'lachin', 'zangilan']);
  });

  test('an unusual spelling counts within a list of districts and nowhere else', () => {
    expect(idsOf(read('Teams worked in Aghdam, Gubadlu and Lachin.'))).toContain('gubadli');
    expect(idsOf(read('Teams worked in Gubadlu.'))).toEqual([]);
  });

  test('of accidents, of maps and of examples are background', () => {
    const text =
      'Sappers found 12 anti-tank mines in Aghdam. A man from Lachin was injured by a mine in Shusha. The maps of Fuzuli were handed over. The returned regions, Tartar, Kalbajar and Zangilan among them, will be rebuilt.';
    expect(idsOf(read(text))).toEqual(['aghdam']);
  });

  test('after "except" are left out', () => {
    expect(idsOf(read('Teams worked in Aghdam and Fuzuli, except for Shusha.'))).toEqual([
      'aghdam',
      'fuzuli',
    ]);
  });

  test.each([
    ['en', 'Sappers found 12 anti-tank mines in Aghdam.', 'Tags: mines, Fuzuli, Lachin'],
    ['ru', 'Саперы нашли 12 противотанковых мин в Агдаме.', 'Читайте также:\nМина найдена в Шуше'],
  ] as const)('of tags and other news on the page are background, in %s', (lang, news, frame) => {
    expect(idsOf(read(`${news}\n${frame}`, { lang }))).toEqual(['aghdam']);
  });

  test('unusual spellings vouch for one another within a list', () => {
    const text = 'In Aghdam, Chodschaly, Chankändi und Latschyn wurden 12 Panzerminen gefunden.';
    const ids = ['aghdam', 'khojaly', 'khankandi', 'lachin'];
    expect(idsOf(read(text, { lang: 'de' }))).toEqual(ids);
  });

  test('of a single day beside the report are background, those of its announcement are not', () => {
    const week = 'ANAMA found 12 anti-tank mines from March 10 to 16 in Fuzuli.';
    const inLachin = (day: string) => `On ${day} sappers said that 30 mines were found in Lachin.`;
    const report = { published: '2025-03-17' } as const;
    expect(idsOf(read(`${inLachin('March 12')} ${week}`, report))).toEqual(['fuzuli']);
    expect(idsOf(read(`${inLachin('March 17')} ${week}`, report))).toEqual(['lachin', 'fuzuli']);
  });

  test('of history and of work to come are background', () => {
    const text =
      'On March 10-16 sappers found 12 anti-tank mines in Aghdam. Aghdam had fallen in 1993, Lachin and Kalbajar before it. Next week work starts in Khojaly.';
    expect(idsOf(read(text))).toEqual(['aghdam']);
  });

  test('a list that is cut short is marked incomplete', () => {
    expect(read('Teams worked in Aghdam, Fuzuli and other districts.').incomplete).toEqual([
      'districts',
    ]);
    const text = 'Teams worked in Aghdam, Fuzuli and a number of other districts.';
    expect(read(text).incomplete).toEqual(['districts']);
    const few = 'Teams worked in Aghdam, Fuzuli and a few others.';
    expect(read(few).incomplete).toEqual(['districts']);
    for (const among of ['unter anderem in', 'u. a. in', 'unter anderem in den Bezirken']) {
      const german = `Gearbeitet wurde ${among} Aghdam und Füzuli.`;
      expect(read(german, { lang: 'de' }).incomplete).toEqual(['districts']);
    }
    expect(read('Teams worked in Aghdam and Fuzuli.').incomplete).toEqual([]);
  });

  test("another country's gazetteer is read in the same way", () => {
    const provinces = [
      { id: 'battambang', names: ['Battambang'] },
      { id: 'banteay-meanchey', names: ['Banteay Meanchey'] },
    ];
    const text = 'Deminers worked in Banteay Meanchey and Battambang and found 12 anti-tank mines.';
    expect(idsOf(readReport({ text }, provinces))).toEqual(['battambang', 'banteay-meanchey']);
  });
});
