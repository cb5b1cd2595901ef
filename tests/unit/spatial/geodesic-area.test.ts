import { readFileSync } from 'node:fs';
import { area } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { readDistrictFeatures } from '../../../src/io/districts-geojson.ts';
import { authalicLatitude, geodesicAreaHa } from '../../../src/spatial/geodesic-area.ts';

const features = readDistrictFeatures(readFileSync('data/districts.geojson', 'utf8')).value;
const focus = features.filter(({ properties }) => properties.focus);

function ring(...positions: Position[]): Position[] {
  return [...positions, positions[0] ?? []];
}

function cell(west: number, south: number, east: number, north: number): Position[] {
  return ring([west, south], [east, south], [east, north], [west, north]);
}

function polygon(...coordinates: Position[][]): Polygon {
  return { type: 'Polygon', coordinates };
}

function relativeError(measured: number, right: number): number {
  return Math.abs(measured / right - 1);
}

const GAUSS = [
  [0, 0.5688888888888889],
  [0.538469310105683, 0.4786286704993665],
  [-0.538469310105683, 0.4786286704993665],
  [0.906179845938664, 0.2369268850561891],
  [-0.906179845938664, 0.2369268850561891],
] as const;

/** Another way to the same area, in hectares: ∮ of the zone below each straight edge, by quadrature. */
function areaByQuadrature(geometry: Polygon | MultiPolygon): number {
  const a = 6378137;
  const e2 = (2 - 1 / 298.257223563) / 298.257223563;
  const e = Math.sqrt(e2);
  const zone = (degrees: number): number => {
    const s = Math.sin((degrees * Math.PI) / 180);
    return ((a * a * (1 - e2)) / 2) * (s / (1 - e2 * s * s) + Math.atanh(e * s) / e);
  };
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const ringArea = (positions: Position[]): number => {
    const base = zone(positions[0]?.[1] ?? 0);
    let sum = 0;
    for (let i = 1; i < positions.length; i++) {
      const [x0 = 0, y0 = 0] = positions[i - 1] ?? [];
      const [x1 = 0, y1 = 0] = positions[i] ?? [];
      for (const [node, weight] of GAUSS) {
        const height = zone((y0 + y1) / 2 + ((y1 - y0) / 2) * node) - base;
        sum += ((x1 - x0) * Math.PI * height * weight) / 360;
      }
    }
    return Math.abs(sum);
  };
  const squareMetres = polygons.map(([outer = [], ...holes]) =>
    holes.reduce((rest, hole) => rest - ringArea(hole), ringArea(outer)),
  );
  return squareMetres.reduce((sum, part) => sum + part, 0) / 10_000;
}

describe('geodesicAreaHa', () => {
  test.each([
    ['from 39 to 40° N', cell(46, 39, 47, 40), 9549.520094],
    ['from 0 to 1° N', cell(10, 0, 11, 1), 12308.463894],
  ])('a cell of one degree %s has its area on the ellipsoid', (_, positions, km2) => {
    expect(relativeError(geodesicAreaHa(polygon(positions)), km2 * 100)).toBeLessThan(1e-9);
  });

  test('the whole globe has the area of the ellipsoid, 510,065,621.724 km²', () => {
    const globe = polygon(cell(-180, -90, 180, 90));
    expect(relativeError(geodesicAreaHa(globe), 51_006_562_172.4)).toBeLessThan(1e-9);
  });

  test.each([0.0001, 0.001, 0.01, 0.1, 1, 5])(
    'a triangle with sides of %d degrees is measured along straight edges',
    (side) => {
      const triangle = polygon(ring([46, 39], [46 + side, 39], [46 + 0.3 * side, 39 + side]));
      const right = areaByQuadrature(triangle);
      expect(relativeError(geodesicAreaHa(triangle), right)).toBeLessThan(1e-7);
    },
  );

  test('every shipped polygon agrees with quadrature to one in ten million', () => {
    const errors = features.map(({ geometry }) =>
      relativeError(geodesicAreaHa(geometry), areaByQuadrature(geometry)),
    );
    expect(Math.max(...errors)).toBeLessThan(1e-7);
  });

  test.each(focus.map((feature) => [feature.properties.name_en, feature] as const))(
    'Turf alone finds %s 0.07 to 0.15 % smaller',
    (_, { geometry }) => {
      const missing = 1 - area(geometry) / 10_000 / geodesicAreaHa(geometry);
      expect(missing).toBeGreaterThan(0.0007);
      expect(missing).toBeLessThan(0.0015);
    },
  );

  test('a hole is left out, whichever way round it runs', () => {
    const outer = cell(46, 39, 47, 40);
    const inner = cell(46.4, 39.4, 46.6, 39.6);
    const whole = geodesicAreaHa(polygon(outer));
    const part = geodesicAreaHa(polygon(inner));
    expect(geodesicAreaHa(polygon(outer, inner))).toBeCloseTo(whole - part, 3);
    expect(geodesicAreaHa(polygon(outer, inner.toReversed()))).toBeCloseTo(whole - part, 3);
  });

  test('parts of a multipolygon add up', () => {
    const parts = [cell(46, 39, 46.5, 40), cell(46.5, 39, 47, 40)];
    const both: MultiPolygon = { type: 'MultiPolygon', coordinates: parts.map((part) => [part]) };
    const cellHa = geodesicAreaHa(polygon(cell(46, 39, 47, 40)));
    expect(geodesicAreaHa(both)).toBeCloseTo(cellHa, 3);
  });
});

describe('authalicLatitude', () => {
  test('equator and poles stay where they are', () => {
    for (const latitude of [-90, 0, 90])
      expect(authalicLatitude(latitude)).toBeCloseTo(latitude, 5);
  });

  test('40° N agrees with the series of Snyder, equation 3-18', () => {
    expect(authalicLatitude(40)).toBeCloseTo(39.873694, 6);
  });
});
