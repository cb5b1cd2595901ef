import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { daysOf, read } from './districts.ts';

const FINDS = '12 anti-personnel mines were found';

describe('the days of a report', () => {
  test.each([
    ['en', `From March 10 to 16, 2025 ${FINDS}.`],
    ['en', `On 10–16 March 2025 ${FINDS}.`],
    ['en', `${FINDS} (10.03.2025 - 16.03.2025).`],
    ['en', `From Monday, March 10, to Sunday, March 16, 2025, ${FINDS}.`],
    ['az', '2025-ci il martın 10-dan 16-dək 12 piyada əleyhinə mina tapılıb.'],
    ['ru', 'С 10 по 16 марта 2025 года найдены 12 противопехотных мин.'],
    ['de', 'Vom 10. bis zum 16. März 2025 wurden 12 Antipersonenminen gefunden.'],
    ['fr', 'Du lundi 10 au dimanche 16 mars 2025, 12 mines antipersonnel ont été trouvées.'],
    ['es', 'Entre el 10 y el 16 de marzo de 2025 se hallaron 12 minas antipersona.'],
  ] as const)('in %s: %s', (lang, text) => {
    expect(daysOf(read(text, { lang }))).toEqual(['2025-03-10', '2025-03-16']);
  });

  test('a year that is not printed follows from the day of publication', () => {
    const reading = read(`From December 22 to 28 ${FINDS}.`, { published: '2025-01-03' });
    expect(daysOf(reading)).toEqual(['2024-12-22', '2024-12-28']);
  });

  test.each([
    ['ru', 'В марте, с 10 по 16 число, найдено 12 противотанковых мин.'],
    ['de', 'Im März, vom 10. bis zum 16., wurden 12 Panzerminen gefunden.'],
    ['fr', 'Dans la première moitié de mars (du 10 au 16), 12 mines antichars ont été trouvées.'],
  ] as const)('the month may stand before both days, in %s: %s', (lang, text) => {
    const reading = read(text, { lang, published: '2025-03-17' });
    expect(daysOf(reading)).toEqual(['2025-03-10', '2025-03-16']);
  });

  test('a month in full ends a sentence before a number, a month in short does not', () => {
    const text =
      'In July 90 hectares were cleared, in June 70. Less than in May. 12 AT mines were found.';
    const { figures } = read(text, { lang: 'en', published: '2024-08-05' });
    expect([figures.at_mines?.value, figures.cleared_ha?.value]).toEqual([12, 90]);
    expect(daysOf(read('From Jul. 29 to Aug. 4, 2024 they found 12 AT mines.'))).toEqual([
      '2024-07-29',
      '2024-08-04',
    ]);
  });

  test('a number of things after a month is no day of it', () => {
    const text = 'In March, from 5 to 16 mines were found daily, 12 anti-tank mines in all.';
    expect(daysOf(read(text, { published: '2025-04-07' }))).toEqual(['2025-03-01', '2025-03-31']);
  });

  test('a week may go over the end of the year', () => {
    const reading = read(`From December 29 to January 4 ${FINDS}.`, { published: '2026-01-05' });
    expect(daysOf(reading)).toEqual(['2025-12-29', '2026-01-04']);
  });

  test('without any year the year stays unknown', () => {
    expect(daysOf(read(`From December 29 to January 4 ${FINDS}.`))).toEqual([
      'XXXX-12-29',
      'XXXX-01-04',
    ]);
  });

  test('February of an unknown year ends on the 28th, of a leap year on the 29th', () => {
    const text = `In February ${FINDS}.`;
    expect(daysOf(read(text))).toEqual(['XXXX-02-01', 'XXXX-02-28']);
    expect(daysOf(read(text, { published: '2024-03-04' }))).toEqual(['2024-02-01', '2024-02-29']);
  });

  test('a time stamp in the text counts as day of publication', () => {
    const text = `13 May 2025, 09:05 Baku time\nFrom May 5 to 11 ${FINDS}.`;
    expect(daysOf(read(text))).toEqual(['2025-05-05', '2025-05-11']);
  });

  test.each(['17-03-2025', '17.03.25', '2025-03-17T10:15:00+04:00'])('"%s" is a stamp', (stamp) => {
    expect(read(`${stamp}\nFrom March 10 to 16 ${FINDS}.`).published).toBe('2025-03-17');
  });

  test('a stamp in another language than the text counts too', () => {
    const text = '13 May 2025, 09:05\nС 5 по 11 мая найдены 12 противопехотных мин.';
    expect(daysOf(read(text, { lang: 'ru' }))).toEqual(['2025-05-05', '2025-05-11']);
  });

  test.each([
    ['en', 'During the first half of the year 12 anti-tank mines were found.'],
    ['az', 'İlin birinci yarısında 12 tank əleyhinə mina tapılıb.'],
    ['ru', 'За первое полугодие найдено 12 противотанковых мин.'],
    ['de', 'Im ersten Halbjahr wurden 12 Panzerminen gefunden.'],
    ['fr', 'Au premier semestre, 12 mines antichar ont été trouvées.'],
    ['es', 'En el primer semestre se hallaron 12 minas antitanque.'],
  ] as const)('half a year is six months: %s', (lang, text) => {
    const reading = read(text, { lang, published: '2025-07-04' });
    expect(daysOf(reading)).toEqual(['2025-01-01', '2025-06-30']);
  });

  test('a week named by its last day has seven; without a year it has none', () => {
    const text = `${FINDS} in the week ending March 2.`;
    expect(daysOf(read(text, { published: '2025-03-03' }))).toEqual(['2025-02-24', '2025-03-02']);
    expect(daysOf(read(text))).toBeNull();
  });

  test.each([
    ['en', 'In the week that closed on March 16, 12 anti-tank mines were found.'],
    ['es', 'En la semana que acabó el 16 de marzo se hallaron 12 minas antitanque.'],
    ['az', 'Martın 16-da başa çatan həftədə 12 tank əleyhinə mina tapılıb.'],
    ['ru', 'За неделю, завершившуюся 16 марта, найдено 12 противотанковых мин.'],
    ['de', 'In der am 16. März zu Ende gegangenen Woche wurden 12 Panzerminen gefunden.'],
    ['de', 'In der Kalenderwoche (10.3.–16.3.) wurden 12 Panzerminen gefunden.'],
    ['fr', "Durant la semaine qui s'est achevée le 16 mars, 12 mines antichar ont été trouvées."],
    ['fr', '12 mines antichar trouvées (10/03-16/03).'],
    ['es', 'En la semana finalizada el 16 de marzo se hallaron 12 minas antitanque.'],
  ] as const)('a week by its last day, or by days in short, in %s: %s', (lang, text) => {
    const reading = read(text, { lang, published: '2025-03-17' });
    expect(daysOf(reading)).toEqual(['2025-03-10', '2025-03-16']);
  });

  test('a month of the year before has that year', () => {
    const text = 'Im März des Vorjahres wurden 12 Panzerminen gefunden.';
    const reading = read(text, { lang: 'de', published: '2025-10-06' });
    expect(daysOf(reading)).toEqual(['2024-03-01', '2024-03-31']);
    expect(reading.figures.at_mines?.value).toBe(12);
  });

  test('a year is that of the report where the text sums it up', () => {
    const text = 'The agency has wrapped up 2024. Over the year 12 anti-tank mines were found.';
    expect(daysOf(read(text, { published: '2025-01-08' }))).toEqual(['2024-01-01', '2024-12-31']);
  });

  test('the days of a report that is still to come are not those of this one', () => {
    const text = `The report for January 5-11 is due on Tuesday. In 2025 ${FINDS}.`;
    expect(daysOf(read(text, { published: '2026-01-12' }))).toEqual(['2025-01-01', '2025-12-31']);
  });

  test('a year that has not begun is a plan, not the time of the report', () => {
    const text = `${FINDS} in 2024. For 2025 the figure is 900 hectares.`;
    const reading = read(text, { published: '2024-12-30' });
    expect(daysOf(reading)).toEqual(['2024-01-01', '2024-12-31']);
    expect(reading.figures.cleared_ha).toBeNull();
  });

  test.each([
    ['en', `In the second week of March ${FINDS}.`],
    ['az', 'Martın ikinci həftəsində 12 piyada əleyhinə mina tapılıb.'],
  ] as const)('a part of a month names no days, in %s: %s', (lang, text) => {
    expect(daysOf(read(text, { lang, published: '2025-03-17' }))).toBeNull();
  });

  test('"16-dək" is a day, whatever follows', () => {
    const text = 'Martın 10-dan 16-dək minalardan azad edilən sahə 12 hektardır.';
    expect(daysOf(read(text, { lang: 'az', published: '2025-03-17' }))).toEqual([
      '2025-03-10',
      '2025-03-16',
    ]);
  });

  test.each([
    ['en', `Last month ${FINDS}.`],
    ['az', 'Ötən ay 12 piyada əleyhinə mina tapılıb.'],
    ['ru', 'В прошлом месяце найдено 12 противопехотных мин.'],
    ['de', 'Im vergangenen Monat wurden 12 Antipersonenminen gefunden.'],
    ['fr', 'Le mois dernier, 12 mines antipersonnel ont été trouvées.'],
    ['es', 'El mes pasado se hallaron 12 minas antipersonal.'],
  ] as const)('%s: the month before the publication: %s', (lang, text) => {
    const days = (published: Day | null) => daysOf(read(text, { lang, published }));
    expect(days('2024-03-17')).toEqual(['2024-02-01', '2024-02-29']);
    expect(days('2025-01-02')).toEqual(['2024-12-01', '2024-12-31']);
    expect(days(null)).toBeNull();
  });

  test('"last month" beside a week, or beside no figures, is no time of the report', () => {
    const week = `Last week ${FINDS}. Last month 40 anti-tank mines were found.`;
    const history = `Last month his neighbour left. ${FINDS}.`;
    for (const text of [week, history]) {
      expect(daysOf(read(text, { published: '2025-03-17' }))).toBeNull();
    }
  });

  test('"last week" and "weekly" name no days', () => {
    const text = `Last week ${FINDS}, the weekly report says.`;
    expect(daysOf(read(text, { published: '2025-03-17' }))).toBeNull();
  });

  test('days of the week before, of the war and of accidents are not those of the report', () => {
    const text = `The lands were freed in November 2020. ${FINDS} from March 3 to 9. A week earlier, on February 24 - March 2, there were 9 anti-personnel mines. On March 5-6 two men were injured.`;
    expect(daysOf(read(text, { published: '2025-03-10' }))).toEqual(['2025-03-03', '2025-03-09']);
  });
});
