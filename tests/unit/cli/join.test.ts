import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { JOIN } from '../../../src/cli/join.ts';
import { WrongUse } from '../../../src/cli/verb.ts';
import { geodesicAreaHa } from '../../../src/spatial/geodesic-area.ts';
import { box, ring } from '../spatial/shapes.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const feature = (geometry: unknown, properties: Record<string, unknown> = {}) => ({
  type: 'Feature',
  properties,
  geometry,
});
const collection = (...features: unknown[]) =>
  JSON.stringify({ type: 'FeatureCollection', features });
const point = (lon: number, lat: number, properties: Record<string, unknown>) =>
  feature({ type: 'Point', coordinates: [lon, lat] }, properties);

const DISTRICTS = collection(
  feature(box(46, 39, 47, 40), { id: 'west' }),
  feature(box(47, 39, 48, 40), { id: 'east' }),
);
const RECORDS = collection(
  point(46.5, 39.5, { type: 'uxo', count: 3 }),
  point(46.6, 39.5, { type: 'ap' }),
  point(47, 39.5, { type: 'ap' }),
  point(40, 30, { type: 'at' }),
  feature(box(46.9, 39.1, 47.1, 39.2), { class: 'suspected' }),
  feature(box(46.9, 39.1, 47.1, 39.2), { class: 'suspected' }),
  feature(box(47.5, 39.5, 47.6, 39.6), { class: 'cleared' }),
  feature(null, { class: 'cleared' }),
);

/** Runs the verb in a folder of its own that holds the files; `$name` in an argument is a file there. */
async function run(files: Record<string, string | Uint8Array>, ...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-join-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const results: string[] = [];
  const errors: string[] = [];
  const output = {
    result: (line: string) => void results.push(line),
    error: (line: string) => void errors.push(line),
  };
  const inFolder = (text: string) => text.replaceAll('$', `${folder}/`);
  const code = await JOIN.run(args.map(inFolder), output);
  const without = (lines: readonly string[]) =>
    lines.map((line) => line.replaceAll(`${folder}/`, ''));
  const fileOf = (name: string) =>
    readFileSync(join(folder, name), 'utf8').replaceAll(`${folder}/`, '');
  return { code, results: without(results), errors: without(errors), fileOf };
}

const FILES = { 'd.geojson': DISTRICTS, 'r.geojson': RECORDS };
const USUAL = ['--districts', '$d.geojson', '--records', '$r.geojson'];

