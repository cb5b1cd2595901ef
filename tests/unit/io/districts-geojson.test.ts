import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDistrictFeatures } from '../../../src/io/districts-geojson.ts';

const SQUARE = '{"type":"Polygon","coordinates":[[[46,39],[47,39],[47,40],[46,40],[46,39]]]}';

function feature(properties: string, geometry = SQUARE): string {
  const needed = `"name_en":"A","name_az":"A","kind":"district","focus":true`;
  return `{"type":"Feature","geometry":${geometry},"properties":{${properties},${needed}}}`;
}

function collection(...features: string[]): string {
  return `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}`;
}

describe('readDistrictFeatures', () => {
  test('a feature knows its line, and the place of each of its parts', () => {
    const text = collection(feature('"id":"a"'), feature('"id":"b"'));
    const read = readDistrictFeatures(text);
    expect(read.notes).toEqual([]);
    expect(read.lines).toEqual([2, 3]);
    const column = (text.split('\n')[2] ?? '').indexOf('"b"') + 1;
    expect(read.placeOf(1, ['properties', 'id'])).toEqual({ line: 3, column });
  });

  test('a feature without geometry is left out and noted, the next one stands', () => {
    const read = readDistrictFeatures(collection(feature('"id":"a"', 'null'), feature('"id":"b"')));
    expect(read.value.map(({ properties }) => properties.id)).toEqual(['b']);
    expect(read.notes).toMatchObject([{ line: 2, value: 'null', severity: 'error' }]);
    expect(read.placeOf(0, []).line).toBe(3);
  });

  test('a coordinate that is not a number is noted where it stands', () => {
    const geometry = SQUARE.replace('[47,40]', '["x",40]');
    const text = collection(feature('"id":"a"', geometry));
    const { notes } = readDistrictFeatures(text);
    const column = (text.split('\n')[1] ?? '').indexOf('"x"') + 1;
    expect(notes).toMatchObject([{ line: 2, column, value: 'x' }]);
  });

  test('a missing property is named', () => {
    const text = collection(feature('"id":"a"').replace('"kind":"district",', ''));
    expect(readDistrictFeatures(text).notes[0]?.text).toBe('has no properties.kind');
  });

  test('an id with capital letters is noted', () => {
    const { notes } = readDistrictFeatures(collection(feature('"id":"Aghdam"')));
    expect(notes).toMatchObject([{ line: 2, value: 'Aghdam' }]);
  });

  test('of two features with one id the first stands', () => {
    const read = readDistrictFeatures(collection(feature('"id":"a"'), feature('"id":"a"')));
    expect(read.value).toHaveLength(1);
    expect(read.notes).toMatchObject([{ line: 3, value: 'a' }]);
    expect(read.notes[0]?.text).toMatch('line 2');
  });

  test('land received on a day that does not exist is noted', () => {
    const received = '"id":"a","received_on":"2023-02-30","received_ha":{"b":1}';
    const { notes } = readDistrictFeatures(collection(feature(received)));
    expect(notes).toMatchObject([{ line: 2, value: '2023-02-30' }]);
  });

  test('a text that is not JSON is one note with line and column', () => {
    const { value, notes } = readDistrictFeatures('{"type":"FeatureCollection",\n"features":[}');
    expect(value).toEqual([]);
    expect(notes).toMatchObject([{ line: 2, column: 13 }]);
  });

  test('JSON that is no feature collection is one note', () => {
    expect(readDistrictFeatures('[1]').notes).toMatchObject([{ line: 1, column: 1, value: '[1]' }]);
    expect(readDistrictFeatures('').notes).toHaveLength(1);
  });
});

describe('the shipped districts', () => {
  const { value, notes } = readDistrictFeatures(readFileSync('data/districts.geojson', 'utf8'));

  test('are 75, 13 of them in focus', () => {
    expect(notes).toEqual([]);
    expect(value).toHaveLength(75);
    expect(value.filter(({ properties }) => properties.focus)).toHaveLength(13);
  });

  test('show no official area around the dataset', () => {
    const around = value.filter(({ properties }) => !properties.focus);
    expect(around.filter(({ properties: p }) => p.official_area_km2 !== null)).toEqual([]);
    expect(around.filter(({ properties: p }) => p.official_area_note !== null)).toEqual([]);
  });

  test('say what Aghdara received, from whom and when', () => {
    const aghdara = value.find(({ properties }) => properties.id === 'aghdara');
    expect(aghdara?.properties).toMatchObject({
      received_on: '2023-12-05',
      received_ha: { tartar: 85125, kalbajar: 73584, aghdam: 7374 },
      approximate_borders_with: ['tartar', 'kalbajar', 'aghdam'],
    });
  });
});
