import { expect, test } from './fixtures.ts';

test.beforeEach(({ atlas }) => atlas.open('/?t=2025-03-10..2025-03-16&l=ap,at,uxo'));

test('the week of 10 to 16 March 2025 reads 155, 49 and 606 found on 1,651.1 ha', async ({
  atlas,
}) => {
  await expect(atlas.answers).toContainText('155 anti-personnel mines');
  await expect(atlas.answers).toContainText('49 anti-tank mines');
  await expect(atlas.answers).toContainText('606 items of unexploded ordnance');
  await expect(atlas.answers).toContainText('1,651.1 ha');
  await expect(atlas.answers).toContainText('10 March 2025 to 16 March 2025');
});

test('the report of that week names 13 districts as places of work', async ({ atlas }) => {
  await expect(atlas.answers).toContainText('13 districts named');
});

test('its impossible total is shown as printed, struck through and explained', async ({
  atlas,
}) => {
  const total = atlas.answers.getByRole('deletion').or(atlas.answers.locator('s'));
  await expect(total).toContainText('in total 2,862.5 hectares');
  await expect(atlas.answers).toContainText('It cannot be a total');
  await expect(atlas.headline).not.toContainText('2,862');
});

test('people harmed are 382 victims, 70 killed and 312 injured, as printed', async ({ atlas }) => {
  await expect(atlas.answers).toContainText('382 victims');
  await expect(atlas.answers).toContainText('70 killed');
  await expect(atlas.answers).toContainText('312 injured');
  await expect(atlas.answers).toContainText('as printed, whole country');
});

test('its finds stand on the map for the whole operation, with their days', async ({ atlas }) => {
  const symbol = atlas.symbol(/for the whole operation/);
  await expect(symbol).toHaveAccessibleName(/155 anti-personnel mines/i);
  await expect(symbol).toHaveAccessibleName(/49 anti-tank mines/i);
  await expect(symbol).toHaveAccessibleName(/606 unexploded ordnance/i);
  await expect(symbol).toHaveAccessibleName(/10 March 2025 to 16 March 2025/);
});
