import { writeFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { OwnDataPage } from './own-data-page.ts';

const MILLION = 1_000_000;
const ROWS_OF_PIECE = 1000;

/** Watches for tasks of the page that take longer than 50 ms. */
function watchLongTasks(): void {
  const seen: number[] = [];
  Object.assign(window, { longTasks: seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.push(duration);
  }).observe({ type: 'longtask' });
}

/** Rows of items at places of their own, in and around Aghdam. */
function piece(): string {
  return Array.from({ length: ROWS_OF_PIECE }, (_, i) => {
    const [lon, lat] = [46.88 + (i % 37) / 1000, 39.96 + (i % 27) / 1000];
    return `${lon.toFixed(5)},${lat.toFixed(5)},${i % 2 ? 'UXO' : 'AP mine'},${(i % 3) + 1}\n`;
  }).join('');
}

test('a million points are counted while the page answers, and nothing is sent', async ({
  atlas,
}) => {
  test.setTimeout(600_000);
  const own = new OwnDataPage(atlas.page);
  await atlas.open();
  await own.openDialog();
  // What reads and counts is there before anything is measured.
  await own.pick({ name: 'one.csv', text: 'lon,lat,type,count\n46.9,39.98,UXO,1' });
  await own.use();
  // A file of the disk: making it in the page would keep the page busy by itself.
  const file = test.info().outputPath('million.csv');
  writeFileSync(file, `lon,lat,type,count\n${piece().repeat(MILLION / ROWS_OF_PIECE)}`);
  const sent: string[] = [];
  atlas.page.on('request', (request) => sent.push(request.url()));
  await atlas.page.evaluate(watchLongTasks);

  await own.input.setInputFiles(file);
  // The page answers meanwhile: the box for text opens and takes some. A file of points may be read by then.
  await own.dialog.getByText('Paste text instead').click();
  await own.dialog
    .getByRole('textbox', { name: 'GeoJSON, KML, or a table with a header' })
    .fill('typed while a file is read');
  await own.isRead(300_000);
  await own.use(300_000);

  expect(await own.totals('million.csv')).toEqual([MILLION, MILLION, 0, 0]);
  await own.close();
  const items = Array.from({ length: ROWS_OF_PIECE }, (_, i) => (i % 3) + 1);
  const total = items.reduce((sum, count) => sum + count, 0) * (MILLION / ROWS_OF_PIECE) + 1;
  const counted = (await own.tableRows()).map((row) => row.split(' | ')[1] ?? '');
  const sum = counted.reduce((all, cell) => all + Number(cell.replace(/\D/g, '')), 0);
  expect(sum).toBe(total);
  expect(sent).toEqual([]);

  const tasks = await atlas.page.evaluate(() => (window as { longTasks?: number[] }).longTasks);
  const longest = Math.max(0, ...(tasks ?? []));
  const said = `${Math.round(longest)} ms; ${tasks?.length ?? 0} tasks over 50 ms`;
  test.info().annotations.push({ type: 'longest task of the page', description: said });
  process.stdout.write(`Longest task of the page while a million points were read: ${said}.\n`);
});
