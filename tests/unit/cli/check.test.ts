import { describe, expect, test } from 'vitest';
import { CHECK } from '../../../src/cli/check.ts';
import { WrongUse } from '../../../src/cli/verb.ts';
import {
  dataFolder,
  districtLine,
  districtsGeojson,
  EAST,
  statementsCsv,
  WEST,
} from './data-folder-fixture.ts';

async function check(...args: string[]) {
  const results: string[] = [];
  const errors: string[] = [];
  const code = await CHECK.run(args, {
    result: (line) => results.push(line),
    error: (sentence) => errors.push(sentence),
  });
  return { code, lines: results.slice(0, -1), counts: results.at(-1), errors };
}

const west = districtLine('west', WEST);

describe('check', () => {
  test('three right files are enough', async () => {
    expect(await check(dataFolder())).toEqual({
      code: 0,
      lines: [],
      counts: '2 statements, 2 districts: 0 errors, 0 warnings',
      errors: [],
    });
  });

  test('the shipped folder has no errors, and 8 addresses that are only a front page', async () => {
    const { code, lines, counts } = await check('data');
    expect(counts).toBe('1002 statements, 13 districts: 0 errors, 8 warnings');
    expect(lines.filter((line) => !/is the front page of a site/.test(line))).toEqual([]);
    expect(code).toBe(0);
  });

  test('ranges that were worked out from other figures or districts are an error', async () => {
    const nothing = { statements: 0, minimum: 0, bound: 0, setAside: [] };
    const reconciled = {
      inputs: { statements: '0'.repeat(64), districts: '1'.repeat(64) },
      days: [],
      families: { area: nothing, ordnance: nothing },
      ranges: {},
      estimates: {},
      receipts: { receipts: [], ranges: {} },
    };
    const stale = dataFolder({ 'reconciled.json': JSON.stringify(reconciled) });
    const { code, lines } = await check(stale);
    expect(lines).toEqual([
      expect.stringMatching(/^reconciled.json:1 column 1: "0+" is the SHA-256 of other statements/),
      expect.stringMatching(/^reconciled.json:1 column 1: "1+" is the SHA-256 of other districts/),
    ]);
    expect(code).toBe(1);
  });

  test('every problem ends in one line with file, line, column and value', async () => {
    const faulty = statementsCsv({}, { to: '2025-13-01' });
    const { code, lines, counts } = await check(dataFolder({ 'statements.csv': faulty }));
    expect(lines).toEqual([
      'statements.csv:3 column "to": "2025-13-01" is not a day of the calendar, written YYYY-MM-DD',
    ]);
    expect(counts).toBe('1 statement, 2 districts: 1 error, 0 warnings');
    expect(code).toBe(1);
  });

  test.each([
    ['an unknown district in the area', { area: 'west;nowhere' }, 'area', 'nowhere'],
    ['an unknown place of work', { worked_in: 'nowhere' }, 'worked_in', 'nowhere'],
    ['a wrong first day', { from: '2025-02-30' }, 'from', '2025-02-30'],
    ['a first day after the last', { from: '2025-02-01' }, 'to', '2025-01-07'],
    ['a negative value', { value: '-1' }, 'value', '-1'],
    ['a wrong unit', { unit: 'items' }, 'unit', 'items'],
    ['an id used twice', { id: 's1' }, 'id', 's1'],
    ['a missing source', { source_url: '' }, 'source_url', ''],
    ['a district named twice', { area: 'west;west' }, 'area', 'west;west'],
    ['the whole operation beside a district', { area: 'all;west' }, 'area', 'all;west'],
    ['a place of work named twice', { worked_in: 'west;west' }, 'worked_in', 'west;west'],
  ])('%s is an error with its line', async (_, fault, column, value) => {
    const folder = dataFolder({ 'statements.csv': statementsCsv({}, fault, {}) });
    const { code, lines } = await check(folder);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`statements.csv:3 column "${column}": "${value}" `);
    expect(code).toBe(1);
  });

  test.each([
    ['a front page as source', { source_url: 'https://example.org/en/' }, 'source_url'],
    ['a period that ends after publication', { published: '2025-01-06' }, 'to'],
    ['a note over 200 characters', { note: 'n'.repeat(201) }, 'note'],
    ['a reminder in a note', { note: 'TODO: find the day.' }, 'note'],
    ['a pointer into the file in a note', { note: 'Rounded, see s0123.' }, 'note'],
    ['the number of an article in a note', { note: 'Article id 4411.' }, 'note'],
    ['an order in a note', { note: 'Check the unit.' }, 'note'],
  ])('%s is a warning and changes no exit code', async (_, oddity, column) => {
    const folder = dataFolder({ 'statements.csv': statementsCsv({}, oddity) });
    const { code, lines, counts } = await check(folder);
    expect(lines[0]).toMatch(`statements.csv:3 column "${column}": warning: "`);
    expect(counts).toBe('2 statements, 2 districts: 0 errors, 1 warning');
    expect(code).toBe(0);
  });

  test('every fault and oddity of a row is named in one run', async () => {
    const row = {
      value: '-3',
      unit: 'items',
      area: 'nowhere',
      to: '2024-12-31',
      published: '2024-12-30',
      source_url: 'https://example.org/',
      worked_in: 'west;elsewhere',
      note: 'TODO: find the day.',
    };
    const folder = dataFolder({ 'statements.csv': statementsCsv({}, row) });
    const { lines, counts } = await check(folder);
    expect(lines.map((line) => line.replace(/^(\S+) column "(\w+)".*/, '$1 $2')).sort()).toEqual(
      ['area', 'note', 'source_url', 'to', 'to', 'unit', 'value', 'worked_in'].map(
        (column) => `statements.csv:3 ${column}`,
      ),
    );
    expect(counts).toBe('1 statement, 2 districts: 5 errors, 3 warnings');
  });

  test('the rows of the statements are gone through from the first to the last', async () => {
    const rows = statementsCsv({ area: 'nowhere' }, { note: 'TODO' }, { value: '-3' });
    const { lines } = await check(dataFolder({ 'statements.csv': rows }));
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'statements.csv:2',
      'statements.csv:3',
      'statements.csv:4',
    ]);
  });

  test('an unknown district that a row names twice is said to be unknown once', async () => {
    const rows = statementsCsv({ area: 'nowhere;nowhere' });
    const { lines } = await check(dataFolder({ 'statements.csv': rows }));
    expect(lines.filter((line) => line.includes('is not a district'))).toHaveLength(1);
  });

  test('an address that is a fault is not called a front page on top', async () => {
    const rows = statementsCsv({ source_url: 'ftp://example.org/' });
    const { lines } = await check(dataFolder({ 'statements.csv': rows }));
    expect(lines).toHaveLength(1);
  });

  test('a missing area is one fault, not an unknown district too', async () => {
    const { lines } = await check(dataFolder({ 'statements.csv': statementsCsv({ area: '' }) }));
    expect(lines).toEqual(['statements.csv:2 column "area": "" is missing']);
  });

  test('a report published on its last day is nothing odd', async () => {
    const rows = statementsCsv({ to: '2025-01-07', published: '2025-01-07' });
    expect((await check(dataFolder({ 'statements.csv': rows }))).lines).toEqual([]);
  });

  test('"checked" and "checkpoint" are words for readers', async () => {
    const note = 'Area checked at the checkpoint, 200 characters at most.';
    const folder = dataFolder({ 'statements.csv': statementsCsv({ note }) });
    expect((await check(folder)).lines).toEqual([]);
  });

  test('a line break within a note moves the lines that follow', async () => {
    const folder = dataFolder({
      'statements.csv': statementsCsv({ note: 'One.\nTwo.' }, { value: 'x' }),
    });
    expect((await check(folder)).lines[0]).toMatch('statements.csv:4 column "value": "x" ');
  });
});

