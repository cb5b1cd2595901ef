import { AtlasPage } from './atlas-page.ts';
import { expect, test, withoutWebgl } from './fixtures.ts';

const RICH = '/?m=pace&t=2024-12-31&d=aghdam&l=ap,maps&sort=name.asc&theme=dark#8/39.9/46.9';

test('the link always carries the day, the kind of figures and the language', async ({ atlas }) => {
  await atlas.open();
  const link = new URL(await atlas.sharedLink());
  expect(Object.fromEntries(link.searchParams)).toEqual({
    t: '2025-12-31',
    e: 'estimate',
    lang: 'en',
  });
});

test('the link carries everything that is shown, and stays readable', async ({ atlas }) => {
  await atlas.open(RICH);
  const link = await atlas.sharedLink();
  const { searchParams, hash } = new URL(link);
  expect(Object.fromEntries(searchParams)).toEqual({
    m: 'pace',
    t: '2024-12-31',
    d: 'aghdam',
    l: 'ap,maps',
    e: 'estimate',
    sort: 'name.asc',
    lang: 'en',
    theme: 'dark',
  });
  expect(hash).toMatch(/^#8(\.0+)?\/39\.9/);
  expect(link.length).toBeLessThanOrEqual(300);
  expect(link).not.toContain('%');
});

test('the link opens the same view on another machine', async ({ atlas, browser, baseURL }) => {
  await atlas.open(RICH);
  await atlas.panelWords('Aghdam');
  const before = await atlas.simpleView();
  const link = await atlas.sharedLink();
  const other = await browser.newContext({
    locale: 'az-AZ',
    colorScheme: 'light',
    viewport: { width: 1280, height: 800 },
    ...(baseURL ? { baseURL } : {}),
  });
  await withoutWebgl(other);
  const there = new AtlasPage(await other.newPage());
  await there.open(link);
  await there.panelWords('Aghdam');
  expect(await there.simpleView()).toBe(before);
  await expect(there.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await other.close();
});

test.describe('with leave to use the clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('"Copy link" puts the link on the clipboard and says so', async ({ atlas }) => {
    await atlas.open('/?d=lachin');
    const link = await atlas.sharedLink();
    await atlas.button('Copy link').click();
    await expect(atlas.share.getByText('Link copied').first()).toBeVisible();
    expect(await atlas.page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  });
});

test('without leave "Copy link" selects the link and tells how to copy it', async ({ atlas }) => {
  await atlas.page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    document.execCommand = () => false;
  });
  await atlas.open('/?d=lachin');
  const link = await atlas.sharedLink();
  await atlas.button('Copy link').click();
  await expect(atlas.share).toContainText('copy it by hand');
  const selected = await atlas.link.evaluate((field: HTMLInputElement) =>
    field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
  );
  expect(selected).toBe(link);
});

test('without leave to use the clipboard the old way of copying still works', async ({ atlas }) => {
  await atlas.page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await atlas.open('/?d=lachin');
  const link = await atlas.sharedLink();
  await atlas.button('Copy link').click();
  await expect(atlas.share.getByText('Link copied').first()).toBeVisible();
  await atlas.page.keyboard.press('Escape');
  await expect(atlas.share).toHaveCount(0);
  await atlas.search.click();
  await atlas.page.keyboard.press('Control+V');
  await expect(atlas.search).toHaveValue(link);
});

test('Escape closes the dialog and gives the focus back to its button', async ({ atlas }) => {
  await atlas.open();
  await atlas.sharedLink();
  await atlas.page.keyboard.press('Escape');
  await expect(atlas.share).toHaveCount(0);
  await expect(atlas.button('Share')).toBeFocused();
});
