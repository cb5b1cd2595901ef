import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { ITEM_KINDS } from '../../../src/domain/item-kind.ts';
import type { MarksAsked, OwnMarks, PointMarks } from '../../../src/domain/own-marks.ts';
import { ownFeatures, stepsTo } from '../../../src/map/own-features.ts';
import { degreesOfLook, recordsAt } from '../../../src/map/own-hit.ts';
import { areaPaths, itemPaths } from '../../../src/map/own-paths.ts';
import { ITEM_SHAPES } from '../../../src/map/own-symbols.ts';
import { toPixel } from '../../../src/map/projection.ts';
import { shapes } from './world.ts';

const asked: MarksAsked = {
  box: [46, 39, 48, 41],
  zoom: 12,
  until: '2025-12-31',
  detail: 'exact',
  mostPoints: 20_000,
  mostAreas: 100,
};
const nothing: OwnMarks = {
  asked,
  cells: null,
  points: null,
  areas: null,
  present: { areas: {}, items: {} },
};

function pointsOf(places: readonly (readonly [number, number])[], kinds = [0]): PointMarks {
  return {
    index: Uint32Array.from(places, (_, i) => i),
    lon: Float64Array.from(places, ([lon]) => lon),
    lat: Float64Array.from(places, ([, lat]) => lat),
    kind: Uint8Array.from(places, (_, i) => kinds[i % kinds.length]!),
    inView: places.length,
  };
}
const spread = (count: number) =>
  Array.from({ length: count }, (_, i) => [46.8 + (i % 100) / 500, 39.8 + i / 50_000] as const);
const drawn = (marks: Partial<OwnMarks>, labels: readonly string[] = []) =>
  ownFeatures({ marks: { ...nothing, ...marks }, labels });

const AREA = {
  index: Uint32Array.of(7),
  hazard: Uint8Array.of(1),
  ringFrom: Uint32Array.of(0, 2),
  cornerFrom: Uint32Array.of(0, 5, 10),
  isOuter: Uint8Array.of(1, 0),
  corners: Float64Array.of(
    ...[46.8, 39.8, 46.9, 39.8, 46.9, 39.9, 46.8, 39.9, 46.8, 39.8],
    ...[46.84, 39.84, 46.84, 39.86, 46.86, 39.86, 46.86, 39.84, 46.84, 39.84],
  ),
  inView: 1,
};