describe('check of shapes', () => {
  const shapes = (...lines: string[]) =>
    dataFolder({ 'districts.geojson': districtsGeojson(...lines) });

  test.each([
    ['a ring that is not closed', EAST.slice(0, -1), 'has a ring that is not closed'],
    [
      'a ring that crosses itself',
      [EAST[0], EAST[2], EAST[1], EAST[3], EAST[0]],
      'has a ring that crosses or touches itself at longitude 46.15, latitude 39.05',
    ],
    [
      'projected metres',
      EAST.map(([x = 0, y = 0]) => [x * 1e4, y * 1e5]),
      'has a position that is not longitude and latitude in degrees',
    ],
  ])('%s is an error, the other districts stand', async (_, ring, text) => {
    const east = districtLine('east', ring as number[][]);
    const { code, lines, counts } = await check(shapes(west, east));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^districts\.geojson:3 column \d+: "east" /);
    expect(lines[0]).toContain(text);
    expect(counts).toMatch('1 district: 1 error');
    expect(code).toBe(1);
  });

  test('neighbours that overlap are an error with both ids and hectares', async () => {
    const shifted = EAST.map(([lon = 0, lat = 0]) => [lon - 0.01, lat]);
    const { code, lines } = await check(shapes(west, districtLine('east', shifted)));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^districts\.geojson:3 column 30: "east" overlaps "west" by 96\d\.\d ha/,
    );
    expect(code).toBe(1);
  });

  test('a gazetteer row without a polygon is an error in the gazetteer', async () => {
    const { lines } = await check(shapes(west));
    expect(lines).toEqual([
      'gazetteer.csv:3 column "id": "east" has no polygon with focus: true in districts.geojson',
    ]);
  });

  test('a focus polygon without a gazetteer row is an error in the polygons', async () => {
    const north = WEST.map(([lon = 0, lat = 0]) => [lon, lat + 1]);
    const { lines } = await check(
      shapes(west, districtLine('east', EAST), districtLine('north', north)),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^districts\.geojson:4 column \d+: "north" has focus: true/);
  });

  test('land received from a district that is not there is an error', async () => {
    const received = { received_on: '2023-12-05', received_ha: { south: 10 } };
    const { lines } = await check(shapes(west, districtLine('east', EAST, received)));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^districts\.geojson:3 column \d+: "south" is no district of this file/,
    );
  });
});

