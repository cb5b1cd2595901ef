import { readFileSync } from 'node:fs';
import type { AtlasPage } from './atlas-page.ts';
import { expect, test } from './fixtures.ts';
import { type Given, OwnDataPage } from './own-data-page.ts';
import { commonColour, difference } from './pixels.ts';

/** The fills of the field in the contrast theme, where nothing shows through them. */
const FILLS = {
  suspected: '#f4a718',
  confirmed: '#c1121f',
  cancelled: '#bbbbbb',
  reduced: '#66ccee',
  cleared: '#0b5fa5',
};
const LAT = 39.96;
const WEST = 46.84;
/** From one polygon of the file to the next, in degrees. */
const STEP = 0.04;
const HALF = 0.012;

const feature = (properties: object, type: string, coordinates: unknown) => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
function square(lon: number): [number, number][] {
  const [west, south, east, north] = [lon - HALF, LAT - HALF, lon + HALF, LAT + HALF];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}
/** A polygon of each class side by side, and two kinds of items south of them. */
const LAND: Given = {
  name: 'land.geojson',
  text: JSON.stringify({
    type: 'FeatureCollection',
    features: [
      ...Object.keys(FILLS).map((name, i) =>
        feature({ class: name }, 'Polygon', [square(WEST + i * STEP)]),
      ),
      feature({ type: 'AP mine', count: 3, date: '2024-03-01' }, 'Point', [46.92, 39.91]),
      feature({ type: 'UXO', count: 2 }, 'Point', [46.95, 39.91]),
    ],
  }),
};
const AT_AP = '#12/39.910/46.920';

async function withRecords(atlas: AtlasPage, link: string, file = LAND): Promise<OwnDataPage> {
  const own = new OwnDataPage(atlas.page);
  await atlas.open(link);
  await own.openDialog();
  await own.pick(file);
  await own.use();
  await own.close();
  await expect(own.key).toBeVisible();
  return own;
}

/** Moves the map as a link does. */
async function goTo(atlas: AtlasPage, hash: string): Promise<void> {
  await atlas.page.evaluate((hash) => {
    window.location.hash = hash;
  }, hash);
}

