import { describe, expect, test } from 'vitest';
import { Text } from '../../../../src/i18n/text.ts';
import { contradictionsOf } from '../../../../src/ledger/contradictions.ts';
import {
  allowedWords,
  causeWords,
  intervalWords,
} from '../../../../src/panels/sources/contradiction-words.ts';
import { shippedLedger, shippedReconciled } from '../../shipped.ts';

const text = new Text('en');
const found = contradictionsOf(shippedReconciled, shippedLedger);

/** The shipped contradiction of a figure. */
function shipped(id: string) {
  const contradiction = found.find(({ statement }) => statement.id === id);
  if (!contradiction) throw new Error(`The figure "${id}" is not set aside.`);
  return contradiction;
}
const causeOf = (id: string) => {
  const { sentence, figures } = causeWords(text, shipped(id), shippedLedger.statements);
  return { sentence, figures: figures.map((figure) => figure.id) };
};

describe('what a figure would have to be', () => {
  test('is said as an interval', () => {
    expect(allowedWords(text, shipped('s0775'))).toBe('189,254 to 191,556 ha');
  });

  test('is never narrower than it is', () => {
    expect(intervalWords(text, 'ha', { low: 453.8, high: 4736.15 })).toBe('453 to 4,737 ha');
  });

  test('keeps a decimal where the interval is small', () => {
    expect(allowedWords(text, shipped('s0684'))).toBe('7,135.0 to 7,135.2 ha');
  });

  test('says "at least" where nothing sets a limit', () => {
    expect(intervalWords(text, 'items', { low: 120, high: Infinity })).toBe('at least 120 items');
  });

  test('says "at most" where it may be nothing', () => {
    expect(intervalWords(text, 'items', { low: 0, high: 1 })).toBe('at most 1 item');
  });

  test('says one number where there is only one', () => {
    expect(intervalWords(text, 'items', { low: 5, high: 5 })).toBe('5 items');
  });

  test('of a share is given in percent and in hectares', () => {
    expect(allowedWords(text, shipped('s0509'))).toBe('16.6 to 22.4 % (3,009 to 4,027 ha)');
  });
});

describe('likely causes in words', () => {
  test('a number printed again is named with its days', () => {
    expect(causeOf('s0775')).toEqual({
      sentence:
        'Likely cause: the number for 1 February 2025 to 28 February 2025, printed again. The same number:',
      figures: ['s0769'],
    });
  });

  test('the other source may be the one that printed numbers again', () => {
    const { sentence } = causeOf('s0909');
    expect(sentence).toContain('the other source');
    expect(sentence).toContain('3 numbers of the two reports are equal');
  });

  test('a factor is given with the value that would fit', () => {
    expect(causeOf('s0425').sentence).toBe(
      'Likely cause: printed 1,000 times too large. 453.9 ha would fit.',
    );
  });

  test('exchanged counts name the other count', () => {
    expect(causeOf('s0571').figures).toEqual(['s0572']);
    expect(causeOf('s0571').sentence).toContain('the source exchanged its counts');
    expect(causeOf('s0647').sentence).toContain('one of the two sources exchanged');
  });

  test('counts that are exchanged in another report are both named', () => {
    expect(causeOf('s0611').figures).toEqual(['s0627', 's0628']);
    expect(causeOf('s0611').sentence).toContain('another report');
  });

  test('wrong digits are counted', () => {
    expect(causeOf('s0839').sentence).toContain('one digit was miscopied');
    expect(causeOf('s0825').sentence).toContain('2 digits were miscopied');
  });

  test('an old total says by when it was passed', () => {
    expect(causeOf('s0309').sentence).toContain('by the end of 31 December 2022');
  });

  test('where no cause can be seen, that is said', () => {
    expect(causeOf('s0752')).toEqual({
      sentence: 'No cause can be seen in the figures.',
      figures: [],
    });
  });
});
