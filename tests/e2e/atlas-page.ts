import { expect, type Locator, type Page } from '@playwright/test';
import { METRICS } from './words.ts';
import { clickablePoint, commonColour, pointsInside, type Point } from './pixels.ts';

export type Renderer = 'svg' | 'webgl';

/** The atlas as a person meets it: everything by role and name, shapes of the map by district. */
export class AtlasPage {
  readonly page: Page;
  readonly main: Locator;
  readonly headline: Locator;
  readonly answers: Locator;
  readonly linkProblems: Locator;
  readonly map: Locator;
  readonly districtsOnMap: Locator;
  readonly metrics: Locator;
  readonly legend: Locator;
  readonly table: Locator;
  readonly rows: Locator;
  readonly totals: Locator;
  readonly search: Locator;
  readonly matches: Locator;
  readonly slider: Locator;
  readonly reports: Locator;
  readonly sources: Locator;
  readonly share: Locator;
  readonly link: Locator;
  readonly theme: Locator;
  readonly #renderer: Renderer;

  constructor(page: Page, renderer: Renderer = 'svg') {
    this.page = page;
    this.#renderer = renderer;
    this.main = page.getByRole('main');
    this.headline = page.getByRole('heading', { level: 1 });
    this.answers = page.getByRole('region', { name: 'The answer first' });
    this.linkProblems = page.getByRole('status').filter({ hasText: /^\s*This link/ });
    // By its place in the page, so that it is found in any language.
    this.map = page.locator('[data-renderer]');
    this.districtsOnMap = page.getByRole('group', { name: 'Districts on the map' });
    this.metrics = page.getByRole('radiogroup', { name: 'Shade by' });
    this.legend = page.getByRole('group', { name: 'Legend' });
    this.table = page.getByRole('table').first();
    this.rows = this.table.getByRole('rowgroup').nth(1).getByRole('row');
    this.totals = this.table.getByRole('rowgroup').nth(2).getByRole('row');
    this.search = page.getByRole('combobox', { name: 'Search a district or village' });
    this.matches = page.getByRole('listbox').getByRole('option');
    this.slider = page.getByRole('slider', { name: 'Date' });
    this.reports = page.getByRole('combobox', { name: 'Report' });
    this.sources = page.getByRole('region', { name: 'Sources' });
    this.share = page.getByRole('dialog', { name: 'Share' });
    this.link = this.share.getByRole('textbox', { name: 'Link' });
    this.theme = page.getByRole('combobox', { name: 'Theme' });
  }

  /** Opens a link into the atlas and waits until it shows what was asked. */
  async open(link = '/'): Promise<void> {
    await this.page.goto(link);
    await this.isReady();
  }

