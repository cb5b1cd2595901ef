import { SAFETY } from './words.ts';
import { expect, test } from './fixtures.ts';

const VIEWS = {
  'the opening view': '/',
  'a district': '/?d=aghdam&l=ap,at,uxo,maps',
  'the embedded view': '/?embed=1',
  'the Azerbaijani view': '/?lang=az',
  'a broken link': '/?m=nonsense&t=never',
};

for (const [view, link] of Object.entries(VIEWS)) {
  test(`the safety line stands word for word in ${view}`, async ({ atlas }) => {
    await atlas.open(link);
    await expect(atlas.page.getByText(SAFETY, { exact: true })).toBeVisible();
  });
}

test('the safety line stands word for word in print', async ({ atlas }) => {
  await atlas.open('/?d=aghdam');
  await atlas.page.emulateMedia({ media: 'print' });
  await expect(atlas.page.getByText(SAFETY, { exact: true })).toBeVisible();
  await expect(atlas.headline).toBeVisible();
  await expect(atlas.table).toBeVisible();
});

test('an embedded map leads to the full view of the same state', async ({ atlas }) => {
  await atlas.open('/?embed=1&m=pace');
  await expect(atlas.page.getByRole('link', { name: 'Open the full view' })).toHaveAttribute(
    'href',
    '/?m=pace',
  );
  await expect(atlas.search).toBeHidden();
  await expect(atlas.map).toBeVisible();
});
