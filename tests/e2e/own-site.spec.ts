import { expect, test } from './fixtures.ts';

test.use({ renderer: 'webgl' });

test('a whole visit asks nothing of any other site', async ({ atlas, baseURL }) => {
  const { page } = atlas;
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(request.url()));
  page.on('websocket', (socket) => asked.add(socket.url()));

  await atlas.open();
  for (const metric of ['cleared', 'pace', 'density', 'yield', 'change'] as const) {
    await atlas.metric(metric).check();
  }
  await atlas.layer('Anti-personnel mines').check();
  await atlas.layer('Mines on handed-over minefield maps').check();
  await atlas.type('Horadiz');
  await atlas.match('Horadiz, Fuzuli').click();
  await atlas.panelWords('Fuzuli');
  await atlas.button('Sources').click();
  await expect(atlas.sources.getByRole('article').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await atlas.sharedLink();
  await page.keyboard.press('Escape');
  await atlas.theme.selectOption('Dark');
  await page.getByRole('link', { name: 'Azərbaycanca' }).click();
  await expect(atlas.panel('Füzuli')).toBeVisible();

  const own = new URL(baseURL ?? '').origin;
  const foreign = [...asked].filter((url) => {
    const { protocol, origin } = new URL(url);
    return protocol !== 'data:' && origin !== own;
  });
  expect(foreign).toEqual([]);
  expect(asked.size).toBeGreaterThan(5);
});

test('a visit leaves nothing behind in the browser', async ({ atlas }) => {
  await atlas.open('/?d=aghdam&theme=dark');
  expect(await atlas.page.context().cookies()).toEqual([]);
  expect(await atlas.page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
