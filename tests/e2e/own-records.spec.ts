import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './fixtures.ts';
import { OwnDataPage } from './own-data-page.ts';

const FORMATS = [
  'records.ndjson',
  'records.geojson.gz',
  'records.csv',
  'shapefile.zip',
  'records.kml',
  'records.kmz',
  'records.fgb',
  'records.parquet',
];

/** A table with one sound item, one without a place, one with a count that is none, one twice. */
const ODD = {
  name: 'odd.csv',
  text: [
    'longitude,latitude,type,count',
    '46.92,39.99,AP mine,2',
    ',,AP mine,1',
    '46.93,39.98,UXO,many',
    '46.92,39.99,AP mine,2',
    '10,50,UXO,1',
  ].join('\n'),
};

test('the same records give the same table, whatever format they come in', async ({ atlas }) => {
  test.slow();
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  const tables = new Map<string, string[]>();
  for (const name of ['records.geojson', ...FORMATS]) {
    await own.openDialog();
    await own.pick(name);
    await own.use();
    expect(await own.totals(name), name).toEqual([20, 20, 0, 0]);
    await own.close();
    tables.set(name, await own.tableRows());
    await own.panel.getByRole('button', { name: 'Remove all own records' }).click();
    await expect(own.panel).toHaveCount(0);
  }
  const first = tables.get('records.geojson');
  expect(first).toContain('Aghdam | 4 | 3 | – | 1 | 0.0038 | – | – | – | – | –');
  for (const name of FORMATS) expect(tables.get(name), name).toEqual(first);
});

test('a shapefile whose parts are given one by one is read as one that is packed', async ({
  atlas,
}) => {
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  await own.openDialog();
  const parts = unzipSync(readFileSync('tests/fixtures/records/shapefile.zip'));
  await own.pick(...Object.entries(parts).map(([name, bytes]) => ({ name, bytes })));
  await own.use();
  expect(await own.totals('points.shp')).toEqual([12, 12, 0, 0]);
  expect(await own.totals('areas.shp')).toEqual([8, 8, 0, 0]);
  await own.close();
  expect(await own.tableRows()).toContain('Aghdam | 4 | 3 | – | 1 | 0.0038 | – | – | – | – | –');
  await atlas.page.reload();
  await atlas.isReady();
  expect(await own.tableRows()).toContain('Aghdam | 4 | 3 | – | 1 | 0.0038 | – | – | – | – | –');
});

test('while files are read and counted nothing is sent', async ({ atlas }) => {
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  await own.openDialog();
  const sent: string[] = [];
  atlas.page.on('request', (request) => {
    const isFileOfSite = /^\/(?:assets|data)\/[\w.-]+$/.test(new URL(request.url()).pathname);
    if (request.method() !== 'GET' || request.postData() !== null || !isFileOfSite) {
      sent.push(`${request.method()} ${request.url()}`);
    }
  });
  atlas.page.on('websocket', (socket) => sent.push(socket.url()));
  await own.pick('records.geojson');
  await own.use();
  // What reads the format and joins the districts is there now: nothing more is asked for.
  const asked: string[] = [];
  atlas.page.on('request', (request) => asked.push(request.url()));
  await own.pick({
    name: 'again.geojson',
    text: readFileSync('tests/fixtures/records/records.geojson', 'utf8'),
  });
  await own.use();
  expect(await own.totals('again.geojson')).toEqual([20, 20, 0, 0]);
  expect(sent).toEqual([]);
  expect(asked).toEqual([]);
});

test('a person says what the columns mean, and the next file of the same columns knows', async ({
  atlas,
}) => {
  const own = new OwnDataPage(atlas.page);
  const odd = (name: string) => ({
    name,
    text: 'x,y,what,pieces\n46.92,39.99,PMN-2,3\n46.93,39.98,OZM-72,4',
  });
  await atlas.open();
  await own.openDialog();
  await own.pick(odd('first.csv'));
  await own.column('first.csv', 'Type of item').selectOption('what');
  await own.column('first.csv', 'Number of items').selectOption('pieces');
  await own.use();
  await own.close();
  expect(await own.tableRows()).toContain('Aghdam | 7 | 4 | 3 | 0.0066');
  await own.openDialog();
  await own.pick(odd('second.csv'));
  await expect(own.column('second.csv', 'Type of item')).toHaveValue('what');
  await expect(own.column('second.csv', 'Number of items')).toHaveValue('pieces');
});

