import { deepStrictEqual } from 'node:assert';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawRecord } from '../../../src/domain/hazard.ts';
import { recordsOf } from '../../../src/domain/record-table.ts';
import { textOfBytes } from '../../../src/io/file-text.ts';
import { CSV_RECORDS } from '../../../src/io/records-csv.ts';
import { GEOJSON } from '../../../src/io/records-geojson.ts';
import { GEOJSON_LINES } from '../../../src/io/records-geojson-lines.ts';
import { DecimalReader, isUtf8, POINT } from '../../../src/io/scan/bytes.ts';
import { scannedRecords } from '../../../src/io/scan/scanned-records.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const BOX = [46, 39, 48, 41] as const;

interface Found {
  readonly records: readonly RawRecord[];
  readonly columns: readonly string[];
  readonly notes: readonly string[];
  readonly format: string;
}

const columnsOf = (records: readonly RawRecord[]): string[] => [
  ...new Set(records.flatMap(({ properties }) => Object.keys(properties))),
];

/** A position as the checks take it: an altitude counts for nothing. */
function flat(record: RawRecord): RawRecord {
  const { type, coordinates } = (record.geometry ?? {}) as { type?: string; coordinates?: unknown };
  const isHigh = type === 'Point' && Array.isArray(coordinates) && coordinates.length === 3;
  return isHigh && coordinates.every((one) => Number.isFinite(one))
    ? { ...record, geometry: { type, coordinates: coordinates.slice(0, 2) } }
    : record;
}

/** What the readers of texts make of a file; null where they refuse it. */
async function byText(bytes: Uint8Array): Promise<Found | null> {
  const file = { name: 'f', bytes, text: () => textOfBytes(bytes, 'f') };
  try {
    const format = [GEOJSON_LINES, GEOJSON, CSV_RECORDS].find((one) => one.recognises(file));
    if (!format) return null;
    const { records, notes, columns } = await format.read(file, { box: [...BOX] });
    const named = columns ?? columnsOf(records);
    return { records: records.map(flat), columns: named, notes, format: format.label };
  } catch {
    return null;
  }
}

/** What the scanners make of it; null where they leave it to the readers of texts. */
async function byBytes(bytes: Uint8Array) {
  const found = await scannedRecords({ name: 'f', bytes }, { box: [...BOX] });
  if (!found) return null;
  const { format, read } = found;
  const { records: others, points, columns = [], notes } = read;
  if (!points) throw new Error('A scanner made no columns.');
  const records = recordsOf({ points, others }).map(flat);
  return { scanned: points.length, found: { records, columns, notes, format: format.label } };
}

/** Expects the same records of both, and at least so many of them in columns. */
async function expectSame(content: string | Uint8Array, leastScanned = 0): Promise<void> {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  const both = await byBytes(bytes);
  if (!both) {
    expect(leastScanned, 'scanned at all').toBe(0);
    return;
  }
  // Unlike `toStrictEqual`, it is not led astray by a property named "constructor".
  deepStrictEqual(both.found, await byText(bytes));
  expect(both.scanned).toBeGreaterThanOrEqual(leastScanned);
}

