import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHECK } from '../../../../src/cli/check.ts';
import { STATEMENT_COLUMNS } from '../../../../src/domain/statement.ts';
import { readStatements } from '../../../../src/io/statements-csv.ts';
import { makeLedger } from '../../../../src/ledger/ledger.ts';
import { rowOfOther } from '../../../../src/panels/report/fields.ts';
import {
  faultsOf,
  freeIds,
  remarksOf,
  reportName,
  rowsOf,
} from '../../../../src/panels/report/rows.ts';
import { rowsText } from '../../../../src/panels/report/rows-file.ts';
import { dataFolder, statementsCsv } from '../../cli/data-folder-fixture.ts';
import { shippedLedger } from '../../shipped.ts';
import { statement } from '../../statements.ts';
import { opened, task } from './march.ts';

const HEADER = STATEMENT_COLUMNS.join(',');

describe('rows of a report', () => {
  const rows = rowsOf(task(), shippedLedger, []);

  test('each figure is one row with the next free id', () => {
    expect(rows.map(({ id, measure, value, unit }) => [id, measure, value, unit])).toEqual([
      ['s1003', 'ap_mines', '155', 'items'],
      ['s1004', 'at_mines', '49', 'items'],
      ['s1005', 'uxo', '606', 'items'],
      ['s1006', 'cleared_area', '1651.1', 'ha'],
    ]);
  });

  test('amounts are for the whole operation; districts are where teams worked', () => {
    for (const row of rows) {
      expect(row).toMatchObject({
        area: ['all'],
        boundaries: '',
        operators: 'all',
        from: '2025-03-10',
        to: '2025-03-16',
      });
      expect(row.worked_in).toHaveLength(13);
    }
  });

  test('amounts that are printed for one district are its own, and no copy of the report for all', () => {
    const named = { ...opened().fields, area: 'named' as const };
    const one = { ...named, districts: named.districts.slice(0, 1) };
    const [row] = rowsOf({ ...task(), fields: one }, shippedLedger, []);
    expect(row).toMatchObject({ area: ['tartar'], worked_in: ['tartar'], report: '' });
  });

  test('a list of places that is cut short is no area that amounts could be for', () => {
    const fields = { ...opened().fields, area: 'named' as const, incomplete: true };
    expect(rowsOf({ ...task(), fields }, shippedLedger, [])[0]?.area).toEqual(['all']);
  });

  test('a copy of a known report has its name', () => {
    expect(rows[0]?.report).toBe('anama-week-2025-03-10');
  });

  test.each([
    ['2026-03-10', '2026-03-16', 'anama-week-2026-03-10'],
    ['2026-02-01', '2026-02-28', /2026-02$/],
  ])('a new report for %s to %s is named as the ledger names them', (from, to, name) => {
    expect(reportName(shippedLedger, { from, to })).toMatch(name);
  });

  test('in an empty ledger a report has a name of its own', () => {
    const days = { from: '2025-03-10', to: '2025-03-16' };
    expect(reportName(makeLedger([], []), days)).toBe('report-2025-03-10');
  });

  test('the note quotes the words, or says that the number was entered', () => {
    const { fields } = opened();
    const typed = { value: '156', precision: 'about', span: null } as const;
    const corrected = {
      ...fields,
      incomplete: true,
      numbers: { ...fields.numbers, ap_mines: typed },
    };
    const [ap, at] = rowsOf(task({ fields: corrected }), shippedLedger, []);
    expect(ap?.note).toBe('Entered by hand: 156. The list of places is cut short in the text.');
    expect(ap?.precision).toBe('about');
    expect(at?.note).toMatch(/^Printed “49”\./);
  });

  test('casualties become rows of their own kind only with days and when they are asked for', () => {
    const { seen, fields } = opened();
    const others = seen.other.flatMap((figure, i) =>
      figure.measure === 'victims'
        ? [{ ...rowOfOther(i, figure), from: '2020-11-10', to: '2024-12-31' }]
        : [],
    );
    const added = rowsOf(task({ fields: { ...fields, others } }), shippedLedger, []).slice(4);
    expect(added).toMatchObject([
      {
        measure: 'victims',
        value: '382',
        unit: 'people',
        operators: 'n/a',
        report: '',
        worked_in: [],
      },
    ]);
  });

  test('a row that was kept for another figure than stands there now is left out', () => {
    const { fields } = opened();
    const others = [{ other: 0, value: 1, from: '2020-11-10', to: '2024-12-31' }];
    expect(rowsOf(task({ fields: { ...fields, others } }), shippedLedger, [])).toHaveLength(4);
  });
});