test('words of the class column are asked for, and those without a class are left out', async ({
  atlas,
}) => {
  const own = new OwnDataPage(atlas.page);
  const square = (lon: number) => [
    [lon, 39.9],
    [lon + 0.01, 39.9],
    [lon + 0.01, 39.91],
    [lon, 39.91],
    [lon, 39.9],
  ];
  const features = ['Zone rouge', 'CHA', 'CHA'].map((status, i) => ({
    type: 'Feature',
    properties: { status },
    geometry: { type: 'Polygon', coordinates: [square(46.85 + i / 20)] },
  }));
  await atlas.open();
  await own.openDialog();
  await own.pick({
    name: 'zones.geojson',
    text: JSON.stringify({ type: 'FeatureCollection', features }),
  });
  const word = own.file('zones.geojson').getByRole('combobox', { name: 'Zone rouge' });
  await own.use();
  expect(await own.totals('zones.geojson')).toEqual([3, 2, 0, 1]);
  await word.selectOption('suspected');
  await own.use();
  expect(await own.totals('zones.geojson')).toEqual([3, 3, 0, 0]);
});

test('every record is used, repaired or left out, and the list says why and where', async ({
  atlas,
}) => {
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  await own.openDialog();
  await own.pick(ODD);
  await own.use();
  expect(await own.totals('odd.csv')).toEqual([5, 3, 0, 2]);
  await expect(own.outcome).toContainText('says the same as an earlier record: 1');
  await expect(own.outcome).toContainText('outside all districts: 1');
  await expect(own.outcome).toContainText('odd.csv, row 4 (left out): has the count "many"');

  await own.outcome.getByRole('checkbox', { name: '1 record that says the same' }).check();
  await expect.poll(() => own.totals('odd.csv')).toEqual([5, 2, 0, 3]);

  const downloading = atlas.page.waitForEvent('download');
  await own.outcome.getByRole('button', { name: 'Download the list (CSV)' }).click();
  const report = csvParse(readFileSync(await (await downloading).path(), 'utf8'));
  expect(report.map(({ row, outcome }) => `${row} ${outcome}`)).toEqual([
    '3 left out',
    '4 left out',
    '5 left out',
    '6 used',
  ]);
});

test('a finding is shown on the map, where its record lies', async ({ atlas }) => {
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  await own.openDialog();
  await own.pick(ODD);
  await own.use();
  await own.outcome.getByRole('button', { name: 'Show row 5 on the map' }).click();
  await expect(own.dialog).toBeHidden();
  await expect.poll(() => new URL(atlas.page.url()).hash).toBe('#13/39.990/46.920');
  // The position of a record leaves the page in no link.
  expect(await atlas.sharedLink()).not.toContain('39.990');
});

test('records that have longitude and latitude exchanged are noticed, and turned when asked', async ({
  atlas,
}) => {
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  await own.openDialog();
  await own.pick({
    name: 'turned.csv',
    text: 'longitude,latitude,type\n39.99,46.92,UXO\n39.98,46.93,UXO',
  });
  await expect(own.file('turned.csv')).toContainText('2 of 2 places lie in a district only when');
  await own.use();
  await own.close();
  expect(await own.tableRows()).toContain('Outside all districts | 2 | 2 | –');
  await own.openDialog();
  await own
    .file('turned.csv')
    .getByRole('checkbox', { name: 'Read each place as latitude and longitude' })
    .check();
  await own.use();
  await own.close();
  expect(await own.tableRows()).toContain('Aghdam | 2 | 2 | 0.0019');
});

test('own records are still there after a reload, and gone after they are removed', async ({
  atlas,
}) => {
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  await own.openDialog();
  await own.pick('records.geojson', 'shapefile.zip');
  await own.use();
  await own.close();
  const before = await own.tableRows();
  await atlas.page.reload();
  await atlas.isReady();
  await expect.poll(() => own.tableRows()).toEqual(before);

  await own.panel.getByRole('button', { name: 'Remove all own records' }).click();
  await expect(own.panel).toHaveCount(0);
  await atlas.page.reload();
  await atlas.isReady();
  await own.openDialog();
  await expect(own.dialog.getByRole('region')).toHaveCount(0);
  await expect(own.panel).toHaveCount(0);
});

test('own records can be shaded, and no link carries them', async ({ atlas }) => {
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  const choice = atlas.metrics.getByRole('radio', { name: 'Items per km² of land, own records' });
  await expect(choice).toHaveCount(0);
  const before = await atlas.sharedLink();
  await atlas.page.keyboard.press('Escape');
  await own.openDialog();
  await own.pick('records.geojson');
  await own.use();
  await own.close();
  expect(await atlas.sharedLink()).toBe(before);
  await expect(atlas.share).toContainText('Own records are not in the link');
  await atlas.page.keyboard.press('Escape');
  await choice.check();
  await expect(atlas.row('Aghdam')).toContainText('0.0');
  await own.panel.getByRole('button', { name: 'Remove all own records' }).click();
  await expect(atlas.metrics.getByRole('radio', { name: /^Progress/ })).toBeChecked();
});

