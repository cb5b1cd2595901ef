import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATEMENT_COLUMNS } from '../../../src/domain/statement.ts';
import { readStatements } from '../../../src/io/statements-csv.ts';

const RIGHT = {
  id: 's1',
  measure: 'cleared_area',
  value: '10070.0',
  unit: 'ha',
  precision: 'exact',
  operators: 'all',
  area: 'all',
  boundaries: '',
  from: '2025-01-01',
  to: '2025-01-07',
  source_url: 'https://example.org/a',
  publisher: 'Example',
  published: '',
  report: 'r1',
  worked_in: 'aghdam;fuzuli',
  note: '',
  stated_accuracy: '',
};

function csv(...rows: Partial<typeof RIGHT>[]): string {
  const cells = rows.map((row) => Object.values({ ...RIGHT, ...row }).join(','));
  return [STATEMENT_COLUMNS.join(','), ...cells].join('\n');
}

describe('readStatements', () => {
  test('a value keeps its printed places', () => {
    expect(readStatements(csv({})).value[0]?.value).toBe('10070.0');
  });

  test('areas and places of work are lists', () => {
    const { value } = readStatements(csv({ area: 'aghdam;fuzuli' }));
    expect(value[0]).toMatchObject({ area: ['aghdam', 'fuzuli'], worked_in: ['aghdam', 'fuzuli'] });
  });

  test.each([
    ['to', '2025-13-01', 'is not a day of the calendar, written YYYY-MM-DD'],
    ['to', '2024-12-31', 'is before the first day of the period'],
    ['value', '-5', 'is not a number from 0 up, written with digits and a point'],
    ['value', '1 204', 'is not a number from 0 up, written with digits and a point'],
    ['unit', 'km2', 'is not a known unit'],
    ['unit', 'items', 'is not the unit of this measure'],
    ['measure', 'cleared', 'is not a known measure'],
    ['source_url', '', 'is not an address of a source (http or https)'],
    ['source_url', 'https://exa mple.org/', 'is not an address that can be opened'],
    ['boundaries', '2020', 'is not one of 1993, 2023-12-05 or empty'],
  ])('a wrong %s, "%s", is noted with its line and column', (column, value, text) => {
    const read = readStatements(csv({}, { id: 's2', [column]: value }, { id: 's3' }));
    expect(read.notes).toEqual([
      { severity: 'error', file: 'statements.csv', line: 3, column, value, text },
    ]);
    expect(read.value.map(({ id }) => id)).toEqual(['s1', 's3']);
    expect(read.lines).toEqual([2, 4]);
  });

  test.each([
    ['a district twice', 'area', 'aghdam;aghdam', /^names the same place more than once$/],
    ['the word for the whole operation twice', 'area', 'all;all', /^names the same place/],
    ['a place of work twice', 'worked_in', 'fuzuli;aghdam;fuzuli', /^names the same place/],
    ['the whole operation beside a district', 'area', 'all;aghdam', /can only stand alone$/],
    ['the land outside beside a district', 'area', 'aghdam;other', /can only stand alone$/],
    ['the four villages beside a district', 'area', 'gazakh-villages;aghdam', /stand alone$/],
    ['two words for areas', 'area', 'all;other', /can only stand alone$/],
  ])('a row that names %s is refused', (_, column, value, text) => {
    const read = readStatements(csv({ [column]: value }));
    expect(read.value).toEqual([]);
    expect(read.notes).toMatchObject([{ line: 2, column, value }]);
    expect(read.notes[0]?.text).toMatch(text);
  });

  test.each(['all', 'other', 'gazakh-villages', 'aghdam', 'aghdam;fuzuli'])(
    'a figure can be for "%s"',
    (area) => {
      expect(readStatements(csv({ area })).notes).toEqual([]);
    },
  );

  test('an area with a repeat and a word beside a district has two faults', () => {
    const { notes } = readStatements(csv({ area: 'all;aghdam;aghdam' }));
    expect(notes.map(({ column }) => column)).toEqual(['area', 'area']);
  });

  test.each([
    ['a unit that is not the measure’s', { unit: 'items' }, 'unit'],
    ['a period that ends before it begins', { to: '2024-12-31' }, 'to'],
    ['an address that cannot be opened', { source_url: 'https://exa mple.org/' }, 'source_url'],
  ])('%s is noted beside another wrong cell', (_, fault, column) => {
    const { notes } = readStatements(csv({ ...fault, precision: 'roughly', value: '-5' }));
    expect(notes.map((note) => note.column).sort()).toEqual([column, 'precision', 'value'].sort());
  });

  test('a unit is not held against a measure that nobody knows', () => {
    const { notes } = readStatements(csv({ measure: 'cleared', unit: 'items' }));
    expect(notes.map(({ column }) => column)).toEqual(['measure']);
  });

  test('a last day is not held against a first day that does not exist', () => {
    const { notes } = readStatements(csv({ from: '2025-02-30' }));
    expect(notes.map(({ column }) => column)).toEqual(['from']);
  });

  test('a duplicate of a row that is left out is noted, and left out too', () => {
    const read = readStatements(csv({ value: '-5' }, {}));
    expect(read.notes).toMatchObject([
      { line: 2, column: 'value' },
      { line: 3, column: 'id' },
    ]);
    expect(read.value).toEqual([]);
  });

  test('a duplicate with another fault is noted for both', () => {
    const { notes } = readStatements(csv({}, { value: '-5' }));
    expect(notes.map(({ line, column }) => [line, column])).toEqual([
      [3, 'value'],
      [3, 'id'],
    ]);
  });

  test('rows without ids are no duplicates of each other', () => {
    const { notes } = readStatements(csv({ id: '' }, { id: '' }));
    expect(notes.map(({ text }) => text)).toEqual(
      Array(2).fill('is not an id of letters and digits'),
    );
  });

  test('of two rows with one id the first stands and the second is noted', () => {
    const read = readStatements(csv({}, { value: '2' }));
    expect(read.value.map(({ value }) => value)).toEqual(['10070.0']);
    expect(read.notes).toMatchObject([{ line: 3, column: 'id', value: 's1' }]);
    expect(read.notes[0]?.text).toMatch('line 2 has this id already');
  });

  test('a file without the column of stated accuracy is read', () => {
    const text = csv({})
      .split('\n')
      .map((line) => line.slice(0, line.lastIndexOf(',')));
    const read = readStatements(text.join('\n'));
    expect(read.notes).toEqual([]);
    expect(read.value[0]?.stated_accuracy).toBe('');
  });

  test('no text makes the reader throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (noise) => {
        readStatements(noise);
        readStatements(csv({ note: noise }, { source_url: `https://${noise}` }));
      }),
    );
  });
});

