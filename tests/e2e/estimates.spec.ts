import { readFileSync } from 'node:fs';
import type { ReconciledFile } from '../../src/domain/reconciled.ts';
import type { AtlasPage } from './atlas-page.ts';
import { expect, test } from './fixtures.ts';
import { SAFETY } from './words.ts';

/** The best estimate of the committed ranges at the opening date, in hectares. */
function bestOf(district: string): number {
  const { days, ranges } = JSON.parse(
    readFileSync('data/reconciled.json', 'utf8'),
  ) as ReconciledFile;
  const best = ranges.area?.[district]?.best[days.indexOf('2025-12-31')];
  if (typeof best !== 'number') throw new Error(`There is no estimate for ${district}.`);
  return best;
}
const english = (value: number) => Math.round(value).toLocaleString('en-GB');

test('best estimates are the default; the other kind of figures is one choice away, and back', async ({
  atlas,
}) => {
  await atlas.open('/?d=aghdam');
  const panel = atlas.panel('Aghdam');
  await expect(atlas.kind('Best estimate')).toBeChecked();
  await expect(panel).toContainText('37,153 to 44,827 ha');
  await atlas.kind('As published').check();
  await atlas.expectParam('e', 'published');
  await expect(panel).toContainText('at least 37,153 ha');
  await expect(panel).not.toContainText('estimate');
  await atlas.kind('Best estimate').check();
  await atlas.expectParam('e', null);
  await expect(panel).toContainText('37,153 to 44,827 ha');
  await atlas.page.goBack();
  await expect(panel).toContainText('at least 37,153 ha');
});

test('a district that is known well has its range first and larger, then the estimate', async ({
  atlas,
}) => {
  await atlas.open('/?d=aghdam');
  const panel = atlas.panel('Aghdam');
  const range = panel.getByText('37,153 to 44,827 ha', { exact: true });
  const best = panel.getByText(`estimate ${english(bestOf('aghdam'))} ha`, { exact: true });
  const words = await panel.innerText();
  expect(words.indexOf('37,153 to 44,827 ha')).toBeLessThan(words.indexOf('estimate '));
  const size = (node: Element) => Number.parseFloat(getComputedStyle(node).fontSize);
  expect(await range.evaluate(size)).toBeGreaterThan(await best.evaluate(size));
  await expect(panel).toContainText(/Of its land area: 35\.2 to 42\.\d % estimate [34]\d\.\d %/);
  await expect(panel).not.toContainText('spans more than two classes');
});

test('a district that is not known well has no single value of its state anywhere', async ({
  atlas,
}) => {
  await atlas.open('/?d=fuzuli');
  const panel = atlas.panel('Fuzuli');
  await atlas.panelWords('Fuzuli');
  await expect(panel).toContainText('23,500 to 71,867 ha not known well');
  await expect(panel).toContainText('spans more than two classes of the legend');
  await panel.getByText('Figures of this chart', { exact: true }).click();
  const words = `${await panel.innerText()} ${await panel.ariaSnapshot()}`;
  expect(words).toContain('23,500 to 71,867 ha, not known well');
  expect(words).not.toContain(english(bestOf('fuzuli')));
  expect(words).not.toContain(`${((bestOf('fuzuli') / 134_309.6) * 100).toFixed(1)} %`);
});

test('a district without an upper limit says so, in words and in the chart', async ({ atlas }) => {
  await atlas.open('/?d=tartar');
  const panel = atlas.panel('Tartar');
  await expect(panel).toContainText('from 13 ha, no upper limit known');
  await expect(panel.getByRole('img', { name: /^Tartar, reported/ })).toHaveAccessibleName(
    /from 13 ha, no upper limit known, not known well/,
  );
  await expect(panel.locator('.trend-chart')).toContainText('no upper limit known');
});

test('a figure that is set aside stands in the chart and its table, struck through, with the reason', async ({
  atlas,
}) => {
  await atlas.open('/?d=tartar');
  const panel = atlas.panel('Tartar');
  await expect(panel.locator('.trend-chart .strike')).toHaveCount(1);
  await panel.getByText('Figures of this chart', { exact: true }).click();
  const row = panel.getByRole('row').filter({ hasText: '27 %' });
  await expect(row.locator('s')).toContainText('27 % of a stated base');
  await expect(row).toContainText('the other figures allow 3,009 to 4,027 ha');
});

test('the band of estimates is not drawn as published', async ({ atlas }) => {
  await atlas.open('/?d=fuzuli');
  const panel = atlas.panel('Fuzuli');
  await expect(panel.getByText('Range that all figures together prove')).toBeVisible();
  await atlas.kind('As published').check();
  await expect(panel.getByText('Range that all figures together prove')).toHaveCount(0);
  await expect(panel.getByText("At least, in today's borders")).toBeVisible();
});

test('finds have their ranges, mines apart from unexploded ordnance', async ({ atlas }) => {
  await atlas.open('/?d=fuzuli');
  const panel = atlas.panel('Fuzuli');
  await expect(panel).toContainText(
    /anti-personnel and anti-tank mines together:\s*15,527 to 22,077 items/,
  );
  await expect(panel).toContainText(
    /unexploded ordnance:\s*no figure of its own; at most 94,440 items\s*not known well/,
  );
  await atlas.kind('As published').check();
  await expect(panel).not.toContainText('22,077');
  await expect(panel).toContainText('15,528 anti-personnel and anti-tank mines together');
});

