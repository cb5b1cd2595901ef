import { readFileSync } from 'node:fs';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { districtGrid } from '../../../src/spatial/district-grid.ts';
import { inEqualAreaPlane } from '../../../src/spatial/geodesic-area.ts';
import { planarArea, polygonsOf } from '../../../src/spatial/polygons.ts';
import { unionAreas } from '../../../src/spatial/union-areas.ts';
import { CASES, districts, hazards } from '../../fixtures/join/seeded.ts';
import { box, ring } from './shapes.ts';

const expected = JSON.parse(readFileSync('tests/fixtures/join/expected.json', 'utf8'));
type Shape = Polygon | MultiPolygon;

/** Areas outside and in each district, coordinates taken as they are. */
function areasOf(shapes: readonly Shape[], layer: readonly Shape[], cells?: number): number[] {
  return [...unionAreas(polygonsOf(shapes), districtGrid(polygonsOf(layer), cells)).areas];
}

/** Areas of boxes of whole numbers by counting squares of size one. */
function areasBySquares(boxes: readonly number[][], layer: readonly number[][]): number[] {
  const areas = [0, ...layer.map(() => 0)];
  for (let x = 0; x < 12; x++) {
    for (let y = 0; y < 12; y++) {
      const holds = ([w = 0, s = 0, e = 0, n = 0]: number[]) => x >= w && x < e && y >= s && y < n;
      if (boxes.some(holds)) areas[layer.findIndex(holds) + 1]!++;
    }
  }
  return areas;
}

const boxOf = ([w = 0, s = 0, e = 0, n = 0]: number[]): Polygon => box(w, s, e, n);
const QUARTERS = [
  [0, 0, 6, 6],
  [6, 0, 12, 6],
  [0, 6, 6, 12],
];

describe('areas as shapely measures them', () => {
  for (const { districts: count, pieces, hazards: number } of CASES) {
    const layer = polygonsOf(districts(count, pieces), inEqualAreaPlane);
    const features = hazards(number, count + 2);
    const shapes = polygonsOf(
      features.map(({ geometry }) => geometry),
      inEqualAreaPlane,
    );
    const { areas: right, total_by_period: totals } = expected[count];
    const periods = { count: 6, of: features.map(({ properties }) => properties.period) };
    const grid = districtGrid(layer);

    test(`overlapping polygons with holes and islands in ${count} districts`, () => {
      const { areas } = unionAreas(shapes, grid);
      expect(areas[0]! / right.outside).toBeCloseTo(1, 9);
      for (let district = 0; district < count; district++) {
        const area = right.districts[district];
        if (area === undefined) expect(areas[district + 1]).toBe(0);
        else expect(Math.abs(areas[district + 1]! / area - 1)).toBeLessThan(1e-9);
      }
    });

    test(`a partition into ${count} districts adds up to the whole`, () => {
      const sum = unionAreas(shapes, grid).areas.reduce((all, area) => all + area, 0);
      expect(sum / unionAreas(shapes, null).areas[0]!).toBeCloseTo(1, 12);
      expect(sum / right.total).toBeCloseTo(1, 9);
    });

    test(`one pass over ${count} districts gives the area at the end of every period`, () => {
      const { areas } = unionAreas(shapes, grid, periods);
      totals.forEach((total: number, period: number) => {
        const sum = areas.filter((_, i) => i % 6 === period).reduce((all, area) => all + area, 0);
        expect(sum / total).toBeCloseTo(1, 9);
      });
    });
  }

  test('one pass over all periods gives what a run for each period gives, district by district', () => {
    const { districts: count, pieces, hazards: number } = CASES[1];
    const grid = districtGrid(polygonsOf(districts(count, pieces), inEqualAreaPlane));
    const features = hazards(number, count + 2);
    const upTo = (period: number) =>
      features.filter(({ properties }) => properties.period <= period).map((one) => one.geometry);
    const all = polygonsOf(upTo(5), inEqualAreaPlane);
    const of = features.map(({ properties }) => properties.period);
    const byPeriod = unionAreas(all, grid, { count: 6, of }).areas;
    for (let period = 0; period < 6; period++) {
      const alone = unionAreas(polygonsOf(upTo(period), inEqualAreaPlane), grid).areas;
      alone.forEach((area, place) => {
        expect(Math.abs(byPeriod[place * 6 + period]! - area)).toBeLessThanOrEqual(1e-9 * area);
      });
    }
  });

  test('the last period of one pass is the area without periods, district by district', () => {
    const { districts: count, pieces, hazards: number } = CASES[1];
    const grid = districtGrid(polygonsOf(districts(count, pieces), inEqualAreaPlane));
    const features = hazards(number, count + 2);
    const shapes = polygonsOf(
      features.map(({ geometry }) => geometry),
      inEqualAreaPlane,
    );
    const of = features.map(({ properties }) => properties.period);
    const byPeriod = unionAreas(shapes, grid, { count: 6, of }).areas;
    unionAreas(shapes, grid).areas.forEach((area, place) => {
      expect(byPeriod[place * 6 + 5]).toBeCloseTo(area, 3);
    });
  });
});

