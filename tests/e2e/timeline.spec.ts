import { expect, test } from './fixtures.ts';

test('the arrow keys of "Date" step to the days that end a figure', async ({ atlas }) => {
  await atlas.open();
  await atlas.slider.press('ArrowLeft');
  await expect(atlas.headline).toContainText('By 28 December 2025');
  await atlas.expectParam('t', '2025-12-28');
  await atlas.slider.press('ArrowRight');
  await atlas.slider.press('ArrowRight');
  await expect(atlas.headline).toContainText('By 8 February 2026');
  await expect(atlas.slider).toHaveAttribute('aria-valuetext', '8 February 2026');
});

test('Home and End lead to the first and the last day, and the values follow', async ({
  atlas,
}) => {
  await atlas.open();
  await atlas.slider.press('Home');
  await atlas.expectParam('t', '2020-11-30');
  await expect(atlas.row('Kalbajar')).toContainText('no figure of its own');
  await atlas.slider.press('End');
  await atlas.expectParam('t', '2026-03-09');
  await expect(atlas.row('Kalbajar')).toContainText('3,008 ha');
});

test('Previous and Next go one step back and on', async ({ atlas }) => {
  await atlas.open();
  await atlas.button('Previous').click();
  await expect(atlas.headline).toContainText('By 28 December 2025');
  await atlas.button('Next').click();
  await expect(atlas.headline).toContainText('By 31 December 2025');
  await atlas.expectParam('t', null);
});

test('Next has nowhere to go on the last day', async ({ atlas }) => {
  await atlas.open('/?t=2026-03-09');
  await expect(atlas.button('Next')).toBeDisabled();
  await expect(atlas.button('Previous')).toBeEnabled();
});

test('Play steps through the days and stops by itself at the last one', async ({ atlas }) => {
  await atlas.open('/?t=2026-02-15');
  await atlas.button('Play').click();
  await expect(atlas.button('Pause')).toBeVisible();
  await atlas.expectParam('t', '2026-03-09');
  await expect(atlas.button('Play')).toBeVisible();
});

test('Pause keeps the day that is shown', async ({ atlas }) => {
  await atlas.open('/?t=2024-12-31');
  await atlas.button('Play').click();
  await expect.poll(() => atlas.param('t')).not.toBe('2024-12-31');
  await atlas.button('Pause').click();
  const day = atlas.param('t');
  await expect(atlas.button('Play')).toBeVisible();
  expect(atlas.param('t')).toBe(day);
});

test.describe('with less motion asked for', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('the days do not play, and the buttons still step', async ({ atlas }) => {
    await atlas.open();
    await expect(atlas.button('Play')).toBeDisabled();
    await atlas.button('Previous').click();
    await atlas.expectParam('t', '2025-12-28');
  });
});

test('a typed day is shown', async ({ atlas }) => {
  await atlas.open();
  await atlas.page.getByLabel('Go to day').fill('2024-01-15');
  await expect(atlas.headline).toContainText('By 15 January 2024');
  await atlas.expectParam('t', '2024-01-15');
});

test('a typed day outside the figures is refused in words and changes nothing', async ({
  atlas,
}) => {
  await atlas.open();
  await atlas.page.getByLabel('Go to day').fill('2031-01-15');
  await expect(atlas.main).toContainText('15 January 2031 is outside the published figures');
  await expect(atlas.headline).toContainText('By 31 December 2025');
});

test('a report chosen from the list sets its period', async ({ atlas }) => {
  await atlas.open();
  await atlas.reports.selectOption('10 Mar 2025 to 16 Mar 2025: 1,651.1 ha');
  await atlas.expectParam('t', '2025-03-10..2025-03-16');
  await expect(atlas.answers).toContainText('155 anti-personnel mines');
});

test('the list of reports shows the report of the link', async ({ atlas }) => {
  await atlas.open('/?t=2025-03-10..2025-03-16');
  await expect(atlas.reports).toHaveValue(/.+/);
  await expect(atlas.reports.getByRole('option', { selected: true })).toHaveText(/1,651\.1 ha/);
});
