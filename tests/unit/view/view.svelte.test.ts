import { describe, expect, test } from 'vitest';
import { type Address, View } from '../../../src/view/view.svelte.ts';

/** An address bar with a history. */
class FakeAddress implements Address {
  entries = [{ search: '', hash: '' }];
  #listener = () => {};

  read() {
    return this.entries.at(-1) ?? { search: '', hash: '' };
  }
  push(search: string, hash: string) {
    this.entries.push({ search, hash });
  }
  replace(search: string, hash: string) {
    this.entries[this.entries.length - 1] = { search, hash };
  }
  onchange(listener: () => void) {
    this.#listener = listener;
  }
  href(search: string, hash: string) {
    return `https://example.org/${search}${hash}`;
  }
  back() {
    this.entries.pop();
    this.#listener();
  }
}

function viewAt(search = '', hash = '') {
  const address = new FakeAddress();
  address.entries = [{ search, hash }];
  const view = new View({
    districtIds: ['aghdam', 'fuzuli'],
    openingDay: '2025-12-31',
    lastDay: '2026-03-09',
  });
  view.connect(address);
  return { view, address };
}
const searches = (address: FakeAddress) => address.entries.map(({ search }) => search);

describe('the view', () => {
  test('starts at what the address says', () => {
    expect(viewAt('?d=fuzuli').view.current.d).toEqual(['fuzuli']);
  });

  test('leaves a broken address as it is until something changes', () => {
    const { view, address } = viewAt('?m=nonsense');
    expect(view.problems).toHaveLength(1);
    expect(searches(address)).toEqual(['?m=nonsense']);
  });

  test('a broken position of the map is told, and not carried on', () => {
    const { view, address } = viewAt('', '#garbage');
    expect(view.problems).toEqual([{ field: 'camera', refused: 'garbage' }]);
    view.set({ m: 'pace' });
    expect(address.entries.at(-1)).toEqual({ search: '?m=pace', hash: '' });
  });

  test.each(['#', '##'])('an empty position of the map, %o, is nothing to tell', (hash) => {
    expect(viewAt('', hash).view.problems).toEqual([]);
  });

  test('one change is one step back', () => {
    const { view, address } = viewAt();
    view.set({ m: 'pace' });
    view.set({ d: ['fuzuli'] });
    address.back();
    expect(view.current).toMatchObject({ m: 'pace', d: [] });
  });

  test('a drag is one step back, to where it began', () => {
    const { view, address } = viewAt('?m=pace');
    for (const day of ['2025-01-31', '2025-02-28', '2025-03-16'] as const) {
      view.set({ t: { from: day, to: day } }, 'slider');
    }
    expect(searches(address)).toEqual(['?m=pace', '?m=pace&t=2025-03-16']);
    address.back();
    expect(view.current.t.to).toBe('2025-12-31');
  });

  test('two drags are two steps', () => {
    const { view, address } = viewAt();
    view.set({ t: { from: '2025-01-31', to: '2025-01-31' } }, 'slider');
    view.endGesture();
    view.set({ t: { from: '2025-02-28', to: '2025-02-28' } }, 'slider');
    expect(address.entries).toHaveLength(3);
  });

  test('a change to what is shown already is no step', () => {
    const { view, address } = viewAt('?m=pace');
    view.set({ m: 'pace' });
    expect(address.entries).toHaveLength(1);
  });

  test('moving the camera is never a step', () => {
    const { view, address } = viewAt('?m=pace');
    view.moveCamera({ zoom: 8, lat: 40, lon: 47 });
    expect(address.entries).toEqual([{ search: '?m=pace', hash: '#8/40.000/47.000' }]);
  });

  test('a shared link always carries day, kind of figures and language', () => {
    const { view } = viewAt('?m=pace');
    expect(view.shareLink('az', 'published')).toBe(
      'https://example.org/?m=pace&t=2025-12-31&e=published&lang=az',
    );
  });

  test('a shared link asks for nothing that only own records can show', () => {
    const { view } = viewAt('?m=hazardous&l=ap&c=5&sort=items.desc');
    expect(view.shareLink('en', 'published')).toBe(
      'https://example.org/?t=2025-12-31&l=ap&e=published&lang=en',
    );
  });

  test('a shared link keeps the classes and the order of a published metric', () => {
    const { view } = viewAt('?m=pace&c=5&sort=pace.asc');
    expect(view.shareLink('en', 'published')).toContain('&c=5&sort=pace.asc');
  });
});
