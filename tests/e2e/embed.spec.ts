import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './fixtures.ts';

test('the code of the dialog works in the page of another site', async ({ atlas, baseURL }) => {
  await atlas.open();
  await atlas.sharedLink();
  await atlas.share.getByText('Embed', { exact: true }).click();
  const code = await atlas.share.getByRole('textbox', { name: 'Embed code' }).inputValue();
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; frame-src ${baseURL ?? ''}; style-src 'self'`,
    );
    response.end(`<!doctype html><title>Elsewhere</title>${code}`);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const { page } = atlas;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.goto(`http://localhost:${port}/`.replace('localhost', '127.0.0.1'));
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-renderer]')).toBeVisible();
  await expect(frame.locator('.safety')).toBeVisible();
  await expect(frame.getByRole('link', { name: 'Open the full view' })).toBeVisible();
  expect(await page.context().cookies()).toEqual([]);
  const others = asked.filter((origin) => origin !== baseURL && !origin.endsWith(`:${port}`));
  expect(others.filter((origin) => origin !== 'null')).toEqual([]);
  server.close();
});

test('a locked embed keeps its choices', async ({ atlas }) => {
  await atlas.open('/?embed=1&lock=1&parts=mb');
  await expect(atlas.headline).toBeHidden();
  await expect(
    atlas.row('Aghdam').getByRole('button', { name: 'Aghdam', exact: true }),
  ).toBeDisabled();
  await expect(atlas.table.getByRole('columnheader').getByRole('button').first()).toBeDisabled();
  await atlas.row('Aghdam').click();
  expect(atlas.param('d')).toBeNull();
});
