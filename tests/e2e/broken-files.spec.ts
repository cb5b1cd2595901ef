import { BROKEN_FILES } from '../fixtures/broken-files.ts';
import { expect, test } from './fixtures.ts';
import { OwnDataPage } from './own-data-page.ts';

/** Of the broken files, those that ask something of the page or of its worker. */
const REFUSED = [
  'cut.geojson',
  'cut-shapefile.zip',
  'book.xlsx',
  'nothing.csv',
  'binary.csv',
  'million-columns.csv',
  'bomb.zip',
  'bomb.csv.gz',
  'entities.kml',
  'outside-entity.kml',
  'metres.csv',
  'garbage.fgb',
];
const READ = [
  'brackets.json',
  'deep-properties.geojson',
  'prototype.geojson',
  'odd-shapes.geojson',
];
const broken = (name: string) => {
  const file = BROKEN_FILES.find((one) => one.name === name);
  if (!file) throw new Error(`${name} is not among the broken files.`);
  return file;
};

const MARKUP = '<img src=x onerror="window.ran = true"><script>window.ran = true</script>';

test('broken files each end in one sentence, and what was there before stays', async ({
  atlas,
}) => {
  test.slow();
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  await own.openDialog();
  await own.pick('records.geojson');
  await own.use();
  const before = await own.totals('records.geojson');
  expect(before).toEqual([20, 20, 0, 0]);

  const requests: string[] = [];
  const origin = new URL(atlas.page.url()).origin;
  atlas.page.on('request', (request) => {
    const { origin: to, pathname } = new URL(request.url());
    const isPartOfPage = to === origin && /^\/assets\/[\w.-]+$/.test(pathname);
    if (!isPartOfPage || request.method() !== 'GET') requests.push(request.url());
  });
  for (const name of REFUSED) {
    const { ending, bytes } = broken(name);
    await own.pick({ name, bytes: bytes() });
    await expect(own.refusals.getByRole('paragraph'), name).toHaveCount(1);
    const sentence = await own.refusals.innerText();
    expect(sentence.startsWith(`${name} `), sentence).toBe(true);
    if ('refused' in ending && typeof ending.refused === 'string') {
      expect(sentence).toBe(`${name} ${ending.refused}.`);
    }
    await expect(own.file('records.geojson')).toBeVisible();
    expect(await own.totals('records.geojson')).toEqual(before);
  }
  expect(requests).toEqual([]);
});

test('odd files are read record by record, and each record has its outcome', async ({ atlas }) => {
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  await own.openDialog();
  for (const name of READ) await own.pick({ name, bytes: broken(name).bytes() });
  await expect(own.refusals).toBeEmpty();
  await own.use();
  for (const name of READ) {
    const { ending } = broken(name);
    if ('refused' in ending) throw new Error(`${name} is refused.`);
    const [used, repaired, leftOut] = ending.totals;
    const all = used + repaired + leftOut;
    expect(await own.totals(name), name).toEqual([all, used, repaired, leftOut]);
  }
  expect(await atlas.page.evaluate(() => 'polluted' in {})).toBe(false);
});

test('a file of 200 MB is refused or read, and the page lives', async ({ atlas }) => {
  test.slow();
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  await own.openDialog();
  await own.pick('records.geojson');
  const megabyte = 1_000_000;
  await own.pickMade('line.csv', '', 'x'.repeat(megabyte), 200);
  await expect(own.refusals).toContainText('line.csv starts with a line of more than 1000000', {
    timeout: 120_000,
  });
  await own.isRead();
  await own.pickMade('zeros.csv', '', '\0'.repeat(megabyte), 200);
  await expect(own.refusals).toHaveText('zeros.csv is not text: it holds binary data.', {
    timeout: 120_000,
  });
  await own.isRead();
  await own.use();
  expect(await own.totals('records.geojson')).toEqual([20, 20, 0, 0]);
});

test('markup in records and in names of files is text wherever it is shown', async ({ atlas }) => {
  const own = new OwnDataPage(atlas.page);
  const dialogs: string[] = [];
  atlas.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await atlas.open();
  await own.openDialog();
  const quoted = `"${MARKUP.replaceAll('"', '""')}"`;
  const name = '<b onclick=alert(1)>marked.csv';
  await own.pick({
    name,
    text: `lon,lat,type,${quoted}\n46.92,39.99,${quoted},x\n46.93,39.98,${quoted},x\n46.9,,UXO,x`,
  });
  await own.use();
  expect(await own.totals(name)).toEqual([3, 2, 0, 1]);
  await own.close();
  await expect(own.table).toContainText(MARKUP);
  await expect(atlas.page.locator('img[src="x"]')).toHaveCount(0);
  expect(await atlas.page.evaluate(() => 'ran' in window)).toBe(false);
  expect(dialogs).toEqual([]);
});
