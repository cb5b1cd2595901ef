import { readFile } from 'node:fs/promises';
import { DOMParser } from '@xmldom/xmldom';
import { csvParse } from 'd3-dsv';
import { strFromU8, unzipSync } from 'fflate';
import type { FeatureCollection } from 'geojson';
import { PNG } from 'pngjs';
import type { AtlasPage } from './atlas-page.ts';
import { expect, test } from './fixtures.ts';
import { SAFETY } from './words.ts';

const dialogOf = ({ page }: AtlasPage) => page.getByRole('dialog', { name: 'Export' });

async function openExport(atlas: AtlasPage): Promise<void> {
  await atlas.button('Export').click();
  await expect(dialogOf(atlas)).toBeVisible();
}

/** Chooses a format, downloads it and reads the file. */
async function downloaded(atlas: AtlasPage, format: RegExp) {
  await dialogOf(atlas).getByRole('radio', { name: format }).check();
  const coming = atlas.page.waitForEvent('download');
  await dialogOf(atlas).getByRole('button', { name: 'Download' }).click();
  const download = await coming;
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), bytes };
}

async function unzipped(atlas: AtlasPage, format: RegExp): Promise<Record<string, string>> {
  const { name, bytes } = await downloaded(atlas, format);
  expect(name).toMatch(/\.zip$/);
  const files = Object.entries(unzipSync(bytes));
  return Object.fromEntries(files.map(([file, body]) => [file, strFromU8(body)]));
}

/** A number of hectares as the table rounds it. */
const rounded = (value: string | number | null | undefined) =>
  Math.round(Number(value)).toLocaleString('en');

test('the table as CSV has the ranges that are on screen, and a README with the safety line', async ({
  atlas,
}) => {
  await atlas.open();
  await openExport(atlas);
  const files = await unzipped(atlas, /^Table/);
  expect(files['README.txt']).toContain(SAFETY);
  expect(files['README.txt']).toContain('10 November 2020 to 31 December 2025');
  expect(files['README.txt']).toContain(`${new URL(atlas.page.url()).origin}/?t=2025-12-31`);
  const rows = csvParse(files['clearance-atlas-progress-2025-12-31-estimate.csv'] ?? '');
  await dialogOf(atlas).getByRole('button', { name: 'Close' }).click();
  expect(rows).toHaveLength(13);
  for (const { name = '', cleared_low_ha: low, cleared_high_ha: high } of rows) {
    const onScreen = (await atlas.row(name).innerText()).replaceAll('\u00a0', ' ');
    expect(onScreen).toContain(rounded(low));
    expect(onScreen).toContain(high ? `to ${rounded(high)} ha` : 'no upper limit known');
  }
});

test('the districts as GeoJSON have the published figures that are on screen', async ({
  atlas,
}) => {
  await atlas.open('/?e=published');
  await openExport(atlas);
  const { name, bytes } = await downloaded(atlas, /GeoJSON/);
  expect(name).toBe('clearance-atlas-progress-2025-12-31-published.geojson');
  const collection = JSON.parse(bytes.toString('utf8')) as FeatureCollection & { safety: string[] };
  expect(collection.safety).toEqual([SAFETY]);
  await dialogOf(atlas).getByRole('button', { name: 'Close' }).click();
  expect(collection.features).toHaveLength(13);
  for (const { geometry, properties } of collection.features) {
    expect(geometry.type).toMatch(/Polygon$/);
    const low = properties?.cleared_low_ha as number;
    // A lower bound is never rounded up; under 100 ha it keeps one decimal.
    const figure = low < 100 ? String(Math.floor(low * 10) / 10) : rounded(Math.floor(low));
    await expect(atlas.row(String(properties?.name))).toContainText(`${figure} ha`);
  }
});

