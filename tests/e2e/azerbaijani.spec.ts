import { SAFETY } from './words.ts';
import { expect, test } from './fixtures.ts';

test('a link in Azerbaijani has Azerbaijani names and says so to the browser', async ({
  atlas,
}) => {
  await atlas.open('/?lang=az');
  await expect(atlas.page.locator('html')).toHaveAttribute('lang', 'az');
  await expect(atlas.row('Ağdam')).toBeVisible();
  await expect(atlas.row('Xocalı')).toBeVisible();
  await expect(atlas.rows).toHaveCount(13);
});

test('Azerbaijani numbers have a point for thousands and a comma for decimals', async ({
  atlas,
}) => {
  await atlas.open('/?lang=az&e=published');
  await expect(atlas.headline).toContainText('248.997');
  await expect(atlas.row('Kəlbəcər')).toContainText('3.008');
  await expect(atlas.row('Tərtər')).toContainText('12,7');
});

test('Azerbaijani dates name the month', async ({ atlas }) => {
  await atlas.open('/?lang=az');
  await expect(atlas.headline).toContainText('31 dekabr 2025');
});

test('the measures and the legend speak Azerbaijani', async ({ atlas }) => {
  await atlas.open('/?lang=az');
  await expect(atlas.page.getByText('reported cleared', { exact: false })).toHaveCount(1);
  await expect(atlas.metrics).toHaveCount(0);
  await expect(atlas.page.getByRole('radiogroup').first().getByRole('radio')).toHaveCount(6);
});

test('it is marked as a draft, with the English safety line beside it', async ({ atlas }) => {
  await atlas.open('/?lang=az');
  await expect(atlas.page.getByText('draft translation')).toBeVisible();
  const english = atlas.page.getByText(SAFETY, { exact: true });
  await expect(english).toBeVisible();
  await expect(english).toHaveAttribute('lang', 'en');
});

test('the language link leads to English and back, and keeps what is shown', async ({ atlas }) => {
  await atlas.open('/?m=pace&d=aghdam&lang=az');
  await expect(atlas.panel('Ağdam')).toBeVisible();
  await atlas.page.getByRole('link', { name: 'English' }).click();
  await expect(atlas.page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(atlas.panel('Aghdam')).toBeVisible();
  await expect(atlas.metric('pace')).toBeChecked();
  await expect(atlas.page.getByText('draft translation')).toHaveCount(0);
  await atlas.page.getByRole('link', { name: 'Azərbaycanca' }).click();
  await expect(atlas.panel('Ağdam')).toBeVisible();
  await atlas.page.goBack();
  await expect(atlas.panel('Aghdam')).toBeVisible();
});

test('English opens without a draft mark', async ({ atlas }) => {
  await atlas.open();
  await expect(atlas.page.getByText('draft translation')).toHaveCount(0);
});

test.describe('in a browser set to Azerbaijani', () => {
  test.use({ locale: 'az-AZ' });

  test('the atlas opens in Azerbaijani without a word in the address', async ({ atlas }) => {
    await atlas.open();
    await expect(atlas.page.locator('html')).toHaveAttribute('lang', 'az');
    await expect(atlas.row('Xocalı')).toBeVisible();
    await atlas.expectParam('lang', null);
  });

  test('a link that asks for English opens in English', async ({ atlas }) => {
    await atlas.open('/?lang=en');
    await expect(atlas.headline).toContainText('By 31 December 2025');
    await expect(atlas.row('Khojaly')).toBeVisible();
  });
});
