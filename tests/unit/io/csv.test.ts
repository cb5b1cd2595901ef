import { describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/io/csv.ts';

const lines = (text: string) => readCsv(text, 'f.csv', ['a', 'b']).value.map(({ line }) => line);

describe('readCsv', () => {
  test('a record knows the line that it starts on', () => {
    expect(lines('a,b\n1,2\n3,4\n')).toEqual([2, 3]);
  });

  test('a cell with line breaks moves the following records down', () => {
    expect(lines('a,b\n"x\ny\r\nz",2\n3,4\n')).toEqual([2, 5]);
  });

  test('carriage returns and a byte order mark change nothing', () => {
    expect(readCsv('\uFEFFa,b\r\n1,2\r\n', 'f.csv', ['a', 'b']).value).toEqual([
      { line: 2, cells: { a: '1', b: '2' } },
    ]);
  });

  test('a quoted cell keeps its commas and quotation marks', () => {
    const { value } = readCsv('a,b\n"1, ""2""",3\n', 'f.csv', ['a', 'b']);
    expect(value[0]?.cells.a).toBe('1, "2"');
  });

  test('an empty line is passed over and counted', () => {
    expect(lines('a,b\n\n1,2\n')).toEqual([3]);
  });

  test('a record with too few cells is left out and noted with its line', () => {
    const { value, notes } = readCsv('a,b\n1\n3,4\n', 'f.csv', ['a', 'b']);
    expect(value.map(({ line }) => line)).toEqual([3]);
    expect(notes).toMatchObject([{ file: 'f.csv', line: 2, value: '1', severity: 'error' }]);
    expect(notes[0]?.text).toBe('has 1 cells where the header has 2');
  });

  test('a quotation mark that is not closed is suspected', () => {
    const { notes } = readCsv('a,b\n"1,2\n3,4\n', 'f.csv', ['a', 'b']);
    expect(notes[0]?.text).toMatch('perhaps a quotation mark is not closed');
  });

  test('a missing column is noted by name, and nothing is read', () => {
    const { value, notes } = readCsv('a,c\n1,2\n', 'f.csv', ['a', 'b']);
    expect(value).toEqual([]);
    expect(notes).toMatchObject([{ line: 1, column: 'b', value: 'a,c' }]);
  });

  test('a column that is there twice is noted', () => {
    expect(readCsv('a,b,a\n', 'f.csv', ['a', 'b']).notes).toMatchObject([{ line: 1, column: 'a' }]);
  });
});
