import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { addDays, dayNumber } from '../../../src/domain/day.ts';
import { hazardRecords } from '../../../src/domain/hazard-points.ts';
import { HAZARD_CLASSES, type Hazard } from '../../../src/domain/hazard.ts';
import { type DistrictLayer, districtLayer } from '../../../src/spatial/district-layer.ts';
import { joinRecords as joinColumns, type JoinTable } from '../../../src/spatial/join.ts';
import { joinByTurf as joinColumnsByTurf } from '../../../src/spatial/turf-join.ts';
import { box, item, itemsIn, land, ring, shuffled } from './shapes.ts';

/** How records fall into periods, told record by record. */
interface Periods {
  readonly periods: number;
  readonly periodOf: (hazard: Hazard) => number;
}

/** Joins records as a timeline of days has them: each gets the day that stands for its period. */
const joinedBy =
  (join: typeof joinColumns) =>
  (...[layer, hazards, told]: [DistrictLayer, readonly Hazard[], Periods?]): JoinTable => {
    if (!told) return join(layer, hazardRecords(hazards));
    const first = '2020-01-01';
    const dated = hazards.map((one) => ({ ...one, date: addDays(first, told.periodOf(one)) }));
    const periodOf = (day: number) => day - dayNumber(first);
    return join(layer, hazardRecords(dated), { periods: told.periods, periodOf });
  };
const joinRecords = joinedBy(joinColumns);
const joinByTurf = joinedBy(joinColumnsByTurf);

const WEST_AND_EAST = districtLayer([box(46, 39, 47, 40), box(47, 39, 48, 40)]);

/** Compares two joins: counts as they are, areas to a square metre in a hundred square kilometres. */
function expectSame(found: JoinTable, right: JoinTable): void {
  expect(found.types).toEqual(right.types);
  expect(itemsIn(found)).toEqual(itemsIn(right));
  expect(found.itemsByType).toEqual(right.itemsByType);
  for (const name of HAZARD_CLASSES) {
    right.areas[name].forEach((area, place) => {
      const error = Math.abs(found.areas[name][place]! - area);
      expect(error, `${name} in ${place}`).toBeLessThanOrEqual(1e-8 * area + 1e-2);
    });
  }
}

