import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import type { AtlasPage } from './atlas-page.ts';
import { expect, test } from './fixtures.ts';

/** Every number of a column of a proof, and the sum under it. */
async function columnOf(proof: Locator): Promise<{ lines: number[]; sum: number }> {
  const cells = await proof.locator('.amount-of-line').allInnerTexts();
  const numbers = cells.map((words) => {
    const amount = Number(/[\d,.]+$/.exec(words.trim())?.[0].replaceAll(',', ''));
    return words.includes('less') ? -amount : amount;
  });
  return { lines: numbers.slice(0, -1), sum: numbers.at(-1) ?? Number.NaN };
}

/** Asks the panel of a district how its area is known. */
async function askHowKnown(atlas: AtlasPage, district: string): Promise<void> {
  const buttons = atlas.panel(district).getByRole('button', { name: 'How is this known?' });
  await buttons.first().click();
}

async function expectNothingSerious(atlas: AtlasPage): Promise<void> {
  const { violations } = await new AxeBuilder({ page: atlas.page }).analyze();
  const found = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
  ).toEqual([]);
}

test.describe('the contradiction of March 2025', () => {
  test('is two actions away from the headline', async ({ atlas }) => {
    await atlas.open('/?t=2025-03-10..2025-03-16');
    await atlas.answers.getByRole('button', { name: 'in total 2,862.5 hectares' }).click();
    await atlas.sources.getByRole('button', { name: 'Set aside: see why' }).click();
    const first = atlas.sources.getByRole('article').first();
    await expect(first.locator('s').first()).toHaveText('about 2,862.5 ha, reported cleared');
    await expect(first).toContainText('Would have to be 189,254 to 191,556 ha.');
    await expect(first).toContainText('the number for 1 February 2025 to 28 February 2025');
    await expect(first).toContainText('1,651.1 ha, reported cleared');
    await expect(first.getByRole('link', { name: /Azernews/ }).first()).toHaveAttribute(
      'href',
      /^https?:/,
    );
  });

  test('is the first that a reader of all contradictions meets', async ({ atlas }) => {
    await atlas.open();
    await atlas.button('Sources').click();
    await atlas.sources.getByRole('button', { name: 'Contradictions (22)' }).click();
    await expect(atlas.sources).toContainText('7 of 290 on area, 15 of 615 on mines');
    await expect(atlas.sources).toContainText('It is proven that fewer will not do.');
    await expect(atlas.sources.getByRole('article')).toHaveCount(22);
    await expect(atlas.sources.getByRole('article').first()).toContainText('2,862.5 ha');
  });

  test('leads back to the number in the headline', async ({ atlas }) => {
    await atlas.open('/?t=2025-03-10..2025-03-16');
    const total = atlas.answers.getByRole('button', { name: 'in total 2,862.5 hectares' });
    await total.click();
    await atlas.sources.getByRole('button', { name: 'Set aside: see why' }).click();
    await expect(atlas.sources.getByRole('heading', { name: 'Contradictions' })).toBeVisible();
    await atlas.page.keyboard.press('Escape');
    await expect(atlas.sources).toHaveCount(0);
    await expect(total).toBeFocused();
  });
});

test('where a choice changes ranges, both ranges are given', async ({ atlas }) => {
  await atlas.open();
  await atlas.button('Sources').click();
  await atlas.sources.getByRole('button', { name: /^Contradictions/ }).click();
  const aghdam = atlas.sources.getByRole('article').filter({ hasText: '31,500 items' });
  await aghdam.getByText('ranges would then be different').first().click();
  const row = aghdam.getByRole('row', { name: /Aghdam.*31 Dec 2025/ });
  await expect(row).toContainText('50,240 items');
  await expect(row).toContainText('50,635 items');
});

test('figures that are set aside and stand alone are shown struck through in the headline', async ({
  atlas,
}) => {
  await atlas.open('/?t=2024-04-01..2024-04-07');
  await expect(atlas.answers.locator('s')).toHaveText([
    '47 anti-personnel mines',
    '10 anti-tank mines',
  ]);
  await expect(atlas.answers).toContainText('718 items of unexploded ordnance');
  await atlas.answers.getByRole('button', { name: '47 anti-personnel mines' }).click();
  await atlas.sources.getByRole('button', { name: 'Set aside: see why' }).click();
  await expect(atlas.sources.getByRole('article').first()).toContainText(
    'another report, which seems to have exchanged its counts',
  );
});

