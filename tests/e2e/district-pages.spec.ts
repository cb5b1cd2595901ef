import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { expect, test } from './fixtures.ts';
import { SAFETY } from './words.ts';

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of a district can be read: answer, range, map, trend, figures with sources', async ({
    page,
  }) => {
    await page.goto('/en/aghdam/');
    await expect(page).toHaveTitle(/^Aghdam, 35\.2 to 42\.5 %, estimate 40\.0 %\./);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByText(SAFETY).first()).toBeVisible();
    const panel = page.getByRole('region', { name: 'Aghdam' });
    await expect(panel).toContainText('37,153 to 44,827 ha');
    await expect(
      page.getByRole('region', { name: 'Map' }).locator('path[data-district]'),
    ).toHaveCount(13);
    const record = page.locator('.district-record');
    await expect(record.locator('svg').first()).toBeVisible();
    await expect(record.getByRole('article').first()).toBeVisible();
    const sources = record.getByRole('link');
    expect(await sources.count()).toBeGreaterThan(10);
    await expect(sources.first()).toHaveAttribute('href', /^https:\/\//);
  });

  test('a page in Azerbaijani is in Azerbaijani, and leads to the English one', async ({
    page,
  }) => {
    await page.goto('/az/fuzuli/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'az');
    await expect(page).toHaveTitle(/^Füzuli, /);
    await expect(page.getByText(SAFETY).first()).toBeVisible();
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(/\/en\/fuzuli\/$/);
  });
});

test('the app takes a page over as it is', async ({ page, atlas }) => {
  expect(atlas).toBeTruthy();
  const withoutApp = await (await page.request.get('/az/aghdara/')).text();
  await page.goto('/az/aghdara/');
  await expect(page.getByRole('region', { name: 'Ağdərə' })).toBeVisible();
  await expect(page).toHaveURL(/\/az\/aghdara\/$/);
  const title = await page.title();
  expect(withoutApp).toContain(`<title>${title}</title>`);
  const headline = await page.locator('.headline').innerText();
  const rendered = await page.evaluate(
    (html) =>
      new DOMParser().parseFromString(html, 'text/html').querySelector('.headline')?.textContent ??
      '',
    withoutApp,
  );
  const bare = (text: string) => text.replace(/\s+/g, '');
  expect(bare(rendered)).toBe(bare(headline));
});

test('the first change writes the form of the root, and Back returns to the page', async ({
  page,
  atlas,
}) => {
  await page.goto('/en/aghdam/');
  await expect(page.getByRole('region', { name: 'Aghdam' })).toBeVisible();
  await atlas.page.getByRole('radio', { name: 'As published' }).check();
  await expect(page).toHaveURL(/\/\?d=aghdam&e=published&lang=en$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/en\/aghdam\/$/);
  await expect(page.getByRole('radio', { name: 'Best estimate' })).toBeChecked();
  await expect(page.getByRole('region', { name: 'Aghdam' })).toBeVisible();
});

test('title and description follow what is shown', async ({ page, atlas }) => {
  await atlas.open('/?m=pace&d=fuzuli&lang=en');
  await expect(page).toHaveTitle(/^Fuzuli, .*Pace/);
  await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /^Fuzuli, /);
});

test('a page names a card of 1200 by 630 pixels that is its own', async ({ page }) => {
  for (const path of ['/', '/en/', '/az/khojaly/']) {
    const html = await (await page.request.get(path)).text();
    const [, card = ''] = /<meta property="og:image" content="([^"]+)">/.exec(html) ?? [];
    const response = await page.request.get(card);
    expect(response.ok()).toBe(true);
    const { width, height } = PNG.sync.read(await response.body());
    expect([width, height]).toEqual([1200, 630]);
  }
  const [one, other] = ['aghdam', 'fuzuli'].map((id) => readFileSync(`dist/cards/en/${id}.png`));
  expect(one?.equals(other ?? Buffer.alloc(0))).toBe(false);
});
