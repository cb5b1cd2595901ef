import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { AtlasPage, type Renderer } from './atlas-page.ts';

interface Options {
  /** What draws the map: `svg` keeps MapLibre from loading, `webgl` waits for it. */
  renderer: Renderer;
  /** Errors that a test causes on purpose. */
  expectedErrors: RegExp | null;
}

interface Fixtures {
  atlas: AtlasPage;
}

/** Takes WebGL away before the page looks for it: the simple map is then all there is. */
export async function withoutWebgl(target: Page | BrowserContext): Promise<void> {
  await target.addInitScript(() => {
    Reflect.deleteProperty(window, 'WebGL2RenderingContext');
  });
}

/** Every uncaught error and every error in the console of a page. */
export function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

export const test = base.extend<Options & Fixtures>({
  renderer: ['svg', { option: true }],
  expectedErrors: [null, { option: true }],
  atlas: async ({ page, renderer, expectedErrors }, use) => {
    const errors = errorsOf(page);
    if (renderer === 'svg') await withoutWebgl(page);
    await use(new AtlasPage(page, renderer));
    expect(errors.filter((error) => !expectedErrors?.test(error))).toEqual([]);
  },
});

export { expect };
