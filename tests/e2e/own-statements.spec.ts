import { expect, test } from './fixtures.ts';

const HEADER =
  'id,measure,value,unit,precision,operators,area,boundaries,from,to,source_url,publisher,published,report,worked_in,note';
const row = (id: string, value: string, area: string, from: string, to: string) =>
  `${id},cleared_area,${value},ha,exact,all,${area},,${from},${to},https://example.org/${id},Example,${to},,,`;

/** A year of the whole operation, a month of it that is larger than the year, and a district's part. */
const TABLE = [
  HEADER,
  row('o1', '1000', 'all', '2023-01-01', '2023-12-31'),
  row('o2', '5000', 'all', '2023-06-01', '2023-06-30'),
  row('o3', '600', 'all', '2023-07-01', '2023-12-31'),
  row('o4', '300', 'lachin', '2023-01-01', '2023-12-31'),
  row('o5', '10', 'atlantis', '2023-01-01', '2023-12-31'),
  row('o6', 'many', 'all', '2023-01-01', '2023-12-31'),
].join('\n');

test("a person's own statements are reconciled in the browser and sent nowhere", async ({
  atlas,
}) => {
  await atlas.open();
  await atlas.button('Sources').click();
  await expect(atlas.sources.getByRole('heading', { name: /figures of your own/ })).toBeVisible();
  const sent: string[] = [];
  atlas.page.on('request', (request) => {
    if (request.method() !== 'GET' || !request.url().startsWith('http://127.0.0.1')) {
      sent.push(`${request.method()} ${request.url()}`);
    }
  });
  await atlas.sources
    .getByLabel('Statements (CSV)')
    .setInputFiles({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });

  await expect(atlas.sources).toContainText('own.csv: 4 statements used', { timeout: 40_000 });
  await expect(atlas.sources).toContainText('1 figure must be set aside');
  await expect(atlas.sources.locator('s').filter({ hasText: /^o2: 5,000 ha/ })).toBeVisible();
  await expect(atlas.sources).toContainText(
    'The rest allows: no figure of its own; at most 402 ha',
  );
  await expect(atlas.sources.getByRole('row', { name: /^Lachin reported cleared/ })).toContainText(
    'from 299 ha, no upper limit known, not known well',
  );
  await atlas.sources.getByText('2 rows were left out').click();
  await expect(atlas.sources).toContainText('o5 is for “atlantis”');
  await expect(atlas.sources).toContainText('"many" is not a number');
  expect(sent).toEqual([]);
});

test('a file that is no table of statements is refused in one sentence', async ({ atlas }) => {
  await atlas.open('/?lang=az');
  await atlas.button('Mənbələr').click();
  await atlas.page
    .getByLabel('Rəqəmlər (CSV)')
    .setInputFiles({ name: 'bad.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') });
  await expect(atlas.page.getByText(/bad\.csv/).first()).toBeVisible({ timeout: 40_000 });
});
