import { AtlasPage } from './atlas-page.ts';
import { expect, test } from './fixtures.ts';

test.use({ expectedErrors: /Failed to load resource|ERR_FAILED|Failed to fetch/ });

const PLACES = '**/data/places*.json';

test('without the list of villages districts are still found, and a sentence says so', async ({
  atlas,
}) => {
  await atlas.page.route(PLACES, (route) => route.abort());
  await atlas.open();
  await atlas.type('Fuzuli');
  await expect(atlas.matches.first()).toHaveAccessibleName(/^Fuzuli/);
  await expect(atlas.page.getByText(/list of villages could not be loaded/)).toBeVisible();
  await atlas.search.press('Enter');
  await atlas.expectParam('d', 'fuzuli');
});

test('"Try again" brings the villages once the file can be had', async ({ atlas }) => {
  await atlas.page.route(PLACES, (route) => route.abort());
  await atlas.open();
  await atlas.type('Horadiz');
  await expect(atlas.matches).toHaveCount(0);
  await atlas.page.unroute(PLACES);
  await atlas.button('Try again').click();
  await expect(atlas.page.getByText(/list of villages could not be loaded/)).toHaveCount(0);
  await atlas.search.fill('');
  await atlas.type('Horadiz');
  await expect(atlas.match('Horadiz, Fuzuli')).toBeVisible();
});

test('a district panel without its villages says so, and "Try again" brings them', async ({
  atlas,
}) => {
  await atlas.page.route(PLACES, (route) => route.abort());
  await atlas.open('/?d=lachin&e=published');
  const panel = atlas.panel('Lachin');
  await expect(panel).toContainText('The list of villages could not be loaded.');
  await expect(panel).toContainText('10,172 ha');
  await atlas.page.unroute(PLACES);
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(panel.getByText(/\d+ villages and towns/)).toBeVisible();
});

test('the figures of a district do not show without their notes, and "Try again" brings both', async ({
  atlas,
}) => {
  const notes = '**/data/notes*.json';
  await atlas.page.route(notes, (route) => route.abort());
  await atlas.open('/?d=aghdam');
  const panel = atlas.panel('Aghdam');
  await panel.getByText(/published figures name it/).click();
  await expect(panel.getByRole('alert')).toContainText('This part of the page has failed.');
  await expect(panel.getByRole('article')).toHaveCount(0);
  await atlas.page.unroute(notes);
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(panel.getByRole('article').filter({ hasText: 's0009' })).toContainText(
    'District administration. Also Today.az',
  );
});

/** The atlas in a page whose WebGL is not taken away: what fails is the loading. */
const PARTS = { 'its shapes': '**/data/geography*.json', 'its code': '**/assets/WebglMap-*.js' };
for (const [part, file] of Object.entries(PARTS)) {
  test(`when ${part} cannot be loaded the simple map stays, and a line says so`, async ({
    page,
  }) => {
    await page.route(file, (route) => route.abort());
    const atlas = new AtlasPage(page);
    await atlas.open();
    await expect(page.getByText('The detailed map could not be loaded.')).toBeVisible();
    await expect(atlas.map).toHaveAttribute('data-renderer', 'svg');
    await atlas.clickOnMap('lachin');
    await expect(atlas.panel('Lachin')).toBeVisible();
  });
}

test('when Azerbaijani cannot be loaded the page is readable in English', async ({ atlas }) => {
  await atlas.page.route('**/assets/az-*.js', (route) => route.abort());
  await atlas.open('/?lang=az');
  await expect(atlas.headline).toBeVisible();
  await expect(atlas.headline).toContainText('By 31 December 2025');
  await expect(atlas.rows).toHaveCount(13);
});
