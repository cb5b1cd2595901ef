import { expect, test } from 'vitest';
import { hazardPoints, NO_DAY } from '../../../src/domain/hazard-points.ts';
import type { HazardPoint } from '../../../src/domain/hazard.ts';

const POINTS: readonly HazardPoint[] = [
  { kind: 'point', position: [46.9, 39.9], type: 'UXO', count: 3, date: '1970-01-02' },
  { kind: 'point', position: [47.1, 39.5], type: null, count: 1, date: null },
  { kind: 'point', position: [47.2, 39.6], type: 'AP mine', count: 0, date: null },
  { kind: 'point', position: [47.3, 39.7], type: 'UXO', count: 2, date: null },
];

test('points become columns that say the same', () => {
  const { length, lon, lat, types, type, count, day } = hazardPoints(POINTS);
  expect(length).toBe(4);
  expect([...lon]).toEqual([46.9, 47.1, 47.2, 47.3]);
  expect([...lat]).toEqual([39.9, 39.5, 39.6, 39.7]);
  expect([...type].map((place) => types[place] ?? null)).toEqual(['UXO', null, 'AP mine', 'UXO']);
  expect([...count]).toEqual([3, 1, 0, 2]);
  expect([...day]).toEqual([1, NO_DAY, NO_DAY, NO_DAY]);
});

test('each kind of item is named once', () => {
  expect(hazardPoints(POINTS).types).toEqual(['UXO', 'AP mine']);
});
