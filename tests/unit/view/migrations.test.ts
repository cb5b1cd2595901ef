import { describe, expect, test } from 'vitest';
import { parseView, writeView } from '../../../src/view/address.ts';
import { viewFields } from '../../../src/view/fields.ts';
import { migrate, MIGRATIONS, type MigrationStep } from '../../../src/view/migrations.ts';

const fields = viewFields({
  districtIds: ['aghdam', 'fuzuli'],
  openingDay: '2025-12-31',
  lastDay: '2026-03-09',
});

/** In version 1 of this made-up scheme the measure was called `metric`. */
const renameMetric: MigrationStep = (raw) =>
  new Map([...raw].map(([key, text]) => [key === 'metric' ? 'm' : key, text]));
/** In version 2 a district had an older id. */
const renameDistrict: MigrationStep = (raw) => {
  const ids = raw.get('d');
  return ids === undefined ? raw : new Map(raw).set('d', ids.replaceAll('agdam', 'aghdam'));
};
/** In version 3 the measure shown by default was pace. */
const changeDefault: MigrationStep = (raw) => new Map([['m', 'pace'], ...raw]);
const steps = [renameMetric, renameDistrict, changeDefault];
const parse = (search: string) => parseView(fields, search, steps);

describe('a link of an older version', () => {
  test('that says no version is of version 1 and takes every step, in order', () => {
    expect(parse('?metric=change&d=agdam,fuzuli')).toEqual({
      view: { ...parse('').view, m: 'change', d: ['aghdam', 'fuzuli'] },
      problems: [],
    });
  });

  test('takes only the steps after its version', () => {
    const { view } = parse('?v=2&metric=change&d=agdam');
    expect(view).toMatchObject({ m: 'pace', d: ['aghdam'] });
  });

  test('keeps what was the default when it was written', () => {
    expect(parse('?d=fuzuli').view.m).toBe('pace');
    expect(parse('?v=4&d=fuzuli').view.m).toBe('progress');
  });

  test('may say its version in any place, and that it is 1', () => {
    expect(parse('?metric=change&v=1')).toEqual(parse('?metric=change'));
    expect(parse('?d=agdam&v=2')).toEqual(parse('?v=2&d=agdam'));
  });

  test('still names what is broken in it', () => {
    expect(parse('?metric=nonsense').problems).toEqual([{ field: 'm', refused: 'nonsense' }]);
  });
});

describe('a link of the newest version', () => {
  test('takes no step', () => {
    const { view, problems } = parse('?v=4&metric=change&d=agdam');
    expect(view.m).toBe('progress');
    expect(problems).toEqual([{ field: 'd', refused: 'agdam' }]);
  });

  test('is what is written, with its version', () => {
    const { view } = parse('?metric=change&d=agdam');
    expect(writeView(fields, view)).toBe('?m=change&d=aghdam&v=4');
    expect(parse(writeView(fields, view)).view).toEqual(view);
  });

  test('of the default view is empty, and asks for the default of today', () => {
    expect(parse('').view.m).toBe('progress');
    expect(writeView(fields, parse('').view)).toBe('');
    expect(parse('?v=1').view).toEqual(parse('').view);
  });
});

describe('a version that is not known', () => {
  test('of a newer link is told, and the link read as one of the newest known', () => {
    expect(parse('?v=9&m=change&d=fuzuli')).toEqual({
      view: { ...parse('').view, m: 'change', d: ['fuzuli'] },
      problems: [{ field: 'v', refused: '9', newestKnown: 4 }],
    });
  });

  test.each(['', '0', '-1', '01', '1.5', '1e3', 'two', '9999999999'])(
    'because it is none, %o, is told, and the link read as one that says none',
    (text) => {
      const { view, problems } = parse(`?v=${text}&metric=change`);
      expect(view).toEqual(parse('?metric=change').view);
      expect(problems).toEqual([{ field: 'v', refused: text }]);
    },
  );
});

describe('the steps of the scheme', () => {
  test('leave the scheme at the version that links of today are written in', () => {
    const raw = new Map([['d', 'fuzuli']]);
    expect(migrate(raw, MIGRATIONS)).toEqual({ fields: raw, version: 1, refused: null });
    expect(parseView(fields, '?v=2&d=fuzuli').problems).toEqual([
      { field: 'v', refused: '2', newestKnown: 1 },
    ]);
  });
});
