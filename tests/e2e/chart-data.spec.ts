import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { csvParse } from 'd3-dsv';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './fixtures.ts';
import { SAFETY } from './words.ts';

/** Presses the data button of a part of the page and reads the rows of the file. */
async function dataOf(part: Locator) {
  const coming = part.page().waitForEvent('download');
  await part.getByRole('button', { name: 'Data (CSV)' }).last().click();
  const files = Object.entries(unzipSync(await readFile(await (await coming).path())));
  const text = Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
  expect(text['README.txt']).toContain(SAFETY);
  const csv = Object.keys(text).find((name) => name.endsWith('.csv')) ?? '';
  return csvParse(text[csv] ?? '');
}

const digits = (words: string) => words.replaceAll(/[^\d.]/g, '');

test('one click on the account of contamination gives the amounts that are on screen', async ({
  atlas,
}) => {
  await atlas.open();
  const part = atlas.page.locator('.contamination');
  const rows = await dataOf(part);
  await expect(part.locator('tbody tr')).toHaveCount(rows.length);
  const cells = await part.locator('tbody tr td:nth-of-type(1)').allInnerTexts();
  for (const [i, row] of rows.entries()) {
    if (row.estimate) expect(digits(cells[i] ?? '')).toContain(digits(row.estimate));
  }
});

test('one click on the trend of a district gives as many rows as its table has', async ({
  atlas,
}) => {
  await atlas.open('/?d=aghdam');
  const panel = atlas.panel('Aghdam');
  const rows = await dataOf(panel);
  await expect(panel.locator('.trend-table tbody tr')).toHaveCount(rows.length);
});

test('one click on the table gives its districts, on the timeline its reports', async ({
  atlas,
}) => {
  await atlas.open();
  expect(await dataOf(atlas.page.locator('.side'))).toHaveLength(13);
  expect((await dataOf(atlas.page.locator('.timeline'))).length).toBeGreaterThan(20);
});

test('one click in the list of gaps gives the gaps that it lists', async ({ atlas }) => {
  await atlas.open();
  await atlas.page.locator('.timeline-gaps button').click();
  const dialog = atlas.page.getByRole('dialog');
  const rows = await dataOf(dialog);
  await expect(dialog.getByRole('listitem')).toHaveCount(rows.length);
});
