import AxeBuilder from '@axe-core/playwright';
import type { AtlasPage } from './atlas-page.ts';
import { expect, test } from './fixtures.ts';

/** Everything serious or critical that axe finds, with the elements that it is about. */
async function violationsOf(atlas: AtlasPage): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: atlas.page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

test.describe('axe finds nothing serious', () => {
  // The policy of the page would keep axe out as it keeps out any other script.
  test.use({ bypassCSP: true });

  const VIEWS: Record<string, (atlas: AtlasPage) => Promise<unknown>> = {
    'the opening view': (atlas) => atlas.open(),
    'a district with all layers': async (atlas) => {
      await atlas.open('/?d=aghdam&l=ap,at,uxo,maps');
      await atlas.panelWords('Aghdam');
    },
    'the sources': async (atlas) => {
      await atlas.open();
      await atlas.button('Sources').click();
      await expect(atlas.sources.getByRole('article').first()).toBeVisible();
    },
    'the Share dialog': async (atlas) => {
      await atlas.open();
      await atlas.sharedLink();
    },
    'the Export dialog': async (atlas) => {
      await atlas.open();
      await atlas.button('Export').click();
      await expect(atlas.page.getByRole('dialog', { name: 'Export' })).toBeVisible();
    },
    'the search with its matches': async (atlas) => {
      await atlas.open();
      await atlas.type('agh');
      await expect(atlas.matches.first()).toBeVisible();
      await atlas.search.press('ArrowDown');
    },
    'the Azerbaijani view': (atlas) => atlas.open('/?lang=az&d=aghdam'),
    'the dark theme': (atlas) => atlas.open('/?theme=dark&d=aghdam&l=uxo'),
    'the theme of high contrast': (atlas) => atlas.open('/?theme=contrast&d=aghdam'),
    'the embedded view': (atlas) => atlas.open('/?embed=1'),
  };
  for (const [view, show] of Object.entries(VIEWS)) {
    test(`in ${view}`, async ({ atlas }) => {
      await show(atlas);
      expect(await violationsOf(atlas)).toEqual([]);
    });
  }
});

for (const width of [320, 390, 768, 1280]) {
  test.describe(`on a screen ${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('the page never scrolls sideways', async ({ atlas }) => {
      const overflow = () =>
        atlas.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
      await atlas.open('/?d=aghdam&l=ap,at,uxo,maps&m=pace');
      await atlas.panelWords('Aghdam');
      expect(await overflow()).toBeLessThanOrEqual(0);
      await atlas.button('Sources').click();
      await expect(atlas.sources.getByRole('article').first()).toBeVisible();
      expect(await overflow()).toBeLessThanOrEqual(0);
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the main buttons are at least 44 pixels high and wide', async ({ atlas }) => {
    await atlas.open();
    const buttons = {
      Sources: atlas.button('Sources'),
      Share: atlas.button('Share'),
      'Zoom in': atlas.button('Zoom in'),
      Previous: atlas.button('Previous'),
      Next: atlas.button('Next'),
      Play: atlas.button('Play'),
      'a class of the legend': atlas.legendClass('0 to 5'),
      'the name of a district': atlas.row('Lachin').getByRole('button').first(),
    };
    for (const [name, button] of Object.entries(buttons)) {
      const box = await button.boundingBox();
      expect.soft(Math.round(box?.height ?? 0), `${name}: height`).toBeGreaterThanOrEqual(44);
      expect.soft(Math.round(box?.width ?? 0), `${name}: width`).toBeGreaterThanOrEqual(44);
    }
  });

  test('a tap on a district opens its panel', async ({ atlas }) => {
    await atlas.open();
    const { x, y } = await atlas.placeIn('lachin');
    await atlas.page.touchscreen.tap(x, y);
    await expect(atlas.panel('Lachin')).toBeVisible();
  });
});

test('the first Tab leads to a link that skips to the table', async ({ atlas }) => {
  await atlas.open();
  await atlas.page.keyboard.press('Tab');
  const skip = atlas.page.getByRole('link', { name: 'Skip to the table' });
  await expect(skip).toBeFocused();
  await skip.press('Enter');
  await expect(atlas.table).toBeInViewport();
});
