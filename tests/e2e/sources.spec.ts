import type { AtlasPage } from './atlas-page.ts';
import { expect, test } from './fixtures.ts';

/** Sources are open, with at least one figure and the link to its source. */
async function expectReceipt(atlas: AtlasPage, figure: string | RegExp): Promise<void> {
  await expect(atlas.sources).toBeVisible();
  await expect(atlas.sources.getByRole('article').first()).toContainText(figure);
  await expect(atlas.sources.getByRole('article').first().getByRole('link')).toHaveAttribute(
    'href',
    /^https?:/,
  );
}

test('the number of the headline opens the figures that it adds up', async ({ atlas }) => {
  await atlas.open();
  await atlas.answers
    .getByRole('button', { name: /^at least 248,997 ha/ })
    .first()
    .click();
  await expectReceipt(atlas, 'reported cleared');
  await expect(atlas.sources).toContainText('whose days do not overlap');
  expect(await atlas.sources.getByRole('article').count()).toBeGreaterThan(1);
});

test('a number in the table opens its sources', async ({ atlas }) => {
  await atlas.open('/?e=published');
  await atlas
    .row('Kalbajar')
    .getByRole('button', { name: /3,008 ha/ })
    .click();
  await expectReceipt(atlas, 'For: Kalbajar');
});

test('a number in the district panel opens its sources', async ({ atlas }) => {
  await atlas.open('/?d=jabrayil&e=published');
  await atlas
    .panel('Jabrayil')
    .getByRole('button', { name: /^at least 23\.1 %/ })
    .click();
  await expectReceipt(atlas, 'For: Jabrayil');
  await expect(atlas.sources).toContainText('divided by');
});

test('a symbol on the map opens its sources', async ({ atlas }) => {
  await atlas.open('/?l=ap');
  await atlas.symbol(/for the whole operation/).click();
  await expectReceipt(atlas, '4,963 items, anti-personnel mines');
});

test('the label of an outline on the map opens its source', async ({ atlas }) => {
  await atlas.open('/?l=maps');
  await atlas.symbol(/97,000 mines on maps/).click();
  await expectReceipt(atlas, '97,000');
});

test('a key press on a number opens its sources too', async ({ atlas }) => {
  await atlas.open('/?e=published');
  await atlas
    .row('Tartar')
    .getByRole('button', { name: /12\.7 ha/ })
    .press('Enter');
  await expectReceipt(atlas, 'For: Tartar');
});

test('a source whose article is lost is named by its publisher and month', async ({ atlas }) => {
  await atlas.open('/?t=2025-03-10..2025-03-16');
  await atlas.answers.getByRole('button', { name: /^1,651\.1 ha/ }).click();
  await expectReceipt(atlas, '1,651.1 ha');
  await expect(
    atlas.sources.getByRole('link', {
      name: 'article address not known: Caliber.Az, March 2025',
      exact: true,
    }),
  ).not.toHaveCount(0);
});

test('"Sources" lists every published figure and filters by words', async ({ atlas }) => {
  await atlas.open();
  await atlas.button('Sources').click();
  await expect(atlas.sources).toContainText('misprints included');
  const articles = atlas.sources.getByRole('article');
  await expect(articles).toHaveCount(50);
  await atlas.sources.getByRole('searchbox', { name: 'Filter by words' }).fill('caliber 2862.5');
  await expect(articles).toHaveCount(1);
  await expect(articles).toContainText('2,862.5 ha');
});

test('the figures can be taken away as a file', async ({ atlas }) => {
  await atlas.open();
  await atlas.button('Sources').click();
  const coming = atlas.page.waitForEvent('download');
  await atlas.sources.getByRole('link', { name: /as a file/ }).click();
  expect((await coming).suggestedFilename()).toMatch(/^statements.*\.csv$/);
});

test('Escape closes the sources and leads back to the number', async ({ atlas }) => {
  await atlas.open();
  const number = atlas.row('Kalbajar').getByRole('button', { name: /3,008 to 57,775 ha/ });
  await number.click();
  await expect(atlas.sources).toBeVisible();
  await atlas.page.keyboard.press('Escape');
  await expect(atlas.sources).toHaveCount(0);
  await expect(number).toBeFocused();
});