test('"How is this known?" opens what proves the range', async ({ atlas }) => {
  await atlas.open('/?d=aghdam');
  const panel = atlas.panel('Aghdam');
  await panel.getByRole('button', { name: 'How is this known?' }).first().click();
  await expect(atlas.sources).toContainText('37,153 to 44,827 ha');
});

/** Copies the quotation of the open panel and reads it. */
async function copied(atlas: AtlasPage, district: string): Promise<string[]> {
  await atlas.panelWords(district);
  await atlas.panel(district).getByRole('button', { name: 'Copy as a quotation' }).click();
  await expect(atlas.panel(district).getByText('Copied').first()).toBeVisible();
  return (await atlas.page.evaluate(() => navigator.clipboard.readText())).split('\n');
}

test.describe('copying a quotation', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('gives the range with the word estimate, its figures, the link and the safety line', async ({
    atlas,
  }) => {
    await atlas.open('/?d=aghdam');
    const lines = await copied(atlas, 'Aghdam');
    expect(lines[0]).toContain('Aghdam: 37,153 to 44,827 ha, reported cleared by 31 December 2025');
    expect(lines[0]).toContain(`estimate ${english(bestOf('aghdam'))} ha`);
    expect(lines[1]).toMatch(/^- 37,154 ha, reported cleared, Aghdam, .*https:\/\//);
    expect(lines.at(-2)).toMatch(/\?t=2025-12-31&d=aghdam&e=estimate&lang=en$/);
    expect(lines.at(-1)).toBe(SAFETY);
  });

  test('that is not known well gives the range only', async ({ atlas }) => {
    await atlas.open('/?d=fuzuli');
    const [sentence = ''] = await copied(atlas, 'Fuzuli');
    expect(sentence).toContain('23,500 to 71,867 ha');
    expect(sentence).toContain('not known well');
    expect(sentence).not.toMatch(/estimate \d|30,17/);
  });

  test('as published gives the printed figure with publisher, day and address', async ({
    atlas,
  }) => {
    await atlas.open('/?d=aghdam&e=published');
    const lines = await copied(atlas, 'Aghdam');
    expect(lines[0]).toContain('at least 37,153 ha, reported cleared by 31 December 2025 (as pub');
    expect(lines[1]).toMatch(/^- 37,154 ha, .*\(Azernews, 20 May 2025, https:\/\/\S+\)$/);
    expect(lines.at(-2)).toContain('e=published');
  });

  test('says for two seconds that it is copied', async ({ atlas }) => {
    await atlas.open('/?d=lachin');
    await copied(atlas, 'Lachin');
    const button = atlas.panel('Lachin').getByRole('button', { name: 'Copy as a quotation' });
    await expect(button).toBeVisible();
  });

  test('in Azerbaijani has both safety lines', async ({ atlas }) => {
    await atlas.open('/?d=aghdam&lang=az');
    const panel = atlas.panel('Ağdam');
    await expect(panel).toContainText('37.153 – 44.827 ha');
    await expect(panel).toContainText(
      `qiymətləndirmə: ${english(bestOf('aghdam')).replace(',', '.')} ha`,
    );
    await panel.getByRole('button', { name: 'Sitat kimi kopyala' }).click();
    await expect(panel.getByText('Kopyalandı').first()).toBeVisible();
    const text = await atlas.page.evaluate(() => navigator.clipboard.readText());
    const lines = text.split('\n');
    expect(lines[0]).toContain('Ağdam: 31 dekabr 2025 tarixinə təmizləndiyi bildirilib: 37.153');
    expect(lines.at(-2)).toMatch(/^Naviqasiya üçün nəzərdə tutulmayıb/);
    expect(lines.at(-1)).toBe(SAFETY);
  });
});

test('without leave to copy the quotation is shown, selected, with a word on what to do', async ({
  atlas,
}) => {
  await atlas.page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    document.execCommand = () => false;
  });
  await atlas.open('/?d=lachin');
  const panel = atlas.panel('Lachin');
  await panel.getByRole('button', { name: 'Copy as a quotation' }).click();
  await expect(panel).toContainText('copy it by hand');
  const field = panel.getByRole('textbox', { name: 'Quotation' });
  await expect(field).toHaveValue(/^Lachin: .*reported cleared by 31 December 2025/);
  const isAllSelected = (node: HTMLTextAreaElement) =>
    node.selectionStart === 0 && node.selectionEnd === node.value.length;
  expect(await field.evaluate(isAllSelected)).toBe(true);
});

test('without leave to use the clipboard the old way of copying still works', async ({ atlas }) => {
  await atlas.page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await atlas.open('/?d=lachin');
  const panel = atlas.panel('Lachin');
  await panel.getByRole('button', { name: 'Copy as a quotation' }).click();
  await expect(panel.getByText('Copied').first()).toBeVisible();
  await expect(panel.getByRole('textbox')).toHaveCount(0);
  await atlas.search.click();
  await atlas.page.keyboard.press('Control+V');
  await expect(atlas.search).toHaveValue(/^Lachin: /);
});

test('Azerbaijani says what is not known well and where no upper limit is known', async ({
  atlas,
}) => {
  await atlas.open('/?d=tartar&lang=az');
  const panel = atlas.panel('Tərtər');
  await expect(panel).toContainText('ən azı 13 ha, yuxarı hədd məlum deyil');
  await expect(panel).toContainText('dəqiq məlum deyil');
  await expect(panel).toContainText('vahid qiymət verilmir');
});
