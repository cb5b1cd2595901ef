import { readFileSync } from 'node:fs';
import type { Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { readDistrictFeatures } from '../../../src/io/districts-geojson.ts';
import { geometryFaults } from '../../../src/spatial/geometry-checks.ts';

const SQUARE: Position[] = [
  [46, 39],
  [47, 39],
  [47, 40],
  [46, 40],
  [46, 39],
];

function faultsOf(...coordinates: Position[][]) {
  return geometryFaults({ type: 'Polygon', coordinates } satisfies Polygon);
}

describe('geometryFaults', () => {
  test('a closed square has none, in either direction', () => {
    expect(faultsOf(SQUARE)).toEqual([]);
    expect(faultsOf(SQUARE.toReversed())).toEqual([]);
  });

  test('every shipped polygon has none', () => {
    const { value } = readDistrictFeatures(readFileSync('data/districts.geojson', 'utf8'));
    expect(value.flatMap(({ geometry }) => geometryFaults(geometry))).toEqual([]);
  });

  test('a ring that is not closed is found, with both its ends', () => {
    const [fault] = faultsOf(SQUARE.slice(0, -1));
    expect(fault).toMatchObject({ kind: 'open', path: [0, 0], at: [46, 39] });
    expect(fault?.text).toMatch('ends at longitude 46, latitude 40');
  });

  test('a ring of three positions is too short', () => {
    expect(
      faultsOf([
        [46, 39],
        [47, 39],
        [46, 39],
      ]),
    ).toMatchObject([{ kind: 'short', path: [0] }]);
  });

  test('a ring without positions is too short', () => {
    expect(faultsOf([])).toMatchObject([{ kind: 'short' }]);
    expect(faultsOf()).toMatchObject([{ kind: 'short' }]);
  });

  test('a bow-tie crosses itself in its middle', () => {
    const [fault] = faultsOf([
      [46, 39],
      [47, 40],
      [47, 39],
      [46, 40],
      [46, 39],
    ]);
    expect(fault).toMatchObject({ kind: 'crossing', path: [0, 0] });
    expect(fault?.at[0]).toBeCloseTo(46.5, 12);
    expect(fault?.at[1]).toBeCloseTo(39.5, 12);
    expect(fault?.text).toMatch('at longitude 46.5, latitude 39.5');
  });

  test('a bow-tie whose edges meet in a vertex is found', () => {
    const middle = [46.5, 39.5];
    const bowTie = [[46, 39], middle, [47, 40], [47, 39], middle, [46, 40], [46, 39]];
    expect(faultsOf(bowTie)).toMatchObject([{ kind: 'crossing', at: middle }]);
  });

  test('a ring that runs back along its own edge is found', () => {
    const spike = [
      [46, 39],
      [47, 39],
      [46.5, 39],
      [46.5, 40],
      [46, 39],
    ];
    expect(faultsOf(spike)).toMatchObject([{ kind: 'crossing' }]);
  });

  test('a vertex that lies on another edge is found', () => {
    const touching = [
      [46, 39],
      [48, 39],
      [48, 40],
      [47, 39],
      [46, 40],
      [46, 39],
    ];
    expect(faultsOf(touching)).toMatchObject([{ kind: 'crossing', at: [47, 39] }]);
  });

  test('a vertex that is written twice is no fault', () => {
    expect(
      faultsOf([
        [46, 39],
        [47, 39],
        [47, 39],
        [47, 40],
        [46, 40],
        [46, 39],
      ]),
    ).toEqual([]);
  });

  test('projected metres are not degrees', () => {
    const metres = SQUARE.map(([x = 0, y = 0]) => [x * 10_000, y * 110_000]);
    expect(faultsOf(metres)).toMatchObject([{ kind: 'range', path: [0, 0], at: metres[0] }]);
  });

  test('a latitude beyond the pole is out of range, where it stands', () => {
    const beyond = SQUARE.with(2, [47, 90.5]);
    expect(faultsOf(beyond)).toMatchObject([{ kind: 'range', path: [0, 2] }]);
  });

  test('a hole inside is no fault, one that touches the outline in a vertex neither', () => {
    const hole = [
      [46, 39],
      [46.4, 39.2],
      [46.2, 39.4],
      [46, 39],
    ];
    expect(faultsOf(SQUARE, hole)).toEqual([]);
  });

  test('a hole that crosses the outline is found', () => {
    const hole = [
      [46.5, 39.5],
      [47.5, 39.4],
      [47.5, 39.6],
      [46.5, 39.5],
    ];
    expect(faultsOf(SQUARE, hole)).toMatchObject([{ kind: 'crossing' }]);
  });

  test('a hole outside is found', () => {
    const hole = [
      [48, 39],
      [48.1, 39],
      [48, 39.1],
      [48, 39],
    ];
    expect(faultsOf(SQUARE, hole)).toMatchObject([{ kind: 'hole', path: [1, 0] }]);
  });

  test('the path of a fault in a multipolygon names polygon, ring and position', () => {
    const open = SQUARE.slice(0, -1).map(([x = 0, y = 0]) => [x + 5, y]);
    const faults = geometryFaults({ type: 'MultiPolygon', coordinates: [[SQUARE], [open]] });
    expect(faults).toMatchObject([{ kind: 'open', path: [1, 0, 0] }]);
  });
});
