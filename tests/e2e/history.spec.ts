import { expect, test } from './fixtures.ts';

test('Back and Forward undo and repeat one choice each', async ({ atlas }) => {
  await atlas.open();
  const seen = [atlas.query];
  const choices = [
    () => atlas.metric('pace').check(),
    () => atlas.layer('Anti-tank mines').check(),
    () => atlas.row('Lachin').getByRole('button').first().click(),
    () => atlas.legendClass('0.25 to 0.5').click(),
    () => atlas.columnHead(/^Land/).getByRole('button').click(),
    () => atlas.button('Previous').click(),
    () => atlas.theme.selectOption('Dark'),
  ];
  for (const choose of choices) {
    await choose();
    await expect.poll(() => atlas.query).not.toBe(seen.at(-1));
    seen.push(atlas.query);
  }
  expect(new Set(seen).size).toBe(choices.length + 1);

  for (const query of seen.slice(0, -1).reverse()) {
    await atlas.page.goBack();
    await expect.poll(() => atlas.query).toBe(query);
  }
  for (const query of seen.slice(1)) {
    await atlas.page.goForward();
    await expect.poll(() => atlas.query).toBe(query);
  }
});

test('going back shows what was there, not only its address', async ({ atlas }) => {
  await atlas.open('/?d=aghdam');
  const before = await atlas.simpleView();
  await atlas.metric('change').check();
  await atlas.page.goBack();
  await expect(atlas.metric('progress')).toBeChecked();
  expect(await atlas.simpleView()).toBe(before);
});

test('moving the map is no step: Back undoes the choice before it', async ({ atlas }) => {
  await atlas.open();
  await atlas.metric('pace').check();
  await atlas.dragMap('lachin', 60, 30);
  await expect.poll(() => new URL(atlas.page.url()).hash).not.toBe('');
  await atlas.page.goBack();
  await expect(atlas.metric('progress')).toBeChecked();
});

test('zooming is no step either', async ({ atlas }) => {
  await atlas.open();
  await atlas.metric('pace').check();
  await atlas.button('Zoom in').click();
  await atlas.button('Zoom in').click();
  await expect.poll(() => new URL(atlas.page.url()).hash).not.toBe('');
  await atlas.page.goBack();
  await expect(atlas.metric('progress')).toBeChecked();
});

test('a drag of the slider is one step', async ({ atlas }) => {
  await atlas.open('/?m=pace');
  await atlas.slider.scrollIntoViewIfNeeded();
  const box = await atlas.slider.boundingBox();
  if (!box) throw new Error('The slider is not on screen.');
  const y = box.y + box.height / 2;
  await atlas.page.mouse.move(box.x + box.width * 0.4, y);
  await atlas.page.mouse.down();
  await atlas.page.mouse.move(box.x + box.width * 0.6, y, { steps: 8 });
  await atlas.page.mouse.move(box.x + box.width * 0.5, y, { steps: 8 });
  await atlas.page.mouse.up();
  await expect.poll(() => atlas.param('t')).toMatch(/^2023-0\d-/);
  await atlas.page.goBack();
  await atlas.expectParam('t', null);
  await expect(atlas.headline).toContainText('By 31 December 2025');
});

test('a run of the player is one step', async ({ atlas }) => {
  await atlas.open('/?t=2026-02-08');
  await atlas.button('Play').click();
  await atlas.expectParam('t', '2026-03-09');
  await atlas.page.goBack();
  await atlas.expectParam('t', '2026-02-08');
});

test('closing the panel is a step that Back undoes', async ({ atlas }) => {
  await atlas.open('/?d=aghdam');
  await atlas.closePanel('Aghdam');
  await atlas.page.goBack();
  await expect(atlas.panel('Aghdam')).toBeVisible();
});