describe('decimals', () => {
  const decimalIn = (bytes: Uint8Array, start: number, end: number) =>
    new DecimalReader().readWhole(bytes, start, end, POINT);

  test('each number that is read is the one that Number reads, bit for bit', () => {
    const digits = fc.array(fc.constantFrom(...'0123456789'), { minLength: 0, maxLength: 18 });
    const number = fc.tuple(
      fc.constantFrom('', '-', '+'),
      digits,
      fc.constantFrom('', '.'),
      digits,
    );
    fc.assert(
      fc.property(number, ([sign, whole, point, decimals]) => {
        const text = `${sign}${whole.join('')}${point}${point && decimals.join('')}`;
        const bytes = utf8(`x${text},`);
        const value = decimalIn(bytes, 1, bytes.length - 1);
        if (!Number.isNaN(value)) expect(Object.is(value, Number(text)), text).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('coordinates as files write them are read without Number', () => {
    const places = ['46.1234567', '-0.5', '39', '0', '-179.99999999999', '-0', '0.00000000000001'];
    for (const text of places) {
      expect(Object.is(decimalIn(utf8(text), 0, text.length), Number(text)), text).toBe(true);
    }
  });

  test('other ways to write a number are left to Number', () => {
    for (const text of [
      '',
      '-',
      '.',
      '1.',
      '.5',
      '1e3',
      '01',
      '+1',
      ' 1',
      '1.2.3',
      '1234567890123456',
    ]) {
      expect(decimalIn(utf8(text), 0, text.length), text).toBeNaN();
    }
  });
});

test('UTF-8 is told from other encodings, also where a character lies across two chunks', () => {
  const long = 'a'.repeat((1 << 20) - 1);
  expect(isUtf8(utf8(`${long}ə${long}`))).toBe(true);
  expect(isUtf8(new Uint8Array([...utf8('ab'), 0xe9, 0x20]))).toBe(false);
  expect(isUtf8(new Uint8Array([...utf8(long), 0xc9, ...utf8(long)]))).toBe(false);
  expect(isUtf8(utf8('ə').subarray(0, 1))).toBe(false);
  const odd = new Uint8Array(new ArrayBuffer(11), 3, 7);
  odd.set(utf8('abcdefg'));
  expect(isUtf8(odd)).toBe(true);
});

describe('tables', () => {
  const cell = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom('AP', 'AT', 'UXO', '2024-01-15', '3', '', ' x ', 'мина', 'ə'),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  );
  const degrees = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 38e7, max: 49e7 }).map((n) => (n / 1e7).toFixed(7)) },
    { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map(String) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        ...[
          '46,5',
          '46.50',
          ' 46.5 ',
          '',
          'n/a',
          '-0',
          '-0.00',
          '1e2',
          '1e999',
          '046.5',
          '+46',
          '46.',
        ],
        ...['.5', '46.123456789012345678', '46,', '\u00a046.5', '46 5'],
      ),
    },
  );
  const row = fc.record({
    lon: degrees,
    lat: degrees,
    cells: fc.array(cell, { minLength: 2, maxLength: 3 }),
  });
  const shape = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    quoting: fc.constantFrom('needed', 'all', 'none', 'some'),
    header: fc.constantFrom(
      ...[
        ['type', 'lon', 'lat', 'date'],
        ['Lat', 'x', 'y', 'Lat'],
        ['a', 'b', 'c', 'd'],
      ],
      ...[
        ['a', 'lon', 'lat', 'a'],
        [' type ', '"lon"', 'lat', '__proto__'],
        ['lat', 'type', 'lon', ''],
      ],
    ),
    start: fc.constantFrom('', '\ufeff', '\n', ' \r\n'),
    end: fc.constantFrom('', '\n', '\n\n', '\r', ';;;\n', '"open'),
  });
  type Shape = { delimiter: string; lineEnd: string; quoting: string };

  function written(text: string, { delimiter, quoting }: Shape, i: number): string {
    const needs = /["\r\n]/.test(text) || text.includes(delimiter);
    const isQuoted =
      quoting === 'all' || (quoting === 'some' && i % 2 === 1) || (quoting === 'needed' && needs);
    return isQuoted ? `"${text.replaceAll('"', '""')}"` : text;
  }

  test('any table gives the records that the reader of texts gives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), shape, async (rows, given) => {
        const lines = rows.map(({ lon, lat, cells: [first = '', ...rest] }) => [
          first,
          lon,
          lat,
          ...rest,
        ]);
        const table = [given.header, ...lines].map((cells) =>
          cells.map((text, i) => written(text, given, i)).join(given.delimiter),
        );
        await expectSame(`${given.start}${table.join(given.lineEnd)}${given.end}`);
      }),
      { numRuns: 500 },
    );
  });

  test('any text gives the records that the reader of texts gives', async () => {
    const sign = fc.constantFrom(...'46.5,39\n"";\r x-');
    await fc.assert(
      fc.asyncProperty(fc.array(sign, { maxLength: 40 }), (signs) =>
        expectSame(`lon,lat,t\n${signs.join('')}`),
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    ['plain cells', 'type,lon,lat\nAP,46.5,39.5\nAT,46.6,39.50\n'],
    ['quoted cells', '"type","lon","lat"\n"A""P","46.5","39.5"\n"A\nT","46.6","39.5"\n'],
    ['decimal commas', 'type;lon;lat\nAP;46,50;39,5\nAT;-46,6;39,5\n'],
    ['spaces around numbers', 'type,lon,lat\nAP, 46.5,39.5 \nAT,46.6,39.5\n'],
  ])('%s are scanned, not left to the reader of texts', async (_, text) => {
    await expectSame(text, 2);
  });

  test('thousands of different cells and of equal ones keep what they say', async () => {
    const lines = Array.from({ length: 12_000 }, (_, i) => `${i},t${i % 300},46.${i},39.5`);
    await expectSame(`id,type,lon,lat\n${lines.join('\n')}`, 12_000);
  });

  test.each([
    ['WKT', 'type,wkt\nAP,POINT (46.5 39.5)\n'],
    ['no columns of positions', 'a,b\nx,y\n'],
    ['a quotation mark that is not closed', 'type,lon,lat\n"AP,46.5,39.5\n'],
    ['XML', '<kml></kml>'],
    ['zeros', 'type,lon,lat\nA\0P,46.5,39.5\n'],
    [
      'another encoding',
      new Uint8Array([...utf8('type,lon,lat\nm'), 0xe9, ...utf8(',46.5,39.5\n')]),
    ],
    ['white space', ' \n \n'],
  ])('%s: left to the reader of texts', async (_, content) => {
    const bytes = typeof content === 'string' ? utf8(content) : content;
    expect(await byBytes(bytes)).toBeNull();
  });
});

