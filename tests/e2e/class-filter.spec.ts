import { expect, test } from './fixtures.ts';

test('pressing a class leaves only its districts in the table and counts the others', async ({
  atlas,
}) => {
  await atlas.open('/?e=published');
  await atlas.legendClass('20 to 40').click();
  expect(await atlas.order()).toEqual(['Aghdam', 'Khankandi', 'Jabrayil']);
  await expect(atlas.legendClass('20 to 40')).toHaveAttribute('aria-pressed', 'true');
  await expect(atlas.totals.last()).toContainText('10 districts left out by the legend');
  await expect(atlas.legend).toContainText('10 districts are hidden by the filter.');
  await atlas.expectParam('c', '4');
});

test('the sum counts only the districts that are left', async ({ atlas }) => {
  await atlas.open('/?e=published&c=4');
  await expect(atlas.totals.first()).toContainText('3 districts with a figure, together');
  await expect(atlas.totals.first()).toContainText('at least 60,640 ha');
});

test('a second class joins the first', async ({ atlas }) => {
  await atlas.open('/?e=published');
  await atlas.legendClass('20 to 40').click();
  await atlas.legendClass('10 to 20').click();
  await expect(atlas.rows).toHaveCount(6);
  await atlas.expectParam('c', '3,4');
});

test('"Show all" brings every district back', async ({ atlas }) => {
  await atlas.open('/?e=published&c=4');
  await expect(atlas.rows).toHaveCount(3);
  await atlas.button('Show all').click();
  await expect(atlas.rows).toHaveCount(13);
  await atlas.expectParam('c', null);
  await expect(atlas.button('Show all')).toHaveCount(0);
});

test('pressing the only kept class again shows all', async ({ atlas }) => {
  await atlas.open('/?e=published&c=4');
  await atlas.legendClass('20 to 40').click();
  await expect(atlas.rows).toHaveCount(13);
});

test('districts without a figure can be kept alone', async ({ atlas }) => {
  await atlas.open('/?e=published&t=2025-03-16&c=0');
  expect((await atlas.order()).sort()).toEqual(['Aghdara', 'Kalbajar', 'Khankandi', 'Tartar']);
});

test('a class says in words how many districts are in it', async ({ atlas }) => {
  await atlas.open('/?e=published');
  await expect(atlas.legendClass('0 to 5')).toHaveAccessibleName(/4 districts/);
  await expect(atlas.legendClass('40 to 100')).toHaveAccessibleName(/0 districts/);
});
