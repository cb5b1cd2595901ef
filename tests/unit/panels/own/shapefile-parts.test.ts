import { describe, expect, test } from 'vitest';
import { shapefilesTogether } from '../../../../src/panels/own/shapefile-parts.ts';

const given = (...names: string[]) => names.map((name) => ({ name, blob: new Blob([name]) }));
const namesOf = (...names: string[]) =>
  shapefilesTogether(given(...names)).map(({ parts }) => parts.map(({ name }) => name));

describe('files given together', () => {
  test('the parts of a shapefile are one file, named as its shapes, in the place of these', () => {
    const together = shapefilesTogether(given('A.dbf', 'b.csv', 'a.shp', 'a.prj', 'a.shx'));
    expect(together.map(({ name }) => name)).toEqual(['b.csv', 'a.shp']);
    expect(together[1]?.parts.map(({ name }) => name)).toEqual([
      'a.shp',
      'A.dbf',
      'a.prj',
      'a.shx',
    ]);
  });

  test('each of two shapefiles has its own parts', () => {
    expect(namesOf('a.shp', 'b.shp', 'b.prj', 'a.dbf')).toEqual([
      ['a.shp', 'a.dbf'],
      ['b.shp', 'b.prj'],
    ]);
  });

  test('a part without its shapes stands alone, as other files do', () => {
    expect(namesOf('a.dbf', 'b.shp', 'b.csv', 'shapefile.zip')).toEqual([
      ['a.dbf'],
      ['b.shp'],
      ['b.csv'],
      ['shapefile.zip'],
    ]);
  });

  test('two files of the same name are both there', () => {
    expect(namesOf('a.shp', 'a.shp')).toEqual([['a.shp'], ['a.shp']]);
  });
});