test('the page as SVG has the value of every district that is on screen', async ({ atlas }) => {
  await atlas.open();
  await openExport(atlas);
  const { name, bytes } = await downloaded(atlas, /\(SVG\)/);
  expect(name).toBe('clearance-atlas-progress-2025-12-31-estimate.svg');
  const svg = new DOMParser().parseFromString(bytes.toString('utf8'), 'image/svg+xml');
  const words = [...svg.getElementsByTagName('text')].map(({ textContent }) => textContent ?? '');
  expect(words.join(' ')).toContain(SAFETY);
  await dialogOf(atlas).getByRole('button', { name: 'Close' }).click();
  const onScreen = (await atlas.row('Aghdam').innerText()).replaceAll('\u00a0', ' ');
  const [value = ''] = /[\d.]+ to [\d.]+ %/.exec(onScreen) ?? [];
  expect(value).not.toBe('');
  expect(words.find((one) => one.includes(value))).toBeDefined();
});

for (const [format, width, height] of [
  [/1200 × 630/, 1200, 630],
  [/square/, 1080, 1080],
  [/300 dpi/, 2480, 3508],
] as const)
  test(`the picture of ${width} × ${height} pixels is one, with the safety line inside`, async ({
    atlas,
  }) => {
    await atlas.open();
    await openExport(atlas);
    const { bytes } = await downloaded(atlas, format);
    const read = PNG.sync.read(bytes, { checkCRC: true });
    expect([read.width, read.height]).toEqual([width, height]);
    expect(bytes.toString('utf8')).toContain(SAFETY);
  });

test('the ledger has every figure that the sources list', async ({ atlas }) => {
  await atlas.open();
  await openExport(atlas);
  const files = await unzipped(atlas, /^All published figures/);
  await dialogOf(atlas).getByRole('button', { name: 'Close' }).click();
  expect(files['README.txt']).toContain(SAFETY);
  const count = csvParse(files['statements.csv'] ?? '').length;
  await atlas.button('Sources').click();
  await expect(atlas.sources).toContainText(`${count.toLocaleString('en')} figures`);
});

test('an Azerbaijani page exports its own names, and the safety line in both languages', async ({
  atlas,
}) => {
  await atlas.open('/?lang=az');
  await atlas.button('İxrac').click();
  const coming = atlas.page.waitForEvent('download');
  await atlas.page.getByRole('button', { name: 'Yüklə' }).click();
  const files = unzipSync(await readFile(await (await coming).path()));
  const [table, readme] = Object.values(files).map((bytes) => strFromU8(bytes));
  expect(table).toContain('Ağdərə');
  expect(readme).toContain(SAFETY);
  expect(readme).toContain('Naviqasiya üçün nəzərdə tutulmayıb.');
});

test.describe('without the shapes', () => {
  test.use({ expectedErrors: /503/ });

  test('the dialog says why there is no file, and the other formats still work', async ({
    atlas,
  }) => {
    await atlas.page.route(/\/data\/geography\..*json$/, (route) => route.fulfill({ status: 503 }));
    await atlas.open();
    await openExport(atlas);
    await dialogOf(atlas)
      .getByRole('radio', { name: /GeoJSON/ })
      .check();
    await dialogOf(atlas).getByRole('button', { name: 'Download' }).click();
    await expect(dialogOf(atlas)).toContainText('The file could not be made: geography');
    expect(Object.keys(await unzipped(atlas, /^Table/))).toContain('README.txt');
    await expect(dialogOf(atlas)).not.toContainText('could not be made');
  });
});

test.describe('with leave to use the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a citation is copied as it stands in the dialog', async ({ atlas }) => {
    await atlas.open('/?d=aghdam');
    await openExport(atlas);
    await dialogOf(atlas).getByRole('radio', { name: 'BibTeX' }).check();
    const shown = await dialogOf(atlas).getByRole('textbox', { name: 'Quotation' }).inputValue();
    expect(shown).toMatch(/^@misc\{/);
    await dialogOf(atlas).getByRole('button', { name: 'Copy citation' }).click();
    await expect(dialogOf(atlas).getByText('Copied').first()).toBeVisible();
    expect(await atlas.page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
  });
});

test('Escape closes the dialog and gives the focus back to its button', async ({ atlas }) => {
  await atlas.open();
  await openExport(atlas);
  await atlas.page.keyboard.press('Escape');
  await expect(dialogOf(atlas)).toHaveCount(0);
  await expect(atlas.button('Export')).toBeFocused();
});
