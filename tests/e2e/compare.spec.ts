import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

const MODES = { 'side by side': 'side', swipe: 'swipe.30', years: 'years' };

for (const [name, as] of Object.entries(MODES)) {
  test(`a link restores the comparison: ${name}`, async ({ atlas }) => {
    await atlas.open(`/?as=${as}&vs=2023-12-31`);
    await expect(atlas.map).toHaveCount(1);
    await expect(atlas.map.getByText('31 December 2023')).toBeVisible();
    await expect(atlas.map.getByText('31 December 2025')).toBeVisible();
  });

  for (const width of [390, 1280]) {
    test.describe(`${width} pixels wide`, () => {
      test.use({ viewport: { width, height: 844 }, bypassCSP: true });

      test(`${name} fits the screen and axe finds nothing serious`, async ({ atlas }) => {
        await atlas.open(`/?as=${as}&d=aghdam,lachin`);
        await expect(atlas.map.locator('svg.map-svg').nth(1)).toBeAttached();
        await expect(atlas.page.getByRole('region', { name: 'Compare districts' })).toBeVisible();
        await expect(atlas.page.getByRole('group', { name: 'Compare' })).toBeVisible();
        const overflow = await atlas.page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
        const { violations } = await new AxeBuilder({ page: atlas.page }).analyze();
        const serious = violations.filter(({ impact }) =>
          ['serious', 'critical'].includes(impact ?? ''),
        );
        expect(
          serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' '))}`),
        ).toEqual([]);
      });
    });
  }
}

test('keys and buttons move the divider and the address with it', async ({ atlas }) => {
  await atlas.open('/?as=swipe.50');
  const divider = atlas.page.getByRole('slider', { name: 'Divider' });
  await divider.press('ArrowRight');
  await atlas.expectParam('as', 'swipe.51');
  await divider.press('PageDown');
  await atlas.expectParam('as', 'swipe.41');
  await atlas.button('Move divider right').click();
  await atlas.expectParam('as', 'swipe.51');
  await divider.press('Home');
  await atlas.expectParam('as', 'swipe.0');
  await divider.press('End');
  await atlas.expectParam('as', 'swipe.100');
  await atlas.page.goBack();
  await expect(divider).toHaveValue('0');
});

test('the divider follows the pointer, and one drag is one step back', async ({ atlas }) => {
  await atlas.open('/?as=swipe.50');
  const divider = atlas.page.getByRole('slider', { name: 'Divider' });
  await divider.scrollIntoViewIfNeeded();
  const box = await divider.boundingBox();
  if (!box) throw new Error('The divider has no place on the page.');
  const y = box.y + box.height / 2;
  await atlas.page.mouse.move(box.x + box.width / 2, y);
  await atlas.page.mouse.down();
  await atlas.page.mouse.move(box.x + box.width * 0.7, y, { steps: 4 });
  await atlas.page.mouse.move(box.x + box.width * 0.8, y, { steps: 4 });
  await atlas.page.mouse.up();
  await expect.poll(async () => Number(await divider.inputValue())).toBeGreaterThan(70);
  await atlas.page.goBack();
  await expect(divider).toHaveValue('50');
});

test('the earlier date is chosen in a field, and Back undoes each choice', async ({ atlas }) => {
  await atlas.open();
  await atlas.button('Two dates, side by side').click();
  await atlas.expectParam('as', 'side');
  await atlas.page.getByLabel('Compare with').fill('2022-12-31');
  await atlas.expectParam('vs', '2022-12-31');
  await expect(atlas.map.getByText('31 December 2022')).toBeVisible();
  await atlas.button('Difference').click();
  await atlas.expectParam('m', 'change');
  await atlas.expectParam('as', null);
  await atlas.page.goBack();
  await atlas.expectParam('as', 'side');
  await atlas.expectParam('m', null);
});

test('there is one map a year, and one opens its day', async ({ atlas }) => {
  await atlas.open('/?as=years');
  const links = atlas.map.getByRole('link');
  await expect(links).toHaveCount(7);
  await atlas.map.getByRole('link', { name: '31 December 2022' }).click();
  await atlas.expectParam('t', '2022-12-31');
  await atlas.expectParam('as', null);
});

test('two districts have a line each and the values of the table', async ({ atlas }) => {
  await atlas.open('/?d=aghdam');
  await atlas.page.getByLabel('District', { exact: true }).first().selectOption('Lachin');
  await atlas.button('Add to comparison').first().click();
  await atlas.expectParam('d', 'aghdam,lachin');
  const panel = atlas.page.getByRole('region', { name: 'Compare districts' });
  await expect(panel.locator('[data-line]')).toHaveCount(2);
  const districts = atlas.page.getByRole('table', { name: 'Districts', exact: true });
  for (const name of ['Aghdam', 'Lachin']) {
    const compared = panel.getByRole('row').filter({ hasText: name }).getByRole('button').first();
    const row = districts.getByRole('row').filter({ hasText: name });
    const [range = ''] = (await compared.innerText()).split(/[,(%]/);
    expect((await row.innerText()).replaceAll('\u00a0', ' ')).toContain(range.trim());
  }
  await panel.getByRole('button', { name: 'Remove Lachin' }).click();
  await expect(panel).toHaveCount(0);
});
