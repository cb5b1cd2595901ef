import { describe, expect, test } from 'vitest';
import type { Day } from '../../../../src/domain/day.ts';
import { checkReading } from '../../../../src/intake/checks/check-reading.ts';
import { readWords } from '../../../../src/intake/read-words.ts';
import {
  checkedFields,
  fieldsOf,
  operatorsOf,
  printedValue,
  readTyped,
  withWords,
  withDays,
  type WordsUse,
} from '../../../../src/panels/report/fields.ts';
import type { Span } from '../../../../src/panels/report/report.ts';
import { DISTRICTS, read } from '../../intake/districts.ts';
import { shippedLedger } from '../../shipped.ts';
import { MARCH, opened, PUBLISHED } from './march.ts';

const ORDER = DISTRICTS.map(({ id }) => id);

/** The fields of a text with some of its words used for one of them. */
function used(text: string, words: string, use: WordsUse) {
  const start = text.indexOf(words);
  const span: Span = [start, start + words.length];
  const reading = read(text, { published: PUBLISHED });
  const seen = readWords(text, span, reading, DISTRICTS);
  return withWords(text, fieldsOf(text, reading), use, { span, seen }, ORDER);
}

describe('fields of a report', () => {
  test('the report of 10 to 16 March 2025 fills them', () => {
    const { fields } = opened();
    expect([fields.from, fields.to]).toEqual(['2025-03-10', '2025-03-16']);
    expect(Object.values(fields.numbers).map(({ value }) => value)).toEqual([
      '155',
      '49',
      '606',
      '1651.1',
    ]);
    expect(fields.districts).toHaveLength(13);
    expect(fields.operators).toBe('all');
  });

  test('days without a year stay empty', () => {
    const seen = read(MARCH);
    const fields = fieldsOf(MARCH, seen);
    expect([seen.period?.start, fields.from, fields.to]).toEqual(['XXXX-03-10', '', '']);
  });

  test('the checks warn that 2,862.5 ha is the figure for February 2025', () => {
    const { seen, fields } = opened();
    const checked = checkedFields(fields, seen, PUBLISHED);
    const reading = { ...read(MARCH, { published: PUBLISHED }), ...checked };
    const texts = checkReading(reading, shippedLedger).map(({ text }) => text);
    expect(texts).toContain(
      '2,862.5 ha is printed as a total, but it is the figure for 2025-02-01 to 2025-02-28 (s0769).',
    );
  });

  test('a corrected figure is what the checks compare', () => {
    const { seen, fields } = opened();
    const typed = { value: '49', precision: 'exact', span: null } as const;
    const swapped = {
      ...fields,
      numbers: { ...fields.numbers, ap_mines: typed, at_mines: { ...typed, value: '155' } },
    };
    const checked = checkedFields(swapped, seen, PUBLISHED);
    expect(checked.figures.ap_mines?.value).toBe(49);
    const reading = { ...read(MARCH, { published: PUBLISHED }), ...checked };
    expect(checkReading(reading, shippedLedger).map(({ kind }) => kind)).toContain('ap_at_swapped');
  });

  test.each([
    ['2022-03-07', '2022-03-13', 'anama'],
    ['2022-03-01', '2022-03-31', 'all'],
    ['2025-03-10', '2025-03-16', 'all'],
    ['', '', 'all'],
  ])('a report for %s to %s counts the work of: %s', (from, to, operators) => {
    expect(operatorsOf(from, to)).toBe(operators);
  });

  test.each([
    [1651.1, '1,651.1', '1651.1'],
    [1651, '1,651.0', '1651.0'],
    [1651, '1 651', '1651'],
    [1651.1, '16 511 000', '1651.1000'],
    [5000, '5 thousand', '5000'],
    [2, 'two', '2'],
    [100, '1', '100'],
  ])('%d printed as "%s" claims the places of %s', (value, words, expected) => {
    expect(printedValue(value, words)).toBe(expected);
  });
});

describe('what is typed', () => {
  test.each([
    ['1651,1', 'cleared_ha', { value: '1651.1' }],
    ['1651.10', 'cleared_ha', { value: '1651.10' }],
    [' 155 ', 'ap_mines', { value: '155' }],
    ['', 'uxo', { value: '' }],
    ['1,651', 'cleared_ha', { refused: 'mark' }],
    ['1.651', 'uxo', { refused: 'mark' }],
    ['12.5', 'uxo', { refused: 'whole' }],
    ['-3', 'uxo', { refused: 'number' }],
    ['=1+1', 'uxo', { refused: 'number' }],
    ['many', 'uxo', { refused: 'number' }],
  ] as const)('"%s" for %s', (typed, field, expected) => {
    expect(readTyped(typed, field)).toEqual(expected);
  });
});

describe('words that a person chooses', () => {
  test('a number is read with its words and how exact they claim to be', () => {
    const text = `${MARCH} Nearly 57 more anti-personnel mines lay in a shed.`;
    expect(used(text, '57', 'ap_mines')?.numbers.ap_mines).toMatchObject({
      value: '57',
      precision: 'about',
    });
  });

  test('a part of a number stands for all of it', () => {
    expect(used(MARCH, '862', 'cleared_ha')?.numbers.cleared_ha.value).toBe('2862.5');
  });

  test('an area is turned into hectares by the unit beside it', () => {
    const text = 'From March 10 to 16 they surveyed land. It measures 16 511 000 m2.';
    expect(used(text, '16 511 000', 'cleared_ha')?.numbers.cleared_ha.value).toBe('1651.1000');
  });

  test('days are read with the year of publication', () => {
    const text = `${MARCH} The week before was March 3 to 9.`;
    const fields = used(text, 'March 3 to 9', 'period');
    expect([fields?.from, fields?.to]).toEqual(['2025-03-03', '2025-03-09']);
  });

  test('districts join those that are named already', () => {
    const text =
      'From March 10 to 16, 5 anti-tank mines were found in Lachin. People came from Shusha.';
    const ids = (use: WordsUse) => used(text, 'Shusha', use)?.districts.map(({ id }) => id);
    expect(ids('districts')).toEqual(['lachin', 'shusha']);
  });

  test.each(['ap_mines', 'cleared_ha', 'period', 'districts'] as const)(
    'words that hold nothing for %s change nothing',
    (use) => {
      expect(used(MARCH, 'they found', use)).toBeNull();
    },
  );

  test('words at any place of any text are read without an error', () => {
    const days: Day | null = null;
    for (let start = 0; start < MARCH.length; start += 7) {
      for (const length of [1, 9, 80]) {
        const span: Span = [start, Math.min(MARCH.length, start + length)];
        const words = readWords(MARCH, span, { lang: 'en', published: days }, DISTRICTS);
        const touched = words.count?.span ?? span;
        expect(touched[0] < span[1] && touched[1] > span[0]).toBe(true);
      }
    }
  });
});

describe('other days', () => {
  test('whose work is counted follows the days, until a person has said otherwise', () => {
    const { fields } = opened();
    const older = (operators: 'all' | 'mod') =>
      withDays({ ...fields, operators }, '2022-03-07', '2022-03-13', null).operators;
    expect(older('all')).toBe('anama');
    expect(older('mod')).toBe('mod');
  });
});