describe('ids', () => {
  test('none collides with one of the ledger or of a draft', () => {
    expect(freeIds(['s0009', 'x', 's0012', 's7b'], 2)).toEqual(['s0013', 's0014']);
    expect(freeIds([], 1)).toEqual(['s0001']);
  });
});

describe('what is missing', () => {
  const { fields } = opened();
  const NUMBER = { value: '', precision: 'exact', span: null } as const;
  const none = { ap_mines: NUMBER, at_mines: NUMBER, uxo: NUMBER, cleared_ha: NUMBER };
  const source = task().source;

  test.each([
    [{ fields: { ...fields, from: '' } }, ['days']],
    [{ fields: { ...fields, to: '2025-03-01' } }, ['order']],
    [{ fields: { ...fields, numbers: none } }, ['numbers']],
    [{ source: { ...source, address: 'example.org' } }, ['address']],
    [{ source: { ...source, address: 'javascript:alert(1)' } }, ['address']],
    [{ source: { ...source, publisher: ' ' } }, ['publisher']],
    [
      { fields: { ...fields, others: [{ other: 1, value: 382, from: '', to: '' }] } },
      ['otherDays'],
    ],
    [{}, []],
  ])('%j', (change, faults) => {
    expect(faultsOf(task(change))).toEqual(faults);
  });

  test('a front page, an early or an unknown day of publication are remarked', () => {
    const remarks = (change: Partial<typeof source>) =>
      remarksOf(task({ source: { ...source, ...change } }));
    expect(remarks({})).toEqual([]);
    expect(remarks({ address: 'https://example.org/en/' })).toEqual(['frontPage']);
    expect(remarks({ published: '2025-03-12' })).toEqual(['publishedEarly']);
    expect(remarks({ published: '' })).toEqual(['publishedUnknown']);
  });
});

describe('rows as a file', () => {
  test('whatever the publisher and the text say, rows read back as they are and no cell is a formula', () => {
    const words = fc.oneof(
      fc.constantFrom('=HYPERLINK("x")', '+A1', '@a', 'a,b', '"q"', '-2', 'Ə'),
      fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== ''),
    );
    fc.assert(
      fc.property(words, (publisher) => {
        const rows = rowsOf(task({ source: { ...task().source, publisher } }), shippedLedger, []);
        const text = rowsText(rows);
        const { value, notes } = readStatements(`${HEADER}\n${text}`);
        expect(notes).toEqual([]);
        expect(value.map(({ publisher: _, ...row }) => row)).toEqual(
          rows.map(({ publisher: _, ...row }) => row),
        );
        expect(value[0]?.publisher).not.toMatch(/^[=+\-@](?!\d+(?:\.\d+)?(?:e[+-]?\d+)?$)/i);
      }),
      { numRuns: 100 },
    );
  });

  test('atlas check accepts a folder with the rows appended', () => {
    const ledger = makeLedger([statement({ id: 's2' })], []);
    const { fields } = opened();
    const local = task({ fields: { ...fields, districts: [{ id: 'west', span: null }] } });
    const folder = dataFolder({
      'statements.csv':
        withColumn(statementsCsv({}, { area: 'west;east' })) + rowsText(rowsOf(local, ledger, [])),
    });
    const lines: string[] = [];
    const output = {
      result: (line: string) => lines.push(line),
      error: (line: string) => lines.push(line),
    };
    expect(CHECK.run([folder], output)).toBe(0);
    expect(lines.at(-1)).toBe('6 statements, 2 districts: 0 errors, 0 warnings');
  });

  test('the shipped ledger has the columns of the rows', () => {
    expect(readFileSync('data/statements.csv', 'utf8').split('\n')[0]).toBe(HEADER);
  });
});

/** The table with its last, optional column. */
function withColumn(csv: string): string {
  return csv
    .trimEnd()
    .split('\n')
    .map((line, i) => `${line},${i === 0 ? 'stated_accuracy' : ''}\n`)
    .join('');
}
