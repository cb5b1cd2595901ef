import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { BBox } from 'geojson';
import { describe, expect, test } from 'vitest';
import { bytesOfFile } from '../../../src/io/file-text.ts';
import { readRecords } from '../../../src/io/record-formats.ts';
import { RefusedFile } from '../../../src/io/refused-file.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const read = async (content: string | Uint8Array, box?: BBox) =>
  readRecords(typeof content === 'string' ? utf8(content) : content, 'f', { box });
const geometries = async (content: string | Uint8Array, box?: BBox) =>
  (await read(content, box)).records.map(({ geometry }) => geometry);

/** The sentence with which a file is refused; fails where it is not refused. */
async function refusal(content: string | Uint8Array): Promise<string> {
  try {
    await read(content);
  } catch (error) {
    if (error instanceof RefusedFile) return error.message;
    throw error;
  }
  throw new Error('The file was not refused.');
}

const FEATURE = {
  type: 'Feature',
  properties: { type: 'ap' },
  geometry: { type: 'Point', coordinates: [46.5, 39.5] },
};
const collection = (...features: unknown[]) =>
  JSON.stringify({ type: 'FeatureCollection', features });
const POINT = FEATURE.geometry;

describe('GeoJSON', () => {
  test('records are the features, counted from 1', async () => {
    const { records } = await read(collection(FEATURE, FEATURE));
    expect(records.map(({ row }) => row)).toEqual([1, 2]);
    expect(records[0]).toMatchObject({ geometry: POINT, properties: { type: 'ap' } });
  });

  test.each([
    ['a feature by itself', JSON.stringify(FEATURE)],
    ['a geometry by itself', JSON.stringify(POINT)],
    ['a list of features', JSON.stringify([FEATURE])],
    [
      'a collection of geometries',
      JSON.stringify({ type: 'GeometryCollection', geometries: [POINT] }),
    ],
  ])('%s is one record', async (_, text) => {
    expect(await geometries(text)).toEqual([POINT]);
  });

  test('the id of a feature stands in for a missing property of that name', async () => {
    const { records } = await read(
      collection({ ...FEATURE, id: 7 }, { ...FEATURE, id: 7, properties: { id: 'x' } }),
    );
    expect(records.map(({ properties }) => properties.id)).toEqual([7, 'x']);
  });

  test('what is no feature keeps its place, so that no record is lost', async () => {
    const { records } = await read(collection(FEATURE, null, 5, 'x'));
    expect(records).toHaveLength(4);
    expect(records[1]?.fault).toBe('is not a feature of GeoJSON');
  });

  test('keys that name prototypes are data like any other', async () => {
    const text = `{"type":"FeatureCollection","features":[{"type":"Feature","id":1,"__proto__":{"geometry":{}},
      "properties":{"__proto__":{"type":"ap"},"constructor":"x"},"geometry":null}]}`;
    const { records } = await read(text);
    expect(records[0]?.properties.type).toBeUndefined();
    expect(({} as { type?: unknown }).type).toBeUndefined();
  });

  test('one feature on each line is read line by line, and a torn line is one fault', async () => {
    const line = JSON.stringify(FEATURE);
    const { records } = await read(`${line}\n\n${line.slice(0, 30)}\n\u001e${line}\n`);
    expect(records.map(({ row, fault }) => [row, fault])).toEqual([
      [1, undefined],
      [3, 'is a line that is not JSON'],
      [4, undefined],
    ]);
  });

  test('UTM and Web Mercator are turned into degrees where the file names them', async () => {
    const crs = (name: string) => ({ type: 'name', properties: { name } });
    const projected = (name: string, coordinates: number[]) =>
      JSON.stringify({
        type: 'FeatureCollection',
        crs: crs(name),
        features: [{ ...FEATURE, geometry: { type: 'Point', coordinates } }],
      });
    const [utm] = await geometries(projected('urn:ogc:def:crs:EPSG::32638', [500_000, 4_400_000]));
    const [mercator] = await geometries(projected('EPSG:3857', [5_009_377.0857, 4_865_942.2795]));
    const [degrees] = await geometries(projected('urn:ogc:def:crs:OGC:1.3:CRS84', [45, 40]));
    expect((utm as typeof POINT).coordinates[0]).toBeCloseTo(45, 9);
    expect((utm as typeof POINT).coordinates[1]).toBeCloseTo(39.749907519, 8);
    expect((mercator as typeof POINT).coordinates[0]).toBeCloseTo(45, 6);
    expect((mercator as typeof POINT).coordinates[1]).toBeCloseTo(40, 6);
    expect(degrees).toMatchObject({ coordinates: [45, 40] });
  });
});

