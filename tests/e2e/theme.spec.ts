import type { AtlasPage } from './atlas-page.ts';
import { expect, test } from './fixtures.ts';
import { difference } from './pixels.ts';

/** How light the ground of the page is, 0 to 255. */
function groundOf(atlas: AtlasPage): Promise<number> {
  return atlas.page.evaluate(() => {
    const transparent = 'rgba(0, 0, 0, 0)';
    const colours = [document.body, document.documentElement].map(
      (node) => getComputedStyle(node).backgroundColor,
    );
    const ground = colours.find((colour) => colour !== transparent) ?? 'rgb(255, 255, 255)';
    const parts = (ground.match(/\d+/g) ?? []).slice(0, 3).map(Number);
    return parts.reduce((sum, part) => sum + part, 0) / 3;
  });
}

test('a link asks for the dark theme', async ({ atlas }) => {
  await atlas.open('/?theme=dark');
  expect(await groundOf(atlas)).toBeLessThan(80);
  await expect(atlas.theme).toHaveValue('dark');
});

test('the theme is chosen from a list and stands in the address', async ({ atlas }) => {
  await atlas.open();
  expect(await groundOf(atlas)).toBeGreaterThan(200);
  await atlas.theme.selectOption('Dark');
  await expect.poll(() => groundOf(atlas)).toBeLessThan(80);
  await atlas.expectParam('theme', 'dark');
  await atlas.theme.selectOption('As the system');
  await expect.poll(() => groundOf(atlas)).toBeGreaterThan(200);
  await atlas.expectParam('theme', null);
});

test('in the dark the fills of the map and the legend change together', async ({ atlas }) => {
  await atlas.open();
  const light = await atlas.colourOf('aghdam');
  await atlas.theme.selectOption('Dark');
  await expect.poll(() => atlas.colourOf('aghdam')).not.toBe(light);
  const [drawn, promised] = [await atlas.colourOf('aghdam'), await atlas.legendColour('20 to 40')];
  expect(difference(drawn, promised)).toBeLessThan(4);
});

test.describe('on a dark system', () => {
  test.use({ colorScheme: 'dark' });

  test('the atlas is dark by itself', async ({ atlas }) => {
    await atlas.open();
    expect(await groundOf(atlas)).toBeLessThan(80);
    await atlas.expectParam('theme', null);
    expect(
      difference(await atlas.colourOf('aghdam'), await atlas.legendColour('20 to 40')),
    ).toBeLessThan(4);
  });

  test('a link that asks for the light theme is light', async ({ atlas }) => {
    await atlas.open('/?theme=light');
    expect(await groundOf(atlas)).toBeGreaterThan(200);
  });
});

test.describe('drawn by WebGL', () => {
  test.use({ renderer: 'webgl' });

  test('the canvas follows the theme', async ({ atlas }) => {
    await atlas.open();
    await atlas.theme.selectOption('Dark');
    await expect
      .poll(async () =>
        difference(await atlas.colourOf('aghdam'), await atlas.legendColour('20 to 40')),
      )
      .toBeLessThan(4);
  });
});
