import type { Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { geodesicAreaHa } from '../../../src/spatial/geodesic-area.ts';
import { repaired } from '../../../src/spatial/repair.ts';

const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const shape = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates });
const areaOf = (...rings: Position[][]) => geodesicAreaHa(shape(...rings));

describe('land across the 180th meridian', () => {
  test('is cut there and keeps its size', () => {
    const { geometry, findings } = repaired(shape(box(179.9, 10, -179.9, 10.1)));
    expect(findings.map(({ text }) => text)).toEqual([
      'crosses the 180th meridian: it was cut there',
    ]);
    expect(geometry?.type).toBe('MultiPolygon');
    expect(geodesicAreaHa(geometry!) / areaOf(box(10, 10, 10.2, 10.1))).toBeCloseTo(1, 9);
  });

  test('keeps its holes, on either side', () => {
    const hole = box(-179.98, 10.02, -179.96, 10.04).toReversed();
    const { geometry } = repaired(shape(box(179.9, 10, -179.9, 10.1), hole));
    const whole = areaOf(box(10, 10, 10.2, 10.1)) - areaOf(box(10, 10.02, 10.02, 10.04));
    expect(geodesicAreaHa(geometry!) / whole).toBeCloseTo(1, 9);
  });

  test('land that only touches it, or goes round the whole Earth, stays as it is', () => {
    expect(repaired(shape(box(179.9, 10, 180, 10.1))).findings).toEqual([]);
    expect(repaired(shape(box(-180, -60, 180, 60))).findings).toEqual([]);
  });
});
