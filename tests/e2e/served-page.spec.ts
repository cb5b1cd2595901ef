import { AtlasPage } from './atlas-page.ts';
import { SAFETY } from './words.ts';
import { expect, test } from './fixtures.ts';

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; " +
  "font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; manifest-src 'self'; " +
  "base-uri 'none'; form-action 'none'";

test('the served page has the map as SVG, one path for each of 13 districts', async ({
  request,
}) => {
  const html = await (await request.get('/')).text();
  expect(html).toContain('data-renderer="svg"');
  expect(html.match(/<path[^>]*data-district="/g)).toHaveLength(13);
});

test('the app draws every line of the map that the page was served with', async ({
  atlas,
  page,
  request,
}) => {
  const html = await (await request.get('/')).text();
  await atlas.open('/');
  const [served, drawn] = await page.evaluate((text) => {
    const linesOf = (root: ParentNode) =>
      [...root.querySelectorAll('.map-svg path')].map((path) => path.getAttribute('d'));
    const parsed = new DOMParser().parseFromString(text, 'text/html');
    return [linesOf(parsed), linesOf(document)];
  }, html);
  expect(drawn).toEqual(served);
  expect(served.length).toBeGreaterThan(20);
});

test('the content security policy comes first in the head, word for word', async ({ request }) => {
  const html = await (await request.get('/')).text();
  const [, first] = /<head>\s*(<[^>]+>)/.exec(html) ?? [];
  expect(first).toBe(`<meta http-equiv="Content-Security-Policy" content="${CSP}">`);
});

test('the served page has no style attribute and no inline script or style', async ({
  request,
}) => {
  const html = await (await request.get('/')).text();
  expect(html.match(/<[^>]+\sstyle\s*=/gi)).toBeNull();
  expect(html.match(/<style/gi)).toBeNull();
  const inline = (html.match(/<script(?![^>]*\ssrc=)[^>]*>/g) ?? []).filter(
    (tag) => !tag.includes('application/json'),
  );
  expect(inline).toEqual([]);
});

test('the served page names its language and describes itself', async ({ request }) => {
  const html = await (await request.get('/')).text();
  expect(html).toContain('<html lang="en"');
  expect(html).toMatch(
    /<meta name="description" content="Progress: land reported cleared, 31 December 2025\. .*See what has been reported cleared/,
  );
});

test('MapLibre is no part of the page that comes first', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto('/', { waitUntil: 'domcontentloaded' });
  const html = await page.content();
  const first = [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, src]) => src ?? '');
  expect(first.length).toBeGreaterThan(0);
  for (const src of first) {
    const code = await (await page.request.get(src)).text();
    expect(code).not.toContain('maplibregl-canvas');
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the answer, the map, the table and the safety line can be read', async ({ page }) => {
    const atlas = new AtlasPage(page);
    await page.goto('/');
    await expect(atlas.headline).toContainText('By 31 December 2025, at least 248,997 ha');
    await expect(atlas.headline).toBeVisible();
    await expect(atlas.shapes).toHaveCount(13);
    await expect(atlas.shape('aghdam')).toBeVisible();
    await expect(atlas.table).toHaveAccessibleName('Districts');
    await expect(atlas.rows).toHaveCount(13);
    await expect(atlas.row('Kalbajar').getByText('3,008 to 57,775 ha')).toBeVisible();
    await expect(page.getByText(SAFETY, { exact: true })).toBeVisible();
    await expect(page.getByText(/needs JavaScript/)).toBeVisible();
  });

  test('a link with state still shows the published state in full', async ({ page }) => {
    const atlas = new AtlasPage(page);
    await page.goto('/?m=pace&t=2023-12-31&lang=az');
    await expect(atlas.row('Tartar').getByText('from 13 ha')).toBeVisible();
    await expect(atlas.headline).toContainText('By 31 December 2025');
  });
});
