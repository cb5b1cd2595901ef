import { expect, test } from './fixtures.ts';
import { difference } from './pixels.ts';

test.use({ renderer: 'webgl' });

/** Districts of four classes of the opening view, with the limits of their class in percent. */
const CLASSES = { kalbajar: '0 to 5', lachin: '5 to 10', fuzuli: '10 to 20', aghdam: '20 to 40' };

test('WebGL takes over: a canvas is there and the simple map is out of sight', async ({
  atlas,
}) => {
  await atlas.open();
  await expect(atlas.canvas).toBeVisible();
  await expect(atlas.shape('kalbajar')).toBeHidden();
});

test('on the canvas each district has the colour of its class in the legend', async ({ atlas }) => {
  await atlas.open('/?e=published');
  for (const [district, limits] of Object.entries(CLASSES)) {
    const [drawn, promised] = [await atlas.colourOf(district), await atlas.legendColour(limits)];
    expect(difference(drawn, promised), `${district} is ${drawn}, not ${promised}`).toBeLessThan(4);
  }
});

test('choosing a measure recolours the canvas as the legend says', async ({ atlas }) => {
  await atlas.open();
  const expectColour = (district: string, limits: string) =>
    expect
      .poll(async () =>
        difference(await atlas.colourOf(district), await atlas.legendColour(limits)),
      )
      .toBeLessThan(4);

  await atlas.metric('pace').check();
  await expectColour('kalbajar', '0.1 to 0.25');
  await expectColour('aghdam', '0.5 to 1');
  await atlas.metric('yield').check();
  await expectColour('kalbajar', '80 to 160');
  await expectColour('aghdam', '80 to 160');
  await atlas.metric('change').check();
  await expectColour('kalbajar', '1 to 5');
  await expectColour('aghdam', '5 and more');
});

test('a measure drawn as circles leaves the districts on the canvas bare', async ({ atlas }) => {
  await atlas.open();
  const shaded = await atlas.colourOf('aghdam');
  await atlas.metric('cleared').check();
  await expect.poll(() => atlas.colourOf('aghdam')).not.toBe(shaded);
  const [one, other] = [await atlas.colourOf('aghdam'), await atlas.colourOf('kalbajar')];
  expect(difference(one, other)).toBeLessThan(4);
});

test('changing the date recolours the canvas', async ({ atlas }) => {
  await atlas.open('/?t=2023-12-31&e=published');
  const early = await atlas.colourOf('jabrayil');
  await atlas.slider.press('End');
  await expect
    .poll(async () =>
      difference(await atlas.colourOf('jabrayil'), await atlas.legendColour('20 to 40')),
    )
    .toBeLessThan(4);
  expect(difference(early, await atlas.colourOf('jabrayil'))).toBeGreaterThan(10);
});

test('a click on the canvas opens the panel that the link of the district opens', async ({
  atlas,
}) => {
  await atlas.open('/?d=lachin');
  const words = await atlas.panelWords('Lachin');
  await atlas.closePanel('Lachin');
  await atlas.clickOnMap('lachin');
  expect(await atlas.panelWords('Lachin')).toBe(words);
  await atlas.expectParam('d', 'lachin');
});

test('a drag of the canvas moves the map, and Back undoes the choice before it', async ({
  atlas,
}) => {
  await atlas.open();
  await atlas.metric('pace').check();
  await atlas.dragMap('lachin', 90, 40);
  await expect.poll(() => new URL(atlas.page.url()).hash).not.toBe('');
  await atlas.page.goBack();
  await expect(atlas.metric('progress')).toBeChecked();
});
