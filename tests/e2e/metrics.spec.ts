import { METRICS } from './words.ts';
import { expect, test } from './fixtures.ts';

/** What each measure of published figures paints at the opening date: Kalbajar, Aghdam, and a class of its legend. */
const FILLS = [
  {
    metric: 'progress',
    kalbajar: 'fill-progress-1',
    aghdam: 'fill-progress-4',
    limits: '20 to 40',
  },
  { metric: 'pace', kalbajar: 'fill-pace-2', aghdam: 'fill-pace-4', limits: '0.1 to 0.25' },
  { metric: 'density', kalbajar: 'map-bare', aghdam: 'map-bare', limits: '160 and more' },
  { metric: 'yield', kalbajar: 'fill-density-4', aghdam: 'fill-density-4', limits: '80 to 160' },
  { metric: 'change', kalbajar: 'fill-change-4', aghdam: 'fill-change-5', limits: '−5 to −1' },
] as const;

for (const { metric, kalbajar, aghdam, limits } of FILLS) {
  test(`choosing "${METRICS[metric]}" shades the districts by it and names its classes`, async ({
    atlas,
  }) => {
    await atlas.open('/?m=cleared&e=published');
    await atlas.metric(metric).check();
    expect(await atlas.fills()).toMatchObject({ kalbajar, aghdam });
    await expect(atlas.legend).toContainText(METRICS[metric]);
    await expect(atlas.legendClass(limits)).toBeVisible();
    await atlas.expectParam('m', metric === 'progress' ? null : metric);
  });
}

test('choosing "Area reported cleared" draws a circle for each district and no fill', async ({
  atlas,
}) => {
  await atlas.open('/?e=published');
  await atlas.metric('cleared').check();
  expect(new Set(Object.values(await atlas.fills()))).toEqual(new Set(['map-plain']));
  await expect(atlas.symbol(/at least .* reported cleared/)).toHaveCount(13);
  await expect(atlas.symbol(/at least 3,008 ha reported cleared/)).toBeVisible();
  await expect(atlas.legend).toContainText('Area of the circle');
  await expect(atlas.legend.getByRole('button')).toHaveCount(0);
});

test('drawn as circles, a district without a figure still has the hairlines of no record', async ({
  atlas,
}) => {
  await atlas.open('/?m=cleared&t=2023-12-31&e=published');
  expect(await atlas.fills()).toMatchObject({ khankandi: 'map-bare', fuzuli: 'map-plain' });
});

test('there are six measures to shade by, each with its explanation', async ({ atlas }) => {
  await atlas.open();
  await expect(atlas.metrics.getByRole('radio')).toHaveCount(6);
  await expect(atlas.main).toContainText('neither the share of the danger removed');
  await atlas.metric('yield').check();
  await expect(atlas.main).toContainText('One value for all districts');
});

test('a measure of the window adds its column to the table', async ({ atlas }) => {
  await atlas.open();
  await atlas.metric('pace').check();
  await expect(atlas.columnHead(/^Pace/)).toBeVisible();
  await expect(atlas.row('Khankandi')).toContainText('2.11 % a month');
});

test('without a printed figure a district says why, and never zero', async ({ atlas }) => {
  await atlas.open('/?t=2025-03-16&e=published');
  await expect(atlas.row('Khankandi')).toContainText('no figure of its own');
  await expect(atlas.row('Kalbajar')).toContainText('older borders only');
  await expect(atlas.row('Khankandi')).not.toContainText(/\b0\b/);
  expect(await atlas.fills()).toMatchObject({ khankandi: 'map-bare', kalbajar: 'map-bare' });
});

test('the keyboard moves from one measure to the next', async ({ atlas }) => {
  await atlas.open();
  await atlas.metric('progress').press('ArrowDown');
  await expect(atlas.metric('cleared')).toBeChecked();
  await atlas.expectParam('m', 'cleared');
});
