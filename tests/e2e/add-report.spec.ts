import AxeBuilder from '@axe-core/playwright';
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { SAFETY } from './words.ts';

/** The report of 10 to 16 March 2025, in words of our own. */
const MARCH = `Week in March: what mine action teams found

From March 10 to 16, teams found 155 anti-personnel mines, 49 anti-tank mines and 606 pieces of unexploded ordnance in Tartar, Aghdara, Kalbajar, Aghdam, Khojaly, Khankandi, Khojavand, Lachin, Shusha, Fuzuli, Gubadli, Jabrayil and Zangilan. Over the week they cleared 1,651.1 hectares. In total, 2,862.5 hectares have been cleared.
Since the end of the war 382 people have become victims of mines: 70 were killed and 312 injured. The briefing began at 11:45.`;

const MART = `Martın 10-dan 16-dək Tərtər, Ağdərə, Kəlbəcər, Ağdam, Xocalı, Xankəndi, Xocavənd, Laçın, Şuşa, Füzuli, Qubadlı, Cəbrayıl və Zəngilan rayonlarında minaaxtaranlar 155 piyada əleyhinə mina, 49 tank əleyhinə mina və 606 partlamamış hərbi sursat aşkar ediblər. Həftə ərzində 1651,1 hektar ərazi təmizlənib. Ümumilikdə 2862,5 hektar ərazi təmizlənib.`;

/** The dialog that reads a report, as a person meets it. Names are those of a language. */
class ReportPage {
  readonly page: Page;
  readonly dialog: Locator;
  readonly text: Locator;
  readonly marks: Locator;
  readonly #words: typeof ENGLISH;

  constructor(page: Page, words: typeof ENGLISH = ENGLISH) {
    this.page = page;
    this.#words = words;
    this.dialog = page.getByRole('dialog', { name: words.title });
    this.text = this.dialog.getByRole('region', { name: words.marked });
    this.marks = this.text.locator('mark');
  }

