import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../../../src/panels/report/fields.ts';
import { markedReport, piecesOf } from '../../../../src/panels/report/marks.ts';
import { read } from '../../intake/districts.ts';
import { MARCH, opened } from './march.ts';

function marksIn(text = MARCH) {
  const { seen, fields } = opened(text);
  return markedReport(text, seen, fields).marks.map((mark) => [text.slice(...mark.span), mark.use]);
}

describe('marks of a report', () => {
  test('each number has a mark with what it is used for', () => {
    const uses = Object.fromEntries(marksIn().filter(([, use]) => use !== 'district'));
    expect(uses).toEqual({
      'March 10 to 16': 'period',
      155: 'ap_mines',
      49: 'at_mines',
      606: 'uxo',
      '1,651.1': 'cleared_ha',
      '2,862.5': 'other',
      382: 'other',
      70: 'other',
      312: 'other',
      '12:30': 'unused',
    });
  });

  test('the thirteen districts where teams worked are marked', () => {
    expect(marksIn().filter(([, use]) => use === 'district')).toHaveLength(13);
  });

  test('a number whose field was corrected by hand is marked as not used', () => {
    const { text, seen, fields } = opened();
    const typed = { value: '156', precision: 'exact', span: null } as const;
    const numbers = { ...fields.numbers, ap_mines: typed };
    const { marks } = markedReport(text, seen, { ...fields, numbers });
    expect(marks.find(({ span }) => text.slice(...span) === '155')?.use).toBe('unused');
  });

  test('a number of which the days take a part is marked for the rest', () => {
    const text = 'March1:0';
    const seen = read(text, {});
    const { marks } = markedReport(text, seen, fieldsOf(text, seen));
    const words = marks.map(({ span, use }) => [text.slice(...span), use]);
    expect(words).toContainEqual(['0', 'unused']);
  });

  test('no digit of any text is without a mark, marks do not overlap, and pieces are the text', () => {
    const words = fc.constantFrom(
      ' ',
      ', ',
      'mines',
      'ha',
      'March',
      '10',
      '1,651.1',
      '7–13',
      'two',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 40 }),
        (parts) => {
          const text = parts.join('');
          const seen = read(text);
          const marked = markedReport(text, seen, fieldsOf(text, seen));
          const { marks } = marked;
          const covered = new Set(
            marks.flatMap(({ span: [start, end] }) =>
              Array.from({ length: end - start }, (_, i) => start + i),
            ),
          );
          for (const { index } of text.matchAll(/\d/g)) expect(covered.has(index)).toBe(true);
          marks.forEach(({ span }, i) => {
            const next = marks[i + 1];
            if (next) expect(next.span[0]).toBeGreaterThanOrEqual(span[1]);
          });
          expect(
            piecesOf(text, marked)
              .map((piece) => piece.words)
              .join(''),
          ).toBe(text);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('of a very long text only what stands around its figures is shown', () => {
    const noise = 'Nothing of interest stood in 9 of 10 of these lines. '.repeat(4000);
    const text = `${noise}\n\n${MARCH}\n\n${noise}`;
    const { seen, fields } = opened(text);
    const marked = markedReport(text, seen, fields);
    const pieces = piecesOf(text, marked);
    const words = pieces.reduce((sum, piece) => sum + piece.words.length, 0);
    expect(words).toBeLessThan(4000);
    expect(pieces.flatMap(({ mark }) => mark ?? [])).toEqual(marked.marks);
    const uses = marked.marks.map(({ use }) => use);
    expect(uses.filter((use) => use === 'district')).toHaveLength(13);
    // Digits beside the report have marks as well.
    expect(uses).toContain('unused');
    for (const piece of pieces) expect(text.startsWith(piece.words, piece.start)).toBe(true);
    expect(pieces.filter(({ isAfterGap }) => isAfterGap)).toHaveLength(1);
  });

  test('a text of nothing but numbers has as many marks as help, and says how many are left', () => {
    const text = '7 '.repeat(5000);
    const { seen, fields } = opened(text);
    const { marks, left } = markedReport(text, seen, fields);
    expect(marks).toHaveLength(1000);
    expect(left).toBe(4000);
  });
});
