import { expect, test } from 'vitest';
import { moveOfKey } from '../../../../src/panels/timeline/keys.ts';

/** A key press on an element that matches a selector or not. */
function press(key: string, { inField = false, ctrlKey = false } = {}) {
  const target = { matches: () => inField } as unknown as Element;
  return moveOfKey({ key, ctrlKey, altKey: false, metaKey: false, target });
}

test.each([
  [',', 'previous'],
  ['.', 'next'],
  ['Home', 'first'],
  ['End', 'last'],
  ['p', 'play'],
  ['P', 'play'],
  ['x', null],
  ['ArrowLeft', null],
])('key %s is %s', (key, move) => {
  expect(press(key)).toBe(move);
});

test('fields keep their own keys', () => {
  expect(press('Home', { inField: true })).toBeNull();
});

test('keys of the browser stay its own', () => {
  expect(press('p', { ctrlKey: true })).toBeNull();
});
