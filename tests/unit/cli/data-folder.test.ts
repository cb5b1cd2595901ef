import { describe, expect, test } from 'vitest';
import { readDataFolder } from '../../../src/cli/data-folder.ts';
import {
  dataFolder,
  districtLine,
  districtsGeojson,
  EAST,
  statementsCsv,
  WEST,
} from './data-folder-fixture.ts';

describe('readDataFolder', () => {
  test('a statement for an unknown district is left out and noted, the others stand', () => {
    const { statements, notes } = readDataFolder(
      dataFolder({ 'statements.csv': statementsCsv({}, { area: 'nowhere' }, {}) }),
    );
    expect(statements.map(({ id }) => id)).toEqual(['s1', 's3']);
    expect(notes).toHaveLength(1);
  });

  test('a polygon that is not closed is no district, and its figures stand', () => {
    const { districts, features, statements } = readDataFolder(
      dataFolder({
        'districts.geojson': districtsGeojson(
          districtLine('west', WEST),
          districtLine('east', EAST.slice(0, -1)),
        ),
      }),
    );
    expect(districts.map(({ id }) => id)).toEqual(['west']);
    expect(features).toHaveLength(1);
    expect(statements).toHaveLength(2);
  });

  test('a gazetteer without rows leaves every focus polygon unmatched', () => {
    const { notes } = readDataFolder(
      dataFolder({ 'gazetteer.csv': 'id,name_en,name_az,aliases\n' }),
    );
    expect(notes.filter(({ text }) => /no row in gazetteer/.test(text))).toHaveLength(2);
  });

  test('files that are not needed and not there are null', () => {
    const { settlements, towns, rivers, lakes, countries, publisher } =
      readDataFolder(dataFolder());
    expect([settlements, towns, rivers, lakes, countries, publisher]).toEqual(Array(6).fill(null));
  });

  test('the shipped folder has all of them', () => {
    const shipped = readDataFolder('data');
    expect(shipped.missing).toEqual([]);
    expect(shipped.settlements).toHaveLength(1087);
    expect(shipped.towns).toHaveLength(90);
    expect(shipped.rivers?.features).toHaveLength(57);
    expect(shipped.lakes?.features).toHaveLength(78);
    expect(shipped.countries?.features).toHaveLength(6);
    expect(shipped.publisher?.hotline).toBeNull();
  });
});