  async openDialog(): Promise<void> {
    await this.page.getByRole('button', { name: this.#words.title }).click();
    await expect(this.dialog).toBeVisible();
  }

  async read(report: string, published = '2025-03-17'): Promise<void> {
    await this.dialog.getByLabel(this.#words.text).fill(report);
    await this.dialog.getByLabel(this.#words.published).fill(published);
    await this.dialog.getByRole('button', { name: this.#words.read }).click();
    await expect(this.marks.first()).toBeVisible({ timeout: 40_000 });
  }

  /** The mark on some words. */
  mark(words: string): Locator {
    return this.marks.filter({ hasText: new RegExp(`^${words.replaceAll('.', '\\.')}$`) });
  }

  field(name: string): Locator {
    return this.dialog.getByRole('textbox', { name, exact: true });
  }

  section(name: string): Locator {
    return this.dialog.getByRole('region', { name });
  }

  /** Selects words of the text as with a mouse. */
  async select(words: string): Promise<void> {
    await this.text
      .locator('[data-start]')
      .filter({ hasText: words })
      .first()
      .evaluate((piece, wanted) => {
        const node = piece.firstChild as Text;
        const start = node.data.indexOf(wanted);
        document.getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
      }, words);
  }
}

const ENGLISH = {
  title: 'Add report',
  marked: 'The text with its numbers',
  text: 'Text of the report',
  published: 'Day of publication, if known',
  read: 'Read the report',
};
const AZERBAIJANI: typeof ENGLISH = {
  title: 'Hesabat əlavə et',
  marked: 'Rəqəmləri işarələnmiş mətn',
  text: 'Hesabatın mətni',
  published: 'Dərc edildiyi gün, məlumdursa',
  read: 'Hesabatı oxu',
};

/** What a label beside a mark says: it comes from the style sheet, so that the text stays as it is. */
const labelOf = (mark: Locator) => mark.getAttribute('data-label');

/** Runs `atlas check` on the shipped data with rows appended; what was reconciled before is left out. */
function checked(rows: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-report-'));
  try {
    for (const file of ['statements.csv', 'gazetteer.csv', 'districts.geojson']) {
      cpSync(join('data', file), join(folder, file));
    }
    appendFileSync(join(folder, 'statements.csv'), rows);
    return execFileSync('npm', ['run', '--silent', 'atlas', '--', 'check', folder], {
      encoding: 'utf8',
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a report is read, corrected, and its rows are accepted by the check', async ({ atlas }) => {
  test.slow();
  const report = new ReportPage(atlas.page);
  await atlas.open();
  await report.openDialog();
  await expect(report.dialog).toContainText(SAFETY);
  const sent: string[] = [];
  atlas.page.on('request', (request) => {
    if (request.method() !== 'GET' || !request.url().startsWith('http://127.0.0.1')) {
      sent.push(`${request.method()} ${request.url()}`);
    }
  });
  await report.read(MARCH);

  expect(await labelOf(report.mark('155'))).toBe('AP');
  expect(await labelOf(report.mark('49'))).toBe('AT');
  expect(await labelOf(report.mark('606'))).toBe('UXO');
  expect(await labelOf(report.mark('1,651.1'))).toBe('ha');
  expect(await labelOf(report.mark('382'))).toBe('other');
  expect(await labelOf(report.mark('11:45'))).toBe('not used');
  await expect(report.field('Anti-personnel mines')).toHaveValue('155');
  await expect(report.field('Anti-tank mines')).toHaveValue('49');
  await expect(report.field('Unexploded ordnance')).toHaveValue('606');
  await expect(report.field('Hectares reported cleared')).toHaveValue('1651.1');
  const places = report.dialog.getByRole('group', { name: 'Named as places of work' });
  await expect(places.getByRole('checkbox', { checked: true })).toHaveCount(13);

  const others = report.section('Other figures in the text');
  await expect(others).toContainText(
    '2,862.5 ha is printed as a total, but it is the figure for 2025-02-01 to 2025-02-28 (s0769).',
  );
  await expect(others).toContainText('People harmed: 382 people, victims');
  await expect(others).toContainText('People harmed: 70 people, killed');
  await expect(others).toContainText('People harmed: 312 people, injured');

  // A correction by hand is checked at once: the two kinds of mines are the other way round elsewhere.
  await report.field('Anti-personnel mines').fill('49');
  await report.field('Anti-tank mines').fill('155');
  await report.field('Anti-tank mines').blur();
  await expect(report.dialog).toContainText('has them the other way round');
  expect(await labelOf(report.mark('155'))).toBe('not used');
  // And a correction by other words of the text.
  await report.mark('155').click();
  await report.dialog.getByRole('button', { name: 'Use for: Anti-personnel mines' }).click();
  await expect(report.field('Anti-personnel mines')).toHaveValue('155');
  await report.select('49');
  await report.dialog.getByRole('button', { name: 'Use for: Anti-tank mines' }).click();
  await expect(report.field('Anti-tank mines')).toHaveValue('49');
  await expect(report.dialog).not.toContainText('has them the other way round');

  const rows = report.section('Rows for the ledger');
  const button = rows.getByRole('button', { name: 'Download the rows (CSV)' });
  await expect(button).toBeDisabled();
  await rows.getByLabel('Address of the article').fill('example.org/march');
  await rows.getByLabel('Publisher').fill('Example');
  await expect(rows).toContainText('it begins with https:// or http://');
  await rows.getByLabel('Address of the article').fill('https://example.org/march');
  const [download] = await Promise.all([atlas.page.waitForEvent('download'), button.click()]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv.split('\n').map((line) => line.slice(0, 26))).toEqual([
    's1003,ap_mines,155,items,e',
    's1004,at_mines,49,items,ex',
    's1005,uxo,606,items,exact,',
    's1006,cleared_area,1651.1,',
    '',
  ]);
  expect(checked(csv)).toMatch(/1006 statements, 13 districts: 0 errors/);
  expect(sent).toEqual([]);
});

test('a draft is there after a reload, gives its ids to nobody else, and is removed in one action', async ({
  atlas,
}) => {
  test.slow();
  const report = new ReportPage(atlas.page);
  const drafts = report.section('Drafts in this browser');
  const source = (name: string) => report.section('Rows for the ledger').getByLabel(name);
  await atlas.open();
  await report.openDialog();
  await report.read(MARCH);
  await report.field('Unexploded ordnance').fill('607');
  await source('Address of the article').fill('https://example.org/march');
  await source('Publisher').fill('Example');
  await report.dialog.getByRole('button', { name: 'Keep as a draft' }).click();
  await expect(report.dialog).toContainText('Only you see it.');
  const address = atlas.page.url();

  await atlas.page.reload();
  await atlas.isReady();
  expect(atlas.page.url()).toBe(address);
  await report.openDialog();
  await drafts
    .getByRole('button', { name: 'Open draft 1: 10 March 2025 to 16 March 2025, Example' })
    .click();
  await expect(report.field('Unexploded ordnance')).toHaveValue('607');
  await expect(source('Publisher')).toHaveValue('Example');

  // Another report has another source, and other ids.
  await report.read(MARCH.replaceAll('March', 'May'), '2025-05-19');
  await expect(source('Publisher')).toHaveValue('');
  await source('Address of the article').fill('https://example.org/may');
  await source('Publisher').fill('Example');
  await expect(
    report.dialog.getByRole('textbox', { name: '4 rows of statements.csv' }),
  ).toHaveValue(/^s1007,/);
  await drafts.getByRole('button', { name: /^Remove draft 1/ }).click();
  await expect(drafts).toHaveCount(0);
  await atlas.page.reload();
  await atlas.isReady();
  await report.openDialog();
  await expect(report.dialog.getByLabel('Text of the report')).toBeVisible();
  await expect(drafts).toHaveCount(0);
});

test('a preview says what a report would contradict', async ({ atlas }) => {
  test.setTimeout(240_000);
  const report = new ReportPage(atlas.page);
  await atlas.open();
  await report.openDialog();
  await report.read(MARCH.replace('1,651.1', '9,651.1'));
  const hectares = report.dialog.getByText(/9,651\.1 hectares would contradict what is known/);
  await expect(hectares).toBeVisible();
  const preview = report.section('What would change');
  await preview.getByRole('button', { name: 'Work out what would change' }).click();
  await expect(preview.getByRole('progressbar')).toBeVisible();
  await expect(preview).toContainText('1 figure would contradict the others', { timeout: 200_000 });
  await expect(preview.getByText(/^s\d+: 9,651\.1 ha/)).toBeVisible();
  await expect(preview).toContainText('It clashes with:');
  await expect(preview.getByRole('img', { name: /^Now, / })).toBeVisible();
  await expect(preview.getByRole('img', { name: /^With the report, / })).toBeVisible();
  await report.field('Hectares reported cleared').fill('1651.1');
  await report.field('Hectares reported cleared').blur();
  await expect(preview).toContainText('The figures of the report have changed since.');
});

test('a report of one district changes that district, on the map of the preview too', async ({
  atlas,
}) => {
  test.setTimeout(240_000);
  const report = new ReportPage(atlas.page);
  await atlas.open();
  await report.openDialog();
  await report.read(
    'From April 6 to 12, 2026, teams cleared 6,500 hectares in Zangilan.',
    '2026-04-13',
  );
  await report.dialog.getByLabel('The amounts are for').selectOption('the named district alone');
  const preview = report.section('What would change');
  await preview.getByRole('button', { name: 'Work out what would change' }).click();
  const map = preview.getByRole('img', { name: 'With the report, 12 April 2026' });
  await expect(map).toBeVisible({ timeout: 200_000 });
  await expect(preview.getByRole('row', { name: /^Zangilan/ }).first()).toBeVisible();
});

test('a report is read and corrected with the keyboard alone', async ({ atlas }) => {
  const report = new ReportPage(atlas.page);
  const { keyboard } = atlas.page;
  const focused = () =>
    atlas.page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const tabTo = async (name: RegExp) => {
    for (let i = 0; i < 80 && !name.test(await focused()); i++) await keyboard.press('Tab');
    expect(await focused()).toMatch(name);
  };
  await atlas.open();
  await tabTo(/^Add report$/);
  await keyboard.press('Enter');
  await expect(report.dialog).toBeVisible();
  await keyboard.press('Tab');
  await expect(report.dialog.getByLabel('Text of the report')).toBeFocused();
  await keyboard.insertText(MARCH);
  await tabTo(/^Read the report$/);
  await keyboard.press('Enter');
  await expect(report.marks.first()).toBeVisible({ timeout: 40_000 });
  await expect(
    report.dialog.getByRole('heading', { name: 'The text with its numbers' }),
  ).toBeFocused();
  // Without a day of publication the year stays open, and no day is guessed.
  await expect(report.dialog).toContainText(
    'The text names 10 March XXXX to 16 March XXXX, without the year.',
  );
  await tabTo(/^\d+ marks as a list$/);
  await keyboard.press('Enter');
  await expect(report.dialog.getByRole('list', { name: 'Marks in the text' })).toBeVisible();
  await tabTo(/^606$/);
  await keyboard.press('Enter');
  await expect(report.dialog.getByRole('group', { name: 'Use the words “606”' })).toBeFocused();
  await keyboard.press('Tab');
  await tabTo(/^Use for: Anti-tank mines$/);
  await keyboard.press('Enter');
  await expect(report.field('Anti-tank mines')).toHaveValue('606');
  await expect(report.dialog.getByText('“606” is now used for: Anti-tank mines.')).toBeVisible();
  await keyboard.press('Escape');
  await expect(report.dialog).toBeHidden();
  // Closing loses nothing.
  await report.openDialog();
  await expect(report.field('Anti-tank mines')).toHaveValue('606');
});

test('words that hold nothing for a field leave it as it is', async ({ atlas }) => {
  const report = new ReportPage(atlas.page);
  await atlas.open();
  await report.openDialog();
  await report.read(MARCH);
  await report.select('Over the week');
  await report.dialog.getByRole('button', { name: 'Use for: Unexploded ordnance' }).click();
  await expect(report.dialog).toContainText(
    '“Over the week” cannot be used for: Unexploded ordnance.',
  );
  await expect(report.field('Unexploded ordnance')).toHaveValue('606');
  await report.field('Unexploded ordnance').fill('1,606');
  await report.field('Unexploded ordnance').blur();
  await expect(report.dialog).toContainText('“1,606” can be read in two ways');
});

test('a text file that is dropped on the dialog is read as a report', async ({ atlas }) => {
  const report = new ReportPage(atlas.page);
  await atlas.open();
  await report.openDialog();
  await expect(report.dialog.getByLabel('Text of the report')).toBeVisible();
  const given = await atlas.page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'march.txt', { type: 'text/plain' }));
    return data;
  }, MARCH);
  await report.dialog.dispatchEvent('drop', { dataTransfer: given });
  await expect(report.mark('1,651.1')).toBeVisible({ timeout: 40_000 });
  await expect(atlas.page.getByRole('dialog', { name: 'Add data' })).toHaveCount(0);
});

test('a megabyte of text is read without holding up the page', async ({ atlas }) => {
  test.slow();
  const report = new ReportPage(atlas.page);
  await atlas.open();
  await report.openDialog();
  const line = 'On 3 of 7 roads 12 lamps were mended and 4.5 t of sand was strewn.\n';
  const buffer = Buffer.from(`${line.repeat(8000)}\n${MARCH}\n${line.repeat(8000)}`);
  await report.dialog
    .getByLabel('Or choose a text file, or drop it here')
    .setInputFiles({ name: 'long.txt', mimeType: 'text/plain', buffer });
  await expect(report.dialog.getByRole('progressbar')).toBeVisible();
  // The page answers while a worker reads.
  await report.dialog.getByLabel('Day of publication, if known').fill('2025-03-17');
  await expect(report.mark('1,651.1')).toBeVisible({ timeout: 100_000 });
  await expect(report.text).toContainText('only what stands around its figures is shown');
  await expect(report.field('Anti-personnel mines')).toHaveValue('155');
});

test('in Azerbaijani a report is read, a warning has Azerbaijani words, and rows come out', async ({
  atlas,
}) => {
  const report = new ReportPage(atlas.page, AZERBAIJANI);
  await atlas.open('/?lang=az');
  await report.openDialog();
  await expect(report.dialog).toContainText('Naviqasiya üçün nəzərdə tutulmayıb');
  await report.read(MART);
  expect(await labelOf(report.mark('155'))).toBe('piyada əl.');
  expect(await labelOf(report.mark('1651,1'))).toBe('ha');
  await expect(report.field('Təmizləndiyi bildirilən hektar')).toHaveValue('1651.1');
  const others = report.section('Mətndəki başqa rəqəmlər');
  await expect(others).toContainText('Başqa dövrün rəqəmi: 2,862.5 ha is printed as a total');
  await expect(others.getByText('2,862.5 ha is printed as a total, but')).toHaveAttribute(
    'lang',
    'en',
  );
  await report.field('Partlamamış hərbi sursat').fill('607');
  const rows = report.section('Cədvəl üçün sətirlər');
  await rows.getByLabel('Məqalənin ünvanı').fill('https://example.org/mart');
  await rows.getByLabel('Dərc edən').fill('Nümunə');
  const [download] = await Promise.all([
    atlas.page.waitForEvent('download'),
    rows.getByRole('button', { name: 'Sətirləri yüklə (CSV)' }).click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv).toMatch(/^s1005,uxo,607,items.*Entered by hand: 607\./m);
  expect(csv).toMatch(/^s1006,cleared_area,1651\.1,ha.*Printed “1651,1”\./m);
  await report.dialog.getByRole('button', { name: 'Qaralama kimi saxla' }).click();
  await expect(report.section('Bu brauzerdəki qaralamalar')).toContainText('Nümunə');
});

test.describe('axe finds nothing serious in the dialog', () => {
  test.use({ bypassCSP: true });

  for (const link of ['/', '/?theme=dark', '/?theme=contrast', '/?lang=az']) {
    test(`at ${link}`, async ({ atlas }) => {
      const report = new ReportPage(atlas.page, link.includes('az') ? AZERBAIJANI : ENGLISH);
      await atlas.open(link);
      await report.openDialog();
      await report.read(link.includes('az') ? MART : MARCH);
      await report.marks.first().click();
      await report.text.locator('summary').click();
      const { violations } = await new AxeBuilder({ page: atlas.page }).include('dialog').analyze();
      const serious = violations.filter(
        ({ impact }) => impact === 'serious' || impact === 'critical',
      );
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    });
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the dialog never scrolls sideways', async ({ atlas }) => {
    const report = new ReportPage(atlas.page);
    await atlas.open();
    await report.openDialog();
    await report.read(MARCH);
    await report.mark('155').tap();
    await expect(report.dialog.getByRole('button', { name: 'Use for: Districts' })).toBeVisible();
    const overflow = await report.dialog.evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
