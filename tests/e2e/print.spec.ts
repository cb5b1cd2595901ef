import type { AtlasPage } from './atlas-page.ts';
import { expect, test } from './fixtures.ts';
import { wordsOfPdf } from './pdf-text.ts';
import { SAFETY } from './words.ts';

const VIEWS = {
  'the first view': '/',
  'a district with its panel open': '/?d=aghdam',
  'all layers in a period': '/?t=2025-03-10..2025-03-16&l=ap,at,uxo,maps',
  'Azerbaijani in the dark theme': '/?lang=az&theme=dark',
  'the embedded view': '/?embed=1&m=cleared',
};

/** Opens a view and waits for the sheet, which comes after the first map. */
async function openToPrint(atlas: AtlasPage, link: string): Promise<void> {
  await atlas.open(link);
  await expect(async () => {
    await atlas.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await atlas.page.locator('.print-sheet').count()).toBe(1);
  }).toPass();
}

for (const [name, link] of Object.entries(VIEWS)) {
  test(`${name} prints as one page of A4 and of Letter`, async ({ atlas }) => {
    await openToPrint(atlas, link);
    await atlas.page.evaluate(() => dispatchEvent(new Event('afterprint')));
    for (const format of ['A4', 'Letter']) {
      const bytes = await atlas.page.pdf({ format });
      const words = wordsOfPdf(bytes);
      expect(words).toContain(SAFETY.replaceAll(' ', ''));
      expect(words).toMatch(link.includes('lang=az') ? /31dekabr2025/ : /(31December|16March)2025/);
      expect(words).toMatch(/https:\/\/[a-z.]+\//);
      const pdf = bytes.toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      // The link of the sheet: the browser's own print had it before it laid out the paper.
      expect(pdf).toMatch(/\/URI \(http:/);
    }
    await expect(atlas.page.locator('.print-sheet')).toHaveCount(0);
  });

  test(`${name} prints with its safety line, day, sources, link and map, and nothing else`, async ({
    atlas,
  }) => {
    await openToPrint(atlas, link);
    await atlas.page.emulateMedia({ media: 'print' });
    const sheet = atlas.page.locator('.print-sheet');
    await expect(sheet).toContainText(SAFETY);
    await expect(sheet).toContainText(String(new Date().getUTCFullYear()));
    await expect(sheet.locator('ol')).toContainText('https://');
    await expect(sheet.locator('footer')).toContainText('/?');
    await expect(sheet.locator('.print-qr')).toBeVisible();
    await expect(sheet.locator('path[data-district]')).toHaveCount(13);
    await expect(sheet.locator('tbody tr')).toHaveCount(link.includes('d=aghdam') ? 1 : 13);
    await expect(atlas.page.locator('#app')).toBeHidden();
    const paper = await sheet.evaluate((node) => getComputedStyle(node).backgroundColor);
    expect(paper).toBe('rgb(255, 255, 255)');
  });
}

test('a comparison of two dates prints both maps, and both values of each district', async ({
  atlas,
}) => {
  await openToPrint(atlas, '/?as=swipe.40&vs=2022-12-31&d=aghdam');
  await atlas.page.emulateMedia({ media: 'print' });
  const sheet = atlas.page.locator('.print-sheet');
  await expect(sheet.getByRole('heading', { level: 1 })).toContainText(
    'Compared with 31 December 2022.',
  );
  await expect(sheet.getByRole('figure')).toHaveText([/31 December 2022$/, /31 December 2025$/]);
  const cells = sheet.getByRole('row', { name: 'Aghdam' }).getByRole('cell');
  await expect(cells.nth(0)).toHaveText(/^6\.5 to 16\.0 %/);
  await expect(cells.nth(1)).toHaveText(/^35\.2 to 42\.5 %/);
});

for (const as of ['side', 'years']) {
  test(`the comparison "${as}" prints as one page of A4 and of Letter`, async ({ atlas }) => {
    await openToPrint(atlas, `/?as=${as}&vs=2023-12-31`);
    await atlas.page.evaluate(() => dispatchEvent(new Event('afterprint')));
    for (const format of ['A4', 'Letter']) {
      const pdf = (await atlas.page.pdf({ format })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    }
  });
}
