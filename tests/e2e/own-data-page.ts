import { expect, type Locator, type Page } from '@playwright/test';

/** A file as a person picks it: a path, or a name with its content. */
export type Given =
  | string
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly bytes: Uint8Array };

/** The dialog for own records and what it leads to, as a person meets them. */
export class OwnDataPage {
  readonly page: Page;
  readonly dialog: Locator;
  readonly input: Locator;
  readonly outcome: Locator;
  readonly panel: Locator;
  readonly table: Locator;
  readonly refusals: Locator;
  /** The legend of own records on the map. */
  readonly key: Locator;
  /** What the records at a clicked place say. */
  readonly receipts: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Add data' });
    this.input = this.dialog.getByLabel('Choose files, or drop them here');
    this.outcome = this.dialog.getByRole('region', { name: 'What became of the records' });
    this.panel = page.getByRole('region', { name: 'Own records' });
    this.table = this.panel.getByRole('table');
    // The part for districts has one of its own, further down.
    this.refusals = this.dialog.getByRole('alert').first();
    this.key = page.getByRole('group', { name: 'Own records on the map' });
    this.receipts = page.getByRole('group', { name: 'Records at this place' });
  }

  async openDialog(): Promise<void> {
    await this.page.getByRole('button', { name: 'Add data' }).click();
    await expect(this.dialog).toBeVisible();
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close' }).click();
    await expect(this.dialog).toBeHidden();
  }

  async removeAll(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Remove all own records' }).click();
    await expect(this.panel).toHaveCount(0);
  }

  /** Picks files and waits until they are read, one way or the other. */
  async pick(...files: readonly Given[]): Promise<void> {
    const given = files.map((file) => {
      if (typeof file === 'string') return `tests/fixtures/records/${file}`;
      const buffer = 'bytes' in file ? Buffer.from(file.bytes) : Buffer.from(file.text);
      return { name: file.name, mimeType: '', buffer };
    });
    await this.input.setInputFiles(given as string[]);
    await this.isRead();
  }

  /**
   * Picks a file that the page makes itself, too large to be handed to it: a beginning, and a piece that
   * comes again so many times. Does not wait until it is read.
   */
  async pickMade(name: string, start: string, piece: string, times: number): Promise<void> {
    await this.input.evaluate(
      (input: HTMLInputElement, made) => {
        const transfer = new DataTransfer();
        const pieces = Array.from({ length: made.times }, () => made.piece);
        transfer.items.add(new File([made.start, ...pieces], made.name));
        input.files = transfer.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      { name, start, piece, times },
    );
  }

  /** Waits until nothing is being read any more. */
  async isRead(timeout = 40_000): Promise<void> {
    await expect(this.dialog.getByRole('progressbar')).toHaveCount(0, { timeout });
  }

  /** The review of a file. */
  file(name: string): Locator {
    return this.dialog.getByRole('region', { name, exact: true });
  }

  /** Which column of a file has a meaning. */
  column(file: string, meaning: string): Locator {
    return this.file(file).getByRole('combobox', { name: `Column for: ${meaning}` });
  }

  async use(timeout = 40_000): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Use these records' }).click();
    await expect(this.outcome).toBeVisible({ timeout });
  }

  /** Read, used, repaired and left out, of a file. */
  async totals(file: string): Promise<number[]> {
    const row = this.outcome.getByRole('row').filter({
      has: this.page.getByRole('rowheader', { name: file, exact: true }),
    });
    const cells = await row.getByRole('cell').allInnerTexts();
    return cells.map((cell) => Number(cell.replace(/\D/g, '')));
  }

  /** The table of what own records come to: a line for each row, cells apart by a bar. */
  async tableRows(): Promise<string[]> {
    await expect(this.table).toBeVisible();
    const rows = await this.table.getByRole('row').all();
    return Promise.all(
      rows.map(async (row) => {
        const cells = await row.getByRole('cell').or(row.getByRole('rowheader')).allInnerTexts();
        return cells.map((cell) => cell.trim()).join(' | ');
      }),
    );
  }

  /** The part of the dialog that is about districts. */
  get districtsPart(): Locator {
    return this.dialog.getByRole('group', { name: 'Districts of your own' });
  }

  /** Picks a file of districts and waits until it is read, one way or the other. */
  async pickDistricts({ name, text }: { name: string; text: string }): Promise<void> {
    await this.districtsPart
      .getByLabel('Choose a file of districts')
      .setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
    await expect(this.districtsPart.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
  }

  /** Makes the districts that were picked those of the map. */
  async showDistricts(): Promise<void> {
    await this.districtsPart
      .getByRole('button', { name: 'Show these districts as the map' })
      .click();
    await expect(this.dialog).toBeHidden({ timeout: 60_000 });
  }

  /** Goes back to the published map, from the page. */
  async showPublished(): Promise<void> {
    await this.page.getByRole('button', { name: 'Show the published map again' }).click();
  }
}
