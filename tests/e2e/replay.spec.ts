import { anyText } from '../fixtures/any-text.ts';
import { seeded } from '../fixtures/join/seeded.ts';
import { keptLinks } from '../fixtures/links.ts';
import type { AtlasPage } from './atlas-page.ts';
import { expect, test } from './fixtures.ts';

test.beforeEach(async ({ page }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`A link opened a dialog: ${dialog.message()}`);
  });
});

/** The page stands, in any language and size: its answer, every district, its table, no script of a link. */
async function expectWholePage(atlas: AtlasPage): Promise<void> {
  await expect(atlas.shapes).toHaveCount(13);
  await expect(atlas.page.locator('h1')).toHaveText(/\d/);
  await expect(atlas.page.locator('#districts tbody')).toHaveCount(1);
  expect(await atlas.page.evaluate(() => 'broken' in window)).toBe(false);
}

/** Changes the address bar and has the page read it, as a step back would. */
async function changeAddress(atlas: AtlasPage, address: string): Promise<void> {
  await atlas.page.evaluate((text) => {
    window.history.replaceState(null, '', text);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, address);
}

test('links that were written once open what they were written for', async ({ atlas }) => {
  test.setTimeout(240_000);
  const links = keptLinks();
  const some = Array.from({ length: 20 }, (_, i) => links[i * 10 + 9]);
  for (const { link, shows } of some.filter((kept) => kept !== undefined)) {
    await test.step(link.slice(0, 80), async () => {
      // A link that differs in its hash alone would not load the page anew.
      await atlas.page.goto('about:blank');
      await atlas.open(`/${link}`);
      await expect(atlas.page.locator('.link-problems p')).toHaveCount(0);
      await expect(
        atlas.page.locator(`input[type="radio"][value="${shows.m ?? 'progress'}"]`),
      ).toBeChecked();
      await expect(atlas.page.locator('html')).toHaveAttribute('lang', shows.lang ?? 'en');
      await expectWholePage(atlas);
    });
  }
});

test('60 texts at random in the address bar of one page leave it whole', async ({ atlas }) => {
  test.setTimeout(240_000);
  const random = seeded(60);
  await atlas.open();
  for (let i = 0; i < 60; i += 1) {
    // As a browser holds it in its bar: percent-encoded.
    const { search, hash } = new URL(`https://atlas.example/?${anyText(random)}`);
    await test.step(`${search}${hash}`.slice(0, 80), async () => {
      await changeAddress(atlas, `/${search}${hash}`);
      await expectWholePage(atlas);
    });
  }
  await changeAddress(atlas, '/?m=pace&lang=en');
  await expect(atlas.metric('pace')).toBeChecked();
  await expect(atlas.page.locator('.link-problems p')).toHaveCount(0);
});
