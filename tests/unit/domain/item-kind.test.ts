import { expect, test } from 'vitest';
import { type ItemKind, kindOfItem } from '../../../src/domain/item-kind.ts';

const NAMED: readonly (readonly [string, ItemKind])[] = [
  ['AP mine', 'ap'],
  ['Anti-personnel mine', 'ap'],
  ['Piyada əleyhinə mina', 'ap'],
  ['AT', 'at'],
  ['anti-tank mines', 'at'],
  ['Tank əleyhinə mina', 'at'],
  ['Submunition', 'submunition'],
  ['unexploded submunition', 'submunition'],
  ['UXO', 'uxo'],
  ['Unexploded ordnance', 'uxo'],
  ['AXO', 'axo'],
  ['IED (pressure plate)', 'ied'],
];

test.each(NAMED)('"%s" is drawn as %s', (words, kind) => {
  expect(kindOfItem(words)).toBe(kind);
});

test.each([null, '', 'PMN-2', 'mine', 'AP and AT mines', 'tape', 'static'])(
  '%s names no kind, and none is guessed',
  (words) => {
    expect(kindOfItem(words)).toBe('other');
  },
);
