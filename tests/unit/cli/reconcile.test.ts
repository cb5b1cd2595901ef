import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { RECONCILE } from '../../../src/cli/reconcile.ts';
import { WrongUse } from '../../../src/cli/verb.ts';
import { dataFolder, statementsCsv } from './data-folder-fixture.ts';

async function reconcile(...args: string[]) {
  const lines: string[] = [];
  const errors: string[] = [];
  const code = await RECONCILE.run(args, {
    result: (line) => lines.push(line),
    error: (sentence) => errors.push(sentence),
  });
  return { code, lines, errors };
}

const out = mkdtempSync(join(tmpdir(), 'atlas-out-'));
afterAll(() => rmSync(out, { recursive: true }));

/** What `--json` writes for a folder. */
async function json(folder: string, ...args: string[]) {
  const file = join(out, 'out.json');
  const { code, lines, errors } = await reconcile(folder, ...args, '--json', file);
  expect({ code, lines, errors }).toEqual({ code: 0, lines: [], errors: [] });
  return JSON.parse(readFileSync(file, 'utf8'));
}

const total = { value: '1000', from: '2020-11-10', to: '2025-01-31' };
const ofWest = { ...total, value: '300', area: 'west' };
const folderOf = (...rows: Parameters<typeof statementsCsv>) =>
  dataFolder({ 'statements.csv': statementsCsv(...rows) });

describe('reconcile --json', () => {
  test('gives ranges by day and district, for both families', async () => {
    const mines = { ...ofWest, measure: 'mines', unit: 'items', value: '50' };
    const result = await json(folderOf(total, ofWest, mines), '--at', '2025-01-31');
    expect(result.area).toEqual({
      statements: 2,
      setAside: [],
      minimum: 0,
      bound: 0,
      proven: true,
      ranges: {
        '2025-01-31': {
          west: { low: 299, best: expect.any(Number), high: 301 },
          east: { low: 0, best: expect.any(Number), high: 702 },
        },
      },
    });
    expect(result.ordnance).toMatchObject({ statements: 1, minimum: 0, proven: true });
    expect(result.ordnance.ranges['2025-01-31']).toEqual({
      west: {
        mines: { low: 49, best: expect.any(Number), high: 51 },
        uxo: { low: 0, best: null, high: null },
      },
      east: {
        mines: { low: 0, best: null, high: null },
        uxo: { low: 0, best: null, high: null },
      },
    });
  });

  test('names what is set aside, what the rest allows, what it clashes with and what could go instead', async () => {
    const wrong = { ...total, value: '3000', precision: 'about', id: 'wrong' };
    const { area } = await json(folderOf(total, wrong), '--family', 'area');
    expect(area.minimum).toBe(1);
    expect(area.setAside).toMatchObject([
      { id: 'wrong', value: 3000, allowed: [999, 1001], clashesWith: ['s1'], alternatives: ['s1'] },
    ]);
  });

  test('has only the family asked for', async () => {
    expect(Object.keys(await json(dataFolder(), '--family', 'ordnance'))).toEqual(['ordnance']);
  });

  test('answers for the day of the latest total when no day is asked for', async () => {
    const later = { ...total, value: '5', from: '2025-03-01', to: '2025-03-31' };
    const { area } = await json(folderOf(total, later), '--family', 'area');
    expect(Object.keys(area.ranges)).toEqual(['2025-01-31']);
  });

  test('answers for each day once, in order', async () => {
    const days = ['--at', '2025-01-31', '--at', '2024-01-31', '--at', '2025-01-31'];
    const { area } = await json(folderOf(total), '--family', 'area', ...days);
    expect(Object.keys(area.ranges)).toEqual(['2024-01-31', '2025-01-31']);
  });

  test('estimates nothing after the last day that a figure speaks of', async () => {
    const { area } = await json(folderOf(total), '--family', 'area', '--at', '2025-02-28');
    expect(area.ranges['2025-02-28'].west).toEqual({ low: 0, best: null, high: null });
  });
});

describe('reconcile of small ledgers', () => {
  test('an empty ledger proves nothing and contradicts nothing', async () => {
    const { area, ordnance } = await json(folderOf(), '--at', '2025-01-31');
    expect(area).toMatchObject({ statements: 0, setAside: [], minimum: 0, proven: true });
    expect(area.ranges['2025-01-31'].west).toEqual({ low: 0, best: null, high: null });
    expect(ordnance.ranges['2025-01-31'].east.uxo).toEqual({ low: 0, best: null, high: null });
  });

  test('one figure proves itself', async () => {
    const { area } = await json(folderOf(ofWest), '--family', 'area');
    expect(area.ranges['2025-01-31'].west).toMatchObject({ low: 299, high: 301 });
    expect(area.ranges['2025-01-31'].east).toEqual({ low: 0, best: null, high: null });
  });

  test('a figure above the land of its district is impossible by itself', async () => {
    const folder = folderOf({ ...ofWest, value: '50000' });
    const { area } = await json(folder, '--family', 'area');
    expect(area.setAside).toMatchObject([
      { id: 's1', value: 50_000, clashesWith: [], alternatives: [] },
    ]);
    const { lines } = await reconcile(folder, '--family', 'area');
    expect(lines).toContain('    By itself it is more than the land of its area.');
  });
});

