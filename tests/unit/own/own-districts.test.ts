import { expect, test } from 'vitest';
import type { Polygon } from 'geojson';
import { chosenDistricts, readDistricts } from '../../../src/own/own-districts.ts';
import { ownDistricts, withNeighbours } from '../../../src/spatial/own-districts.ts';
import { fileOf, foreignId, FOREIGN_NAMES, foreignUnits } from '../../fixtures/own-land.ts';

const COLUMNS = { id: 'code', name: 'name' };

function square(west: number, south: number, side = 1): Polygon {
  const [east, north] = [west + side, south + side];
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}
const record = (row: number, code: unknown, name: unknown, geometry: unknown = square(row, 0)) => ({
  row,
  geometry,
  properties: { code, name },
});
const refusal = (...records: readonly ReturnType<typeof record>[]) => {
  try {
    chosenDistricts('land.geojson', records, COLUMNS);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

test('the districts of a file keep its order, its ids and its names', async () => {
  const bytes = new TextEncoder().encode(fileOf(foreignUnits()));
  const named = await readDistricts('land.geojson', bytes, { id: 'adm1_pcode', name: 'adm1_name' });
  expect(named.map(({ name }) => name)).toEqual(FOREIGN_NAMES);
  expect(named.map(({ id }) => id)).toEqual(FOREIGN_NAMES.map((_, index) => foreignId(index)));
});

test('an id that is missing or twice is refused with its value and its rows', () => {
  expect(refusal(record(1, 'a', 'A'), record(2, ' ', 'B'), record(3, 'a', 'C'))).toBe(
    'land.geojson cannot give the districts of the map: row 2 has no "code"; the "code" "a" is in rows 1 and 3.',
  );
});

test('a record without a polygon is no district, and no land is left out in silence', () => {
  expect(refusal(record(1, 'a', 'A'), record(2, 'b', 'B', null))).toContain(
    '"b" in row 2 has no geometry',
  );
  const point = { type: 'Point', coordinates: [1, 1] };
  expect(refusal(record(1, 'a', 'A', point))).toContain('"a" in row 1 is a point');
});

test('many faults are counted, not all named', () => {
  const records = Array.from({ length: 9 }, (_, index) => record(index + 1, '', 'A'));
  expect(refusal(...records)).toMatch(/row 5 has no "code"; 4 more\.$/);
});

test('a district across 180 degrees is cut there, and one that is cut already stays', () => {
  const across = square(179, 0);
  across.coordinates[0]?.forEach((position) => {
    if ((position[0] ?? 0) > 179) position[0] = -179;
  });
  const [district] = chosenDistricts('land.geojson', [record(1, 'a', 'A', across)], COLUMNS);
  expect(district?.geometry.type).toBe('MultiPolygon');
  expect(district?.repairs.map(({ problem }) => problem)).toContain('antimeridian');
  const cut = {
    type: 'MultiPolygon',
    coordinates: [square(179, 0).coordinates, square(-180, 0).coordinates],
  };
  const [stays] = chosenDistricts('land.geojson', [record(1, 'a', 'A', cut)], COLUMNS);
  expect(stays?.geometry).toEqual(cut);
});

test('land beyond the end of the map is refused', () => {
  expect(refusal(record(1, 'a', 'A', square(0, 85)))).toContain('ends at 85 degrees');
});

test('a shape is repaired, and what was done is told', () => {
  const open = square(0, 0);
  open.coordinates[0]?.pop();
  const [district] = chosenDistricts('land.geojson', [record(1, 'a', 'A', open)], COLUMNS);
  expect(district?.repairs.map(({ problem }) => problem)).toEqual(['unclosed']);
});

test('districts of one name are told apart by their ids, one without a name is called by it', () => {
  const records = [record(1, 'a', 'San'), record(2, 'b', 'San'), record(3, 'c', null)];
  const districts = ownDistricts(chosenDistricts('land.geojson', records, COLUMNS));
  expect(districts.map(({ name }) => name.en)).toEqual(['San (a)', 'San (b)', 'c']);
});

test('inside the page a district is known by its place alone, so that no address has its id', () => {
  const districts = ownDistricts(chosenDistricts('x', [record(1, 'Ж,1', 'A')], COLUMNS));
  expect(districts[0]).toMatchObject({ id: 'u1', aliases: ['Ж,1'] });
});

test('neighbours stand in the order of the compass from north', () => {
  const geometries = [square(0, 0), square(0, 1), square(1, 0), square(5, 5)];
  const records = geometries.map((geometry, i) => record(i + 1, `${i}`, `${i}`, geometry));
  const alone = ownDistricts(chosenDistricts('x', records, COLUMNS));
  const districts = withNeighbours(alone, [
    ['u1', 'u3'],
    ['u1', 'u2'],
    ['u4', null],
  ]);
  expect(districts.map(({ neighbours }) => neighbours)).toEqual([['u2', 'u3'], ['u1'], ['u1'], []]);
});
