import { readFileSync } from 'node:fs';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { propertyOf, type RawRecord } from '../../../src/domain/hazard.ts';
import { readRecords } from '../../../src/io/record-formats.ts';
import { unzipped } from '../../../src/io/unzipped.ts';
import { checkRecord } from '../../../src/spatial/record-checks.ts';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(`tests/fixtures/records/${name}`));
const read = (name: string) => readRecords(fixture(name), name);

/** What a record says, to a tenth of a metre, whatever file it comes from. */
function sayingOf(raw: RawRecord): string {
  const { hazard, row } = checkRecord(raw);
  if (!hazard) throw new Error(`row ${row} was left out`);
  const round = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(round) : Number(Number(value).toFixed(6));
  if (hazard.kind === 'point') {
    const { position, type, count, date } = hazard;
    return JSON.stringify([round(position.slice(0, 2)), type, count, date]);
  }
  const corners = hazard.geometry.coordinates.flat(hazard.geometry.type === 'Polygon' ? 1 : 2);
  const places = [...new Set(corners.map((at) => JSON.stringify(round(at))))].sort();
  return JSON.stringify([places, hazard.class, hazard.date]);
}
const sayings = (records: readonly RawRecord[]) => records.map(sayingOf).sort();

/** The sentence with which a file is refused. */
const refusal = (bytes: Uint8Array, name = 'f'): Promise<string> =>
  readRecords(bytes, name).then(
    () => 'not refused',
    (error: Error) => error.message,
  );

describe('the same records in each format', () => {
  test.each([
    ['records.ndjson', 'newline-delimited GeoJSON'],
    ['records.geojson.gz', 'GeoJSON'],
    ['records.csv', 'CSV or TSV with a header'],
    ['shapefile.zip', 'zipped shapefile'],
    ['records.kml', 'KML'],
    ['records.kmz', 'KMZ'],
    ['records.fgb', 'FlatGeobuf'],
    ['records.parquet', 'GeoParquet'],
  ])('%s says what the GeoJSON says', async (name, format) => {
    const found = await read(name);
    expect(found.format).toBe(format);
    expect(sayings(found.records)).toEqual(sayings((await read('records.geojson')).records));
  });

  test('GPX has the points, with what its extensions say', async () => {
    const { records } = await read('points.gpx');
    expect(records).toHaveLength(12);
    expect(propertyOf(records[1]?.properties ?? {}, 'type')).toBe('AT mine');
    expect(propertyOf(records[1]?.properties ?? {}, 'ogr_count')).toBe('2');
  });

  test('texts of a shapefile are in the encoding that it names', async () => {
    const names = (await read('shapefile.zip')).records.map(({ properties }) => properties.name);
    expect(names).toContain('P1 Ağdərə');
  });

  test('all layers of a shapefile are read, and named', async () => {
    expect((await read('shapefile.zip')).notes).toEqual([
      'shapefile.zip: 2 layers were read: "areas", "points".',
    ]);
  });
});

