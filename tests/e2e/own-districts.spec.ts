import type { Page } from '@playwright/test';
import {
  fileOf,
  FOREIGN_NAMES,
  FOREIGN_SOUTH,
  FOREIGN_WEST,
  foreignId,
  foreignUnits,
  manyUnits,
} from '../fixtures/own-land.ts';
import type { AtlasPage } from './atlas-page.ts';
import { expect, test } from './fixtures.ts';
import { OwnDataPage } from './own-data-page.ts';

const LAND = { name: 'land.geojson', text: fileOf(foreignUnits()) };
const [FIRST = '', SECOND = ''] = FOREIGN_NAMES;

/** Forty items in the first unit, a suspected square in the second; a month apart. */
const RECORDS = {
  name: 'finds.csv',
  text: [
    'wkt,type,count,class,date',
    `POINT (${FOREIGN_WEST + 0.5} ${FOREIGN_SOUTH + 0.5}),UXO,40000,,2014-03-05`,
    `"POLYGON ((${[
      [1.5, 0.4],
      [1.6, 0.4],
      [1.6, 0.5],
      [1.5, 0.5],
      [1.5, 0.4],
    ]
      .map(([x = 0, y = 0]) => `${FOREIGN_WEST + x} ${FOREIGN_SOUTH + y}`)
      .join(', ')}))",,,suspected,2014-05-01`,
  ].join('\n'),
};

const ownHeading = (page: Page) => page.getByRole('heading', { level: 1, name: /^Districts of/ });

async function showLand(atlas: AtlasPage, own: OwnDataPage, file = LAND): Promise<void> {
  await own.openDialog();
  await own.pickDistricts(file);
  await own.showDistricts();
  await atlas.isReady();
}

for (const renderer of ['svg', 'webgl'] as const) {
  test.describe(renderer, () => {
    test.use({ renderer });
    test('a file of polygons of another country becomes the map', async ({ atlas }) => {
      test.slow();
      const own = new OwnDataPage(atlas.page);
      await atlas.open();
      await showLand(atlas, own);
      await expect(ownHeading(atlas.page)).toContainText('land.geojson: 9 districts');
      await expect(atlas.shapes).toHaveCount(9);
      expect(await atlas.order()).toEqual(FOREIGN_NAMES);
      await expect(atlas.row(FIRST)).toContainText('13,476.8');
      await atlas.search.fill(SECOND);
      await atlas.matches.first().click();
      await expect(atlas.panel(SECOND)).toContainText(`id ${foreignId(1)}`);
      await expect(atlas.districtOnMap(SECOND)).toHaveAttribute('aria-pressed', 'true');
      await expect(atlas.page.getByText(/^Not for navigation/).first()).toBeVisible();
    });
  });
}

test('with own districts nothing of the published figures is on the page', async ({ atlas }) => {
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  await showLand(atlas, own);
  await expect(atlas.main).toContainText('Only you see this.');
  for (const name of ['Shade by', 'Figures']) {
    await expect(atlas.page.getByRole('radiogroup', { name })).toHaveCount(0);
  }
  for (const name of ['Sources', 'Share', 'Export']) {
    await expect(atlas.button(name)).toHaveCount(0);
  }
  await expect(atlas.legend).toHaveCount(0);
  await expect(atlas.slider).toHaveCount(0);
  await expect(atlas.main).not.toContainText(/reported cleared,|Aghdam|Contamination:|estimate/);
  await expect(atlas.table.getByRole('columnheader')).toHaveText(['District', 'Land, km²']);
});