describe('the features of own records', () => {
  test('have a shape for every point, whose corners lie around it', () => {
    const features = drawn({ points: pointsOf([[46.9, 39.9]], [1]) });
    const { geometry, properties } = features[0]!.write();
    expect(properties).toEqual({ kind: 'items', item: 'at' });
    const [[corners]] = (geometry as MultiPolygon).coordinates as [[Position[]]];
    expect(corners).toHaveLength(ITEM_SHAPES.at.length + 1);
    expect(corners[0]).toEqual(corners.at(-1));
    const camera = { zoom: 12, lon: 46.9, lat: 39.9 };
    const size = { width: 100, height: 100 };
    const pixels = corners.map(([lon = 0, lat = 0]) =>
      toPixel(shapes.world, camera, size, [lon, lat]),
    );
    for (const [i, [x, y]] of pixels.slice(0, -1).entries()) {
      expect(x - 50).toBeCloseTo(ITEM_SHAPES.at[i]![0], 1);
      expect(y - 50).toBeCloseTo(ITEM_SHAPES.at[i]![1], 1);
    }
  });

  test('hold all points, none twice', () => {
    const features = drawn({ points: pointsOf(spread(20_000), [0, 1, 2, 3, 4, 5, 6]) });
    const shown = features.flatMap((one) => (one.write().geometry as MultiPolygon).coordinates);
    expect(shown).toHaveLength(20_000);
    expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
  });

  test('stay the same through a pan, and change with what they hold', () => {
    const ids = (marks: Partial<OwnMarks>) => drawn(marks).map(({ id }) => id);
    const points = pointsOf(spread(300));
    const before = ids({ points });
    expect(ids({ points, asked: { ...asked, box: [46.5, 39, 48, 41] } })).toEqual(before);
    expect(ids({ points: pointsOf(spread(299)) })).not.toEqual(before);
    expect(ids({ points, asked: { ...asked, zoom: 13 } })).not.toEqual(before);
  });

  test('keep holes of polygons', () => {
    const { geometry, properties } = drawn({ areas: AREA })[0]!.write();
    expect(properties).toEqual({ kind: 'area', class: 'confirmed' });
    expect((geometry as MultiPolygon).coordinates.map((rings) => rings.length)).toEqual([2]);
  });

  test('say the items of a cell in its middle, and draw its square', () => {
    const cells = {
      degrees: 0.1,
      column: Int32Array.of(469),
      row: Int32Array.of(399),
      items: Float64Array.of(1234),
    };
    const [square, count] = drawn({ cells }, ['1,234']).map((one) => one.write());
    expect((square!.geometry as Polygon).coordinates[0]).toHaveLength(5);
    expect(count!.properties).toEqual({ kind: 'count', label: '1,234' });
    const [lon, lat] = (count!.geometry as unknown as { coordinates: number[] }).coordinates;
    expect(lon).toBeCloseTo(46.95, 9);
    expect(lat).toBeCloseTo(39.95, 9);
  });

  test('are handed over in small steps, and only what is not there yet', () => {
    const features = drawn({ points: pointsOf(spread(20_000)) });
    const known = new Set([features[0]!.id, 'gone']);
    const { remove, batches } = stepsTo(known, features, 4000);
    expect(remove).toEqual(['gone']);
    expect(batches.flat().map(({ id }) => id)).toEqual(features.slice(1).map(({ id }) => id));
    for (const batch of batches) {
      const corners = batch.reduce((sum, one) => sum + one.corners, 0);
      // The last feature of a step may reach over it.
      expect(corners).toBeLessThan(4000 + 500 * 17);
    }
  });
});

describe('a click', () => {
  const camera = { zoom: 12, lon: 46.85, lat: 39.85 };
  const look = { world: shapes.world, camera, size: { width: 600, height: 400 } };
  const pixelOf = (lon: number, lat: number) => toPixel(look.world, camera, look.size, [lon, lat]);
  const marks = {
    ...nothing,
    areas: AREA,
    points: pointsOf([
      [46.82, 39.86],
      [46.95, 39.95],
    ]),
  };

  test('finds the points that are drawn there, and the polygons below', () => {
    expect(recordsAt(marks, look, pixelOf(46.82, 39.86))).toEqual({ points: [0], areas: [7] });
  });
  test('finds nothing in the hole of a polygon or beside all', () => {
    expect(recordsAt(marks, look, pixelOf(46.85, 39.85))).toBeNull();
    expect(recordsAt(marks, look, pixelOf(46.79, 39.85))).toBeNull();
  });
  test('belongs to a view whose edges are known in degrees', () => {
    const [west, south, east, north] = degreesOfLook(look, 0);
    const corners = [pixelOf(west, north), pixelOf(east, south)].flat();
    for (const [i, px] of [0, 0, 600, 400].entries()) expect(corners[i]).toBeCloseTo(px, 6);
  });
});

test('in SVG all points of a kind are one path, and each polygon has its own', () => {
  const paths = itemPaths(pointsOf(spread(10), [0, 3]), shapes.world, 1);
  expect(paths.map(({ kind }) => kind)).toEqual(['ap', 'uxo']);
  expect(paths[0]?.d.match(/M/g)).toHaveLength(5);
  expect(areaPaths(AREA, shapes.world)).toMatchObject([{ hazard: 'confirmed' }]);
});

test('every kind of item has a shape of its own', () => {
  const corners = ITEM_KINDS.map((kind) => JSON.stringify(ITEM_SHAPES[kind]));
  expect(new Set(corners).size).toBe(ITEM_KINDS.length);
});