describe('files of which nothing can be used', () => {
  const half = (name: string) => fixture(name).subarray(0, fixture(name).length / 2);
  const KML_HEAD = '<?xml version="1.0"?>';

  test.each<[string, Uint8Array, RegExp]>([
    [
      'a shapefile cut off',
      half('shapefile.zip'),
      /^f is a zip archive, but is cut off or damaged\.$/,
    ],
    ['KML cut off', half('records.kml'), /^f is KML, but is cut off or damaged\.$/],
    ['KMZ cut off', half('records.kmz'), /^f is a zip archive, but is cut off or damaged\.$/],
    ['FlatGeobuf cut off', half('records.fgb'), /^f is (FlatGeobuf, but is )?cut off.*\.$/],
    ['GeoParquet cut off', half('records.parquet'), /^f is Parquet, but is cut off or damaged\.$/],
    [
      'a zip without a layer',
      zipSync({ 'notes.txt': strToU8('x') }),
      /^f is a zip archive without a shapefile or KML in it\.$/,
    ],
    [
      'shapes cut off inside a zip',
      zipSync({ 'a.shp': new Uint8Array([0, 0, 39, 10, 0, 0]) }),
      /^f has shapes "a\.shp" that are cut off or damaged\.$/,
    ],
    [
      'shapes by themselves',
      new Uint8Array([0, 0, 39, 10, ...new Uint8Array(200)]),
      /^f holds the shapes of a shapefile alone: give it together/,
    ],
    [
      'an entity bomb',
      strToU8(
        `${KML_HEAD}<!DOCTYPE kml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><kml><name>&b;</name></kml>`,
      ),
      /^f declares XML entities \(DOCTYPE\), which are not read here\.$/,
    ],
    ['KML with no record', strToU8(`${KML_HEAD}<kml></kml>`), /^f holds no records\.$/],
    [
      'a gzip of a truncated KML',
      gzipSync(half('records.kml')),
      /^f is KML, but is cut off or damaged\.$/,
    ],
  ])('%s: one sentence', async (_, bytes, sentence) => {
    expect(await refusal(bytes)).toMatch(sentence);
  });

  test.each([
    ['<wpt lat="40,05" lon="46.05"/>', 'has the latitude "40,05", which is no number'],
    ['<wpt lat="40.05" lon="46.05abc"/>', 'has the longitude "46.05abc", which is no number'],
    ['<wpt lon="46.05"/>', 'has no latitude'],
  ])('the waypoint %s is there with its fault, and the others stay', async (waypoint, fault) => {
    const sound = '<wpt lat="40.1" lon="46.1"><name>b</name></wpt>';
    const gpx = `<gpx xmlns="http://www.topografix.com/GPX/1/1">${waypoint}${sound}</gpx>`;
    const { records } = await readRecords(strToU8(gpx), 'f');
    expect(records).toMatchObject([
      { row: 1, geometry: null, fault },
      { row: 2, geometry: { coordinates: [46.1, 40.1] }, properties: { name: 'b' } },
    ]);
  });

  test.each([
    ['46.05abc,40.05', null],
    ['46,05,40,05', null],
    ['46.05', null],
    [' 46.05 , 40.05 ', [46.05, 40.05]],
    ['46.05,40.05,12', [46.05, 40.05, 12]],
  ])('the coordinates "%s" of KML', async (coordinates, position) => {
    const kml = `<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><Point><coordinates>${coordinates}</coordinates></Point></Placemark></kml>`;
    const { records } = await readRecords(strToU8(kml), 'f');
    if (position) expect(records).toMatchObject([{ geometry: { coordinates: position } }]);
    else {
      const fault = `has "${coordinates}" among its coordinates, which is no longitude and latitude`;
      expect(records).toMatchObject([{ geometry: null, fault }]);
    }
  });

  test('KML whose names have a prefix is read as KML without', async () => {
    const point =
      '<k:Placemark><k:Point><k:coordinates>46,40</k:coordinates></k:Point></k:Placemark>';
    const kml = `<k:kml xmlns:k="http://www.opengis.net/kml/2.2">${point}</k:kml>`;
    const { records } = await readRecords(strToU8(kml), 'f');
    expect(records).toMatchObject([{ geometry: { type: 'Point', coordinates: [46, 40] } }]);
  });

  test('an archive that says it unpacks to more than allowed is not unpacked', async () => {
    const bomb = zipSync({ 'a.shp': new Uint8Array(30_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(unzipped(bomb, 'f', ['.shp'], 1_000_000)).rejects.toThrow(
      'f unpacks to more than 1 MB.',
    );
  });

  test('an archive that lies about its sizes is damaged, and nothing grows', async () => {
    const bomb = zipSync({ 'a.shp': new Uint8Array(3_000_000) });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    // The size after unpacking, in the list of contents (PKZIP APPNOTE 4.3.12) at offset 24.
    for (let i = 0; i < bomb.length - 4; i++) {
      if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 10, true);
    }
    expect(await refusal(bomb)).toMatch(/cut off or damaged\.$/);
  });

  test('a projection that is not known here is named', async () => {
    const files = await unzipped(fixture('shapefile.zip'), 'f', ['.shp', '.dbf']);
    const odd = zipSync({ ...Object.fromEntries(files), 'areas.prj': strToU8('LOCAL_CS["mine"]') });
    expect(await refusal(odd)).toMatch(/^f has a projection that is not known here \("LOCAL_CS/);
  });

  test('metres without a projection are refused', async () => {
    const files = await unzipped(fixture('shapefile.zip'), 'f', ['areas.shp', 'areas.dbf']);
    expect(await refusal(zipSync(Object.fromEntries(files)))).toMatch(
      /^f has coordinates in metres of a projection, such as .*, and does not say which/,
    );
  });
});