describe('polygons on whole numbers, where edges and corners lie on one another', () => {
  test.each([
    [
      'the same box twice',
      [
        [1, 1, 4, 4],
        [1, 1, 4, 4],
      ],
    ],
    [
      'boxes side by side',
      [
        [1, 1, 4, 4],
        [4, 1, 8, 4],
        [1, 4, 8, 5],
      ],
    ],
    [
      'a box in a corner of another',
      [
        [1, 1, 8, 8],
        [1, 1, 3, 3],
      ],
    ],
    ['a box on the border of two districts', [[4, 4, 8, 8]]],
    ['a box that is a district', [[0, 0, 6, 6]]],
    ['a box that is all districts and more', [[0, 0, 12, 12]]],
    [
      'boxes that meet in a corner on a border',
      [
        [4, 4, 6, 6],
        [6, 6, 8, 8],
      ],
    ],
    ['a box in no district', [[7, 7, 9, 9]]],
  ])('%s', (_, boxes) => {
    const right = areasBySquares(boxes, QUARTERS);
    areasOf(boxes.map(boxOf), QUARTERS.map(boxOf)).forEach((area, place) => {
      expect(area).toBeCloseTo(right[place]!, 12);
    });
  });

  test('a hundred random boxes, in every order and on every grid', () => {
    const random = Array.from({ length: 100 }, (_, i) => {
      const [x, y] = [(i * 7) % 10, (i * 13) % 9];
      return [x, y, x + 1 + (i % 3), y + 1 + ((i * 5) % 4)].map((v) => Math.min(12, v));
    });
    const right = areasBySquares(random, QUARTERS);
    for (const boxes of [random, random.toReversed()]) {
      for (const cells of [1, 30, 5000]) {
        areasOf(boxes.map(boxOf), QUARTERS.map(boxOf), cells).forEach((area, place) => {
          expect(area).toBeCloseTo(right[place]!, 9);
        });
      }
    }
  });
});

describe('shapes of one polygon', () => {
  const donut: Polygon = { type: 'Polygon', coordinates: [ring(0, 0, 8, 8), ring(2, 2, 6, 6)] };
  const withIsland: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: [donut.coordinates, [ring(3, 3, 5, 5)]],
  };
  const all = [box(-1, -1, 20, 20)];

  test('a hole is left out, an island in it counts', () => {
    expect(areasOf([donut], all)[1]).toBe(48);
    expect(areasOf([withIsland], all)[1]).toBe(52);
  });

  test('a polygon in the hole of another adds its land, one that fills the hole all of it', () => {
    expect(areasOf([donut, box(3, 3, 5, 5)], all)[1]).toBe(52);
    expect(areasOf([donut, box(2, 2, 6, 6)], all)[1]).toBe(64);
  });

  test('a polygon across the hole covers a part of it', () => {
    expect(areasOf([donut, box(0, 3, 8, 4)], all)[1]).toBe(52);
  });

  test('a district with a hole counts nothing in the hole', () => {
    expect(areasOf([box(1, 1, 7, 7)], [donut])).toEqual([16, 20]);
  });

  test('a polygon of a later period adds only what is new', () => {
    const polygons = polygonsOf([box(0, 0, 4, 4), box(2, 0, 6, 4), box(0, 0, 1, 1)]);
    const grid = districtGrid(polygonsOf(all));
    const { areas } = unionAreas(polygons, grid, { count: 4, of: [1, 2, 0] });
    expect([...areas.subarray(4)]).toEqual([1, 16, 24, 24]);
  });

  test('no polygons have no area', () => {
    expect(areasOf([], all)).toEqual([0, 0]);
  });

  test('a ring of many thousand corners meets another as well as a small one', () => {
    const circle = (cx: number, corners: number): Polygon => {
      const positions = Array.from({ length: corners }, (_, i): Position => {
        const angle = (2 * Math.PI * i) / corners;
        return [cx + Math.cos(angle), Math.sin(angle)];
      });
      return { type: 'Polygon', coordinates: [[...positions, positions[0]!]] };
    };
    const [, area = 0] = areasOf([circle(0, 20_000), circle(1, 20_000)], [box(-3, -3, 3, 3)]);
    const lens = (2 * Math.PI) / 3 - Math.sqrt(3) / 2;
    expect(area).toBeCloseTo(2 * Math.PI - lens, 6);
  });

  test('the plane keeps areas: a degree cell has its area on the ellipsoid', () => {
    const cell = polygonsOf([box(46, 39, 47, 40)], inEqualAreaPlane);
    expect(planarArea(cell, 0) / 9_549_520_094).toBeCloseTo(1, 9);
  });
});
