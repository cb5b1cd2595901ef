import { expect, test } from './fixtures.ts';

test.beforeEach(({ atlas }) => atlas.open());

test('the table "Districts" is the first table and has one row for each of 13 districts', async ({
  atlas,
}) => {
  await expect(atlas.table).toHaveAccessibleName('Districts');
  await expect(atlas.rows).toHaveCount(13);
});

test('at the opening date Kalbajar reads 3,008 to 57,775 ha, and Tartar from 13 ha', async ({
  atlas,
}) => {
  await expect(atlas.row('Kalbajar')).toContainText('3,008 to 57,775 ha');
  await expect(atlas.row('Kalbajar')).toContainText('not known well');
  await expect(atlas.row('Tartar')).toContainText('from 13 ha, no upper limit known');
});

test('a range within two classes has a single value, and the word estimate before it', async ({
  atlas,
}) => {
  await expect(atlas.row('Aghdam')).toContainText('37,153 to 44,827 ha');
  await expect(atlas.row('Aghdam')).toContainText(/estimate\s4\d,\d{3}\sha/);
});

test('as published Kalbajar reads 3,008 ha and Tartar 12.7 ha', async ({ atlas }) => {
  await atlas.page.getByRole('radio', { name: 'As published' }).check();
  await expect(atlas.row('Kalbajar')).toContainText('3,008 ha');
  await expect(atlas.row('Tartar')).toContainText('12.7 ha');
  await expect(atlas.columnHead(/^Reported cleared, at least/)).toBeVisible();
});

test('totals stand below the districts: the sum of their figures and the whole operation', async ({
  atlas,
}) => {
  await expect(atlas.totals.first()).toContainText('13 districts with a figure, together');
  await expect(atlas.totals.first()).toContainText(/at least 145,\d{3} ha/);
  await expect(atlas.totals.nth(1)).toContainText('Whole operation');
  await expect(atlas.totals.nth(1)).toContainText('at least 248,997 ha');
});

test('the table opens with the greatest share of land first', async ({ atlas }) => {
  expect((await atlas.order()).slice(0, 3)).toEqual(['Jabrayil', 'Aghdam', 'Khankandi']);
  await expect(atlas.columnHead(/^Share of land/)).toHaveAttribute('aria-sort', 'descending');
});

test('pressing a column head sorts by it, says so and writes it into the address', async ({
  atlas,
}) => {
  const land = atlas.columnHead(/^Land/);
  await land.getByRole('button').click();
  await expect(land).toHaveAttribute('aria-sort', 'descending');
  await expect(atlas.columnHead(/^Share of land/)).toHaveAttribute('aria-sort', 'none');
  await atlas.expectParam('sort', 'area.desc');
  expect((await atlas.order())[0]).toBe('Kalbajar');
});

test('pressing the same column head again turns the order round', async ({ atlas }) => {
  const land = atlas.columnHead(/^Land/);
  await land.getByRole('button').click();
  await land.getByRole('button').click();
  await expect(land).toHaveAttribute('aria-sort', 'ascending');
  await atlas.expectParam('sort', 'area.asc');
  expect((await atlas.order())[0]).toBe('Khankandi');
});

test('sorting by name starts with Aghdam and ends with Zangilan', async ({ atlas }) => {
  await atlas
    .columnHead(/^District/)
    .getByRole('button')
    .click();
  await atlas.expectParam('sort', 'name.asc');
  const names = await atlas.order();
  expect([names[0], names.at(-1)]).toEqual(['Aghdam', 'Zangilan']);
});

test('a link with an order opens the table in that order', async ({ atlas }) => {
  await atlas.open('/?sort=cleared.asc');
  expect((await atlas.order())[0]).toBe('Tartar');
  await expect(atlas.columnHead(/^Reported cleared/)).toHaveAttribute('aria-sort', 'ascending');
});
