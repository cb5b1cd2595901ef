import { expect, test } from './fixtures.ts';

/** Each kind with what the reports of 2025 and the district tables say of it. */
const KINDS = [
  { name: 'Anti-personnel mines', id: 'ap', found: /4,963 anti-personnel mines/i },
  { name: 'Anti-tank mines', id: 'at', found: /1,861 anti-tank mines/i },
  { name: 'Unexploded ordnance', id: 'uxo', found: /52,392 unexploded ordnance/i },
] as const;

for (const { name, id, found } of KINDS) {
  test(`"${name}" adds its symbols for the whole operation and takes them away`, async ({
    atlas,
  }) => {
    await atlas.open();
    await expect(atlas.symbol(found)).toHaveCount(0);
    await atlas.layer(name).check();
    await expect(atlas.symbol(found)).toBeVisible();
    await expect(atlas.symbol(/for the whole operation/)).toBeVisible();
    await atlas.expectParam('l', id);
    await atlas.layer(name).uncheck();
    await expect(atlas.symbol(/for the whole operation/)).toHaveCount(0);
    await atlas.expectParam('l', null);
  });
}

test('the boxes say how much was found in the window', async ({ atlas }) => {
  await atlas.open();
  await expect(atlas.layer('Anti-personnel mines')).toHaveAccessibleName(/4,963/);
  await expect(atlas.layer('Anti-tank mines')).toHaveAccessibleName(/1,861/);
  await expect(atlas.layer('Unexploded ordnance')).toHaveAccessibleName(/52,392/);
});

test('finds printed for one district stand on the map with their days', async ({ atlas }) => {
  await atlas.open();
  await atlas.layer('Unexploded ordnance').check();
  await expect(
    atlas.symbol(/27,993 unexploded ordnance, 10 November 2020 to 31 December 2024/),
  ).toBeVisible();
});

test('several kinds are shown together, and the address names them in order', async ({ atlas }) => {
  await atlas.open();
  await atlas.layer('Unexploded ordnance').check();
  await atlas.layer('Anti-personnel mines').check();
  await atlas.expectParam('l', 'ap,uxo');
  await expect(atlas.symbol(/4,963 .*52,392 .*for the whole operation/)).toBeVisible();
});

test('the legend explains the size of the symbols only while there are any', async ({ atlas }) => {
  await atlas.open();
  await expect(atlas.legend).not.toContainText('items found');
  await atlas.layer('Anti-tank mines').check();
  await expect(atlas.legend).toContainText('Area of the circle: items found');
});

test('mines on handed-over maps are outlined and labelled with count, day and accuracy', async ({
  atlas,
}) => {
  await atlas.open();
  const labels = atlas.symbol(/mines on maps/);
  await expect(labels).toHaveCount(0);
  await atlas.layer('Mines on handed-over minefield maps').check();
  await expect(labels).toHaveCount(2);
  await expect(atlas.symbol(/97,000 mines on maps of 12 June 2021.* 25 %/)).toBeVisible();
  await expect(atlas.symbol(/92,000 mines on maps of 3 July 2021.* 25 %/)).toBeVisible();
  await atlas.expectParam('l', 'maps');
  await atlas.layer('Mines on handed-over minefield maps').uncheck();
  await expect(labels).toHaveCount(0);
  await atlas.expectParam('l', null);
});

test('before the maps were handed over there is nothing to outline', async ({ atlas }) => {
  await atlas.open('/?l=maps&t=2021-06-20');
  await expect(atlas.symbol(/97,000 mines on maps/)).toBeVisible();
  await expect(atlas.symbol(/92,000 mines on maps/)).toHaveCount(0);
});
