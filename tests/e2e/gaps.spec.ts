import type { Locator } from '@playwright/test';
import type { AtlasPage } from './atlas-page.ts';
import { expect, test } from './fixtures.ts';

const NAME = 'Days in no weekly or monthly report: 594 of 1,946';
const NAME_AZ = 'Həftəlik və ya aylıq hesabatı olmayan günlər: 1.946 gündən 594';

/** Opens the list of gaps by the count that stands at the timeline. */
async function openGaps(atlas: AtlasPage, name = NAME): Promise<Locator> {
  await atlas.page.getByRole('button', { name, exact: true }).click();
  const gaps = atlas.page.getByRole('dialog', { name, exact: true });
  await expect(gaps).toBeVisible();
  return gaps;
}

test('the timeline counts the days without a report, and the count opens their list', async ({
  atlas,
}) => {
  await atlas.open();
  const gaps = await openGaps(atlas);
  await expect(gaps.getByRole('listitem')).toHaveCount(42);
  await expect(gaps.getByRole('listitem').nth(1)).toHaveText(
    '1 Jan 2026 to 1 Feb 2026 32 days, 32 in no report at all',
  );
  await expect(gaps).toContainText('554 are in longer reports only and 40 in no report at all');
  await expect(gaps).toContainText('169 in 2021, 117 in 2022');
});

test('the list says what counts as a report, and that a gap is not zero', async ({ atlas }) => {
  await atlas.open();
  const gaps = await openGaps(atlas);
  await expect(gaps).toContainText('for up to 35 days');
  await expect(gaps).toContainText('Totals since 10 November 2020 are not counted.');
  await expect(gaps).toContainText('does not mean that no work was done');
});

test('a gap of the list shows its days, and Back leads to the days before', async ({ atlas }) => {
  await atlas.open();
  const gaps = await openGaps(atlas);
  await gaps.getByRole('button', { name: '17 Mar 2025 to 31 Mar 2025' }).click();
  await expect(gaps).toHaveCount(0);
  await atlas.expectParam('t', '2025-03-17..2025-03-31');
  await expect(atlas.slider).toHaveAttribute('aria-valuetext', '17 March 2025 to 31 March 2025');
  await expect(atlas.page.getByRole('button', { name: NAME, exact: true })).toBeFocused();
  await atlas.page.goBack();
  await atlas.expectParam('t', null);
});

test('the keyboard opens the list, moves in it and leaves it with Escape', async ({ atlas }) => {
  await atlas.open();
  const count = atlas.page.getByRole('button', { name: NAME, exact: true });
  await count.focus();
  await atlas.page.keyboard.press('Enter');
  const gaps = atlas.page.getByRole('dialog', { name: NAME });
  await expect(gaps.getByRole('button', { name: 'Close' })).toBeFocused();
  await atlas.page.keyboard.press('Tab');
  await expect(gaps.getByRole('button', { name: '23 Feb 2026 to 1 Mar 2026' })).toBeFocused();
  await atlas.page.keyboard.press('Home');
  await atlas.page.keyboard.press('Escape');
  await expect(gaps).toHaveCount(0);
  await expect(count).toBeFocused();
  await atlas.expectParam('t', null);
});

test('the gaps are marked under the bars', async ({ atlas }) => {
  await atlas.open();
  const timeline = atlas.page.getByRole('region', { name: 'Timeline' });
  await expect(timeline.locator('title')).toHaveText(NAME);
  const band = await timeline.locator('path').boundingBox();
  const slider = await atlas.slider.boundingBox();
  expect(band?.height).toBeGreaterThan(4);
  expect(band?.width).toBeGreaterThan(0.95 * (slider?.width ?? Infinity));
});

test('the list speaks Azerbaijani', async ({ atlas }) => {
  await atlas.open('/?lang=az');
  const gaps = await openGaps(atlas, NAME_AZ);
  await expect(gaps.getByRole('listitem')).toHaveCount(42);
  await expect(gaps.getByRole('listitem').nth(1)).toHaveText(
    /^1 yan 2026 – 1 fev 2026 32 gün, onlardan 32 gün heç bir hesabata düşmür$/,
  );
  await gaps.getByRole('button', { name: '17 mar 2025 – 31 mar 2025' }).click();
  await atlas.expectParam('t', '2025-03-17..2025-03-31');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('the list fits the screen and can be closed', async ({ atlas }) => {
    await atlas.open();
    const gaps = await openGaps(atlas);
    const box = await gaps.boundingBox();
    expect(box?.width).toBeLessThanOrEqual(320);
    const overflow = await gaps.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await gaps.getByRole('button', { name: 'Close' }).click();
    await expect(gaps).toHaveCount(0);
  });
});
