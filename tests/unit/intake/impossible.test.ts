import { describe, expect, test } from 'vitest';
import type { Statement } from '../../../src/domain/statement.ts';
import { impossible } from '../../../src/intake/checks/impossible.ts';
import { makeLedger } from '../../../src/ledger/ledger.ts';
import { statement } from '../statements.ts';
import { read } from './districts.ts';

const MONTH = { from: '2025-03-01', to: '2025-03-31' } as const;
const month = (value: string, change: Partial<Statement> = {}) =>
  statement({ id: 'month', value, ...MONTH, ...change });
const week = (id: string, from: Statement['from'], to: Statement['to'], value: string) =>
  statement({ id, from, to, value });
const FIRST_WEEK = week('first', '2025-03-03', '2025-03-09', '1365.3');

function found(
  statements: readonly Statement[],
  setAside: readonly string[] = [],
  days = 'March 10 to 16',
) {
  const text = `From ${days}, 155 anti-personnel mines were found and 1,651.1 hectares cleared.`;
  const reading = read(text, { lang: 'en', published: '2025-04-07' });
  return impossible(reading, makeLedger(statements, [], new Set(setAside)));
}

describe('figures that the ledger proves impossible', () => {
  test('a week that holds more than its month is named with the month', () => {
    const [warning] = found([month('1600')]);
    expect(warning).toMatchObject({ field: 'cleared_ha', statements: ['month'] });
    expect(warning?.text).toBe(
      '1,651.1 hectares would contradict what is known: 1,600 for 2025-03-01 to 2025-03-31 (month) leave at most 1,601.',
    );
  });

  test('other weeks of the month leave less for this one', () => {
    expect(found([month('3000'), FIRST_WEEK])).toMatchObject([
      { kind: 'impossible', statements: ['month', 'first'], values: [1651.1, 1635.8] },
    ]);
    expect(found([month('3100'), FIRST_WEEK])).toEqual([]);
  });

  test('weeks that overlap one another count once', () => {
    const copy = week('copy', '2025-03-05', '2025-03-09', '1300');
    expect(found([month('3100'), FIRST_WEEK, copy])).toEqual([]);
  });

  test('a printed "about" leaves as much more as it allows', () => {
    expect(found([month('1636', { precision: 'about' })])).toEqual([]);
  });

  test('a total of one operator limits nothing', () => {
    expect(found([month('1600', { operators: 'anama' })])).toEqual([]);
  });

  test('a figure that is set aside proves nothing', () => {
    expect(found([month('1600')], ['month'])).toEqual([]);
  });

  test('a month that is less than its known weeks is named with them', () => {
    const weeks = [FIRST_WEEK, week('second', '2025-03-17', '2025-03-23', '700')];
    const [warning] = found(weeks, [], 'March 1 to 31');
    expect(warning).toMatchObject({ field: 'cleared_ha', statements: ['first', 'second'] });
    expect(warning?.text).toContain('at least 2,064.2');
  });

  test('an empty ledger and a report without days prove nothing', () => {
    expect(found([])).toEqual([]);
    const reading = read('1,651.1 hectares were cleared.', { lang: 'en' });
    expect(impossible(reading, makeLedger([month('1')], []))).toEqual([]);
  });
});