describe('check of files', () => {
  test('a missing file is one sentence, and not a fault of the others', async () => {
    const folder = dataFolder({ 'gazetteer.csv': null });
    const { code, lines, errors, counts } = await check(folder);
    expect(errors).toEqual([`There is no gazetteer.csv in ${folder}.`]);
    expect(lines).toEqual([]);
    expect(counts).toBe('2 statements, 0 districts: 1 error, 0 warnings');
    expect(code).toBe(1);
  });

  test('an optional file is checked where it is there', async () => {
    const settlements = 'name_az,name_en,alt,district,lon,lat,rank\nA,A,,nowhere,46,39,village\n';
    const { code, lines } = await check(dataFolder({ 'settlements.csv': settlements }));
    expect(lines).toEqual([
      'settlements.csv:2 column "district": "nowhere" is not a district of districts.geojson',
    ]);
    expect(code).toBe(1);
  });

  test('a file that is not JSON is one error', async () => {
    const { lines } = await check(dataFolder({ 'districts.geojson': '{"features": [' }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^districts\.geojson:1 column 15: /);
  });

  test('a header without a column is one error', async () => {
    const text = statementsCsv({}).replace('area,boundaries', 'area,borders');
    const { lines } = await check(dataFolder({ 'statements.csv': text }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^statements\.csv:1 column "boundaries": "id,measure,/);
  });

  test('a folder that is not there, an option and a second folder are wrong use', () => {
    for (const args of [['/nowhere/at/all'], ['--json'], ['data', 'data']]) {
      expect(() => CHECK.run(args, { result: () => {}, error: () => {} })).toThrow(WrongUse);
    }
  });
});
