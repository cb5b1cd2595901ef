import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const TEXT =
  '17 March 2025\nFrom March 10 to 16, over 1,651 hectares were cleared in Aghdam and Fuzuli; 155 anti-personnel mines, 49 anti-tank mines and 606 UXO were found.';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function parse(args: readonly string[], input = '') {
  const command = ['--import', 'tsx', 'src/cli/atlas.ts', 'parse', ...args];
  const { status, stdout, stderr } = spawnSync('node', command, { encoding: 'utf8', input });
  return { status, stdout, stderr };
}

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('parse', { timeout: 60_000 }, () => {
  test('reads a file, with every field and its evidence', () => {
    const { status, stdout } = parse([file('march.txt', TEXT)]);
    const read = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(Object.keys(read)).toEqual([
      'id',
      'lang',
      'period_start',
      'period_end',
      'ap_mines',
      'at_mines',
      'uxo',
      'cleared_ha',
      'districts',
      'approximate',
      'incomplete',
      'other',
      'warnings',
      'evidence',
    ]);
    expect(read).toMatchObject({
      lang: 'en',
      period_start: '2025-03-10',
      period_end: '2025-03-16',
      ap_mines: 155,
      at_mines: 49,
      uxo: 606,
      cleared_ha: 1651,
      districts: ['aghdam', 'fuzuli'],
      approximate: ['cleared_ha'],
      incomplete: [],
    });
    expect(TEXT.slice(...(read.evidence.cleared_ha as [number, number]))).toBe('1,651');
    expect(TEXT.slice(...(read.evidence.districts as [number, number]))).toMatch(
      /^Aghdam\b.*\bFuzuli$/,
    );
    expect(TEXT.slice(...(read.evidence['districts.fuzuli'] as [number, number]))).toBe('Fuzuli');
    expect(read.warnings[0]).toMatchObject({ kind: 'period_repeated' });
  });

  test('reads standard input; what it does not say is null', () => {
    const { stdout } = parse([], 'Nothing to report.');
    expect(JSON.parse(stdout)).toMatchObject({
      period_start: null,
      ap_mines: null,
      cleared_ha: null,
      districts: [],
      other: [],
      warnings: [],
      evidence: {},
    });
  });

  test('reads one object per line and names each bad line, which ends with 1', () => {
    const lines = [
      JSON.stringify({ id: '1', lang: 'en', published: '2025-03-17', text: TEXT }),
      '{',
      JSON.stringify({ id: '2', published: 'soon', text: TEXT }),
      JSON.stringify({ id: '3' }),
      '',
      JSON.stringify({ id: '4', published: null, text: 'Nothing.' }),
    ];
    const path = file('reports.jsonl', lines.join('\n'));
    const { status, stdout, stderr } = parse(['--jsonl', path]);
    const ids = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(['1', '4']);
    expect(stderr.trim().split('\n')).toEqual([
      `${path}:2 is not JSON: {`,
      `${path}:3 has a "published" that is not a day written YYYY-MM-DD: "soon".`,
      `${path}:4 has no "text".`,
    ]);
    expect(status).toBe(1);
  });

  test('a byte order mark before the first line is no part of it', () => {
    const path = file('marked.jsonl', `\uFEFF${JSON.stringify({ id: '1', text: TEXT })}\n`);
    const { status, stdout } = parse(['--jsonl', path]);
    expect(JSON.parse(stdout)).toMatchObject({ id: '1', ap_mines: 155 });
    expect(status).toBe(0);
  });

  test('UTF-16 with its mark is read', () => {
    const path = file('wide.txt', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'));
    expect(JSON.parse(parse([path]).stdout)).toMatchObject({ ap_mines: 155, uxo: 606 });
  });

  test('a file that is no text ends with 1 and one sentence', () => {
    const bytes = Uint8Array.from({ length: 2000 }, (_, i) => (i * 37) % 256);
    const path = file('photo.txt', bytes);
    const { status, stdout, stderr } = parse([path]);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(`${path} is not text: it holds binary data.\n`);
  });

  test.each([
    [['src'], '"src" is a folder, not a file.'],
    [['/nowhere/at/all.txt'], 'There is no file "/nowhere/at/all.txt".'],
    [['--jsonl'], 'After --jsonl comes the name of a file.'],
    [['--fast'], 'There is no option "--fast".'],
    [['a.txt', 'b.txt'], 'One file is parsed at a time.'],
  ])('wrong use, %j, ends with 2 and one sentence', (args, sentence) => {
    const { status, stdout, stderr } = parse(args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.split('\n')[0]).toBe(sentence);
  });
});
