import { describe, expect, test } from 'vitest';
import type { ReconciledFile, SetAsideStatement } from '../../../src/domain/reconciled.ts';
import { contradictionsOf } from '../../../src/ledger/contradictions.ts';
import { makeLedger } from '../../../src/ledger/ledger.ts';
import { shippedLedger, shippedReconciled } from '../shipped.ts';
import { statement } from '../statements.ts';

describe('the contradictions of the shipped ledger', () => {
  const found = contradictionsOf(shippedReconciled, shippedLedger);

  test('"in total 2,862.5 hectares" is met first: it is the figure of February 2025', () => {
    const [first] = found;
    expect(first?.statement).toMatchObject({ id: 's0775', value: '2862.5', to: '2025-03-16' });
    const of = first?.cause.kind === 'printedAgain' ? first.cause.of : '';
    expect(shippedLedger.statements.find(({ id }) => id === of)).toMatchObject({
      from: '2025-02-01',
      to: '2025-02-28',
    });
    expect(first?.allowed).toEqual({ low: 189_254.1, high: 191_556 });
  });

  test('every figure that is set aside is among them, of both families', () => {
    expect(new Set(found.map(({ statement: { id } }) => id))).toEqual(shippedLedger.setAside);
    expect(new Set(found.map(({ family }) => family))).toEqual(new Set(['area', 'ordnance']));
  });

  test('those without a cause that can be seen come last', () => {
    const kinds = found.map(({ cause }) => cause.kind);
    const seen = kinds.filter((kind) => kind !== 'none').length;
    expect(kinds.slice(seen).every((kind) => kind === 'none')).toBe(true);
  });
});

describe('the order in which contradictions are read', () => {
  const again = { value: '2862.5', from: '2023-01-01', to: '2023-01-31' } as const;
  const figures = [
    statement({ id: 'twin', value: '2862.5' }),
    statement({ id: 'unseen', value: '700', to: '2025-01-31', from: '2025-01-01' }),
    statement({ id: 'week', ...again }),
    statement({ id: 'later', ...again, from: '2023-03-01', to: '2023-03-31' }),
    statement({ id: 'total', ...again, from: '2020-11-10' }),
    statement({ id: 'part', ...again, from: '2020-11-10', area: ['a'] }),
    statement({ id: 'twinOfPart', value: '2862.5', area: ['a'] }),
  ];
  const of = (ids: readonly string[]) => {
    const setAside = ids.map((id): SetAsideStatement => {
      return { id, value: 0, allowed: [1, 2], clashesWith: [], alternatives: [], changes: [] };
    });
    const none = { statements: 0, minimum: 0, bound: 0, setAside: [] };
    const families: ReconciledFile['families'] = { area: { ...none, setAside }, ordnance: none };
    return contradictionsOf({ families }, makeLedger(figures, [], new Set(ids))).map(
      ({ statement: { id } }) => id,
    );
  };

  test('a telling cause stands before none', () => {
    expect(of(['unseen', 'week'])).toEqual(['week', 'unseen']);
  });

  test('totals stand before figures of some days, the whole operation before its parts', () => {
    expect(of(['week', 'part', 'total'])).toEqual(['total', 'part', 'week']);
  });

  test('later days stand before earlier ones', () => {
    expect(of(['week', 'later'])).toEqual(['later', 'week']);
  });
});
