import { describe, expect, test } from 'vitest';
import { CITATION_IDS, CITATIONS } from '../../../src/export/citation.ts';
import { SAFETY } from '../../e2e/words.ts';
import { exportOf } from './view.ts';

const content = exportOf();

describe('citations', () => {
  test.each(CITATION_IDS)('%s has title, day of access, link and the safety line', (style) => {
    const words = CITATIONS[style].write(content);
    expect(words).toContain('Progress: land reported cleared, 31 December 2025');
    expect(words).toMatch(/2026-11-23|November 23, 2026|23 November 2026/);
    expect(words).toContain('?t=2025-12-31&e=estimate&lang=en');
    expect(words).toContain(SAFETY);
  });

  test('APA names who, the year of the data, what it is and when it was retrieved', () => {
    expect(CITATIONS.apa.write(content).split('\n')[0]).toMatch(
      /^Clearance Atlas\. \(2026\)\. .+ \[Data set\]\. Retrieved November 23, 2026, from \S+$/,
    );
  });

  test('BibTeX is one entry whose braces are even', () => {
    const entry = CITATIONS.bibtex.write(content);
    expect(entry).toMatch(/^@misc\{clearance-atlas-progress-2025-12-31-estimate,\n/);
    expect(entry.split('{')).toHaveLength(entry.split('}').length);
    expect(entry).toContain('year = {2026},');
  });

  test('BibTeX prints what TeX would take for a command', () => {
    const title = 'R&D 100 % $5 #1 a_b {c} ~d ^e \\f\nsecond';
    const entry = CITATIONS.bibtex.write({ ...content, view: { ...content.view, title } });
    expect(entry).toContain(
      'title = {{R\\&D 100 \\% \\$5 \\#1 a\\_b \\{c\\} \\textasciitilde{}d \\textasciicircum{}e \\textbackslash{}f second}}',
    );
  });

  test('plain text says which kind of figures it cites', () => {
    expect(CITATIONS.plain.write(exportOf({ e: 'published' }))).toContain('As published.');
  });
});
