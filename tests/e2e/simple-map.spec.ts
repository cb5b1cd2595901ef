import { AtlasPage } from './atlas-page.ts';
import { errorsOf, expect, test } from './fixtures.ts';

const NO_WEBGL = ['--disable-gpu', '--disable-webgl', '--disable-webgl2', '--disable-3d-apis'];

/** A browser that really has no WebGL, with the atlas open in it. */
const withoutGpu = test.extend<{ simple: AtlasPage }>({
  simple: async ({ playwright, launchOptions, baseURL }, use) => {
    const args = [...(launchOptions.args ?? []), ...NO_WEBGL];
    const browser = await playwright.chromium.launch({ ...launchOptions, args });
    const page = await browser.newPage({
      locale: 'en-GB',
      viewport: { width: 1280, height: 800 },
      ...(baseURL ? { baseURL } : {}),
    });
    const errors = errorsOf(page);
    const atlas = new AtlasPage(page);
    await atlas.open();
    await expect(page.getByText('Showing the simple map.')).toBeVisible();
    await use(atlas);
    expect(errors).toEqual([]);
    await browser.close();
  },
});

withoutGpu('without WebGL the simple map stays, and one quiet line says so', async ({ simple }) => {
  await expect(simple.map).toHaveAttribute('data-renderer', 'svg');
  await expect(simple.shape('kalbajar')).toBeVisible();
  await expect(simple.canvas).toHaveCount(0);
  await expect(simple.page.getByText(/simple map/)).toHaveCount(1);
  await expect(simple.page.getByRole('alert')).toHaveCount(0);
});

withoutGpu('without WebGL districts, measures and layers can be chosen', async ({ simple }) => {
  await simple.clickOnMap('lachin');
  await expect(simple.panel('Lachin')).toBeVisible();
  await simple.metric('pace').check();
  expect(await simple.fills()).toMatchObject({ aghdam: 'fill-pace-4' });
  await simple.layer('Unexploded ordnance').check();
  await expect(simple.symbol(/for the whole operation/)).toBeVisible();
});

withoutGpu(
  'without WebGL the zoom buttons zoom, and "Whole area" goes back',
  async ({ simple }) => {
    const width = async () => (await simple.shape('kalbajar').boundingBox())?.width ?? 0;
    const before = await width();
    await simple.button('Zoom in').click();
    await simple.button('Zoom in').click();
    await expect.poll(width).toBeGreaterThan(before * 1.5);
    await simple.button('Whole area').click();
    await expect.poll(async () => Math.round(await width())).toBe(Math.round(before));
  },
);

withoutGpu('without WebGL a drag moves the map and selects nothing', async ({ simple }) => {
  const left = async () => (await simple.shape('kalbajar').boundingBox())?.x ?? 0;
  const before = await left();
  await simple.dragMap('lachin', 60, 0);
  await expect.poll(left).toBeGreaterThan(before + 30);
  await simple.expectParam('d', null);
});

test.describe('when the context is lost', () => {
  test.use({ renderer: 'webgl' });

  test('the simple map comes back, says so and works', async ({ atlas }) => {
    await atlas.open();
    await atlas.loseContext();
    await expect(atlas.map).toHaveAttribute('data-renderer', 'svg');
    await expect(atlas.page.getByText('The detailed map has stopped.')).toBeVisible();
    await expect(atlas.shape('lachin')).toBeVisible();
    await atlas.metric('pace').check();
    expect(await atlas.fills()).toMatchObject({ aghdam: 'fill-pace-4' });
    await atlas.clickOnMap('lachin');
    await expect(atlas.panel('Lachin')).toBeVisible();
  });
});