  async isReady(): Promise<void> {
    await expect(this.page.locator('html')).not.toHaveAttribute('data-pending');
    await expect(this.map).toHaveAttribute('data-renderer', this.#renderer, { timeout: 40_000 });
  }

  /** Values of the address: `param('d')`. */
  param(key: string): string | null {
    return new URL(this.page.url()).searchParams.get(key);
  }

  async expectParam(key: string, value: string | null): Promise<void> {
    await expect.poll(() => this.param(key), { message: `"${key}" in the address` }).toBe(value);
  }

  /** The query of the address, as a person reads it in the bar. */
  get query(): string {
    return decodeURIComponent(new URL(this.page.url()).search);
  }

  row(district: string): Locator {
    const rowheader = this.page.getByRole('rowheader', { name: district, exact: true });
    return this.rows.filter({ has: rowheader });
  }

  /** Names in the table, from the top. */
  async order(): Promise<string[]> {
    const names = await this.rows.getByRole('rowheader').allInnerTexts();
    return names.map((name) => name.trim());
  }

  columnHead(name: RegExp): Locator {
    return this.table.getByRole('columnheader', { name });
  }

  /** The panel of a district: the one region that has its name. */
  panel(district: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(district) });
  }

  /** What the panel of a district says, once all that comes later has come. */
  async panelWords(district: string): Promise<string> {
    const panel = this.panel(district);
    await expect(panel.getByText(/villages? (and|or) towns?/)).toBeVisible();
    await expect(panel.getByRole('button', { name: 'Copy as a quotation' })).toBeVisible();
    if (await this.kind('Best estimate').isChecked()) {
      await expect(panel.getByRole('heading', { name: /from all figures together/ })).toBeVisible();
    }
    return panel.innerText();
  }

  /** The choice of the kind of figures. */
  kind(name: 'Best estimate' | 'As published'): Locator {
    return this.page.getByRole('radiogroup', { name: 'Figures' }).getByRole('radio', { name });
  }

  async closePanel(district: string): Promise<void> {
    await this.panel(district)
      .getByRole('button', { name: /^Close/ })
      .click();
    await expect(this.panel(district)).toHaveCount(0);
  }

  metric(metric: keyof typeof METRICS): Locator {
    return this.metrics.getByRole('radio', { name: METRICS[metric], exact: true });
  }

  layer(name: string): Locator {
    return this.page.getByRole('checkbox', { name: new RegExp(`^${name}`) });
  }

  legendClass(limits: string): Locator {
    return this.legend.getByRole('button', { name: new RegExp(`^${limits}`) });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  districtOnMap(district: string): Locator {
    return this.districtsOnMap.getByRole('button', { name: new RegExp(`^${district}\\.`) });
  }

  /** Symbols and labels that stand on the map: what they say, in any order. */
  symbol(words: string | RegExp): Locator {
    return this.map.getByRole('button', { name: words });
  }

  /** The shape of a district in the SVG map. */
  shape(id: string): Locator {
    return this.map.locator(`path[data-district="${id}"]`);
  }

  get shapes(): Locator {
    return this.map.locator('path[data-district]');
  }

  get canvas(): Locator {
    return this.map.locator('canvas');
  }

  /** Classes that paint each district in the SVG map, by its id. */
  async fills(): Promise<Record<string, string>> {
    const pairs = await this.shapes.evaluateAll((paths) =>
      paths.map((path) => {
        const fill = [...path.classList].find((name) => /^(fill-|map-bare|map-plain)/.test(name));
        return [path.getAttribute('data-district') ?? '', fill ?? ''] as const;
      }),
    );
    return Object.fromEntries(pairs);
  }

  /** The colour that most of a district has on screen, whichever renderer has drawn it. */
  async colourOf(id: string): Promise<string> {
    await this.map.scrollIntoViewIfNeeded();
    return commonColour(this.page, await pointsInside(this.shape(id)));
  }

  /** The colour of a class in the legend. */
  async legendColour(limits: string): Promise<string> {
    const swatch = this.legendClass(limits).locator('.class-swatch');
    return swatch.evaluate((node) => {
      const [red, green, blue] = getComputedStyle(node).backgroundColor.match(/\d+/g) ?? [];
      return `#${[red, green, blue].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
    });
  }

  /** A place inside a district, in pixels of the window, that a click reaches. */
  async placeIn(id: string): Promise<Point> {
    await this.map.scrollIntoViewIfNeeded();
    return clickablePoint(this.shape(id));
  }

  async clickOnMap(id: string): Promise<void> {
    const { x, y } = await this.placeIn(id);
    await this.page.mouse.click(x, y);
  }

  async dragMap(from: string, right: number, down: number): Promise<void> {
    const { x, y } = await this.placeIn(from);
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + right / 2, y + down / 2, { steps: 5 });
    await this.page.mouse.move(x + right, y + down, { steps: 5 });
    await this.page.mouse.up();
  }

  /** Takes the canvas its context, as a driver that crashes does. */
  async loseContext(): Promise<void> {
    await this.canvas.evaluate((canvas: HTMLCanvasElement) => {
      const context = canvas.getContext('webgl2');
      context?.getExtension('WEBGL_lose_context')?.loseContext();
    });
  }

  /** All that the main part says, once the simple map has said that it is all there is. */
  async simpleView(): Promise<string> {
    await expect(this.page.getByText('Showing the simple map.')).toBeVisible();
    return this.main.ariaSnapshot();
  }

  /** Types into the search field, as on a keyboard. */
  async type(words: string): Promise<void> {
    await this.search.click();
    await this.search.pressSequentially(words);
  }

  match(name: string): Locator {
    return this.page.getByRole('listbox').getByRole('option', { name, exact: true });
  }

  /** Opens the dialog and reads the link in it. */
  async sharedLink(): Promise<string> {
    await this.button('Share').first().click();
    return this.link.inputValue();
  }
}
