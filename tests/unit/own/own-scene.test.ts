import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { type Day, dayNumber } from '../../../src/domain/day.ts';
import type { HazardArea, HazardPoint } from '../../../src/domain/hazard.ts';
import { hazardPoints, hazardRecords } from '../../../src/domain/hazard-points.ts';
import { ITEM_KINDS } from '../../../src/domain/item-kind.ts';
import type { DegreeBox, MarksAsked } from '../../../src/domain/own-marks.ts';
import { AreaIndex, withoutTinySteps } from '../../../src/own/areas-in-view.ts';
import { cellCounts, cellDegrees, cellsIn } from '../../../src/own/cell-counts.ts';
import { buffersOf } from '../../../src/own/mark-buffers.ts';
import { OwnScene } from '../../../src/own/own-scene.ts';
import { PointIndex } from '../../../src/own/points-in-view.ts';

const LATE = dayNumber('2100-01-01');

function point(lon: number, lat: number, more: Partial<HazardPoint> = {}): HazardPoint {
  return { kind: 'point', position: [lon, lat], type: 'UXO', count: 1, date: null, ...more };
}
function square(lon: number, lat: number, side: number, more: Partial<HazardArea> = {}) {
  const ring = [
    [lon, lat],
    [lon + side, lat],
    [lon + side, lat + side],
    [lon, lat + side],
    [lon, lat],
  ];
  const geometry = { type: 'Polygon' as const, coordinates: [ring] };
  return { kind: 'area', geometry, class: 'suspected', date: null, ...more } satisfies HazardArea;
}

/** Places on a coarse grid, so that many lie on the edges of boxes and cells. */
const place = fc.integer({ min: -40, max: 40 }).map((n) => n / 20);
const day = fc.constantFrom<Day | null>(null, '2023-05-01', '2024-05-01');
const points = fc.array(
  fc
    .tuple(place, place, fc.nat(5), day)
    .map(([lon, lat, count, date]) => point(lon, lat, { count, date })),
  { maxLength: 60 },
);
const box = fc
  .tuple(place, place, place, place)
  .map(([a, b, c, d]): DegreeBox => [
    Math.min(a, b),
    Math.min(c, d),
    Math.max(a, b),
    Math.max(c, d),
  ]);

describe('points in a box', () => {
  test('are those that a look at each of them finds, with the edges of the box', () => {
    fc.assert(
      fc.property(
        points,
        box,
        fc.constantFrom<Day>('2023-04-30', '2023-05-01'),
        (all, at, until) => {
          const found = new PointIndex(hazardPoints(all)).inBox(at, dayNumber(until), 1000);
          const expected = [...all.keys()].filter((i) => {
            const [lon = 0, lat = 0] = all[i]!.position;
            const { date } = all[i]!;
            const isIn = lon >= at[0] && lon <= at[2] && lat >= at[1] && lat <= at[3];
            return isIn && (date === null || date <= until);
          });
          expect([...found.index].sort((a, b) => a - b)).toEqual(expected);
          expect(found.inView).toBe(expected.length);
        },
      ),
    );
  });

  test('are at most as many as asked for, each once, and their number is told', () => {
    const many = hazardPoints(
      Array.from({ length: 50_000 }, (_, i) => point((i % 250) / 250, Math.floor(i / 250) / 200)),
    );
    const found = new PointIndex(many).inBox([0, 0, 1, 1], LATE, 20_000);
    expect(found.index).toHaveLength(20_000);
    expect(new Set(found.index).size).toBe(20_000);
    expect(found.inView).toBe(50_000);
    // Spread over the view: each quarter has about a quarter of them.
    const inQuarter = [...found.lon.keys()].filter(
      (i) => found.lon[i]! < 0.5 && found.lat[i]! < 0.5,
    );
    expect(inQuarter.length).toBeGreaterThan(4000);
    expect(inQuarter.length).toBeLessThan(6000);
  });

  test('say their places and kinds', () => {
    const all = [point(1, 2, { type: 'AP mine' }), point(1, 2, { type: null })];
    const found = new PointIndex(hazardPoints(all)).inBox([0, 0, 3, 3], LATE, 10);
    expect([...found.lon, ...found.lat]).toEqual([1, 1, 2, 2]);
    expect([...found.kind].map((kind) => ITEM_KINDS[kind]).sort()).toEqual(['ap', 'other']);
  });
});

describe('counts of cells', () => {
  test('add up to the items of all records up to the day', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(0.05, 0.1, 0.8), (all, degrees) => {
        const until = '2023-06-01';
        const { items } = cellCounts(hazardPoints(all), dayNumber(until), degrees);
        const counted = all.filter(({ date }) => date === null || date <= until);
        const total = counted.reduce((sum, { count }) => sum + count, 0);
        expect(items.reduce((sum, one) => sum + one, 0)).toBe(total);
      }),
    );
  });

  test('are told of the cell that a point lies in, west and south of the origin too', () => {
    const all = [point(0.01, 0.01, { count: 3 }), point(-0.01, -0.01), point(0.06, 0.01)];
    const { column, row, items } = cellCounts(hazardPoints(all), LATE, 0.05);
    expect([...column]).toEqual([0, -1, 1]);
    expect([...row]).toEqual([0, -1, 0]);
    expect([...items]).toEqual([3, 1, 1]);
  });

  test('have cells of a download, doubled until a number has room', () => {
    expect(cellDegrees(11)).toBe(0.05);
    expect(cellDegrees(9)).toBe(0.1);
    expect(cellDegrees(8)).toBe(0.2);
    for (let zoom = 4; zoom < 14; zoom += 0.3) {
      expect((cellDegrees(zoom) * 512 * 2 ** zoom) / 360).toBeGreaterThanOrEqual(56);
    }
  });

  test('leave out cells that a box does not reach', () => {
    const cells = cellCounts(hazardPoints([point(0.5, 0.5), point(5, 5)]), LATE, 0.1);
    expect(cellsIn(cells, [0, 0, 1, 1]).items).toHaveLength(1);
  });
});

