import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { DistrictFeature } from '../../../src/domain/district-feature.ts';
import { readDistrictFeatures } from '../../../src/io/districts-geojson.ts';
import { readGazetteer } from '../../../src/io/gazetteer-csv.ts';
import { anchorOf } from '../../../src/spatial/anchor.ts';
import { districtsOf } from '../../../src/spatial/districts.ts';
import { neighboursOf } from '../../../src/spatial/neighbours.ts';
import { overlapsOf } from '../../../src/spatial/overlaps.ts';

const features = readDistrictFeatures(readFileSync('data/districts.geojson', 'utf8')).value;
const gazetteer = readGazetteer(readFileSync('data/gazetteer.csv', 'utf8')).value;
const districts = districtsOf(features, gazetteer);
const byId = new Map(districts.map((district) => [district.id, district]));

function box(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function shape(id: string, coordinates: Position[], anchor: [number, number]) {
  return { id, geometry: { type: 'Polygon' as const, coordinates: [coordinates] }, anchor };
}

function feature(id: string, coordinates: Position[]): DistrictFeature {
  const names = { id, name_en: id, name_az: id, kind: 'district', focus: true };
  const official = { official_area_km2: null, official_area_note: null };
  const properties = { ...names, ...official, approximate_borders_with: [] };
  return {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [coordinates] },
    properties,
  };
}

describe('districtsOf', () => {
  test('the districts stand in the order of the gazetteer', () => {
    expect(districts.map(({ id }) => id)).toEqual(gazetteer.map(({ id }) => id));
  });

  test('a gazetteer row without a polygon is no district', () => {
    const row = { id: 'nowhere', name_en: 'N', name_az: 'N', aliases: [] };
    expect(districtsOf(features, [row])).toEqual([]);
  });

  test('a district around the dataset is not of it, even with a gazetteer row', () => {
    const around = features.find(({ properties }) => !properties.focus);
    const row = { id: around?.properties.id ?? '', name_en: 'N', name_az: 'N', aliases: [] };
    expect(districtsOf(features, [row])).toEqual([]);
  });

  test('Aghdara received 166,083 ha from its three parents on 5 December 2023', () => {
    const received = byId.get('aghdara')?.received;
    expect(received?.on).toBe('2023-12-05');
    expect(Object.values(received?.ha ?? {}).reduce((sum, ha) => sum + ha, 0)).toBe(166_083);
    expect(byId.get('tartar')?.received).toBeNull();
  });

  test('what Aghdara received is its measured land to 0.3 %', () => {
    expect((byId.get('aghdara')?.landHa ?? 0) / 166_083).toBeCloseTo(1, 2);
  });

  test('measured land lies within 5 % of the official figure where the territory is the same', () => {
    for (const id of ['aghdara', 'kalbajar', 'tartar', 'zangilan']) {
      const district = byId.get(id);
      const ratio = (district?.landHa ?? 0) / 100 / (district?.official?.areaKm2 ?? NaN);
      expect(Math.abs(ratio - 1), id).toBeLessThan(0.05);
    }
  });

  test('a district without an official figure has none', () => {
    const [only] = districtsOf(
      [feature('a', box(46, 39, 47, 40))],
      [{ id: 'a', name_en: 'A', name_az: 'A', aliases: ['Aa'] }],
    );
    expect(only).toMatchObject({ official: null, received: null, neighbours: [], aliases: ['Aa'] });
  });
});

