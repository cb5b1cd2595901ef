import { expect, test } from 'vitest';
import { asksForNothing, ownAddress, showsOwnDistricts } from '../../../src/view/own-address.ts';

/** A window as far as an address needs it: one entry of the history, and what the bar shows. */
function fakeWindow(href: string) {
  const location = { href };
  const go = (state: unknown, path: string) => {
    history.state = state;
    location.href = new URL(path, location.href).href;
  };
  const history = {
    state: null as unknown,
    pushState: (state: unknown, _: string, path: string) => go(state, path),
    replaceState: (state: unknown, _: string, path: string) => go(state, path),
  };
  return { location, history, addEventListener: () => undefined } as unknown as Window;
}

test('the bar has language and theme only, whatever is shown', () => {
  const window = fakeWindow('https://atlas.test/?lang=az&d=aghdam#9/39/46');
  const bar = { search: '?lang=az&d=aghdam', hash: '#9/39/46' };
  const address = ownAddress(window, '/', bar, new AbortController().signal);
  expect(window.location.href).toBe('https://atlas.test/?lang=az');
  address.push('?d=u7&sort=area.desc&lang=az&theme=dark', '#8/-12/16');
  expect(window.location.href).toBe('https://atlas.test/?lang=az&theme=dark');
  expect(address.read()).toEqual({
    search: '?d=u7&sort=area.desc&lang=az&theme=dark',
    hash: '#8/-12/16',
  });
  expect(address.href('?d=u7', '#8/-12/16')).toBe('https://atlas.test/');
});

test('a reload finds what was shown in the history', () => {
  const window = fakeWindow('https://atlas.test/');
  const { signal } = new AbortController();
  const bar = { search: '', hash: '' };
  expect(showsOwnDistricts(window)).toBe(false);
  ownAddress(window, '/', bar, signal).push('?d=u7', '');
  expect(showsOwnDistricts(window)).toBe(true);
  expect(ownAddress(window, '/', bar, signal).read()).toEqual({ search: '?d=u7', hash: '' });
});

test('an address that names anything of the published map asks for that', () => {
  expect(asksForNothing({ search: '?lang=az&theme=dark', hash: '' })).toBe(true);
  expect(asksForNothing({ search: '?d=aghdam', hash: '' })).toBe(false);
  expect(asksForNothing({ search: '', hash: '#8/39/46' })).toBe(false);
});