test('own records shade own districts, as far as they carry a measure and a month', async ({
  atlas,
}) => {
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  await showLand(atlas, own);
  await own.openDialog();
  await own.pick(RECORDS);
  await own.use();
  expect(await own.totals('finds.csv')).toEqual([2, 2, 0, 0]);
  await own.close();
  await expect(atlas.metrics.getByRole('radio')).toHaveCount(2);
  await atlas.metrics.getByRole('radio', { name: /^Items per km²/ }).check();
  await expect(atlas.row(FIRST)).toContainText('3.0 per km²');
  await expect(atlas.row(SECOND)).toContainText('suspected 1.1 %');
  expect((await atlas.fills()).u1).toMatch(/^fill-density-/);
  expect((await atlas.fills()).u2).toBe('map-bare');
  await atlas.slider.fill('0');
  await expect(atlas.row(SECOND)).not.toContainText('suspected');
  await expect(atlas.row(FIRST)).toContainText('3.0 per km²');
});

test('own districts and records are there after a reload, and go in one action', async ({
  atlas,
}) => {
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  await showLand(atlas, own);
  await own.openDialog();
  await own.pick(RECORDS);
  await own.use();
  await own.close();
  await atlas.row(SECOND).getByRole('button').click();
  await atlas.page.reload();
  await expect(ownHeading(atlas.page)).toBeVisible({ timeout: 40_000 });
  await expect(atlas.panel(SECOND)).toContainText('suspected 1.1 %');

  await own.showPublished();
  await expect(ownHeading(atlas.page)).toHaveCount(0);
  await expect(atlas.row('Aghdam')).toBeVisible();
  await atlas.isReady();
  await expect(own.panel).toContainText('2 records count');
  await atlas.page.reload();
  await atlas.isReady();
  await expect(atlas.row('Aghdam')).toBeVisible();
  await expect(own.panel).toBeVisible();
  await expect(ownHeading(atlas.page)).toHaveCount(0);
});

test('no address and no link of the page says anything of own districts', async ({ atlas }) => {
  const own = new OwnDataPage(atlas.page);
  await atlas.open('/?d=aghdam');
  await showLand(atlas, own);
  const bare = new URL('/', atlas.page.url()).href;
  await atlas.row(SECOND).getByRole('button').click();
  await atlas.columnHead(/^Land/).getByRole('button').click();
  await atlas.page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(atlas.panel(SECOND)).toBeVisible();
  expect(atlas.page.url()).toBe(bare);
  const links = await atlas.page
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual(['#districts', '/en/', '/az/']);
  await atlas.page.goBack();
  await atlas.page.goBack();
  await expect(atlas.panel(SECOND)).toHaveCount(0);
  await expect(ownHeading(atlas.page)).toBeVisible();
});

test('a link to the published map opens that, also where own districts are kept', async ({
  atlas,
}) => {
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  await showLand(atlas, own);
  await atlas.page.goto('/?d=aghdam&e=published');
  await atlas.isReady();
  await expect(atlas.panel('Aghdam')).toBeVisible();
  await own.openDialog();
  await own.districtsPart.getByRole('button', { name: 'Show them as the map' }).click();
  await expect(ownHeading(atlas.page)).toBeVisible();
});

test('an id that is there twice is refused with its value and rows, and the map stays', async ({
  atlas,
}) => {
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  await own.openDialog();
  await own.pickDistricts(LAND);
  await own.districtsPart.getByLabel('Column of ids').selectOption('country');
  await own.districtsPart.getByRole('button', { name: /^Show these districts/ }).click();
  await expect(own.districtsPart.getByRole('alert')).toContainText(
    'the "country" "X" is in rows 1 and 2',
  );
  await own.close();
  await expect(atlas.row('Aghdam')).toBeVisible();
});

test('5,000 units open, and one of them can be selected', async ({ atlas }) => {
  test.setTimeout(240_000);
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  await own.openDialog();
  await own.pickDistricts({ name: 'many.geojson', text: manyUnits(5000) });
  await own.districtsPart.getByRole('button', { name: /^Show these districts/ }).click();
  await expect(own.dialog).toBeHidden({ timeout: 120_000 });
  await expect(atlas.page.locator('tbody > tr')).toHaveCount(5000, { timeout: 60_000 });
  await expect(atlas.shapes).toHaveCount(5000);
  await atlas.search.fill('Unit 4321');
  await atlas.matches.first().click();
  await expect(atlas.panel('Unit 4321')).toContainText('id C-4321');
});