describe('the shipped statements', () => {
  const { value, notes } = readStatements(readFileSync('data/statements.csv', 'utf8'));

  test('are 1,002, all of them readable', () => {
    expect(notes).toEqual([]);
    expect(value).toHaveLength(1002);
  });

  test('have no note longer than 200 characters', () => {
    expect(value.filter(({ note }) => note.length > 200)).toEqual([]);
  });

  test.each(['s0169', 's0700'])('call land "reported cleared" in our own words in %s', (id) => {
    const note = value.find((statement) => statement.id === id)?.note;
    expect(note).toMatch(/reported cleared/);
    expect(note).not.toMatch(/(?<!reported )cleared/);
  });

  test('state the accuracy of the mines on handed-over maps, and of nothing else', () => {
    const stated = value.filter(({ stated_accuracy: percent }) => percent !== '');
    expect(stated.map(({ measure, stated_accuracy: p }) => [measure, p])).toEqual([
      ['mines_on_handed_over_maps', '25'],
      ['mines_on_handed_over_maps', '25'],
      ['mines_on_handed_over_maps', '25'],
    ]);
  });

  test('say of s0775 why it cannot be a total', () => {
    const note = value.find(({ id }) => id === 's0775')?.note;
    expect(note).toMatch(/'in total \.\.\. some 2,862\.5 hectares'.*10 to 16 March 2025/);
    expect(note).toMatch(/cannot be a total: it is the report for February 2025 printed again/);
  });
});