describe('anchorOf', () => {
  test('every shipped district holds its anchor', () => {
    for (const { id, anchor } of districts) {
      const land = features.find(({ properties }) => properties.id === id);
      expect(land && booleanPointInPolygon([...anchor], land), id).toBe(true);
    }
  });

  test('a square has it in the middle', () => {
    const [x, y] = anchorOf({ type: 'Polygon', coordinates: [box(46, 39, 46.1, 39.1)] });
    expect(x).toBeCloseTo(46.05, 2);
    expect(y).toBeCloseTo(39.05, 2);
  });

  test('it lies in the largest part, and not in a hole', () => {
    const ring = [box(46, 39, 47, 40), box(46.2, 39.2, 46.9, 39.9)];
    const geometry = {
      type: 'MultiPolygon' as const,
      coordinates: [[box(50, 39, 50.1, 39.1)], ring],
    };
    const anchor = anchorOf(geometry);
    expect(booleanPointInPolygon(anchor, { type: 'Polygon', coordinates: ring })).toBe(true);
  });

  test('distances count on the ground, not in degrees', () => {
    // 0.6 degrees of longitude at 60° N are shorter on the ground than 0.4 degrees of latitude: the
    // room in an L of these two bars is in the bar that is wider on the ground.
    const bars = [
      [20, 60],
      [20.6, 60],
      [20.6, 60.8],
      [22, 60.8],
      [22, 61.2],
      [20, 61.2],
      [20, 60],
    ];
    const [, lat] = anchorOf({ type: 'Polygon', coordinates: [bars] });
    expect(lat).toBeGreaterThan(60.8);
  });
});

describe('neighboursOf', () => {
  test('neighbours stand in the order of the compass from north', () => {
    const middle = shape('m', box(1, 1, 2, 2), [1.5, 1.5]);
    const around = [
      shape('west', box(0, 1, 1, 2), [0.5, 1.5]),
      shape('south', box(1, 0, 2, 1), [1.5, 0.5]),
      shape('east', box(2, 1, 3, 2), [2.5, 1.5]),
      shape('north', box(1, 2, 2, 3), [1.5, 2.5]),
    ];
    expect(neighboursOf([middle, ...around]).get('m')).toEqual(['north', 'east', 'south', 'west']);
  });

  test('shapes that meet in a corner are no neighbours', () => {
    const found = neighboursOf([
      shape('a', box(0, 0, 1, 1), [0.5, 0.5]),
      shape('b', box(1, 1, 2, 2), [1.5, 1.5]),
    ]);
    expect(found.get('a')).toEqual([]);
  });

  test('a border that one side draws with more vertices is a border for both', () => {
    const found = neighboursOf([
      shape('a', box(0, 0, 1, 1), [0.5, 0.5]),
      shape(
        'b',
        [
          [1, 0],
          [2, 0],
          [2, 1],
          [1, 1],
          [1, 0.5],
          [1, 0],
        ],
        [1.5, 0.5],
      ),
    ]);
    expect([found.get('a'), found.get('b')]).toEqual([['b'], ['a']]);
  });

  test('Khankandi lies within Khojaly', () => {
    expect(byId.get('khankandi')?.neighbours).toEqual(['khojaly']);
  });

  test('each shipped district is the neighbour of its neighbours', () => {
    for (const { id, neighbours } of districts) {
      for (const other of neighbours) expect(byId.get(other)?.neighbours).toContain(id);
    }
  });

  test('Aghdara borders the three districts that it was made of', () => {
    expect(byId.get('aghdara')?.neighbours).toEqual(
      expect.arrayContaining(['tartar', 'kalbajar', 'aghdam']),
    );
  });
});

describe('overlapsOf', () => {
  test('the shipped districts do not overlap by even a square metre', () => {
    expect(overlapsOf(features, 0.0001)).toEqual([]);
  });

  test('districts that touch along a border do not overlap', () => {
    const pair = [feature('a', box(46, 39, 47, 40)), feature('b', box(47, 39, 48, 40))];
    expect(overlapsOf(pair, 0)).toEqual([]);
  });

  test('an overlap is told with both ids and its hectares', () => {
    const pair = [feature('a', box(46, 39, 46.6, 40)), feature('b', box(46.5, 39, 47, 40))];
    const [overlap] = overlapsOf(pair);
    expect(overlap?.ids).toEqual(['a', 'b']);
    expect(overlap?.ha).toBeCloseTo(95_495.2, 1);
  });

  test('a district inside another overlaps by all of its land', () => {
    const pair = [feature('a', box(46, 39, 47, 40)), feature('b', box(46.4, 39.4, 46.5, 39.5))];
    expect(overlapsOf(pair)).toMatchObject([{ ids: ['a', 'b'] }]);
  });

  test('less than one hectare is not told', () => {
    const sliver = box(46.99999, 39, 48, 39.001);
    expect(overlapsOf([feature('a', box(46, 39, 47, 40)), feature('b', sliver)])).toEqual([]);
  });
});