test.describe('"How is this known?"', () => {
  test('shows columns of figures that add up to both ends', async ({ atlas }) => {
    await atlas.open('/?d=aghdam');
    await askHowKnown(atlas, 'Aghdam');
    const most = atlas.sources.getByRole('table', { name: 'Cannot be more than 44,827.2 ha' });
    const least = atlas.sources.getByRole('table', { name: 'Cannot be less than 37,153 ha' });
    await expect(most).toBeVisible();
    expect(await columnOf(most)).toEqual({ lines: [37_155, 7672.2], sum: 44_827.2 });
    await expect(least).toBeVisible();
    expect(await columnOf(least)).toEqual({ lines: [37_153], sum: 37_153 });
    await expect(most).toContainText('37,154 ha, reported cleared; Aghdam');
    await expect(most.getByRole('link').first()).toHaveAttribute('href', /^https?:/);
  });

  test('takes off what lies elsewhere where only a whole sets the limit', async ({ atlas }) => {
    await atlas.open('/?d=fuzuli');
    await askHowKnown(atlas, 'Fuzuli');
    const most = atlas.sources.getByRole('table', { name: 'Cannot be more than 71,867' });
    await expect(most).toContainText('The whole operation, or an area that Fuzuli is part of');
    const { lines, sum } = await columnOf(most);
    expect(lines.some((line) => line < 0)).toBe(true);
    expect(lines.reduce((total, line) => total + line, 0)).toBeCloseTo(sum, 1);
  });

  test('says where no figure sets a limit', async ({ atlas }) => {
    await atlas.open('/?d=tartar');
    await askHowKnown(atlas, 'Tartar');
    await expect(atlas.sources).toContainText('No figure sets an upper limit.');
    await expect(atlas.sources).toContainText('Cannot be less than 12.7 ha');
  });

  test('says between which days a range was worked out', async ({ atlas }) => {
    await atlas.open('/?d=aghdam&t=2024-06-15');
    await askHowKnown(atlas, 'Aghdam');
    await expect(atlas.sources).toContainText('Worked out for 31 May 2024, the last day before');
    await expect(atlas.sources).toContainText('Worked out for 30 June 2024, the first day after');
  });
});

test('everything is there in Azerbaijani', async ({ atlas }) => {
  await atlas.open('/?t=2025-03-10..2025-03-16&d=aghdam&lang=az');
  const sources = atlas.page.getByRole('region', { name: 'Mənbələr' });
  await atlas.page.getByRole('button', { name: 'cəmi 2.862,5 hektar' }).click();
  await sources.getByRole('button', { name: 'Kənara qoyulub: səbəbinə bax' }).click();
  await expect(sources.getByRole('heading', { name: 'Ziddiyyətlər' })).toBeVisible();
  await expect(sources).toContainText('189.254 – 191.556 ha');
  await expect(sources).toContainText('Ehtimal olunan səbəb');
  await atlas.page.keyboard.press('Escape');
  await atlas.page.getByRole('button', { name: 'Bu necə məlumdur?' }).first().click();
  await expect(sources.getByRole('table').first()).toContainText('ən çoxu');
  await expect(sources.getByRole('table').first()).toContainText('Cəm');
});

test.describe('axe finds nothing serious', () => {
  // The policy of the page would keep axe out as it keeps out any other script.
  test.use({ bypassCSP: true });

  test('in the contradictions', async ({ atlas }) => {
    await atlas.open();
    await atlas.button('Sources').click();
    await atlas.sources.getByRole('button', { name: /^Contradictions/ }).click();
    await expect(atlas.sources.getByRole('article')).toHaveCount(22);
    await atlas.sources.getByText('ranges would then be different').first().click();
    await expectNothingSerious(atlas);
  });

  test('in the proof of a range', async ({ atlas }) => {
    await atlas.open('/?d=fuzuli&theme=dark');
    await askHowKnown(atlas, 'Fuzuli');
    await expect(atlas.sources.getByRole('table').first()).toBeVisible();
    await expectNothingSerious(atlas);
  });
});