describe('tables', () => {
  test.each([
    ['commas', 'type,lon,lat\nap,46.5,39.5\n'],
    ['semicolons and decimal commas', 'type;lon;lat\nap;46,5;39,5\n'],
    ['tabs', 'type\tLongitude\tLatitude\nap\t46.5\t39.5\n'],
    ['bars and Windows line ends', 'type|X|Y\r\nap|46.5|39.5\r\n'],
    ['quoted cells', '"type","lon","lat"\n"ap","46.5","39.5"\n'],
    ['longitude after latitude', 'lat,lon,type\n39.5,46.5,ap\n'],
    ['WKT', 'type,wkt\nap,POINT (46.5 39.5)\n'],
    ['WKT in a column of any name', 'type;where\nap;POINT(46.5 39.5)\n'],
    [
      'WKT beside longitude and latitude of something else',
      'type,lon,lat,geom\nap,0,0,POINT (46.5 39.5)\n',
    ],
  ])('%s', async (_, text) => {
    const { records, notes } = await read(text);
    expect(records).toMatchObject([{ row: 2, geometry: POINT, properties: { type: 'ap' } }]);
    expect(notes).toEqual([]);
  });

  test('columns without telling names are found where their numbers lie in the districts, and it is said', async () => {
    const text = 'a,b,c\n39.5,ap,46.5\n39.6,ap,46.6\n';
    const { records, notes } = await read(text, [46, 39, 47, 40]);
    expect(records[0]?.geometry).toEqual(POINT);
    expect(notes).toEqual([
      'f: longitude was read from column "c" and latitude from "a", because their numbers lie where the districts are.',
    ]);
  });

  test.each([
    ['46.5,39.5,ap\n46.6,39.5,uxo\n', [46.5, 46.6]],
    ['ap;POINT (46.5 39.5)\nuxo;POINT (46.6 39.5)\n', [46.5, 46.6]],
  ])('a table without a header loses no record: %j', async (text, longitudes) => {
    const { records, columns, notes } = await readRecords(new TextEncoder().encode(text), 'f', {
      box: [46, 39, 47, 40],
    });
    expect(records.map(({ row }) => row)).toEqual([1, 2]);
    expect(records).toMatchObject(
      longitudes.map((lon) => ({ geometry: { coordinates: [lon, 39.5] } })),
    );
    expect(columns[0]).toBe('column 1');
    expect(notes[0]).toBe('f: has no header: its first line was read as a record.');
  });

  test.each([
    'POINT(46.5abc 39.5)',
    'POINT (46.5 39.5) and more',
    'POINT (46.5 39.5',
    'POINT 46.5 39.5',
  ])('the WKT %s is no place', async (wkt) => {
    const text = `type,wkt\nuxo,POINT (46 39)\nuxo,POINT (46 39)\nap,${wkt}\n`;
    const { records } = await readRecords(new TextEncoder().encode(text), 'f');
    expect(records[2]).toMatchObject({ geometry: null, fault: expect.stringContaining(wkt) });
  });

  test('a damaged first line of newline-delimited GeoJSON stops none of the others', async () => {
    const line = JSON.stringify({ type: 'Point', coordinates: [46, 39] });
    const read = await readRecords(new TextEncoder().encode(`{broken\n${line}\n${line}\n`), 'f');
    expect(read.format).toBe('newline-delimited GeoJSON');
    expect(read.records).toMatchObject([
      { row: 1, fault: 'is a line that is not JSON' },
      { row: 2, geometry: { type: 'Point' } },
      { row: 3, geometry: { type: 'Point' } },
    ]);
  });

  test('without telling names and without districts nothing is guessed', async () => {
    expect(await refusal('a,b,c\n39.5,ap,46.5\n')).toMatch(
      /^f has no columns of longitude and latitude/,
    );
  });

  test('rows count lines, also after a cell of several lines and an empty line', async () => {
    const { records } = await read('type,lon,lat\n"a\nb",46.5,39.5\n\nap,46.5,39.5\n');
    expect(records.map(({ row }) => row)).toEqual([2, 5]);
  });

  test.each([
    [
      'a word for a number',
      'type,lon,lat\nap,east,39.5\n',
      'has the longitude "east", which is no number',
    ],
    ['a missing latitude', 'type,lon,lat\nap,46.5,\n', 'has the latitude "", which is no number'],
    ['NaN', 'type,lon,lat\nap,NaN,39.5\n', 'has the longitude "NaN", which is no number'],
    ['a cell too many', 'type,lon,lat\nap,46.5,39.5,x\n', 'has 4 cells where the header has 3'],
    [
      'torn WKT',
      'type,wkt\nx,POINT (1 2)\nap,"POLYGON ((46 39, 47"\n',
      'has "POLYGON ((46 39, 47", which cannot be read as WKT',
    ],
    [
      'a quotation mark that is not closed',
      'type,lon,lat\n"ap,46.5,39.5\nap,46.5,39.5\n',
      'has 1 cells where the header has 3; perhaps a quotation mark is not closed and joined 2 lines',
    ],
  ])('%s is a fault of its record', async (_, text, fault) => {
    const { records } = await read(text);
    expect(records.at(-1)?.fault).toBe(fault);
  });

  test('cells without a position are a record without geometry', async () => {
    expect(await geometries('type,lon,lat\nap,,\n')).toEqual([null]);
  });

  test('WKT that names its coordinate system is turned into degrees', async () => {
    const [point] = await geometries('type,wkt\nap,SRID=32638;POINT (500000 4400000)\n');
    expect((point as typeof POINT).coordinates[1]).toBeCloseTo(39.749907519, 8);
  });

  test('a column named like a prototype is a column', async () => {
    const { records } = await read('__proto__,lon,lat\nap,46.5,39.5\n');
    expect(Object.keys(records[0]?.properties ?? {})).toEqual(['__proto__', 'lon', 'lat']);
  });

  test('a type in markup stays the text that it is', async () => {
    const { records } = await read('type,lon,lat\n<script>alert(1)</script>,46.5,39.5\n');
    expect(records[0]?.properties.type).toBe('<script>alert(1)</script>');
  });
});

