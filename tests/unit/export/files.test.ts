import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type ExportedFile, exportedFile } from '../../../src/export/exported-file.ts';
import { FORMAT_IDS, FORMATS, type FormatId } from '../../../src/export/formats.ts';
import type { ViewState } from '../../../src/view/fields.ts';
import { SAFETY } from '../../e2e/words.ts';
import { exportOf, shippedFiles, shippedStatements } from './view.ts';

/** The texts of a file, by name; of a zip those inside. */
function textsIn({ name, body }: ExportedFile): Record<string, string> {
  // XML writes an ampersand as an entity.
  if (typeof body === 'string') return { [name]: body.replaceAll('&amp;', '&') };
  if (!name.endsWith('.zip')) return { [name]: strFromU8(body) };
  return Object.fromEntries(
    Object.entries(unzipSync(body)).map(([file, bytes]) => [file, strFromU8(bytes)]),
  );
}
const exported = (format: FormatId, view: Partial<ViewState> = {}) =>
  exportedFile(format, exportOf(view), shippedFiles);

describe('exported files', () => {
  test.each(FORMAT_IDS)(
    '%s carries its proof and the safety line word for word',
    async (format) => {
      const file = await exported(format);
      const words = Object.values(textsIn(file)).join('\n');
      expect(words).toContain(SAFETY);
      expect(words).toContain('CC BY 4.0');
      expect(words).toContain('t=2025-12-31&e=estimate&lang=en');
      expect(words).toContain('2026-11-23');
      expect(words).toMatch(/https:\/\/[^\s"]+/);
      expect(words).toMatch(format === 'statements' ? /As published/ : /Best estimate/);
    },
  );

  test.each(FORMAT_IDS)(
    '%s on an Azerbaijani page has the line in both languages',
    async (format) => {
      const words = Object.values(textsIn(await exported(format, { lang: 'az' }))).join('\n');
      expect(words).toContain(SAFETY);
      expect(words).toContain('Naviqasiya üçün nəzərdə tutulmayıb.');
    },
  );

  test('names in the table are those of the page’s language', async () => {
    const texts = textsIn(await exported('csv', { lang: 'az' }));
    expect(texts['clearance-atlas-progress-2025-12-31-estimate.csv']).toContain('Ağdərə');
  });

  test('a table comes as a zip of the table and a README, under the name of the view', async () => {
    const file = await exported('csv', { m: 'pace', e: 'published' });
    expect(file.name).toBe('clearance-atlas-pace-2025-12-31-published.zip');
    expect(Object.keys(textsIn(file))).toEqual([
      'clearance-atlas-pace-2025-12-31-published.csv',
      'README.txt',
    ]);
  });

  test('the README explains every column of the table', async () => {
    const texts = textsIn(await exported('csv', { m: 'yield' }));
    const [header = ''] = (Object.values(texts)[0] ?? '').split('\n');
    const columns = header.split(',').map((name) => name.replace(/^(cleared|progress|yield)_/, ''));
    const words = texts['README.txt'] ?? '';
    const bare = columns.map((name) => name.replace(/^(low|best|high)_.+$/, '$1'));
    expect(bare.filter((name) => !new RegExp(`\\b${name}\\b`).test(words))).toEqual([]);
  });

  test('the ledger is the file that ships', async () => {
    const texts = textsIn(await exported('statements'));
    expect(texts['statements.csv']).toBe(shippedStatements);
  });

  test('the README explains every column of the ledger', async () => {
    const [header = ''] = shippedStatements.split('\n');
    const words = FORMATS.statements.columns.join('\n');
    const unexplained = header
      .split(',')
      .filter((name) => !new RegExp(`\\b${name}\\b`).test(words));
    expect(unexplained).toEqual([]);
  });

  test('a file that cannot be fetched fails with its reason', async () => {
    const files = {
      ...shippedFiles,
      statements: () => Promise.reject(new Error('statements: 503')),
    };
    await expect(exportedFile('statements', exportOf(), files)).rejects.toThrow('statements: 503');
  });
});
