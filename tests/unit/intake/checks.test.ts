import { describe, expect, test } from 'vitest';
import type { Statement } from '../../../src/domain/statement.ts';
import { checkReading } from '../../../src/intake/checks/check-reading.ts';
import { makeLedger } from '../../../src/ledger/ledger.ts';
import { shippedLedger } from '../shipped.ts';
import { statement } from '../statements.ts';
import { read } from './districts.ts';

const WEEK = { from: '2025-03-03', to: '2025-03-09', published: '2025-03-10' } as const;
const REPORT =
  'From March 10 to 16, 155 anti-personnel mines, 49 anti-tank mines and 606 UXO were found and 1,651.1 hectares cleared.';

/** A week before that of the report, so that its days follow without a gap. */
const BEFORE = statement({ id: 'before', value: '1365.3', ...WEEK });

function warnings(text: string, statements: readonly Statement[] = [BEFORE]) {
  const reading = read(text, { lang: 'en', published: '2025-03-17' });
  return checkReading(reading, makeLedger(statements, []));
}

const kinds = (text: string, statements?: readonly Statement[]) =>
  warnings(text, statements).map(({ kind }) => kind);

describe('checks of a reading', () => {
  test('a report that fits what is known has no warnings', () => {
    expect(warnings(REPORT)).toEqual([]);
  });

  test('an empty ledger has nothing to say', () => {
    expect(warnings(REPORT, [])).toEqual([]);
  });

  test('a total of mines that is not the sum of its kinds is named with both', () => {
    expect(warnings(`Sappers found 214 mines. ${REPORT}`)).toEqual([
      {
        kind: 'total_differs',
        field: 'mines',
        values: [214, 204],
        statements: [],
        text: 'The text prints 214 mines, but its anti-personnel and anti-tank mines add up to 204.',
      },
    ]);
  });

  test('a total of mines that counts unexploded ordnance is told apart', () => {
    const [warning] = warnings(`Sappers found 810 mines. ${REPORT}`);
    expect(warning?.text).toContain('which is their sum with unexploded ordnance');
  });

  test.each([
    '204 mines',
    'More than 200 mines',
    'Nearly 206 mines',
    '810 mines and other explosives',
  ])('"%s" agrees with 155, 49 and 606', (total) => {
    expect(kinds(`${total} were found. ${REPORT}`)).toEqual([]);
  });

  test('two values for one field are both named', () => {
    const [warning] = warnings(`${REPORT} Sappers found 57 anti-tank mines.`);
    expect(warning).toMatchObject({ kind: 'second_value', field: 'at_mines', values: [57, 49] });
  });

  test('a headline that rounds is no second value', () => {
    expect(kinds(`Over 1,600 hectares cleared\n${REPORT}`)).toEqual([]);
  });

  test('square metres read as hectares are of another order', () => {
    const [warning] = warnings(REPORT.replace('1,651.1', '16,511,000'));
    expect(warning).toMatchObject({
      kind: 'magnitude',
      field: 'cleared_ha',
      statements: ['before'],
    });
  });

  test('hectares with a shifted mark are of another order', () => {
    expect(kinds(REPORT.replace('1,651.1', '1.6511'))).toEqual(['magnitude']);
  });

  test('figures older than two years are no measure', () => {
    const old = statement({ id: 'old', value: '10', from: '2022-03-07', to: '2022-03-13' });
    expect(kinds(REPORT, [BEFORE, old])).toEqual([]);
  });

  test('a report for days that are known is a repeat', () => {
    const same = statement({ id: 'same', from: '2025-03-10', to: '2025-03-16', value: '1651.1' });
    expect(warnings(REPORT, [same])).toMatchObject([
      { kind: 'period_repeated', field: 'period', statements: ['same'] },
    ]);
  });

  test('a report for days that overlap a known week says so', () => {
    const other = statement({ id: 'other', from: '2025-03-08', to: '2025-03-14', value: '1300' });
    expect(kinds(REPORT, [other])).toEqual(['period_overlaps']);
  });

  test('a week within a known month does not overlap it', () => {
    const month = statement({ id: 'month', from: '2025-03-01', to: '2025-03-31', value: '6000' });
    expect(kinds(REPORT, [BEFORE, month])).toEqual([]);
  });

  test('days without a report before the week are a gap', () => {
    const earlier = statement({ id: 'e', from: '2025-02-24', to: '2025-03-02', value: '1300' });
    const [warning] = warnings(REPORT, [earlier]);
    expect(warning).toMatchObject({ kind: 'period_gap', statements: ['e'] });
    expect(warning?.text).toContain('7 days, 2025-03-03 to 2025-03-09');
  });

  test('the digits of another period are an old figure printed again', () => {
    const text = REPORT.replace('1,651.1', '1,365.3');
    expect(warnings(text)).toMatchObject([
      {
        kind: 'figure_of_other_period',
        field: 'cleared_ha',
        values: [1365.3],
        statements: ['before'],
      },
    ]);
  });

  test('days of an unknown year may be those of the figure with the same digits', () => {
    const same = statement({ id: 'same', from: '2025-03-10', to: '2025-03-16', value: '1651.1' });
    const reading = read(REPORT, { lang: 'en' });
    expect(checkReading(reading, makeLedger([same], []))).toEqual([]);
  });

  test('small counts are equal by chance', () => {
    const chance = statement({
      ...WEEK,
      id: 'c',
      measure: 'ap_mines',
      unit: 'items',
      value: '155',
    });
    expect(kinds(REPORT, [BEFORE, chance])).toEqual([]);
  });

  test('anti-personnel and anti-tank mines the other way round than in another copy', () => {
    const days = { from: '2025-03-10', to: '2025-03-16', unit: 'items' } as const;
    const copy = [
      statement({ ...days, id: 'ap', measure: 'ap_mines', value: '49' }),
      statement({ ...days, id: 'at', measure: 'at_mines', value: '155' }),
    ];
    expect(warnings(REPORT, copy).find(({ kind }) => kind === 'ap_at_swapped')).toMatchObject({
      values: [155, 49],
      statements: ['ap', 'at'],
    });
  });

  test('a total that is smaller than an earlier one falls', () => {
    const total = statement({ id: 't', from: '2020-11-10', to: '2024-12-31', value: '180000' });
    const text = `${REPORT} Since November 2020, 150,000 hectares have been cleared.`;
    expect(warnings(text, [BEFORE, total])).toMatchObject([
      { kind: 'total_falls', values: [150_000, 180_000], statements: ['t'] },
    ]);
    expect(kinds(text.replace('150,000', '190,000'), [BEFORE, total])).toEqual([]);
  });

  test.each(['Since January 1, 2025,', 'Since the beginning of 2025,'])(
    '"%s" opens a total that is not compared with those since November 2020',
    (since) => {
      const total = statement({ id: 't', from: '2020-11-10', to: '2024-12-31', value: '180000' });
      const text = `${REPORT} ${since} 9,000 hectares have been cleared.`;
      expect(kinds(text, [BEFORE, total])).toEqual([]);
    },
  );

  test('a total is compared with what was printed since the same first day, and both are named', () => {
    const total = statement({ id: 't', from: '2025-01-01', to: '2025-02-28', value: '12000' });
    const text = `${REPORT} Since January 1, 2025, 9,000 hectares have been cleared.`;
    expect(warnings(text, [BEFORE, total]).map((one) => one.text)).toEqual([
      '9,000 ha is printed as a total from 2025-01-01 to 2025-03-16, but 12,000 was already printed for 2025-01-01 to 2025-02-28 (t).',
    ]);
  });

  test('a total of no known day is compared with none', () => {
    const total = statement({ id: 't', from: '2020-11-10', to: '2024-12-31', value: '180000' });
    const reading = read('In total, 150,000 hectares have been cleared.', { lang: 'en' });
    expect(checkReading(reading, makeLedger([total], []))).toEqual([]);
  });

  test('2,862.5 ha in the report of 10 to 16 March 2025 is the figure of February', () => {
    const text = `${REPORT} In total, 2,862.5 hectares have been cleared.`;
    const reading = read(text, { lang: 'en', published: '2025-03-17' });
    const found = checkReading(reading, shippedLedger).find(
      ({ kind }) => kind === 'figure_of_other_period',
    );
    expect(found).toMatchObject({ field: 'other', values: [2862.5] });
    expect(found?.text).toContain(
      '2,862.5 ha is printed as a total, but it is the figure for 2025-02-01 to 2025-02-28',
    );
  });
});