describe('packed and encoded', () => {
  const text = 'type,lon,lat\nşərq,46.5,39.5\n';
  const utf16 = (mark: boolean) =>
    new Uint8Array(Buffer.from((mark ? '\uFEFF' : '') + text.replace('şərq', 'ap'), 'utf16le'));

  test.each([
    ['gzip', gzipSync(text)],
    ['a byte order mark', utf8(`\uFEFF${text}`)],
    ['UTF-16 with its mark', utf16(true)],
    ['UTF-16 without', utf16(false)],
    ['UTF-16 with the high byte first', new Uint8Array(Buffer.from(utf16(true)).swap16())],
  ])('%s is read like plain text', async (_, bytes) => {
    expect(await geometries(bytes)).toEqual([POINT]);
  });

  test('text that is not UTF-8 is read as Windows-1252, and it is said', async () => {
    const { records, notes } = await read(
      Uint8Array.from(Buffer.from('type,lon,lat\nété,46.5,39.5\n', 'latin1')),
    );
    expect(records[0]?.properties.type).toBe('été');
    expect(notes[0]).toMatch(/^f is not in UTF-8 and was read as Windows-1252/);
  });

  test('what unpacks to more than the limit is refused before it fills the memory', async () => {
    const bomb = gzipSync(new Uint8Array(50_000_000));
    expect(bomb.length).toBeLessThan(60_000);
    await expect(bytesOfFile(bomb, 'f', 1_000_000)).rejects.toThrow('f unpacks to more than 1 MB.');
  });
});