describe('polygons in a box', () => {
  const areas = [
    square(0, 0, 1),
    square(2, 2, 0.1, { date: '2024-05-01' }),
    square(10, 10, 1, { class: 'cleared' }),
  ];
  const index = new AreaIndex(areas);

  test('are those whose boxes meet it, up to the day', () => {
    expect([...index.inBox([-1, -1, 3, 3], LATE, 10, 0).index]).toEqual([0, 1]);
    expect([...index.inBox([-1, -1, 3, 3], dayNumber('2024-04-30'), 10, 0).index]).toEqual([0]);
  });

  test('are the largest where there are more than asked for', () => {
    const { index: drawn, inView } = index.inBox([-1, -1, 20, 20], LATE, 2, 0);
    expect([...drawn]).toEqual([0, 2]);
    expect(inView).toBe(3);
  });

  test('come with all their rings', () => {
    const outer = square(0, 0, 4).geometry.coordinates[0] as Position[];
    const hole = square(1, 1, 1).geometry.coordinates[0] as Position[];
    const other = square(6, 6, 1).geometry.coordinates[0] as Position[];
    const geometry = { type: 'MultiPolygon' as const, coordinates: [[outer, hole], [other]] };
    const found = new AreaIndex([{ ...square(0, 0, 1), geometry }]).inBox([0, 0, 9, 9], LATE, 9, 0);
    expect([...found.ringFrom]).toEqual([0, 3]);
    expect([...found.isOuter]).toEqual([1, 0, 1]);
    expect([...found.cornerFrom]).toEqual([0, 5, 10, 15]);
    expect([...found.corners]).toEqual([...outer, ...hole, ...other].flat());
  });

  test('are none where there are no polygons', () => {
    expect(new AreaIndex([]).inBox([0, 0, 1, 1], LATE, 9, 0).index).toHaveLength(0);
  });

  test('lose corners that no pixel shows, and stay closed rings', () => {
    const round = Array.from({ length: 1001 }, (_, i) => {
      const angle = (2 * Math.PI * (i % 1000)) / 1000;
      return [Math.cos(angle), Math.sin(angle)];
    });
    const kept = withoutTinySteps(round, 0.05);
    expect(kept.length).toBeLessThan(200);
    expect(kept.at(-1)).toEqual(kept[0]);
    expect(withoutTinySteps(round, 10)).toHaveLength(4);
  });
});

describe('the scene of checked records', () => {
  const records = hazardRecords([
    point(46.92, 39.92, { type: 'AP mine', count: 3 }),
    point(46.93, 39.93, { type: null, date: '2024-03-01' }),
    square(46.8, 39.8, 0.2, { class: 'confirmed' }),
  ]);
  const files = ['a.csv', 'b.csv'];
  const scene = new OwnScene(records, {
    points: { files, file: [0, 1], row: [2, 7] },
    areas: { files, file: [1], row: [9] },
  });
  const asked: MarksAsked = {
    box: [46, 39, 48, 41],
    zoom: 12,
    until: '2024-12-31',
    detail: 'exact',
    mostPoints: 100,
    mostAreas: 100,
  };

  test('has points from zoom 11 on, and counts of cells below', () => {
    expect(scene.marks({ ...asked, zoom: 11 }).points?.index).toHaveLength(2);
    expect(scene.marks({ ...asked, zoom: 11 }).cells).toBeNull();
    expect(scene.marks({ ...asked, zoom: 10.9 }).points).toBeNull();
    expect(scene.marks({ ...asked, zoom: 10.9 }).cells?.items).toHaveLength(1);
  });

  test('tells no place but by cells when only a grid may be shown', () => {
    const { points: exact, areas, cells } = scene.marks({ ...asked, detail: 'grid' });
    expect(exact).toBeNull();
    expect(areas).toBeNull();
    expect([...(cells?.items ?? [])]).toEqual([4]);
  });

  test('counts records from their date on, and those without one always', () => {
    const { present, points: shown } = scene.marks({ ...asked, until: '2024-02-28' });
    expect(shown?.index).toHaveLength(1);
    expect(present).toEqual({ areas: { confirmed: 1 }, items: { ap: 3 } });
    expect(scene.marks(asked).present.items).toEqual({ ap: 3, other: 1 });
  });

  test('knows the file and row of every record that it shows', () => {
    const marks = scene.marks(asked);
    const places = { points: [...marks.points!.index].sort(), areas: [...marks.areas!.index] };
    expect(scene.receipts(places)).toEqual([
      { file: 'a.csv', row: 2, type: 'AP mine', hazard: null, count: 3, date: null },
      { file: 'b.csv', row: 7, type: null, hazard: null, count: 1, date: '2024-03-01' },
      { file: 'b.csv', row: 9, type: null, hazard: 'confirmed', count: null, date: null },
    ]);
  });

  test('hands its columns over, not what it counts with', () => {
    const marks = scene.marks(asked);
    structuredClone(marks, { transfer: buffersOf(marks) });
    expect(scene.marks(asked).points?.index).toHaveLength(2);
  });
});
