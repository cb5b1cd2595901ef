import { describe, expect, test } from 'vitest';
import { actionOfKey, type ComboState } from '../../../../src/panels/search/combobox.ts';

const open: ComboState = { open: true, count: 3, active: null };

describe('keys of the search field', () => {
  test.each([
    ['ArrowDown', null, 0],
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, null],
    ['ArrowUp', null, 2],
    ['ArrowUp', 0, null],
  ])('%s at %s leads to %s', (key, active, index) => {
    expect(actionOfKey(key, { ...open, active })).toEqual({ do: 'activate', index });
  });

  test('Enter without an active option takes the first', () => {
    expect(actionOfKey('Enter', open)).toEqual({ do: 'choose', index: 0 });
  });

  test('Enter takes the active option', () => {
    expect(actionOfKey('Enter', { ...open, active: 2 })).toEqual({ do: 'choose', index: 2 });
  });

  test('Enter does nothing while the list is closed', () => {
    expect(actionOfKey('Enter', { ...open, open: false })).toBeNull();
  });

  test('Escape closes the list first, then empties the field', () => {
    expect(actionOfKey('Escape', open)).toEqual({ do: 'close' });
    expect(actionOfKey('Escape', { ...open, open: false })).toEqual({ do: 'clear' });
  });

  test('other keys belong to the text, and arrows too where nothing matches', () => {
    expect(actionOfKey('Home', open)).toBeNull();
    expect(actionOfKey('ArrowDown', { ...open, open: false, count: 0 })).toBeNull();
  });
});