describe('files of which nothing can be used', () => {
  const whole = collection(FEATURE, FEATURE);

  test.each<[string, string | Uint8Array, RegExp]>([
    ['0 bytes', '', /^f is empty: it has 0 bytes\.$/],
    ['white space', ' \n\t\n', /^f is empty: it holds nothing but white space\.$/],
    [
      'cut off',
      whole.slice(0, 90),
      /^f is cut off or damaged: it stops being JSON at line 1, column 86\.$/,
    ],
    [
      'a comma too many',
      '{"type":"FeatureCollection",\n"features":[,]}',
      /at line 2, column 13\.$/,
    ],
    [
      'NaN in JSON',
      collection(FEATURE).replace('46.5', 'NaN'),
      /stops being JSON at line 1, column/,
    ],
    ['JSON of another kind', '{"a":1}', /^f is JSON, but not GeoJSON: its type is missing\.$/],
    ['TopoJSON', '{"type":"Topology","objects":{}}', /its type is "Topology"\.$/],
    [
      'a collection without features',
      '{"type":"FeatureCollection"}',
      /^f is a FeatureCollection without a list of features\.$/,
    ],
    ['no features', collection(), /^f holds no records\.$/],
    ['only a header', 'type,lon,lat\n', /^f holds no records\.$/],
    [
      'prose',
      'Dear colleagues,\nplease find attached\n',
      /^f has no columns of longitude and latitude/,
    ],
    [
      'binary',
      Uint8Array.from({ length: 600 }, (_, i) => (i * 7) % 256),
      /^f is not text: it holds binary data\.$/,
    ],
    [
      'the beginning of a zip archive',
      Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]),
      /^f is a zip archive, but is cut off or damaged\.$/,
    ],
    [
      'broken gzip',
      gzipSync(whole).subarray(0, 40),
      /^f is packed with gzip, but is cut off or damaged, or is several packed files in one\.$/,
    ],
    [
      'XML with entities',
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aa">]><kml>&a;</kml>',
      /^f declares XML entities \(DOCTYPE\), which are not read here\.$/,
    ],
    ['deep nesting', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, /./],
    [
      'metres without a projection',
      'type,x,y\nap,512345.6,4400000.1\nap,512346,4400001\n',
      /^f has coordinates in metres of a projection, such as 512345\.6, 4400000\.1, and does not say which/,
    ],
    [
      'a projection that is not known',
      JSON.stringify({
        ...JSON.parse(whole),
        crs: { type: 'name', properties: { name: 'EPSG:99999' } },
      }),
      /^f says that its coordinates are in "EPSG:99999", which is not known here/,
    ],
  ])('%s: one sentence', async (_, content, sentence) => {
    const message = await read(content).then(
      ({ records }) => records.map(({ fault }) => fault).join(),
      (error: Error) => (error instanceof RefusedFile ? error.message : 'no sentence'),
    );
    expect(message).not.toBe('no sentence');
    expect(message).toMatch(sentence);
  });

  test('any bytes end in records or in one sentence', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 300 }),
          fc.string().map(utf8),
          fc.jsonValue().map((v) => utf8(JSON.stringify(v))),
        ),
        async (bytes) => {
          try {
            expect((await read(bytes)).records.length).toBeGreaterThan(0);
          } catch (error) {
            expect(error).toBeInstanceOf(RefusedFile);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
