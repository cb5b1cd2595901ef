import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../../../src/domain/place.ts';
import {
  districtEntries,
  findEntries,
  fold,
  placeEntries,
} from '../../../../src/panels/search/match.ts';
import { shippedData, shippedLedger } from '../../shipped.ts';

const { districts } = shippedLedger;
const compare = (a: string, b: string) => a.localeCompare(b, 'en');
const places: readonly Place[] = [
  place('Horadiz', 'fuzuli'),
  place('Horadiz', 'fuzuli'),
  place('Bash Garvand', 'aghdam', ['Baş Qərvənd', 'Bash-Karvend']),
  place('Elsewhere', 'baku'),
];
const entries = [...districtEntries(districts, 'en'), ...placeEntries(places, districts, 'en')];

function place(name: string, district: string, alt: readonly string[] = []): Place {
  return { name: { en: name, az: name }, alt, district, position: [46, 40], rank: 'village' };
}
function find(query: string) {
  return findEntries(entries, query, compare);
}

describe('search', () => {
  test.each([
    ['Agdam', 'aghdam'],
    ['Шуша', 'shusha'],
    ['шуша', 'shusha'],
    ['ŞUŞA', 'shusha'],
    ['Kelbajar', 'kalbajar'],
    ['kəlbəcər', 'kalbajar'],
    ['KƏLBƏCƏR', 'kalbajar'],
    ['kalbacar', 'kalbajar'],
    ['xankendi', 'khankandi'],
    ['CƏBRAYIL', 'jabrayil'],
    ['fizuli', 'fuzuli'],
    ['Füzuli', 'fuzuli'],
  ])('"%s" finds %s', (query, id) => {
    expect(find(query)[0]).toMatchObject({ kind: 'district', district: id });
  });

  test('a village leads to its district, and one option stands for its name there', () => {
    expect(find('Horadiz')).toMatchObject([{ kind: 'place', district: 'fuzuli' }]);
  });

  test.each(['bash karvend', 'bash-karvend', 'bashkarvend', 'baş qərvənd', "bash' karvend"])(
    '"%s" finds a name whatever its hyphens, spaces and apostrophes',
    (query) => {
      expect(find(query)[0]?.name).toBe('Bash Garvand');
    },
  );

  test('villages outside the districts are not offered', () => {
    expect(find('Elsewhere')).toEqual([]);
  });

  test('nothing is found for nothing, and for signs that mean something to a pattern', () => {
    expect(['', '   ', '-', '.*', '(', '[a'].map((query) => find(query).length)).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
  });

  test('ranks districts before villages, starts before words before parts', () => {
    const some = [
      place('Yuxari Agda', 'fuzuli'),
      place('Boyagda', 'fuzuli'),
      place('Agdaban', 'fuzuli'),
    ];
    const all = [...placeEntries(some, districts, 'en'), ...districtEntries(districts, 'en')];
    expect(findEntries(all, 'agda', compare).map(({ name }) => name)).toEqual([
      'Aghdam',
      'Aghdara',
      'Agdaban',
      'Yuxari Agda',
      'Boyagda',
    ]);
  });

  test('of equals, those that match by the name shown come first', () => {
    const some = [place('Chorakli', 'fuzuli', ['Qarali']), place('Qaraca', 'fuzuli')];
    expect(
      findEntries(placeEntries(some, districts, 'en'), 'qara', compare).map(({ name }) => name),
    ).toEqual(['Qaraca', 'Chorakli']);
  });

  test('offers at most eight', () => {
    expect(find('a').length).toBe(8);
  });

  test('finds every district by every name of it', () => {
    for (const { id, name, aliases } of districts) {
      for (const spelling of [name.en, name.az, ...aliases]) {
        expect(find(spelling).map(({ district }) => district)).toContain(id);
      }
    }
  });
});

describe('folding', () => {
  test('is the same when it is done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => fold(fold(name)) === fold(name)),
    );
  });

  test('takes the dot and its absence for the same letter', () => {
    expect(new Set(['ı', 'i', 'I', 'İ'].map(fold))).toEqual(new Set(['i']));
  });

  test('keeps Cyrillic', () => {
    expect(fold('Ходжалы')).toBe('ходжалы');
  });
});

test('any query gives an answer, and only known districts', () => {
  const known = new Set(shippedData.districts.map(({ id }) => id));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (query) =>
      find(query).every(({ district }) => known.has(district)),
    ),
  );
});