describe('join', () => {
  test('one row for each district in the order of the file, then one for what lies outside', async () => {
    const { code, fileOf } = await run(FILES, ...USUAL, '--out', '$out.csv');
    const [header, ...rows] = fileOf('out.csv').trimEnd().split('\n');
    expect(code).toBe(0);
    expect(header).toBe(
      'district,area_km2,points,ap,at,uxo,points_per_km2,suspected_ha,confirmed_ha,cancelled_ha,reduced_ha,cleared_ha',
    );
    expect(rows.map((row) => row.split(',')[0])).toEqual(['west', 'east', '(none)']);
  });

  test('counts are items, areas are dissolved, numbers are unrounded', async () => {
    const { fileOf } = await run(FILES, ...USUAL, '--out', '$out.csv');
    const rows = fileOf('out.csv')
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((row) => row.split(','));
    expect(rows.map((row) => row.slice(2, 6))).toEqual([
      ['4', '1', '0', '3'],
      ['1', '1', '0', '0'],
      ['1', '0', '1', '0'],
    ]);
    const km2 = geodesicAreaHa(box(46, 39, 47, 40)) / 100;
    expect(rows[0]?.[1]).toBe(String(km2));
    expect(rows[0]?.[6]).toBe(String(4 / km2));
    const ha = geodesicAreaHa(box(46.9, 39.1, 47, 39.2));
    expect(Number(rows[0]?.[7]) / ha).toBeCloseTo(1, 9);
    expect(Number(rows[1]?.[7]) / ha).toBeCloseTo(1, 9);
    expect(rows[2]?.slice(6)).toEqual(['', '0', '0', '0', '0', '0']);
    expect(rows[2]?.[1]).toBe('');
    expect(Number(rows[1]?.[11]) / geodesicAreaHa(box(47.5, 39.5, 47.6, 39.6))).toBeCloseTo(1, 9);
  });

  test('without --out the table alone is the result, and what is said of files goes to stderr', async () => {
    const { results, errors } = await run(FILES, ...USUAL);
    expect(results).toHaveLength(1);
    expect(results[0]?.split('\n')).toHaveLength(4);
    expect(errors).toEqual(['r.geojson: 8 records read: 7 used, 0 repaired, 1 left out.']);
  });

  test('the report lists every odd record with its row; used, repaired and left out add up', async () => {
    const broken = collection(
      point(46.5, 39.5, { type: 'ap' }),
      point(46.5, 39.5, { type: 'ap' }),
      feature(
        { type: 'Polygon', coordinates: [ring(46.1, 39.1, 46.11, 39.11).slice(0, -1)] },
        { class: 'cleared' },
      ),
      feature(null),
    );
    const files = { ...FILES, 'r.geojson': broken };
    const { results, fileOf } = await run(files, ...USUAL, '--out', '$o.csv', '--report', '$p.csv');
    expect(results).toEqual(['r.geojson: 4 records read: 2 used, 1 repaired, 1 left out.']);
    expect(fileOf('p.csv').trimEnd().split('\n')).toEqual([
      'file,row,outcome,problem,reason,longitude,latitude',
      'r.geojson,2,used,duplicate,says the same as row 1 (two items can lie at one place),46.5,39.5',
      'r.geojson,3,repaired,unclosed,"had a ring that was not closed: the end at longitude 46.1, latitude 39.11 was joined",46.1,39.11',
      'r.geojson,4,left out,null,has no geometry,,',
    ]);
  });

  test('several files of records count together', async () => {
    const files = { ...FILES, 'more.csv': 'type;lon;lat;count\nap;46,5;39,5;10\n' };
    const { results, fileOf } = await run(
      files,
      ...USUAL,
      '--records',
      '$more.csv',
      '--out',
      '$o.csv',
    );
    expect(fileOf('o.csv').split('\n')[1]?.split(',').slice(2, 6)).toEqual(['14', '11', '0', '3']);
    expect(results).toHaveLength(2);
  });

  test('the same records give the same table in every format', async () => {
    const square = ring(46.1, 39.1, 46.11, 39.11);
    const wkt = `POLYGON ((${square.map((position) => position.join(' ')).join(', ')}))`;
    const features = [
      point(46.5, 39.5, { type: 'ap', count: 2 }),
      feature({ type: 'Polygon', coordinates: [square] }, { class: 'reduced' }),
    ];
    const table = `wkt;type;count;class\nPOINT (46.5 39.5);ap;2;\n${wkt};;;reduced\n`;
    const formats: Record<string, string | Uint8Array> = {
      'a.geojson': collection(...features),
      'b.geojsonl': features.map((one) => JSON.stringify(one)).join('\n'),
      'c.csv': table,
      'd.tsv': table.replaceAll(';', '\t'),
      'e.txt': new Uint8Array(Buffer.from(`\uFEFF${table}`, 'utf16le')),
    };
    const tables = await Promise.all(
      Object.keys(formats).map(async (name) => {
        const { results } = await run(
          { ...FILES, ...formats },
          '--districts',
          '$d.geojson',
          '--records',
          `$${name}`,
        );
        return results[0];
      }),
    );
    expect(new Set(tables).size).toBe(1);
    expect(tables[0]).toMatch(/^west,[\d.]+,2,2,/m);
  });

  test('axes the wrong way round are said once for the file, and nothing is exchanged', async () => {
    const files = { ...FILES, 'r.geojson': collection(point(39.5, 46.5, { type: 'ap' })) };
    const { errors, results } = await run(files, ...USUAL);
    expect(errors.at(-1)).toBe(
      'r.geojson: 1 of 1 records lie in a district only when longitude and latitude are exchanged; nothing was exchanged.',
    );
    expect(results[0]).toMatch(/\(none\),,1,1,/);
  });

  test('ids come from the property id, else the id of the feature, else the property that --id names', async () => {
    const districts = (...properties: object[]) =>
      JSON.stringify({
        type: 'FeatureCollection',
        features: properties.map((one, i) => ({ ...feature(box(46 + i, 39, 47 + i, 40)), ...one })),
      });
    const ids = async (text: string, ...more: string[]) => {
      const { results } = await run({ ...FILES, 'd.geojson': text }, ...USUAL, ...more);
      return results[0]
        ?.split('\n')
        .slice(1)
        .map((row) => row.split(',')[0]);
    };
    expect(await ids(districts({ id: 5 }, { id: 'x', properties: { id: 'y' } }))).toEqual([
      '5',
      'y',
      '(none)',
    ]);
    const named = districts({ properties: { name: 'A, B' } }, { properties: { name: 'C' } });
    expect(await ids(named, '--id', 'name')).toEqual(['"A', 'C', '(none)']);
    expect(await ids(named, '--id', 'NAME')).toEqual(['"A', 'C', '(none)']);
    const empty = districts(
      { id: 'x', properties: { id: null } },
      { id: 'z', properties: { id: '' } },
    );
    expect(await ids(empty)).toEqual(['x', 'z', '(none)']);
    const both = districts({ properties: { id: 'own', name: 'A' } }, { properties: { name: 'C' } });
    expect(await ids(both, '--id', 'name')).toEqual(['own', 'C', '(none)']);
  });

  test('who asks for another id than districts have is told which ones went before it', async () => {
    const text = collection(feature(box(46, 39, 47, 40), { id: 'own', name: 'A' }));
    const { errors } = await run({ ...FILES, 'd.geojson': text }, ...USUAL, '--id', 'name');
    expect(errors).toContain(
      'd.geojson: 1 of 1 districts have an id of their own, which goes before --id name.',
    );
  });

  test('types get columns of their own whatever they are called, and no name is a formula', async () => {
    const text = collection(
      ...['points', '=1+1', 'district'].map((type) => point(46.5, 39.5, { type })),
    );
    const { results } = await run({ ...FILES, 'r.geojson': text }, ...USUAL);
    expect(results[0]?.split('\n')[0]).toBe(
      "district,area_km2,points,'=1+1,district (type),points (type),points_per_km2,suspected_ha,confirmed_ha,cancelled_ha,reduced_ha,cleared_ha",
    );
  });

  test('a file without records counts for nothing, beside others and alone', async () => {
    const files = { ...FILES, 'none.geojson': collection(), 'none.csv': 'lon,lat,type\n' };
    const alone = await run(files, '--districts', '$d.geojson', '--records', '$none.geojson');
    expect(alone.code).toBe(0);
    expect(alone.errors[0]).toBe('none.geojson holds no records.');
    expect(alone.results[0]?.split('\n')[1]).toMatch(/^west,\d+\.\d+,0,0,0,0,0,0,0$/);
    const beside = await run(files, ...USUAL, '--records', '$none.csv');
    expect(beside.results).toEqual((await run(FILES, ...USUAL)).results);
  });

  test('districts that overlap, or are called as the last row is, are told', async () => {
    const text = collection(
      feature(box(46, 39, 47, 40), { id: 'a' }),
      feature(box(46.5, 39, 47.5, 40), { id: '(none)' }),
    );
    const { errors } = await run({ ...FILES, 'd.geojson': text }, ...USUAL);
    expect(errors).toContain(
      'd.geojson: districts overlap; what lies in several of them counts in each.',
    );
    expect(errors).toContain(
      'd.geojson: a district has the id "(none)", as the last row, of what lies outside all.',
    );
  });

  test('polygons that only touch the outer border are listed as outside, on every side', async () => {
    const sides: [number, number, number, number][] = [
      [45.9, 39.2, 46, 39.3],
      [48, 39.2, 48.1, 39.3],
      [46.2, 38.9, 46.3, 39],
      [46.2, 40, 46.3, 40.1],
    ];
    const text = collection(
      ...sides.map((side) => feature(box(...side), { class: 'suspected' })),
      feature(box(45.9, 39.5, 46.1, 39.6), { class: 'suspected' }),
    );
    const { fileOf } = await run({ ...FILES, 'r.geojson': text }, ...USUAL, '--report', '$p.csv');
    const listed = fileOf('p.csv')
      .split('\n')
      .filter((line) => line.includes('outside'));
    expect(listed.map((line) => line.split(',')[1])).toEqual(['1', '2', '3', '4']);
  });

  test.each([
    [
      'a district without an id',
      collection(feature(box(46, 39, 47, 40), { name: 'A' })),
      /has no property "id" in row 1; name the one that holds the ids with --id \(there are: name\)\.$/,
    ],
    [
      'an id twice',
      collection(
        feature(box(46, 39, 47, 40), { id: 'a' }),
        feature(box(47, 39, 48, 40), { id: 'a' }),
      ),
      /has the id "a" twice, in rows 1 and 2\.$/,
    ],
    [
      'a district without a shape',
      collection(feature(null, { id: 'a' })),
      /has a district, "a", that has no geometry\.$/,
    ],
    [
      'a point for a district',
      collection(point(46, 39, { id: 'a' })),
      /has a district, "a", that is a point; a district is a polygon\.$/,
    ],
    ['districts that are cut off', DISTRICTS.slice(0, 100), /is cut off or damaged/],
  ])('%s ends with 1, one sentence and no table', async (_, districts, sentence) => {
    const { code, results, errors } = await run({ ...FILES, 'd.geojson': districts }, ...USUAL);
    expect(code).toBe(1);
    expect(results).toEqual([]);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(sentence);
  });

  test('a file of records that cannot be read ends with 1 and leaves what was written before', async () => {
    const files = { ...FILES, 'bad.csv': 'a,b\n1,2\n', 'out.csv': 'before' };
    const { code, errors, fileOf } = await run(
      files,
      ...USUAL,
      '--records',
      '$bad.csv',
      '--out',
      '$out.csv',
    );
    expect(code).toBe(1);
    expect(errors).toHaveLength(1);
    expect(fileOf('out.csv')).toBe('before');
  });

  test.each([
    [['--records', '$r.geojson'], 'A file of districts is needed: --districts F.'],
    [['--districts', '$d.geojson'], 'A file of records is needed: --records F.'],
    [[...USUAL, '--records', '$r.geojson'], 'is named twice.'],
    [[...USUAL, '--colour', 'red'], "Unknown option '--colour'."],
    [['--districts', '$nowhere', '--records', '$r.geojson'], 'There is no file "$nowhere".'],
    [[...USUAL, '--records', '$./r.geojson'], 'is named twice.'],
    [[...USUAL, '--districts', '$r.geojson'], '--districts is given twice.'],
    [[...USUAL, '--out', '$r.geojson'], 'would be written over: it is named twice.'],
    [[...USUAL, '--out', '$o.csv', '--report', '$./o.csv'], 'would be written over'],
    [[...USUAL, '--out', '$nowhere/o.csv'], 'cannot be written (ENOENT).'],
    [[...USUAL, '--report', '$.'], 'cannot be written (EISDIR).'],
  ])('wrong use, %j', async (args, sentence) => {
    const result = run(FILES, ...args);
    await expect(result).rejects.toThrow(WrongUse);
    await expect(result).rejects.toThrow(sentence.replace('"$nowhere"', '').replace(/ \.$/, ''));
  });
});