test('a download reveals as much as was chosen, and no word of a record becomes a formula', async ({
  atlas,
}) => {
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  await own.openDialog();
  await own.pick({ name: 'words.csv', text: 'longitude,latitude,type\n46.92,39.99,=1+1' });
  await own.use();
  await own.close();
  await own.panel.getByText('Download results').click();
  const names: Record<string, string[]> = {};
  for (const depth of [
    'Totals by district only',
    'Totals, and items in a grid',
    'Totals, grid, and every record',
  ]) {
    await own.panel.getByRole('radio', { name: depth }).check();
    const downloading = atlas.page.waitForEvent('download');
    await own.panel.getByRole('button', { name: 'Download own results' }).click();
    const files = unzipSync(new Uint8Array(readFileSync(await (await downloading).path())));
    names[depth] = Object.keys(files).sort();
    expect(strFromU8(files['districts.csv'] ?? new Uint8Array())).toContain(",'=1+1,");
    expect(strFromU8(files['README.txt'] ?? new Uint8Array())).toContain('Not for navigation');
  }
  expect(Object.values(names)).toEqual([
    ['README.txt', 'districts.csv'],
    ['README.txt', 'districts.csv', 'items-by-cell.geojson'],
    ['README.txt', 'districts.csv', 'findings.csv', 'items-by-cell.geojson', 'records.geojson'],
  ]);
});

test('text that is pasted is read as a file is', async ({ atlas }) => {
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  await own.openDialog();
  await own.dialog.getByText('Paste text instead').click();
  await own.dialog
    .getByRole('textbox', { name: 'GeoJSON, KML, or a table with a header' })
    .fill('lon;lat;type\n46,92;39,99;UXO');
  await own.dialog.getByRole('button', { name: 'Read this text' }).click();
  await own.use();
  await own.close();
  expect(await own.tableRows()).toContain('Aghdam | 1 | 1 | 0.00095');
});

test('a file dropped anywhere on the page opens the dialog with it', async ({ atlas }) => {
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  const dropped = await atlas.page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['lon,lat,type\n46.92,39.99,UXO'], 'dropped.csv'));
    return transfer;
  });
  await atlas.headline.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(own.file('dropped.csv')).toContainText('1 record');
});

test('what cannot be read is refused in one sentence, and the files before it stay', async ({
  atlas,
}) => {
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  await own.openDialog();
  await own.pick('records.geojson');
  await own.pick({ name: 'letter.docx', text: 'Dear all,' });
  await expect(own.refusals).toContainText('letter.docx');
  await expect(own.file('records.geojson')).toBeVisible();
});

test('two files of the same name are told apart', async ({ atlas }) => {
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  await own.openDialog();
  await own.pick('records.csv');
  await own.pick('records.csv');
  await own.use();
  expect(await own.totals('records.csv')).toEqual([20, 20, 0, 0]);
  expect(await own.totals('records.csv (2)')).toEqual([20, 20, 0, 0]);
});

test('what is under way can be stopped, and the files before it stay as they were', async ({
  atlas,
}) => {
  test.slow();
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  await own.openDialog();
  await own.pick({ name: 'first.csv', text: 'lon,lat,what\n46.92,39.99,UXO' });
  await own.column('first.csv', 'Type of item').selectOption('what');
  await own.use();
  // A million places as WKT take longer than a person needs to say no.
  await own.pickMade('long.csv', 'wkt,type\n', 'POINT (46.92 39.99),UXO\n'.repeat(10_000), 100);
  await own.pickMade('after.csv', 'lon,lat,type\n', '46.92,39.99,UXO\n', 1);
  await expect(own.dialog.getByText('Reading long.csv.')).toBeVisible();
  await own.dialog.getByRole('button', { name: 'Stop' }).click();
  await own.isRead();
  await expect(own.file('first.csv')).toBeVisible();
  await expect(own.file('long.csv')).toHaveCount(0);
  await expect(own.file('after.csv')).toHaveCount(0);
  await expect(own.column('first.csv', 'Type of item')).toHaveValue('what');
  await expect(own.refusals).toBeEmpty();
  await own.use();
  await own.close();
  expect(await own.tableRows()).toContain('Aghdam | 1 | 1 | 0.00095');
});
