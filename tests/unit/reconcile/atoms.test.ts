import { describe, expect, test } from 'vitest';
import { atomsOf, atomsOfArea, atomsToday } from '../../../src/reconcile/atoms.ts';
import { claimsOf } from '../../../src/reconcile/claims.ts';
import { shippedLedger } from '../shipped.ts';
import { district, statement } from '../statements.ts';

const atoms = atomsOf(shippedLedger.districts);
const idsOf = (places: readonly number[] | null) =>
  places?.map((place) => atoms[place]?.id).sort() ?? null;
const of = (area: string, boundaries: '' | '1993' | '2023-12-05' = '') =>
  idsOf(atomsOfArea(atoms, { area: area.split(';'), boundaries }));

describe('atoms of the shipped districts', () => {
  test('are the districts, Aghdara in three parts, and two areas outside', () => {
    expect(atoms).toHaveLength(12 + 3 + 2);
    expect(idsOf(atomsToday(atoms, 'aghdara'))).toEqual([
      'aghdara/aghdam',
      'aghdara/kalbajar',
      'aghdara/tartar',
    ]);
  });

  test('have the land that Aghdara received, and no limit outside the districts', () => {
    const landOf = (id: string) => atoms.find((atom) => atom.id === id)?.landHa;
    expect(landOf('aghdara/tartar')).toBe(85_125);
    expect(landOf('other')).toBeNull();
  });

  test.each([
    ['tartar', '', ['tartar']],
    ['tartar', '1993', ['aghdara/tartar', 'tartar']],
    ['tartar', '2023-12-05', ['tartar']],
    ['kalbajar', '1993', ['aghdara/kalbajar', 'kalbajar']],
    ['fuzuli', '1993', ['fuzuli']],
    ['aghdara', '2023-12-05', ['aghdara/aghdam', 'aghdara/kalbajar', 'aghdara/tartar']],
    ['aghdara', '1993', ['aghdara/aghdam', 'aghdara/kalbajar', 'aghdara/tartar']],
    ['other', '', ['gazakh-villages', 'other']],
    ['gazakh-villages', '', ['gazakh-villages']],
    ['shusha;khankandi', '', ['khankandi', 'shusha']],
  ] as const)('%s in the borders "%s" is %j', (area, boundaries, ids) => {
    expect(of(area, boundaries)).toEqual(ids);
  });

  test('the whole operation is every atom', () => {
    expect(of('all')).toBeNull();
  });
});

describe('a district that received a part of its land', () => {
  test('has an account for the rest', () => {
    const received = { on: '2023-12-05', ha: { b: 3000 } };
    const parts = atomsOf([district({ id: 'a', landHa: 10_000, received })]);
    expect(parts.slice(0, 2).map(({ id, landHa }) => [id, landHa])).toEqual([
      ['a', 7000],
      ['a/b', 3000],
    ]);
  });
});

describe('claims', () => {
  const claimed = (change: Parameters<typeof statement>[0]) =>
    claimsOf('area', [statement(change)], atoms)[0];

  test('count from 10 November 2020, also when the figure begins earlier', () => {
    expect(claimed({ from: '2020-09-27' })?.before).toBeNull();
    expect(claimed({ from: '2020-11-10' })?.before).toBeNull();
    expect(claimed({ from: '2020-11-11' })?.before).toBe('2020-11-10');
  });

  test('are not made of a figure that ends before it', () => {
    expect(claimed({ from: '2020-09-27', to: '2020-11-09' })).toBeUndefined();
  });

  test('of one operator have no upper end', () => {
    expect(claimed({ operators: 'anama', value: '100' })).toMatchObject({
      low: 99,
      high: Infinity,
    });
    expect(claimed({ operators: 'all', value: '100' })).toMatchObject({ low: 99, high: 101 });
  });

  test('are not made of a share whose base nobody printed', () => {
    const share = { measure: 'cleared_share', unit: '%', value: '50', area: ['fuzuli'] } as const;
    expect(claimed({ ...share, area: [...share.area] })).toBeUndefined();
  });

  test('of a share count its base, printed with it on 17 April 2023', () => {
    const claim = claimsOf('area', shippedLedger.statements, atoms).find(
      ({ statement: { id } }) => id === 's0505',
    );
    // 34.8 % of Aghdam, where 17,597 ha were 27.5 %.
    expect(claim?.low).toBeCloseTo((34.7 * 17_597) / 27.5, 6);
    expect(claim?.high).toBeCloseTo((34.9 * 17_597) / 27.5, 6);
  });

  test('of five districts together are not made of their share', () => {
    const ids = claimsOf('area', shippedLedger.statements, atoms).map((one) => one.statement.id);
    expect(ids).not.toContain('s0361');
    expect(ids).toContain('s0360');
  });

  test('take the first of two hectares beside a share by id, whatever row comes first', () => {
    const beside = { area: ['a'], source_url: 'https://example.org/share' };
    const share = { ...beside, measure: 'cleared_share', unit: '%', value: '10' } as const;
    const rows = [
      statement({ ...beside, id: 's2', value: '400' }),
      statement({ ...beside, id: 's1', value: '200' }),
      statement({ ...share, id: 's3' }),
    ];
    const own = atomsOf([district({ id: 'a' })]);
    const ends = [rows, rows.toReversed()].map((some) => claimsOf('area', some, own)[2]?.high);
    expect(ends).toEqual([220, 220]);
  });
});
