import { expect, test } from './fixtures.ts';

test.beforeEach(({ atlas }) => atlas.open());

test('a village is offered once, with its district, and selects it', async ({ atlas }) => {
  await atlas.type('Horadiz');
  await expect(atlas.match('Horadiz, Fuzuli')).toHaveCount(1);
  await atlas.match('Horadiz, Fuzuli').click();
  await expect(atlas.panel('Fuzuli')).toBeVisible();
  await atlas.expectParam('d', 'fuzuli');
});

test('a spelling in Cyrillic finds the district', async ({ atlas }) => {
  await atlas.type('Физули');
  await expect(atlas.matches.first()).toHaveAccessibleName(/^Fuzuli/);
});

test('letters without their marks find the district', async ({ atlas }) => {
  await atlas.type('xocali');
  await expect(atlas.matches.first()).toHaveAccessibleName(/^Khojaly/);
});

test('no match is active until ArrowDown; Enter then takes it', async ({ atlas }) => {
  await atlas.type('agh');
  await expect(atlas.matches.first()).toBeVisible();
  await expect(atlas.search).not.toHaveAttribute('aria-activedescendant');
  await atlas.search.press('ArrowDown');
  await atlas.search.press('ArrowDown');
  const active = atlas.page.getByRole('listbox').getByRole('option', { selected: true });
  await expect(active).toHaveAccessibleName(/^Aghdara/);
  await atlas.search.press('Enter');
  await expect(atlas.panel('Aghdara')).toBeVisible();
});

test('Enter alone takes the first match', async ({ atlas }) => {
  await atlas.type('Zangilan');
  await atlas.search.press('Enter');
  await atlas.expectParam('d', 'zangilan');
});

test('Escape closes the matches and selects nothing', async ({ atlas }) => {
  await atlas.type('Lachin');
  await expect(atlas.search).toHaveAttribute('aria-expanded', 'true');
  await atlas.search.press('Escape');
  await expect(atlas.matches).toHaveCount(0);
  await expect(atlas.search).toHaveAttribute('aria-expanded', 'false');
  await atlas.expectParam('d', null);
});

test('words that nothing is called are answered with a sentence', async ({ atlas }) => {
  await atlas.type('Atlantis');
  await expect(atlas.page.getByText('No district or village matches "Atlantis"')).toBeVisible();
  await expect(atlas.matches).toHaveCount(0);
});
