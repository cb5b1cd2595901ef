import { describe, expect, test } from 'vitest';
import { Text } from '../../../src/i18n/text.ts';
import type { Reading } from '../../../src/metrics/registry.ts';
import { ariaSort, nextSort, sortDistricts } from '../../../src/panels/table/rows.ts';
import { district } from '../statements.ts';

const text = new Text('en');
const named = (id: string, landHa: number) =>
  district({ id, name: { en: id.toUpperCase(), az: id.toUpperCase() }, landHa });
const districts = [named('b', 2), named('c', 1), named('a', 3)];
const readings = new Map(
  [
    ['a', 5],
    ['b', null],
    ['c', 9],
  ].map(([id, value]) => [id, { value } as Reading] as [string, Reading]),
);
const order = (by: 'name' | 'area' | 'progress', direction: 'asc' | 'desc') =>
  sortDistricts(districts, { by, order: direction }, text, () => readings).map(({ id }) => id);

describe('the order of the table', () => {
  test('by name starts at A', () => {
    expect(order('name', 'asc')).toEqual(['a', 'b', 'c']);
  });

  test('by land area, greatest first', () => {
    expect(order('area', 'desc')).toEqual(['a', 'b', 'c']);
  });

  test('a district without a value comes last in either direction', () => {
    expect(order('progress', 'desc')).toEqual(['c', 'a', 'b']);
    expect(order('progress', 'asc')).toEqual(['a', 'c', 'b']);
  });

  test('what is not known well sorts by its proven lower end', () => {
    const wide = { value: 50, kind: 'estimate', range: { low: 1, high: null, width: 3 } };
    const close = { value: 5, kind: 'estimate', range: { low: 4, high: 6, width: 1 } };
    const estimates = new Map([
      ['a', wide as unknown as Reading],
      ['b', close as unknown as Reading],
    ]);
    const sorted = sortDistricts(
      districts,
      { by: 'progress', order: 'desc' },
      text,
      () => estimates,
    );
    expect(sorted.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });

  test('a second press on a head turns the order round', () => {
    expect(nextSort({ by: 'progress', order: 'desc' }, 'progress').order).toBe('asc');
  });

  test('a first press on names starts at A, on amounts at the greatest', () => {
    const current = { by: 'progress', order: 'desc' } as const;
    expect(nextSort(current, 'name').order).toBe('asc');
    expect(nextSort(current, 'pace').order).toBe('desc');
  });

  test('only the head in use says a direction', () => {
    expect(ariaSort({ by: 'name', order: 'asc' }, 'name')).toBe('ascending');
    expect(ariaSort({ by: 'name', order: 'asc' }, 'area')).toBe('none');
  });
});
