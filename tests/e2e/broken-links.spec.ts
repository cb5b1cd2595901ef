import type { AtlasPage } from './atlas-page.ts';
import { expect, test } from './fixtures.ts';

const LONG = 'aghdam,'.repeat(900);
const SCRIPT = '<img src=x onerror="window.broken=1">';

/** Links with a part that must be refused, in words, by what is broken in them. */
const REFUSED = {
  'the measure or the order': [
    '?m=nonsense',
    '?m=constructor',
    '?m=__proto__',
    '?m=',
    '?m=progress,pace',
    '?m=%E0%A4%A',
    '?sort=progress',
    '?sort=constructor.asc',
    '?sort=name.asc.asc',
  ],
  'the day': [
    '?t=yesterday',
    '?t=1999-01-01',
    '?t=2099-01-01',
    '?t=2025-02-30',
    '?t=2025-13-01',
    '?t=2025-03-16..2025-03-10',
    '?t=2025-03-10..2025-03-16..2025-03-20',
    '?t=..',
    '?t=%00',
    '?vs=never',
    '?vs=2025-01-01..2025-02-01&m=change',
  ],
  'a district, a layer or a class': [
    '?d=atlantis',
    '?d=__proto__,constructor,toString',
    '?d=aghdam,atlantis',
    `?d=${encodeURIComponent(SCRIPT)}`,
    '?l=uxo2',
    '?l=ap,ap,nuclear',
    `?l=${'x'.repeat(3000)}`,
    '?c=9',
    '?c=-1,1e3',
  ],
  'the manner of showing': [
    '?e=guessed',
    '?lang=xx',
    '?lang=__proto__',
    '?theme=green',
    '?embed=yes',
    '?v=99',
    '?v=-1',
    `?theme=${encodeURIComponent('"><script>window.broken=1</script>')}`,
  ],
  'the position of the map': [
    '#garbage',
    '#999/999/999',
    '#8.1/NaN/Infinity',
    `#${encodeURIComponent(SCRIPT)}`,
    '#%E0%A4%A',
  ],
};

/** Links that are odd but ask for nothing that must be refused. */
const HARMLESS = [
  '?%E0%A4%A',
  '?__proto__=1&constructor=2&hasOwnProperty=3',
  '?utm_source=mail&fbclid=1',
  '?m=pace&m=nonsense',
  `?d=${LONG}`,
  '?d=aghdam,aghdam,aghdam',
  '?&&&===&',
  '#',
];

test.beforeEach(async ({ page }) => {
  page.on('dialog', (dialog) => {
    throw new Error(`A link opened a dialog: ${dialog.message()}`);
  });
});

/** The page stands: its answer, every district, and no script that a link brought along. */
async function expectWholePage(atlas: AtlasPage): Promise<void> {
  await expect(atlas.headline).toContainText('had been reported cleared');
  await expect(atlas.rows).toHaveCount(13);
  expect(await atlas.page.evaluate(() => 'broken' in window)).toBe(false);
}

for (const [part, links] of Object.entries(REFUSED)) {
  test(`a link that is broken in ${part} says so and shows the rest of the page`, async ({
    atlas,
  }) => {
    for (const link of links) {
      await test.step(link.slice(0, 80), async () => {
        // A link that differs in its hash alone would not load the page anew.
        await atlas.page.goto('about:blank');
        await atlas.open(`/${link}`);
        await expect(atlas.linkProblems).toBeVisible();
        await expectWholePage(atlas);
      });
    }
  });
}

test('an odd link without a broken part opens without a complaint', async ({ atlas }) => {
  for (const link of HARMLESS) {
    await test.step(link.slice(0, 80), async () => {
      // A link that differs in its hash alone would not load the page anew.
      await atlas.page.goto('about:blank');
      await atlas.open(`/${link}`);
      await expect(atlas.linkProblems).toHaveCount(0);
      await expectWholePage(atlas);
    });
  }
});

test('a link with one broken part shows everything else that it asks for', async ({ atlas }) => {
  await atlas.open('/?m=pace&t=2023-12-31&d=aghdam,atlantis&l=uxo,nuclear&c=9');
  await expect(atlas.linkProblems).toContainText('“atlantis”');
  await expect(atlas.linkProblems).toContainText('“nuclear”');
  await expect(atlas.metric('pace')).toBeChecked();
  await expect(atlas.headline).toContainText('By 31 December 2023');
  await expect(atlas.panel('Aghdam')).toBeVisible();
  await expect(atlas.layer('Unexploded ordnance')).toBeChecked();
});

test('words in a link are shown as text, never as markup', async ({ atlas }) => {
  await atlas.open(`/?d=${encodeURIComponent(SCRIPT)}`);
  await expect(atlas.linkProblems).toContainText('<img src=x onerror=');
  await expect(atlas.linkProblems.getByRole('img')).toHaveCount(0);
});

test('the next choice drops the broken parts from the address', async ({ atlas }) => {
  await atlas.open('/?m=nonsense&d=atlantis');
  await atlas.metric('pace').check();
  await expect.poll(() => atlas.query).toBe('?m=pace');
  await expect(atlas.linkProblems).toHaveCount(0);
});
