import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { districtGrid, locatePoints } from '../../../src/spatial/district-grid.ts';
import { polygonsOf } from '../../../src/spatial/polygons.ts';
import { CASES, districts, nearBorders, points, seeded } from '../../fixtures/join/seeded.ts';
import { box, ring } from './shapes.ts';

const expected = JSON.parse(readFileSync('tests/fixtures/join/expected.json', 'utf8'));

/** The districts of each position, by their index. */
function districtsOf(
  layer: readonly (Polygon | MultiPolygon)[],
  positions: readonly Position[],
  cells?: number,
): (readonly number[])[] {
  const grid = districtGrid(polygonsOf(layer), cells);
  const lon = Float64Array.from(positions, ([x = NaN]) => x);
  const lat = Float64Array.from(positions, ([, y = NaN]) => y);
  return [...locatePoints(grid, lon, lat)].map((set) => grid.sets.membersOf(set));
}

const WEST_AND_EAST = [box(46, 39, 47, 40), box(47, 39, 48, 40)];

describe('points counted as shapely counts them', () => {
  for (const { districts: count, pieces, points: number } of CASES) {
    const layer = districts(count, pieces);
    const inputs = {
      uniform: points(number, 'uniform', count),
      clustered: points(number, 'clustered', count + 1),
      borders: nearBorders(layer, number / 4),
    };
    test.each(Object.entries(inputs))(`%s points in ${count} districts`, (kind, positions) => {
      const { sha256, outside, skipped } = expected[count].counts[kind];
      const totals = Array.from({ length: count + 1 }, () => 0);
      const onBorder = new Set<number>(skipped);
      const found = districtsOf(layer, positions);
      expect(Math.max(...found.map(({ length }) => length))).toBe(1);
      expect(found.filter((members, i) => onBorder.has(i) && members.length !== 1)).toEqual([]);
      found.forEach(([district = -1], i) => {
        if (!onBorder.has(i)) totals[district + 1]!++;
      });
      expect(totals[0]).toBe(outside);
      expect(createHash('sha256').update(JSON.stringify(totals)).digest('hex')).toBe(sha256);
    });
  }
});

describe('points on borders', () => {
  const layer = districts(74, 60);
  const edges = layer.flatMap((geometry, district) =>
    (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).flatMap(
      (positions) =>
        positions.slice(1).map((end, i) => ({ district, start: positions[i] ?? [], end })),
    ),
  );
  const random = seeded(1);
  const tenThousand = Array.from({ length: 10_000 }, (_, i): Position => {
    const { start, end } = edges[Math.floor(random() * edges.length)]!;
    if (i % 2 === 0) return start;
    // A power of two parts of an edge: often exactly on it, else a hair beside it.
    const part = (1 + Math.floor(random() * 7)) / 8;
    return [start[0]! + (end[0]! - start[0]!) * part, start[1]! + (end[1]! - start[1]!) * part];
  });
  const ownersOf = new Map<string, Set<number>>();
  for (const { district, start } of edges) {
    const owners = ownersOf.get(String(start)) ?? new Set();
    ownersOf.set(String(start), owners.add(district));
  }

  test('10,000 points on vertices and edges lie in exactly one district or in none beside it', () => {
    const found = districtsOf(layer, tenThousand);
    expect(Math.max(...found.map((members) => members.length))).toBe(1);
    const onVertices = found.filter((_, i) => i % 2 === 0);
    expect(onVertices.every((members) => members.length === 1)).toBe(true);
  });

  test('10,000 points on shared vertices and edges lie in exactly one district on every grid', () => {
    const ends = ({ start, end }: { start: Position; end: Position }) => [start, end].sort().join();
    const times = new Map<string, number>();
    for (const edge of edges) times.set(ends(edge), (times.get(ends(edge)) ?? 0) + 1);
    const shared = edges.filter((edge) => times.get(ends(edge)) === 2);
    expect(shared.length).toBeGreaterThan(10_000);
    const positions = Array.from({ length: 10_000 }, (_, i): Position => {
      const { start, end } = shared[Math.floor((i * shared.length) / 10_000)]!;
      const part = (i % 4) / 4;
      return [start[0]! + (end[0]! - start[0]!) * part, start[1]! + (end[1]! - start[1]!) * part];
    });
    const found = districtsOf(layer, positions);
    expect(found.filter((members) => members.length !== 1)).toEqual([]);
    for (const cells of [1, 3000, 900_000]) {
      expect(String(districtsOf(layer, positions, cells))).toBe(String(found));
    }
  });

  test('where two districts only touch outside all others, the first of them has the point', () => {
    const layer = [box(0, 3, 1, 4), box(3, 1, 4, 2), box(2, 2, 3, 3)];
    for (const cells of [1, 4, 25, 400]) expect(districtsOf(layer, [[3, 2]], cells)).toEqual([[1]]);
  });

  test('a point on a vertex lies in one of the districts that have the vertex', () => {
    const strangers = districtsOf(layer, tenThousand).filter(([district = -1], i) => {
      return i % 2 === 0 && !ownersOf.get(String(tenThousand[i]))?.has(district);
    });
    expect(strangers).toEqual([]);
  });

  test('the size of the grid changes nothing', () => {
    const found = String(districtsOf(layer, tenThousand));
    for (const cells of [400, 10_000, 400_000]) {
      expect(String(districtsOf(layer, tenThousand, cells))).toBe(found);
    }
  });

  test('a point on a border belongs to the district east of it, or north', () => {
    const north = box(46, 40, 47, 41);
    const found = districtsOf(
      [...WEST_AND_EAST, north],
      [
        [47, 39.5],
        [46.5, 40],
      ],
    );
    expect(found).toEqual([[1], [2]]);
  });

  test('a point on the outer border belongs to the district whose border it is', () => {
    const corners: Position[] = [
      [48, 39.5],
      [47.5, 40],
      [48, 40],
      [48, 39],
      [46, 40],
      [46, 39],
    ];
    expect(districtsOf(WEST_AND_EAST, corners)).toEqual([[1], [1], [1], [1], [0], [0]]);
  });
});