describe('GeoJSON', () => {
  const value = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom<unknown>('AP', 'AT', 3, null, true, 'ə', '', 1.5, '"\\/'),
    },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  );
  const name = fc.constantFrom(
    'type',
    'count',
    'id',
    'a"b',
    '2',
    '1',
    '__proto__',
    'ə',
    'constructor',
  );
  const properties = fc.oneof(
    {
      weight: 8,
      arbitrary: fc.array(fc.tuple(name, value), { maxLength: 4 }).map(Object.fromEntries),
    },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(null, undefined, 5, [], 'x') },
  );
  const number = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 38e7, max: 49e7 }).map((n) => n / 1e7) },
    { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(null, '46.5', -0, 5e300, []) },
  );
  const geometry = fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .array(number, { minLength: 2, maxLength: 2 })
        .map((coordinates) => ({ type: 'Point', coordinates })),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('Point', 'Polygon', 'Pt'), fc.array(number, { maxLength: 4 }))
        .map(([type, coordinates]) => ({ coordinates, type })),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom<unknown>(
        ...[null, undefined, 5, {}, [], { type: 'Point' }],
        ...[{ type: 'Point', coordinates: [46, 39], bbox: [] }],
        { type: 'MultiPoint', coordinates: [[46, 39]] },
        { type: 'Polygon', coordinates: [[[46, 39]]] },
      ),
    },
  );
  const feature = fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record(
        {
          type: fc.constantFrom('Feature', 'Feature', 'Feature', 'Thing'),
          properties,
          geometry,
          id: fc.oneof(fc.constantFrom<unknown>(7, 'x', null), value),
          geometry_name: fc.constantFrom<unknown>('geom', [1, { a: 'x' }]),
        },
        { requiredKeys: ['type', 'geometry', 'properties'] },
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 5, 'x', [], {}) },
  );
  /** The members of some objects in another order. */
  const turned = (one: unknown, isTurned: boolean): unknown =>
    isTurned && typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).reverse())
      : one;
  const features = fc
    .array(fc.tuple(feature, fc.boolean()), { maxLength: 8 })
    .map((list) => list.map(([one, isTurned]) => turned(one, isTurned)))
    // Some of them several times in a row: what is written alike is read in another way.
    .chain((list) =>
      fc
        .array(fc.nat(Math.max(0, list.length - 1)), { maxLength: 12 })
        .map((places) => (list.length === 0 ? [] : places.map((place) => list[place]))),
    );
  const others = fc.record(
    {
      name: fc.constantFrom<unknown>('x', { features: [] }),
      bbox: fc.constant([1, 2]),
      crs: fc.constantFrom('urn:ogc:def:crs:OGC:1.3:CRS84', 'EPSG:3857').map((code) => ({
        type: 'name',
        properties: { name: code },
      })),
    },
    { requiredKeys: [] },
  );

  test('any collection gives the records that the reader of texts gives', async () => {
    await fc.assert(
      fc.asyncProperty(
        features,
        others,
        fc.constantFrom(undefined, 1, '\t'),
        fc.boolean(),
        async (list, members, space, isFirst) => {
          const rest = { features: list, ...members };
          const whole = isFirst
            ? { type: 'FeatureCollection', ...rest }
            : { ...rest, type: 'FeatureCollection' };
          const text = JSON.stringify(whole, null, space);
          await expectSame(text);
          // Characters as escapes say the same.
          await expectSame(text.replaceAll('ə', '\\u0259').replaceAll('AP', 'A\\u0050'));
          await expectSame(text.replaceAll('"type"', '"t\\u0079pe"'));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a damaged collection is scanned to the same records or left to the reader of texts', async () => {
    await fc.assert(
      fc.asyncProperty(
        features,
        fc.nat(400),
        fc.constantFrom(...'{}[],:"\\ \n0x-'),
        fc.boolean(),
        async (list, at, sign, isCut) => {
          const text = JSON.stringify({ type: 'FeatureCollection', features: list });
          const end = isCut ? '' : text.slice(at + 1);
          await expectSame(`${text.slice(0, at)}${sign}${end}`);
        },
      ),
      { numRuns: 600 },
    );
  });

  test('any lines of features give the records that the reader of texts gives', async () => {
    const line = fc.oneof(
      { weight: 8, arbitrary: feature.map((one) => JSON.stringify(one)) },
      { weight: 1, arbitrary: feature.map((one) => `${JSON.stringify(one)} x`) },
      { weight: 1, arbitrary: fc.constantFrom('', ' ', '{', '\u001e{"type":"Feature"}', 'x') },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        (lines, end) =>
          expectSame(
            ['{"type":"Feature","geometry":null,"properties":{"a":1}}', ...lines].join(end),
          ),
      ),
      { numRuns: 300 },
    );
  });

  const point = (more: object = {}) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [46.5, 39.5] },
    properties: { type: 'AP', tags: ['a', { b: 1 }] },
    ...more,
  });
  test.each([
    [
      'a plain collection',
      JSON.stringify({ type: 'FeatureCollection', features: [point(), point()] }),
    ],
    [
      'ids',
      JSON.stringify({ type: 'FeatureCollection', features: [point({ id: 1 }), point({ id: 2 })] }),
    ],
    [
      'features with members of a server',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [point({ geometry_name: 'geom' }), point({ bbox: [1, 2] })],
      }),
    ],
    [
      'indented text after a byte order mark',
      `\ufeff${JSON.stringify({ type: 'FeatureCollection', features: [point(), point()] }, null, 2)}`,
    ],
    ['lines', `${JSON.stringify(point())}\n${JSON.stringify(point())}\n`],
  ])('%s: scanned, not left to the reader of texts', async (_, text) => {
    await expectSame(text, 2);
  });
});
