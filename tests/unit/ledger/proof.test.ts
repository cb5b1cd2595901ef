import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import type { Amount, ReceiptStep, ReconciledFile } from '../../../src/domain/reconciled.ts';
import { KnownRanges } from '../../../src/ledger/known-ranges.ts';
import { makeLedger } from '../../../src/ledger/ledger.ts';
import { type EndProof, type Proof, proofOf, proofSum } from '../../../src/ledger/proof.ts';
import { ReceiptReader } from '../../../src/ledger/receipt.ts';
import { shippedLedger, shippedReconciled } from '../shipped.ts';
import { district, statement } from '../statements.ts';

/** The proof of a shipped range; throws when there is none. */
function shippedProof(amount: Amount, id: string, day: Day): Proof {
  const proof = proofOf(shippedReconciled, shippedLedger, { amount, district: id, day });
  if (!proof) throw new Error(`The shipped data prove nothing for "${id}".`);
  return proof;
}

/** Ids of the figures of a proof, with a minus sign where they are taken off, by place. */
function read({ groups }: EndProof): Record<string, string[]> {
  return Object.fromEntries(
    groups.map(({ place, lines }) => [
      place,
      lines.map(({ source: { statement: figure, land }, amount }) => {
        const name = figure?.id ?? `${land?.district} from ${land?.formerly}`;
        return amount < 0 ? `-${name}` : name;
      }),
    ]),
  );
}

describe('what proves a range of the shipped ledger', () => {
  test('every proof adds up to the end that it proves', () => {
    const { days, ranges } = shippedReconciled;
    const amounts = Object.keys(ranges) as Amount[];
    const ends = amounts.flatMap((amount) =>
      Object.keys(ranges[amount] ?? {}).flatMap((id) =>
        days.flatMap((day) => Object.values(shippedProof(amount, id, day)) as EndProof[]),
      ),
    );
    const isWrong = ({ value, groups }: EndProof) =>
      value === null
        ? groups.length > 0
        : Math.abs(proofSum({ groups }) - value) > 1e-6 * Math.max(1, value);
    expect(ends.length).toBe(2 * 3 * 13 * days.length);
    expect(ends.filter((end) => isWrong(end))).toEqual([]);
  });

  test('no proof counts a figure that is set aside', () => {
    const named = shippedReconciled.receipts.receipts.flat().map(([name]) => name);
    expect(named.filter((name) => shippedLedger.setAside.has(name))).toEqual([]);
  });

  test('Aghdam at the end of 2025 rests on May 2025, and above on what 2025 can have added', () => {
    const { low, high } = shippedProof('area', 'aghdam', '2025-12-31');
    expect(read(low)).toEqual({ own: ['s0824'] });
    expect(read(high)).toEqual({ own: ['s0824', 's0967'] });
    expect(high.groups[0]?.lines.map(({ end, amount }) => [end, amount])).toEqual([
      ['most', 37_155],
      ['most', 7672.2],
    ]);
  });

  test('what lies elsewhere is taken off the whole, place by place', () => {
    const {
      whole = [],
      own = [],
      elsewhere = [],
    } = read(shippedProof('area', 'fuzuli', '2025-12-31').high);
    expect(whole).toEqual(['s0723']);
    expect(own).toEqual(['s0971']);
    const aghdam = elsewhere.indexOf('-s0824');
    expect(elsewhere[aghdam + 1]).toBe('s0967');
  });

  test('land that a district has ceded counts as much as it can hold', () => {
    expect(read(shippedProof('area', 'aghdam', '2023-12-31').low)).toEqual({
      own: ['s0505'],
      elsewhere: ['-aghdara from aghdam'],
    });
  });

  test('a lower end of 0 needs no figure', () => {
    expect(shippedProof('mines', 'shusha', '2025-12-31').low).toMatchObject({
      value: 0,
      groups: [],
    });
  });

  test('where no figure sets a limit there is no upper end', () => {
    expect(shippedProof('area', 'tartar', '2025-12-31').high).toMatchObject({
      value: null,
      groups: [],
    });
  });

  test('on any day the ends are those that the map shows', () => {
    const ranges = new KnownRanges(shippedReconciled);
    for (const day of ['2020-11-12', '2024-06-15', '2025-12-31', '2026-03-09'] as const) {
      const { low, high } = shippedProof('area', 'aghdam', day);
      expect({ low: low.value, high: high.value }).toMatchObject({
        low: ranges.rangeOn('area', 'aghdam', day)?.low,
        high: ranges.rangeOn('area', 'aghdam', day)?.high,
      });
    }
  });

  test('between two days the least is proven by the earlier one and the most by the later one', () => {
    const { low, high } = shippedProof('area', 'aghdam', '2024-06-15');
    expect([low.day, high.day]).toEqual(['2024-05-31', '2024-06-30']);
  });

  test('nothing is proven for a district that is not known', () => {
    const key = { amount: 'area', district: 'atlantis', day: '2025-12-31' } as const;
    expect(proofOf(shippedReconciled, shippedLedger, key)).toBeNull();
  });
});