describe('joinRecords', () => {
  test('items are counted, not records, by type and altogether', () => {
    const hazards = [item(46.5, 39.5, 'ap', 3), item(46.6, 39.5, 'uxo'), item(46.7, 39.5, null, 2)];
    const table = joinRecords(WEST_AND_EAST, hazards);
    expect(itemsIn(table)).toEqual([0, 6, 0]);
    expect(table.types).toEqual(['ap', 'uxo']);
    expect([...(table.itemsByType.get('ap') ?? [])]).toEqual([0, 3, 0]);
  });

  test('types stand in the order of their characters', () => {
    const table = joinRecords(
      WEST_AND_EAST,
      ['ə', 'UXO', 'ap', 'AT'].map((t) => item(46, 39, t)),
    );
    expect(table.types).toEqual(['AT', 'UXO', 'ap', 'ə']);
  });

  test('a type named like a property that every object has is a type', () => {
    const table = joinRecords(WEST_AND_EAST, [
      item(46.5, 39.5, '__proto__'),
      item(46.5, 39.5, 'constructor'),
    ]);
    expect([...table.itemsByType].map(([type, [, inWest]]) => [type, inWest])).toEqual([
      ['__proto__', 1],
      ['constructor', 1],
    ]);
  });

  test('land that two polygons of a class hold counts once, that of two classes for both', () => {
    const twice = [land(box(46.1, 39.1, 46.2, 39.2)), land(box(46.1, 39.1, 46.2, 39.2))];
    const confirmed = land(box(46.1, 39.1, 46.2, 39.2), 'confirmed');
    const { areas } = joinRecords(WEST_AND_EAST, [...twice, confirmed]);
    expect(areas.suspected[1]).toBeCloseTo(areas.confirmed[1]!, 6);
    expect(areas.cleared[1]).toBe(0);
  });

  test('a polygon across a border is divided between the districts and the land outside', () => {
    const { areas } = joinRecords(WEST_AND_EAST, [land(box(46.5, 39.5, 48.5, 40.5))]);
    const [outside = 0, west = 0, east = 0] = areas.suspected;
    const [whole = 0] = joinRecords(districtLayer([box(0, 0, 1, 1)]), [
      land(box(46.5, 39.5, 48.5, 40.5)),
    ]).areas.suspected;
    expect(east / west).toBeCloseTo(2, 9);
    expect(outside + west + east).toBeCloseTo(whole, 0);
  });

  test('where districts overlap, items and land count in each, and outside is what no district holds', () => {
    const layer = districtLayer([box(46, 39, 47, 40), box(46.5, 39, 47.5, 40)]);
    const hazards = [item(46.7, 39.5), item(47.9, 39.5), land(box(46.6, 39.2, 47.7, 39.4))];
    const table = joinRecords(layer, hazards);
    expect(itemsIn(table)).toEqual([1, 1, 1]);
    const [outside = 0, first = 0, second = 0] = table.areas.suspected;
    expect(first / second).toBeCloseTo(4 / 9, 9);
    expect(outside / second).toBeCloseTo(2 / 9, 9);
  });

  test('tables by period are cumulative', () => {
    const hazards = [item(46.5, 39.5), item(46.6, 39.5), land(box(46.1, 39.1, 46.2, 39.2))];
    const timeline = { periods: 3, periodOf: (hazard: Hazard) => hazards.indexOf(hazard as never) };
    const { items, areas } = joinRecords(WEST_AND_EAST, hazards, timeline);
    expect([...items.subarray(3, 6)]).toEqual([1, 2, 2]);
    expect([...areas.suspected.subarray(3, 5)]).toEqual([0, 0]);
    expect(areas.suspected[5]).toBeGreaterThan(9e7);
  });

  test('no records give zeros in every place', () => {
    const { items, areas } = joinRecords(WEST_AND_EAST, []);
    expect([...items, ...areas.cleared]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('both routes', () => {
  const degrees = (least: number, most: number) =>
    fc.integer({ min: least * 20, max: most * 20 }).map((steps) => steps / 20);
  const point = fc
    .tuple(
      degrees(45, 49),
      degrees(38, 41),
      fc.constantFrom('ap', 'at', null),
      fc.integer({ min: 0, max: 5 }),
    )
    .map(([lon, lat, type, count]) => item(lon, lat, type, count));
  const triangle = fc
    .tuple(
      degrees(45, 48),
      degrees(38, 40),
      fc.array(fc.double({ min: 0.05, max: 0.9, noNaN: true }), { minLength: 4, maxLength: 4 }),
    )
    .map(([lon, lat, [a = 0, b = 0, c = 0, d = 0]]): Polygon => {
      const positions: Position[] = [
        [lon, lat],
        [lon + a, lat],
        [lon + a * c, lat + b],
        [lon, lat + b * d],
      ];
      return { type: 'Polygon', coordinates: [[...positions, positions[0]!]] };
    });
  const area = fc
    .tuple(triangle, fc.constantFrom('suspected' as const, 'cleared' as const))
    .map(([geometry, name]) => land(geometry, name));
  const records = fc
    .tuple(fc.array(point, { maxLength: 12 }), fc.array(area, { maxLength: 6 }))
    .map(([a, b]): Hazard[] => [...a, ...b]);
  const layer = districtLayer(
    [
      {
        type: 'Polygon',
        coordinates: [ring(46, 39, 47, 40), ring(46.4, 39.4, 46.6, 39.6).reverse()],
      },
      {
        type: 'MultiPolygon',
        coordinates: [[ring(47, 39, 48, 40)], [ring(46.45, 39.45, 46.55, 39.55)]],
      },
    ],
    2000,
  );

  test('plain Turf finds the same items and land', () => {
    fc.assert(
      fc.property(records, (hazards) =>
        expectSame(joinRecords(layer, hazards), joinByTurf(layer, hazards)),
      ),
      { numRuns: 60 },
    );
  });

  test('plain Turf finds the same at every period', () => {
    const periodOf = (hazard: Hazard): number =>
      hazard.kind === 'point' ? hazard.count % 3 : hazard.geometry.coordinates.flat(2).length % 3;
    fc.assert(
      fc.property(records, (hazards) => {
        const timeline = { periods: 3, periodOf };
        expectSame(joinRecords(layer, hazards, timeline), joinByTurf(layer, hazards, timeline));
      }),
      { numRuns: 15 },
    );
  });

  test('the order of records and the size of the grid change nothing', () => {
    const finer = districtLayer(layer.geometries, 50_000);
    fc.assert(
      fc.property(records, (hazards) => {
        const right = joinRecords(layer, hazards);
        expectSame(joinRecords(layer, shuffled(hazards)), right);
        expectSame(joinRecords(finer, hazards), right);
      }),
      { numRuns: 40 },
    );
  });

  test('districts and the land outside add up to all items', () => {
    fc.assert(
      fc.property(records, (hazards) => {
        const all = hazards.reduce(
          (sum, hazard) => sum + (hazard.kind === 'point' ? hazard.count : 0),
          0,
        );
        expect(itemsIn(joinRecords(layer, hazards)).reduce((sum, count) => sum + count, 0)).toBe(
          all,
        );
      }),
    );
  });

  test('plain Turf gives a point on a border to the same district', () => {
    const onBorders = [
      [47, 39.5],
      [46, 39],
      [48, 40],
      [46.4, 39.5],
      [46.6, 39.5],
      [46.45, 39.5],
      [46.55, 39.5],
      [47.5, 40],
    ];
    const hazards = onBorders.map(([lon = 0, lat = 0]) => item(lon, lat));
    for (const hazard of hazards) {
      expect(itemsIn(joinRecords(layer, [hazard])), String(hazard.position)).toEqual(
        itemsIn(joinByTurf(layer, [hazard])),
      );
    }
  });
});
