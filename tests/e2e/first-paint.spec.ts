import type { Page } from '@playwright/test';
import { difference } from './pixels.ts';
import { expect, test } from './fixtures.ts';

declare global {
  interface Window {
    shownHeadlines: Set<string>;
  }
}

/** Notes every headline that can be read in any frame, from the first one on. */
async function watchHeadlines(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    window.shownHeadlines = new Set();
    const look = () => {
      const headline = document.querySelector('h1');
      const words = headline?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
      if (headline && words && getComputedStyle(headline).visibility === 'visible') {
        window.shownHeadlines.add(words);
      }
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  return () => page.evaluate(() => [...window.shownHeadlines]);
}

/** Keeps the app's own code back until it is let go. */
async function holdApp(page: Page): Promise<() => void> {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/assets/index-*.js', async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}

test('a link with state withholds values until the app has come, and keeps the rows', async ({
  atlas,
}) => {
  const letGo = await holdApp(atlas.page);
  const headlines = await watchHeadlines(atlas.page);
  await atlas.page.goto('/?t=2023-12-31&m=pace', { waitUntil: 'commit' });
  await expect(atlas.table).toHaveAttribute('aria-busy', 'true');
  await expect(atlas.table).toHaveAccessibleName('Districts');
  await expect(atlas.rows).toHaveCount(13);
  await expect(atlas.row('Kalbajar')).toBeVisible();
  await expect(atlas.row('Kalbajar').getByText('3,008 to 57,775 ha')).toBeHidden();
  await expect(atlas.headline).toBeHidden();
  // Class 4 of the opening view.
  expect(difference(await atlas.colourOf('aghdam'), '#3d6fc4')).toBeGreaterThan(30);

  letGo();
  await expect(atlas.headline).toContainText('By 31 December 2023');
  await expect(atlas.table).not.toHaveAttribute('aria-busy');
  await expect(atlas.metric('pace')).toBeChecked();
  const shown = await headlines();
  expect(shown.filter((words) => !words.startsWith('By 31 December 2023'))).toEqual([]);
});

test('the opening view is there before the app has come', async ({ atlas }) => {
  const letGo = await holdApp(atlas.page);
  await atlas.page.goto('/', { waitUntil: 'commit' });
  await expect(atlas.headline).toContainText('By 31 December 2025');
  await expect(atlas.headline).toBeVisible();
  await expect(atlas.row('Kalbajar').getByText('3,008 to 57,775 ha')).toBeVisible();
  await expect(atlas.table).not.toHaveAttribute('aria-busy');
  expect(difference(await atlas.colourOf('aghdam'), '#3d6fc4')).toBeLessThan(4);
  letGo();
});

test('a link in another language never shows English values first', async ({ atlas }) => {
  const headlines = await watchHeadlines(atlas.page);
  await atlas.open('/?lang=az');
  await expect(atlas.headline).toBeVisible();
  const shown = await headlines();
  expect(shown.filter((words) => words.startsWith('By '))).toEqual([]);
});

test('taking the page over moves nothing: the headline stays the one that was served', async ({
  atlas,
}) => {
  const headlines = await watchHeadlines(atlas.page);
  await atlas.open();
  await atlas.metric('pace').check();
  expect(await headlines()).toHaveLength(1);
});