describe('how the figures of a proof are read', () => {
  const figures = [
    statement({ id: 'all', area: ['all'], value: '1000' }),
    statement({ id: 'both', area: ['a', 'b'], value: '500' }),
    statement({ id: 'old', area: ['b'], boundaries: '1993', value: '300' }),
    statement({ id: 'own', area: ['a'], value: '90' }),
    statement({ id: 'other', area: ['b'], value: '200.5' }),
  ];
  const ledger = makeLedger(figures, [
    district({ id: 'a', landHa: 5000, received: { on: '2023-12-05', ha: { b: 400 } } }),
    district({ id: 'b', landHa: 7000 }),
  ]);

  /** A file with one receipt: of both ends of district `a` on one day. */
  function fileWith(steps: readonly ReceiptStep[], [low, high]: [number, number]): ReconciledFile {
    const family = { statements: 0, minimum: 0, bound: 0, setAside: [] };
    return {
      inputs: { statements: '', districts: '' },
      days: ['2024-01-31'],
      families: { area: family, ordnance: family },
      ranges: { area: { a: { low: [low], best: [low], high: [high] } } },
      estimates: {},
      receipts: { receipts: [steps], ranges: { area: { a: { low: [0], high: [0] } } } },
    };
  }
  const proofWith = (steps: readonly ReceiptStep[]) =>
    proofOf(fileWith(steps, [0, 0]), ledger, { amount: 'area', district: 'a', day: '2024-01-31' });

  test('a figure belongs to a whole, to the district alone or to elsewhere', () => {
    const proof = proofWith(figures.map(({ id }) => [id, 1] as const));
    expect(read(proof?.low ?? { day: null, value: null, groups: [] })).toEqual({
      whole: ['all', 'both', 'old'],
      own: ['own'],
      elsewhere: ['other'],
    });
  });

  test('an upper end counts the most of a whole and takes off the least of what is elsewhere', () => {
    const proof = proofWith([
      ['all', -1],
      ['other', 1],
    ]);
    expect(proof?.high.groups.flatMap(({ lines }) => lines)).toMatchObject([
      { end: 'most', amount: 1001 },
      { end: 'least', amount: -200.4 },
    ]);
  });

  test('a figure may count more than once or in part', () => {
    const [line] = proofWith([['all', 0.5]])?.low.groups[0]?.lines ?? [];
    expect(line).toMatchObject({ times: 0.5, amount: 499.5 });
  });

  test('land counts with its hectares as the most and with nothing as the least', () => {
    const reader = new ReceiptReader(ledger);
    const terms = reader.terms([
      ['land:a', -1],
      ['land:a/b', -1],
      ['land:b', 1],
    ]);
    expect(terms.map(({ amount }) => amount)).toEqual([-4600, -400, 0]);
  });

  test('a receipt of other figures is refused by name', () => {
    const reader = new ReceiptReader(ledger);
    expect(() => reader.terms([['s9', 1]])).toThrow('"s9"');
    expect(() => reader.terms([['land:a/c', 1]])).toThrow('"a/c"');
  });
});
