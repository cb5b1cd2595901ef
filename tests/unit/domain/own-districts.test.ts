import { expect, test } from 'vitest';
import { guessDistrictColumns } from '../../../src/domain/own-districts.ts';

const records = (rows: readonly Readonly<Record<string, unknown>>[]) =>
  rows.map((properties, index) => ({ row: index + 1, geometry: null, properties }));

/** What is guessed of a table: its first row are the names of the columns. */
function guess(columns: readonly string[], ...rows: readonly (readonly unknown[])[]) {
  const cells = rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i]])));
  return guessDistrictColumns(columns, records(cells));
}

test('the id is the column by whose values all districts differ, not that of the level above', () => {
  const columns = ['ADM1_PCODE', 'ADM1_EN', 'ADM2_PCODE', 'ADM2_EN'];
  const found = guess(columns, ['X1', 'North', 'X101', 'Alpha'], ['X1', 'North', 'X102', 'Beta']);
  expect(found).toEqual({ id: 'ADM2_PCODE', name: 'ADM2_EN' });
});

test('collections of boundaries are known by their columns', () => {
  expect(guess(['shapeName', 'shapeISO', 'shapeID'], ['A', '', '7B'], ['B', '', '8B'])).toEqual({
    id: 'shapeID',
    name: 'shapeName',
  });
  const gadm = ['GID_1', 'NAME_1', 'TYPE_1', 'GID_2', 'NAME_2'];
  expect(guess(gadm, ['1', 'N', 'R', '1.1', 'A'], ['1', 'N', 'R', '1.2', 'B'])).toEqual({
    id: 'GID_2',
    name: 'NAME_2',
  });
});

test('names in other languages are found', () => {
  expect(guess(['код', 'название'], ['1', 'Север'], ['2', 'Юг'])).toEqual({
    id: 'код',
    name: 'название',
  });
});

test('without a column named so, the first that tells all districts apart is the id', () => {
  expect(guess(['colour', 'x'], ['red', 'a'], ['red', 'b'])).toEqual({ id: 'x', name: null });
});

test('a column of numbers is no name', () => {
  expect(guess(['id', 'name'], ['a', 1], ['b', 2])?.name).toBeNull();
});

test('a file without columns has nothing to choose from', () => {
  expect(guess([], [])).toBeNull();
});