/** The middle of the map, in pixels of the window. */
async function middle(atlas: AtlasPage) {
  await atlas.map.scrollIntoViewIfNeeded();
  const box = await atlas.map.boundingBox();
  if (!box) throw new Error('The map is not on screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The colour that most of the middle of the map has, so many pixels around. */
async function colourInMiddle(atlas: AtlasPage, around: number): Promise<string> {
  const { x, y } = await middle(atlas);
  const steps = Array.from({ length: 21 }, (_, i) => ((i - 10) / 10) * around);
  const points = steps.flatMap((dx) => steps.map((dy) => ({ x: x + dx, y: y + dy })));
  return commonColour(atlas.page, points);
}

const expectInMiddle = (atlas: AtlasPage, colour: string, around: number) =>
  expect
    .poll(async () => difference(await colourInMiddle(atlas, around), colour), { timeout: 40_000 })
    .toBeLessThan(6);

test.describe('on the canvas', () => {
  test.use({ renderer: 'webgl' });

  test('polygons have the colour of their class, and lose it when they are removed', async ({
    atlas,
  }) => {
    test.slow();
    const own = await withRecords(atlas, '/?theme=contrast');
    for (const [place, colour] of Object.values(FILLS).entries()) {
      await goTo(atlas, `#12/${LAT}/${(WEST + place * STEP).toFixed(3)}`);
      await expectInMiddle(atlas, colour, 25);
    }
    await own.removeAll();
    await expect
      .poll(async () => difference(await colourInMiddle(atlas, 25), FILLS.cleared))
      .toBeGreaterThan(30);
    await expect(own.key).toHaveCount(0);
  });

  test('items are shapes from zoom 11 on, and numbers of cells below it', async ({ atlas }) => {
    const own = await withRecords(atlas, `/?theme=contrast${AT_AP}`);
    await expectInMiddle(atlas, '#d55e00', 2);
    await expect(own.key).not.toContainText('A number on the map');
    await goTo(atlas, '#10.5/39.910/46.920');
    await expect(own.key).toContainText('A number on the map is the items in its square');
    await expect
      .poll(async () => difference(await colourInMiddle(atlas, 2), '#d55e00'))
      .toBeGreaterThan(30);
  });
});

test('without WebGL the simple map has the same polygons, shapes and numbers', async ({
  atlas,
}) => {
  const own = await withRecords(atlas, '/');
  await expect(atlas.map.locator('path[data-hazard]')).toHaveCount(5);
  await expect(atlas.map.locator('path[data-item]')).toHaveCount(0);
  const numbers = await atlas.map.locator('.own-number').allTextContents();
  expect(numbers.reduce((sum, one) => sum + Number(one), 0)).toBe(5);

  await goTo(atlas, AT_AP);
  await expect(atlas.map.locator('path[data-item="ap"]')).toHaveCount(1);
  await expect(atlas.map.locator('path[data-item="uxo"]')).toHaveCount(1);
  await expect(atlas.map.locator('.own-number')).toHaveCount(0);

  await own.removeAll();
  await expect(atlas.map.locator('[data-group^="own-"]')).toHaveCount(0);
});

test('the legend names the symbols that are there, how many, and who sees them', async ({
  atlas,
}) => {
  const own = await withRecords(atlas, '/');
  await expect(own.key).toContainText('Only you see this.');
  await expect(own.key.getByRole('listitem')).toHaveText([
    'Suspected land: 1 polygon',
    'Confirmed land: 1 polygon',
    'Cancelled land: 1 polygon',
    'Reduced land: 1 polygon',
    'Land reported cleared: 1 polygon',
    'Anti-personnel mines: 3 items',
    'Unexploded ordnance: 2 items',
  ]);
});

test('a record counts from its date on; one without a date always does', async ({ atlas }) => {
  const own = await withRecords(atlas, `/?t=2024-02-29${AT_AP}`);
  await expect(atlas.map.locator('path[data-item="uxo"]')).toHaveCount(1);
  await expect(atlas.map.locator('path[data-item="ap"]')).toHaveCount(0);
  await expect(own.key).not.toContainText('Anti-personnel');
  await atlas.slider.press('End');
  await expect(atlas.map.locator('path[data-item="ap"]')).toHaveCount(1);
  await expect(own.key).toContainText('Anti-personnel mines: 3 items');
});

test('a click on a symbol tells its file and row, and selects no district', async ({ atlas }) => {
  const own = await withRecords(atlas, `/${AT_AP}`);
  await expect(atlas.map.locator('path[data-item="ap"]')).toHaveCount(1);
  const { x, y } = await middle(atlas);
  await atlas.page.mouse.click(x, y);
  await expect(own.receipts).toContainText('land.geojson, row 6: AP mine, 3 items, 1 March 2024');
  await atlas.expectParam('d', null);
  await atlas.page.keyboard.press('Escape');
  await expect(own.receipts).toHaveCount(0);
  await atlas.page.mouse.click(x + 60, y + 60);
  await atlas.expectParam('d', 'khojaly');
});

test('the records nearest the middle are told to those who point with keys', async ({ atlas }) => {
  const own = await withRecords(atlas, `/${AT_AP}`);
  await expect(atlas.map.locator('path[data-item="ap"]')).toHaveCount(1);
  await atlas.map.focus();
  await atlas.page.keyboard.press('i');
  await expect(own.receipts).toContainText('land.geojson, row 6: AP mine, 3 items, 1 March 2024');
  await atlas.page.keyboard.press('Escape');
  await expect(own.receipts).toHaveCount(0);
  await expect(atlas.map).toBeFocused();
  for (let i = 0; i < 4; i++) await atlas.page.keyboard.press('ArrowDown');
  await atlas.page.keyboard.press('i');
  await expect(own.receipts).toContainText('No record is drawn near the middle of the map.');
});

test.describe('on a very narrow screen', () => {
  test.use({ viewport: { width: 260, height: 700 } });

  test('what records say stands whole on the map, which does not move', async ({ atlas }) => {
    const own = await withRecords(atlas, `/${AT_AP}`);
    await expect(atlas.map.locator('path[data-item="ap"]')).toHaveCount(1);
    await atlas.map.focus();
    await atlas.page.keyboard.press('i');
    await expect(own.receipts).toContainText('AP mine, 3 items');
    const [box, map] = [await own.receipts.boundingBox(), await atlas.map.boundingBox()];
    expect(box?.x).toBeGreaterThanOrEqual(map?.x ?? NaN);
    expect((box?.x ?? NaN) + (box?.width ?? NaN)).toBeLessThanOrEqual((map?.x ?? NaN) + 260);
    expect(await atlas.map.evaluate((region) => region.scrollLeft)).toBe(0);
  });
});

test('records add no tab stops, and more than the simple map draws are told', async ({ atlas }) => {
  const rows = Array.from({ length: 2500 }, (_, i) => `${46.9 + (i % 50) / 2000},39.9,UXO`);
  const stops = () => atlas.map.locator('button, a, [tabindex="0"]').count();
  await atlas.open('/#13/39.900/46.912');
  const before = await stops();
  const text = ['lon,lat,type', ...rows].join('\n');
  const own = await withRecords(atlas, '/#13/39.900/46.912', { name: 'many.csv', text });
  await expect(own.key).toContainText('2,000 of the 2,500 point records in view are drawn');
  expect(await stops()).toBe(before);
});

/** What the exported picture has of own records, and the sheet for paper. */
async function revealed(atlas: AtlasPage) {
  const exporting = atlas.page.getByRole('dialog', { name: 'Export' });
  await atlas.button('Export').click();
  await exporting.getByRole('radio', { name: /\(SVG\)/ }).check();
  const downloading = atlas.page.waitForEvent('download');
  await exporting.getByRole('button', { name: 'Download' }).click();
  const svg = readFileSync(await (await downloading).path(), 'utf8');
  await atlas.page.keyboard.press('Escape');
  await atlas.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const sheet = atlas.page.locator('.print-sheet');
  await expect(sheet).toHaveCount(1);
  const onPaper = {
    polygons: await sheet.locator('path[data-hazard]').count(),
    numbers: await sheet.locator('.own-number').count(),
    words: (await sheet.innerText()).includes('Own records, not published figures'),
  };
  await atlas.page.evaluate(() => dispatchEvent(new Event('afterprint')));
  const inPicture = {
    polygons: svg.match(/<path [^>]*fill="url\(#own-(?!key)/g)?.length ?? 0,
    // A line of the picture is an element of its own.
    words: /Own records, not\s+published\s+figures/.test(svg.replace(/(<[^>]+>)+/g, ' ')),
  };
  return { onPaper, inPicture };
}

test('pictures and prints show as much of own records as was chosen, links nothing', async ({
  atlas,
}) => {
  test.slow();
  const own = await withRecords(atlas, '/');
  await own.panel.getByText('Download results').click();
  expect(await revealed(atlas)).toEqual({
    onPaper: { polygons: 0, numbers: 0, words: false },
    inPicture: { polygons: 0, words: false },
  });
  await own.panel.getByRole('radio', { name: 'Totals, and items in a grid' }).check();
  await expect(async () => {
    const { onPaper, inPicture } = await revealed(atlas);
    expect(onPaper).toMatchObject({ polygons: 0, words: true });
    expect(onPaper.numbers).toBeGreaterThan(0);
    expect(inPicture).toEqual({ polygons: 0, words: true });
  }).toPass();
  await own.panel.getByRole('radio', { name: 'Totals, grid, and every record' }).check();
  await expect(async () => {
    const { onPaper, inPicture } = await revealed(atlas);
    expect(onPaper).toMatchObject({ polygons: 5, words: true });
    expect(inPicture).toEqual({ polygons: 5, words: true });
  }).toPass();
  await goTo(atlas, AT_AP);
  await expect(atlas.map.locator('path[data-item="ap"]')).toHaveCount(1);
  const link = await atlas.sharedLink();
  expect(link).not.toContain('#');
  expect(link).not.toMatch(/46\.|39\.9|land/);
});
