import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCountries, readLakes, readRivers } from '../../../src/io/context-geojson.ts';
import { readGazetteer } from '../../../src/io/gazetteer-csv.ts';
import { readSettlements, readTowns } from '../../../src/io/places-csv.ts';
import { readPublisher } from '../../../src/io/publisher-json.ts';

const shipped = (file: string): string => readFileSync(`data/${file}`, 'utf8');

describe('the gazetteer', () => {
  test('lists 13 districts with their spellings, and no working notes', () => {
    const { value, notes } = readGazetteer(shipped('gazetteer.csv'));
    expect(notes).toEqual([]);
    expect(value).toHaveLength(13);
    expect(value[0]).toMatchObject({ id: 'tartar', name_az: 'Tərtər' });
    expect(value[0]?.aliases).toContain('Terter');
    const rows = shipped('gazetteer.csv').trim().split('\n').slice(1);
    expect(rows.filter((row) => !row.endsWith(','))).toEqual([]);
  });

  test('refuses a row without a name', () => {
    const { value, notes } = readGazetteer('id,name_en,name_az,aliases\na,,A,\n');
    expect(value).toEqual([]);
    expect(notes).toMatchObject([{ line: 2, column: 'name_en', value: '', text: 'is missing' }]);
  });
});

describe('settlements and towns', () => {
  test('every shipped settlement is readable', () => {
    const { value, notes } = readSettlements(shipped('settlements.csv'));
    expect(notes).toEqual([]);
    expect(value).toHaveLength(1087);
    expect(value.find(({ name }) => name.en === 'Ajanli')).toEqual({
      name: { en: 'Ajanli', az: 'Acanlı' },
      alt: ['Acarli'],
      district: 'aghdam',
      position: [47.014, 39.978],
      rank: 'village',
    });
  });

  test('every shipped town is readable, also one outside all districts', () => {
    const { value, notes } = readTowns(shipped('towns.csv'));
    expect(notes).toEqual([]);
    expect(value).toHaveLength(90);
    expect(value.filter(({ district }) => district === '').map(({ name }) => name.en)).toEqual([
      'Astara',
    ]);
  });

  test('a town of unknown population has none, not 0', () => {
    const text = 'name_az,name_en,district,lon,lat,population,rank\nA,A,a,46,39,,2\n';
    expect(readTowns(text).value[0]?.population).toBeNull();
  });

  test('a latitude beyond the pole is noted', () => {
    const text = 'name_az,name_en,alt,district,lon,lat,rank\nA,A,,a,46,139,village\n';
    expect(readSettlements(text).notes).toMatchObject([{ line: 2, column: 'lat', value: '139' }]);
  });
});

describe('waters and countries', () => {
  test('rivers keep names and rank', () => {
    const { value, notes } = readRivers(shipped('rivers.geojson'));
    expect(notes).toEqual([]);
    const araz = value.features.find(({ properties }) => properties.name_en === 'Araz');
    expect(araz?.properties).toEqual({ name_az: 'Araz', name_en: 'Araz', rank: 1 });
  });

  test('a lake without a name keeps none', () => {
    const { value, notes } = readLakes(shipped('lakes.geojson'));
    expect(notes).toEqual([]);
    expect(value.features[3]?.properties).toEqual({ name_az: null, name_en: null, kind: 'lake' });
  });

  test('a country is known by its ISO code and never in focus', () => {
    const { value, notes } = readCountries(shipped('countries.geojson'));
    expect(notes).toEqual([]);
    expect(
      value.features.map(({ properties: { id, iso, focus } }) => [id, iso, focus]),
    ).toContainEqual(['AZ', 'AZ', false]);
  });

  test('a lake drawn as a line is left out and noted', () => {
    const { value, notes } = readLakes(shipped('rivers.geojson'));
    expect(value.features).toEqual([]);
    expect(notes[0]?.text).toMatch('is neither a Polygon nor a MultiPolygon');
  });
});

describe('the publisher', () => {
  test('ships without a hotline', () => {
    expect(readPublisher(shipped('publisher.json'))).toMatchObject({
      value: { name: 'Clearance Atlas', hotline: null },
      notes: [],
    });
  });

  test('with a hotline that was never checked is refused, with the line', () => {
    const hotline = '{"number":"1","name":"N","source_url":"https://example.org","checked":"soon"}';
    const credits = '"credits":"C","map_credits":"M"';
    const { value, notes } = readPublisher(`{"name":"P",${credits},\n"hotline":${hotline}}`);
    expect(value).toBeNull();
    expect(notes).toMatchObject([{ line: 2, value: 'soon' }]);
  });

  test('without a name is refused', () => {
    const text = '{"credits":"C","map_credits":"M","hotline":null}';
    expect(readPublisher(text).notes).toMatchObject([{ text: 'has no name' }]);
  });
});
