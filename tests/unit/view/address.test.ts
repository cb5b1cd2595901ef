import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseView, writeView } from '../../../src/view/address.ts';
import { parseCamera, writeCamera } from '../../../src/view/camera.ts';
import { CLASS_WORDS, viewFields, type ViewState } from '../../../src/view/fields.ts';
import { anyView } from './any-view.ts';

const bounds = {
  districtIds: ['aghdam', 'fuzuli', 'gazakh'],
  openingDay: '2025-12-31',
  lastDay: '2026-03-09',
} as const;
const fields = viewFields(bounds);
const parse = (search: string) => parseView(fields, search);
const write = (view: ViewState) => writeView(fields, view);
const standard = parse('').view;

const view = anyView(bounds);

describe('the address', () => {
  test('of the default view is empty', () => {
    expect(write(standard)).toBe('');
  });

  test('brings every view back', () => {
    fc.assert(
      fc.property(view, (shown) => {
        const { view: read, problems } = parse(write(shown));
        expect(read).toEqual(shown);
        expect(problems).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('of one view is always the same text', () => {
    fc.assert(
      fc.property(view, (shown) => {
        expect(write(parse(write(shown)).view)).toBe(write(shown));
      }),
    );
  });

  test('is readable: commas and dots stand as they are', () => {
    const shown = parse('?m=pace&t=2025-03-10..2025-03-16&d=aghdam,fuzuli&l=ap,uxo').view;
    expect(write(shown)).toBe('?m=pace&t=2025-03-10..2025-03-16&d=aghdam,fuzuli&l=ap,uxo');
  });

  test('keeps the first district as the one with the focus', () => {
    expect(parse('?d=fuzuli,aghdam').view.d).toEqual(['fuzuli', 'aghdam']);
  });

  test('names a district once', () => {
    expect(parse('?d=fuzuli,fuzuli').view.d).toEqual(['fuzuli']);
  });
});

describe('an address that was carried about', () => {
  const plain = '?t=2025-03-10..2025-03-16&d=aghdam,fuzuli&sort=name.asc';

  test.each([
    ['encoded delimiters', '?t=2025-03-10%2E%2E2025-03-16&d=aghdam%2Cfuzuli&sort=name%2Easc'],
    [
      'delimiters encoded in small letters',
      '?t=2025-03-10..2025-03-16&d=aghdam%2cfuzuli&sort=name%2easc',
    ],
    ['colons', '?t=2025-03-10:2025-03-16&d=aghdam,fuzuli&sort=name:asc'],
    ['encoded colons', '?t=2025-03-10%3A2025-03-16&d=aghdam,fuzuli&sort=name%3Aasc'],
    ['spaces as +', '?t=+2025-03-10..2025-03-16&d=aghdam,+fuzuli+&sort=name.asc+'],
    ['spaces as %20', '?t=2025-03-10..2025-03-16%20&d=%20aghdam,%20fuzuli&%20sort=name.asc'],
    ['a ? at the end', `${plain}?`],
    ['a ? too many', `?${plain}`],
    ['empty parts and members', '?&t=2025-03-10..2025-03-16&&d=,aghdam,,fuzuli,&sort=name.asc&'],
    ['a key that comes twice', `${plain}&sort=area.desc&d=gazakh`],
    ['keys of others', `?utm_source=mail&${plain.slice(1)}&fbclid=1`],
    ['another order', '?sort=name.asc&d=aghdam,fuzuli&t=2025-03-10..2025-03-16'],
  ])('with %s shows the same', (_, carried) => {
    expect(parse(carried)).toEqual(parse(plain));
    expect(parse(carried).problems).toEqual([]);
  });

  test('with an empty list shows the default; any other empty value is told', () => {
    expect(parse('?d=&l=&c=')).toEqual({ view: standard, problems: [] });
    expect(parse('?m=&v=').problems).toEqual([
      { field: 'm', refused: '' },
      { field: 'v', refused: '' },
    ]);
  });
});

describe('a broken address', () => {
  test('with a broken field keeps the other fields', () => {
    const { view: read, problems } = parse('?m=nonsense&d=fuzuli');
    expect(read).toEqual({ ...standard, d: ['fuzuli'] });
    expect(problems).toEqual([{ field: 'm', refused: 'nonsense' }]);
  });

  test('keeps the known members of a list and names the unknown one', () => {
    const { view: read, problems } = parse('?l=ap,uxo2,at');
    expect(read.l).toEqual(['ap', 'at']);
    expect(problems).toEqual([{ field: 'l', refused: 'uxo2' }]);
  });

  test('with a list of unknown members only shows the default', () => {
    expect(parse('?c=9').view.c).toEqual(CLASS_WORDS);
  });

  test.each([
    '2020-11-09',
    '2026-03-10',
    '2025-02-30',
    '2025-06-30..2025-06-01',
    '2025-06-01..2025-06-02..2025-06-03',
    '..',
    '',
  ])('refuses the day or period %o', (text) => {
    const { view: read, problems } = parse(`?t=${text}`);
    expect(read.t).toEqual(standard.t);
    expect(problems).toHaveLength(1);
  });

  test('repeats no control characters and not more than 40 characters of the text', () => {
    const { problems } = parse(`?m=${encodeURIComponent(`\u202e\u0007${'x'.repeat(200)}`)}`);
    expect(problems[0]?.refused).toBe(`${'x'.repeat(40)}…`);
  });

  test('names a refused part once, so that no sentence comes twice', () => {
    const long = 'x'.repeat(50);
    expect(parse('?d=atlantis,atlantis').problems).toEqual([{ field: 'd', refused: 'atlantis' }]);
    expect(parse(`?d=${long}a,${long}b`).problems).toHaveLength(1);
  });
});

describe('the camera in the address', () => {
  test('reads zoom, latitude and longitude', () => {
    expect(parseCamera('#8.1/39.750/46.900')).toEqual({ zoom: 8.1, lat: 39.75, lon: 46.9 });
  });

  test.each(['##8.1/39.750/46.900', '#8.1%2F39.750%2f46.900', '#%208.1/39.750/46.900%20'])(
    'reads %o, carried about, too',
    (hash) => {
      expect(parseCamera(hash)).toEqual({ zoom: 8.1, lat: 39.75, lon: 46.9 });
    },
  );

  test.each(['', '#', '##', '#8/39', '#8/99/46', '#8/39/181', '#30/39/46', '#a/b/c'])(
    '%o fits the whole area',
    (hash) => {
      expect(parseCamera(hash)).toBeNull();
    },
  );

  test('comes back to within its printed places', () => {
    const camera = { zoom: 8.12, lat: 39.751, lon: -46.9 };
    expect(parseCamera(writeCamera(camera))).toEqual(camera);
  });
});
