import type { AtlasPage } from './atlas-page.ts';
import { expect, test } from './fixtures.ts';

/** Every way to Fuzuli; all of them lead to the same panel. */
const WAYS: Record<string, (atlas: AtlasPage) => Promise<void>> = {
  'a click on the map': (atlas) => atlas.clickOnMap('fuzuli'),
  'its name in the table': (atlas) => atlas.row('Fuzuli').getByRole('button').first().click(),
  'a search for a village in it': async (atlas) => {
    await atlas.type('Horadiz');
    await atlas.match('Horadiz, Fuzuli').click();
  },
  'Enter on the map': async (atlas) => {
    await atlas.districtOnMap('Fuzuli').focus();
    await atlas.page.keyboard.press('Enter');
  },
  'the list of neighbours of another district': async (atlas) => {
    await atlas.row('Jabrayil').getByRole('button').first().click();
    await atlas.panel('Jabrayil').getByRole('button', { name: 'Fuzuli', exact: true }).click();
  },
};

for (const [way, go] of Object.entries(WAYS)) {
  test(`${way} opens the panel that the link of the district opens`, async ({ atlas }) => {
    await atlas.open('/?d=fuzuli');
    const words = await atlas.panelWords('Fuzuli');
    await atlas.closePanel('Fuzuli');
    await atlas.expectParam('d', null);
    await go(atlas);
    expect(await atlas.panelWords('Fuzuli')).toBe(words);
    await atlas.expectParam('d', 'fuzuli');
  });
}

test('as published the panel says how much, of how much land, and what was found', async ({
  atlas,
}) => {
  await atlas.open('/?d=aghdam&e=published');
  const panel = atlas.panel('Aghdam');
  await expect(panel).toContainText('at least 37,153 ha');
  await expect(panel).toContainText('at least 35.2 %');
  await expect(panel).toContainText('17,030 anti-personnel and anti-tank mines together');
  await expect(panel).toContainText('97,000');
  await expect(panel).toContainText('km², measured on the map of this atlas');
});

test('the selected district is marked in the table and on the map', async ({ atlas }) => {
  await atlas.open();
  await atlas.row('Lachin').getByRole('button').first().click();
  const name = atlas.row('Lachin').getByRole('button', { name: 'Lachin', exact: true });
  await expect(name).toHaveAttribute('aria-pressed', 'true');
  await expect(atlas.districtOnMap('Lachin')).toHaveAttribute('aria-pressed', 'true');
});

test('choosing the selected district once more closes its panel', async ({ atlas }) => {
  await atlas.open('/?d=lachin');
  await atlas.clickOnMap('lachin');
  await expect(atlas.panel('Lachin')).toHaveCount(0);
  await atlas.expectParam('d', null);
});

test('arrow keys on the map lead from a district to its neighbour in that direction', async ({
  atlas,
}) => {
  await atlas.open();
  await atlas.districtOnMap('Kalbajar').focus();
  await atlas.page.keyboard.press('ArrowRight');
  await expect(atlas.districtOnMap('Aghdara')).toBeFocused();
  await atlas.page.keyboard.press('ArrowLeft');
  await expect(atlas.districtOnMap('Kalbajar')).toBeFocused();
  await atlas.page.keyboard.press('ArrowDown');
  await expect(atlas.districtOnMap('Lachin')).toBeFocused();
});

test('the districts on the map are one stop for the Tab key', async ({ atlas }) => {
  await atlas.open();
  const buttons = atlas.districtsOnMap.getByRole('button');
  await expect(buttons).toHaveCount(13);
  const stops = () =>
    buttons.evaluateAll((all) => all.filter((one) => (one as HTMLElement).tabIndex === 0).length);
  expect(await stops()).toBe(1);
  await atlas.districtOnMap('Shusha').focus();
  expect(await stops()).toBe(1);
});

test('a district on the map is announced with its value and its class', async ({ atlas }) => {
  await atlas.open('/?e=published');
  await expect(atlas.districtOnMap('Aghdam')).toHaveAccessibleName(
    /^Aghdam\. Progress: land reported cleared: at least 35\.2 %, class 4 of 5/,
  );
});

test('Escape on the map closes the panel', async ({ atlas }) => {
  await atlas.open();
  await atlas.districtOnMap('Shusha').focus();
  await atlas.page.keyboard.press('Enter');
  await expect(atlas.panel('Shusha')).toBeVisible();
  await atlas.page.keyboard.press('Escape');
  await expect(atlas.panel('Shusha')).toHaveCount(0);
});