describe('reconcile in plain text', () => {
  test('gives low, best and high of each district, and no limit in words', async () => {
    const { code, lines } = await reconcile(folderOf(ofWest), '--family', 'area');
    expect(code).toBe(0);
    expect(lines.slice(0, 6)).toEqual([
      'area: 1 figure used; they can all be true together.',
      '',
      'Hectares reported cleared since 2020-11-10, at the end of 2025-01-31',
      'district  low  best         high',
      expect.stringMatching(/^west {6}299 {2}(299|30[01])(\.\d)? +301$/),
      'east      0    no estimate  no upper limit known',
    ]);
  });

  test('lists each contradiction with its printed value and what the others allow', async () => {
    const wrong = { ...total, value: '3000', precision: 'about', id: 'wrong' };
    const { lines } = await reconcile(folderOf(total, wrong), '--family', 'area');
    expect(lines.slice(-7)).toEqual([
      'wrong: about 3000 ha, cleared_area of all, 2020-11-10 to 2025-01-31 (Example)',
      '    The others allow 999 to 1001 ha.',
      '    Clashes with s1.',
      '    Could be set aside in its place: s1.',
      '    With s1 set aside instead, west area at the end of 2025-01-31: 0 to 3500.',
      '    With s1 set aside instead, east area at the end of 2025-01-31: 0 to 3500.',
      '',
    ]);
  });

  test('keeps mines apart from unexploded ordnance', async () => {
    const { lines } = await reconcile(dataFolder(), '--family', 'ordnance', '--at', '2025-01-31');
    const titles = lines.filter((line) => line.includes('at the end of'));
    expect(titles).toEqual([
      'Mines found (AP and AT) since 2020-11-10, at the end of 2025-01-31',
      'Unexploded ordnance found since 2020-11-10, at the end of 2025-01-31',
    ]);
  });
});

describe('reconcile refuses', () => {
  test('a folder with faults, one sentence each, and writes nothing', async () => {
    const folder = folderOf({}, { id: 's1' }, { area: 'nowhere' });
    const { code, lines, errors } = await reconcile(folder);
    expect(code).toBe(1);
    expect(lines).toEqual([]);
    expect(errors).toEqual([
      'statements.csv, line 3, id: "s1" is a duplicate: line 2 has this id already.',
      'statements.csv, line 4, area: "nowhere" is not a district of gazetteer.csv.',
    ]);
  });

  test('a folder without a file that it needs', async () => {
    const folder = dataFolder({ 'gazetteer.csv': null });
    const { code, errors } = await reconcile(folder);
    expect(code).toBe(1);
    expect(errors).toEqual([`There is no gazetteer.csv in ${folder}.`]);
  });

  test('nothing for a fault in a file that it does not need', async () => {
    const folder = dataFolder({ 'settlements.csv': 'not,a,settlement\n' });
    expect(await reconcile(folder, '--family', 'area')).toMatchObject({ code: 0, errors: [] });
  });

  test.each([
    [['/nowhere/at/all'], 'There is no folder "/nowhere/at/all".'],
    [['data', 'data'], 'One folder is reconciled at a time.'],
    [['--fast'], 'There is no option "--fast".'],
    [['-f'], 'There is no option "-f".'],
    [['--at'], '"--at" needs a day, written YYYY-MM-DD.'],
    [['--at', '2025-02-30'], '"2025-02-30" is not a day of the calendar, written YYYY-MM-DD.'],
    [
      ['--at', '2020-11-09'],
      '"2020-11-09" is before 2020-11-10, the first day that figures count from.',
    ],
    [['--family', 'people'], '"people" is not a family of figures: area or ordnance.'],
    [['--family', 'area', '--family', 'area'], '"--family" can be given once.'],
    [['--json', '--family', 'area'], '"--json" needs a file.'],
    [['--json'], '"--json" needs a file.'],
  ])('wrong use, %j, with one sentence', async (args, sentence) => {
    const use = reconcile(...args);
    await expect(use).rejects.toThrow(WrongUse);
    await expect(use).rejects.toThrow(sentence);
  });

  test('a file that cannot be written', async () => {
    const file = join(out, 'no', 'such', 'folder.json');
    const use = reconcile(dataFolder(), '--family', 'area', '--json', file);
    await expect(use).rejects.toThrow(`The file "${file}" cannot be written`);
  });
});