describe('layers of districts', () => {
  test('a lake belongs to no district, an island to its own', () => {
    const lake: Polygon = {
      type: 'Polygon',
      coordinates: [ring(46, 39, 47, 40), ring(46.4, 39.4, 46.6, 39.6)],
    };
    const found = districtsOf(
      [lake, box(46.45, 39.45, 46.55, 39.55)],
      [
        [46.41, 39.41],
        [46.5, 39.5],
        [46.1, 39.1],
      ],
    );
    expect(found).toEqual([[], [1], [0]]);
  });

  test('a point where districts overlap lies in all of them', () => {
    const layer = [box(46, 39, 47, 40), box(46.5, 39, 47.5, 40), box(46.6, 39.4, 46.7, 39.6)];
    const positions: Position[] = [
      [46.2, 39.5],
      [46.65, 39.5],
      [46.9, 39.5],
      [47.2, 39.5],
    ];
    expect(districtsOf(layer, positions)).toEqual([[0], [0, 1, 2], [0, 1], [1]]);
  });

  test('a district finds what it holds, whichever way its rings run', () => {
    const turned: Polygon = { type: 'Polygon', coordinates: [ring(46, 39, 47, 40).reverse()] };
    expect(districtsOf([turned], [[46.5, 39.5]])).toEqual([[0]]);
  });

  test('positions that are no numbers, or far away, lie in none', () => {
    const positions: Position[] = [
      [NaN, 39.5],
      [46.5, Infinity],
      [-170, -80],
    ];
    expect(districtsOf(WEST_AND_EAST, positions)).toEqual([[], [], []]);
  });

  test('on whole numbers, where everything touches, every grid gives every point one district', () => {
    const cell = fc.record({
      x: fc.integer({ min: 0, max: 4 }),
      y: fc.integer({ min: 0, max: 4 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(cell, { selector: ({ x, y }) => `${x},${y}`, minLength: 1 }),
        (cells) => {
          const layer = cells.map(({ x, y }) => box(x, y, x + 1, y + 1));
          const positions = Array.from({ length: 121 }, (_, i): Position => [
            (i % 11) / 2,
            Math.floor(i / 11) / 2,
          ]);
          const found = districtsOf(layer, positions, 1);
          for (const many of [4, 25, 400])
            expect(districtsOf(layer, positions, many)).toEqual(found);
          positions.forEach(([x = 0, y = 0], i) => {
            const touching = cells.filter(
              (c) => x >= c.x && x <= c.x + 1 && y >= c.y && y <= c.y + 1,
            );
            expect(found[i]).toHaveLength(touching.length > 0 ? 1 : 0);
          });
        },
      ),
      { numRuns: 30 },
    );
  });
});
