import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutFormulas, writeRecords } from '../../../src/export/cells.ts';
import { HOSTILE, shippedStatements } from './view.ts';

const readBack = (text: string) => csvParse(writeRecords([{ first: text, last: 'end' }]))[0];

describe('cells of a table', () => {
  test.each(HOSTILE.slice(0, 6))('the text %j is no formula', (text) => {
    expect(readBack(text)?.first).toBe(`'${text}`);
  });

  test('every text reads back whole, after an apostrophe where it could be a formula', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '=', '+', '-', '@', '\t', '"', '\n'), fc.string(), (a, b) => {
        const cell = readBack(a + b)?.first ?? '';
        // A negative number may stand as it is: it computes to itself.
        const isNumber = /^[+-]\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(cell);
        if (!isNumber) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
        expect([a + b, `'${a}${b}`]).toContain(cell);
        expect(readBack(a + b)?.last).toBe('end');
      }),
    );
  });

  test.each(['-0', '+5', '-46.9', '-1e-7'])('the text %s is a number, and no formula', (text) => {
    expect(readBack(text)?.first).toBe(text);
  });

  test.each(['-1-2', '+1+cmd', '-e1', '-1.'])('the text %s could be a formula', (text) => {
    expect(readBack(text)?.first).toBe(`'${text}`);
  });

  test('a number below zero stays a number', () => {
    expect(writeRecords([{ change: -0.05 }])).toBe('change\n-0.05\n');
  });

  test('numbers are unrounded and unknown is empty, not 0', () => {
    expect(writeRecords([{ a: 0.1 + 0.2, b: null, c: 0 }])).toBe('a,b,c\n0.30000000000000004,,0\n');
  });

  test('the shipped statements have no formula and stay byte for byte the same', () => {
    expect(withoutFormulas(shippedStatements)).toBe(shippedStatements);
  });

  test('a note that would be a formula is made a text, everything else stays', () => {
    const csv = 'id,note\ns1,"=cmd|\'a\'!A0"\ns2,"one, ""two"""\n';
    expect(csvParse(withoutFormulas(csv)).map(({ note }) => note)).toEqual([
      "'=cmd|'a'!A0",
      'one, "two"',
    ]);
  });
});
