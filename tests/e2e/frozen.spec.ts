import { encode } from 'uqr';
import { expect, test } from './fixtures.ts';

interface File {
  publisher: { credits: string };
}

test('a frozen link opens the data of its release, and says so', async ({ atlas }) => {
  await atlas.page.route('**/data/releases/2026-03.json', async (route) => {
    // What the release holds otherwise than the page: one figure, and the credits.
    const body = (await (await route.fetch()).text()).replace('"69205.7"', '"69204.6"');
    const file = JSON.parse(body) as File;
    const publisher = { ...file.publisher, credits: 'Credits of the release' };
    await route.fulfill({ json: { ...file, publisher } });
  });
  await atlas.open('/?r=2026-03');
  await expect(atlas.page.getByText('Frozen: data release 2026-03.')).toBeVisible();
  await expect(atlas.page.getByText('Credits of the release')).toBeVisible();
  await expect(atlas.headline).toContainText('at least 248,996 ha');
  await atlas.page.getByRole('link', { name: 'Show the latest data' }).click();
  await expect(atlas.page.getByText('Frozen: data release')).toHaveCount(0);
  await expect(atlas.page.getByText('Credits of the release')).toHaveCount(0);
  await expect(atlas.headline).toContainText('at least 248,997 ha');
  await atlas.page.goBack();
  await expect(atlas.page.getByText('Credits of the release')).toBeVisible();
});

test('an unknown release falls back to the latest data, and the page says so', async ({
  atlas,
}) => {
  await atlas.open('/?r=1999-01');
  await expect(atlas.linkProblems).toContainText('the data release “1999-01”');
});

test.describe('without the file of the release', () => {
  test.use({ expectedErrors: /404/ });

  test('a release that cannot be loaded shows no other data in its place', async ({ atlas }) => {
    await atlas.page.route('**/data/releases/*', (route) => route.fulfill({ status: 404 }));
    await atlas.page.goto('/?r=2026-03');
    await expect(atlas.page.getByRole('alert')).toContainText('could not be loaded');
    await expect(atlas.page.getByRole('table')).toHaveCount(0);
    await expect(atlas.page.getByRole('link', { name: 'Show the latest data' })).toBeVisible();
  });
});

test('"Frozen" puts the release into the link, and the QR code says the link', async ({
  atlas,
}) => {
  await atlas.open();
  await atlas.sharedLink();
  await atlas.share.getByRole('radio', { name: /^Frozen/ }).check();
  const link = await atlas.link.inputValue();
  expect(new URL(link).searchParams.get('r')).toBe('2026-03');
  const { data, size } = encode(link, { ecc: 'M', border: 4 });
  const qr = atlas.share.getByRole('img', { name: 'QR code of the link' });
  await expect(qr).toHaveAttribute('viewBox', `0 0 ${size} ${size}`);
  const d = await qr.locator('path').getAttribute('d');
  expect(d?.match(/M/g)?.length).toBe(data.flat().filter(Boolean).length);
});
