import { describe, expect, test } from 'vitest';
import { daysOf, idsOf, read, valuesOf } from './districts.ts';

const kinds = (text: string) =>
  read(text, { lang: 'en', published: '2025-03-17' }).other.map(({ kind, measure, value }) => [
    kind,
    measure,
    value,
  ]);

/** The report of 10 to 16 March 2025, worded for this test. */
const MARCH = `17 March 2025
Between March 10 and 16, mine action teams found 155 anti-personnel mines, 49 anti-tank mines and 606 pieces of unexploded ordnance. In that week they cleared 1,651.1 hectares. They worked in Tartar, Aghdara, Kalbajar, Aghdam, Khojaly, Khankendi, Khojavend, Lachin, Shusha, Fuzuli, Gubadli, Jabrayil and Zangilan. In total, 2,862.5 hectares have been cleared. Since November 2020, 382 people have become victims of mines: 70 were killed and 312 injured.`;

describe('figures of other kinds', () => {
  test('the report of 10 to 16 March 2025 gives its own figures and no others', () => {
    const reading = read(MARCH);
    expect(daysOf(reading)).toEqual(['2025-03-10', '2025-03-16']);
    expect(valuesOf(reading)).toEqual([155, 49, 606, 1651.1]);
    expect(idsOf(reading)).toHaveLength(13);
    expect(kinds(MARCH)).toEqual([
      ['running_total', 'cleared_area', 2862.5],
      ['casualties', 'victims', 382],
      ['casualties', 'killed', 70],
      ['casualties', 'injured', 312],
    ]);
  });

  test('a plan told in a relative clause does not make figures outside it planned', () => {
    const text =
      'From March 3 to 9, 2025, in Aghdam and Fuzuli, where operations will continue, 40 AP mines and 12 AT mines were found.';
    expect(valuesOf(read(text, { lang: 'en' })).slice(0, 2)).toEqual([40, 12]);
  });

  test.each([
    ['Since November 2020, 201,337 hectares have been cleared.', 'running_total'],
    ['So far this year, 9,000 hectares have been cleared.', 'other_period'],
    ['That is 9,000 hectares more than in February.', 'other_period'],
    ['A week earlier, it was 9,000 hectares.', 'other_period'],
    ['In February, 2,862.5 hectares were cleared.', 'other_period'],
    ['The agency plans to clear 60,000 hectares.', 'plan'],
    ['Some 9,000 hectares are still contaminated.', 'contaminated'],
    ['\nRead also: 9,000 hectares cleared by ANAMA', 'other_period'],
  ])('"%s" is a figure of the kind %s', (sentence, kind) => {
    const text = `From March 10 to 16, 155 anti-personnel mines were found and 16 hectares cleared. ${sentence}`;
    expect(kinds(text).map(([first]) => first)).toEqual([kind]);
    expect(valuesOf(read(text, { published: '2025-03-17' }))).toEqual([155, null, null, 16]);
  });

  test('"in that month" is the month spoken of before', () => {
    const text =
      'From March 10 to 16, 155 anti-personnel mines were found. 16 hectares were cleared. For comparison, in February there were 300 anti-personnel mines, and 2,862.5 hectares were cleared in that month.';
    expect(valuesOf(read(text, { published: '2025-03-17' }))).toEqual([155, null, null, 16]);
  });

  test.each([
    ['en', 'In March, less than in February (6,315 ha), work slowed: 702.8 ha were cleared.'],
    ['ru', 'В марте, по сравнению с февралем (6315 га), темпы снизились: очищено 702,8 га.'],
    ['de', 'Weniger als im Februar (6315 Hektar) wurde im März entmint: Es waren 702,8 Hektar.'],
  ] as const)('what is compared with ends with its clause, in %s: %s', (lang, text) => {
    const reading = read(text, { lang, published: '2025-04-07' });
    expect(daysOf(reading)).toEqual(['2025-03-01', '2025-03-31']);
    expect(reading.figures.cleared_ha?.value).toBe(702.8);
  });

  test('a number of mines of no stated kind is a total, not a kind', () => {
    const text = 'Sappers found 204 mines from March 10 to 16.';
    expect(valuesOf(read(text))).toEqual([null, null, null, null]);
    expect(kinds(text)).toEqual([['headline_total', 'mines', 204]]);
  });

  test('one number for both kinds of mines is their total', () => {
    expect(
      kinds('From March 10 to 16 sappers found 204 anti-personnel and anti-tank mines.'),
    ).toEqual([['headline_total', 'mines', 204]]);
  });

  test('"respectively" gives each kind its number', () => {
    const text =
      'Sappers found 155 and 49 anti-personnel and anti-tank mines, respectively, from March 10 to 16.';
    expect(valuesOf(read(text)).slice(0, 2)).toEqual([155, 49]);
  });

  test('a kind that is named without a number has none', () => {
    const text = 'They found anti-personnel mines, 19 pieces of UXO and 27 anti-tank mines.';
    expect(valuesOf(read(text))).toEqual([null, 27, 19, null]);
  });

  test('numbers that are not understood are listed', () => {
    const text = 'Sappers found 12 anti-tank mines and 5 rockets.';
    expect(read(text).unread.map((span) => text.slice(...span))).toEqual(['5']);
  });
});
