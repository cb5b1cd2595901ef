import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseView } from '../../../src/view/address.ts';
import { browserAddress } from '../../../src/view/browser-address.ts';
import { viewFields } from '../../../src/view/fields.ts';
import { queryOfPage, readPagePath, writePagePath } from '../../../src/view/page-path.ts';

const LANGUAGES = ['en', 'az'];
const fields = viewFields({
  districtIds: ['aghdam', 'fuzuli'],
  openingDay: '2025-12-31',
  lastDay: '2026-03-09',
});

/** A window at an address that remembers what was written. */
function windowAt(address: string) {
  const url = new URL(address, 'https://example.org');
  const written: string[] = [];
  const history = {
    pushState: (_: unknown, __: string, to: string) => written.push(to),
    replaceState: (_: unknown, __: string, to: string) => written.push(to),
  };
  return { written, window: { location: url, history } as unknown as Window };
}

describe('the path of a page', () => {
  test.each([
    ['/az/', { lang: 'az', district: null }],
    ['/en/aghdam/', { lang: 'en', district: 'aghdam' }],
    ['/en/aghdam', { lang: 'en', district: 'aghdam' }],
    ['/en/aghdam/index.html', { lang: 'en', district: 'aghdam' }],
    ['/', null],
    ['/index.html', null],
    ['/fr/aghdam/', null],
    ['/en/aghdam/more/', null],
    ['/en/a%3Cb/', null],
  ])('%s', (path, page) => {
    expect(readPagePath(path, '/', LANGUAGES)).toEqual(page);
  });

  test('is read below the folder of the site only', () => {
    expect(readPagePath('/atlas/az/', '/atlas/', LANGUAGES)).toEqual({
      lang: 'az',
      district: null,
    });
    expect(readPagePath('/az/', '/atlas/', LANGUAGES)).toBeNull();
  });

  test('is read as it was written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.option(fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/)),
        (lang, district) => {
          const path = `/${writePagePath({ lang, district })}`;
          expect(readPagePath(path, '/', LANGUAGES)).toEqual({ lang, district });
        },
      ),
    );
  });

  test('no path makes it fail', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        readPagePath(`/${text}`, '/', LANGUAGES);
      }),
    );
  });
});

describe('the query that a page stands for', () => {
  const viewOf = (path: string, search: string) =>
    parseView(fields, queryOfPage(readPagePath(path, '/', LANGUAGES), search)).view;

  test('has its language and its district', () => {
    expect(viewOf('/az/fuzuli/', '')).toMatchObject({ lang: 'az', d: ['fuzuli'] });
  });

  test('its own query wins over its path', () => {
    const view = viewOf('/az/fuzuli/', '?m=pace&d=aghdam&lang=en');
    expect(view).toMatchObject({ lang: 'en', d: ['aghdam'], m: 'pace' });
  });

  test('the root adds nothing', () => {
    expect(queryOfPage(null, '?m=pace')).toBe('?m=pace');
  });
});

describe('the address bar on a page', () => {
  test('a change of what is shown writes the form of the root', () => {
    const { window, written } = windowAt('/az/fuzuli/');
    browserAddress(window, '/').push('?m=pace&d=fuzuli&lang=az', '');
    expect(written).toEqual(['/?m=pace&d=fuzuli&lang=az']);
  });

  test('a move of the camera leaves the path', () => {
    const { window, written } = windowAt('/az/fuzuli/?theme=dark');
    const bar = browserAddress(window, '/');
    bar.replace(bar.read().search, '#8/39/46');
    expect(written).toEqual(['/az/fuzuli/?theme=dark#8/39/46']);
  });

  test('links are written for the root', () => {
    const { window } = windowAt('/az/fuzuli/');
    expect(browserAddress(window, '/').href('?d=fuzuli', '')).toBe('https://example.org/?d=fuzuli');
  });
});
