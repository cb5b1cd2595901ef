import { describe, expect, test } from 'vitest';
import type { SetAsideStatement } from '../../../src/domain/reconciled.ts';
import type { Statement } from '../../../src/domain/statement.ts';
import { type Cause, Causes } from '../../../src/ledger/causes.ts';
import { makeLedger } from '../../../src/ledger/ledger.ts';
import { shippedLedger, shippedReconciled } from '../shipped.ts';
import { statement } from '../statements.ts';

const { area, ordnance } = shippedReconciled.families;
const shipped = [...area.setAside, ...ordnance.setAside];

/** What each set-aside figure of the shipped ledger shows of its own fault. */
const SHIPPED: Record<string, Cause> = {
  // "about 64,000 ha" on 7 February 2023, when more was reported by the end of 2022.
  s0309: { kind: 'staleTotal', figure: 's0309', by: '2022-12-31' },
  // 453,900 ha in a week: 453.90.
  s0425: { kind: 'factor', figure: 's0425', factor: 1000, tooLarge: true, meant: 453.9 },
  s0509: { kind: 'none', figure: 's0509' },
  s0684: { kind: 'digits', figure: 's0684', other: 's0685', digits: 1 },
  s0752: { kind: 'none', figure: 's0752' },
  // "in total 2,862.5 hectares" is the figure of February 2025.
  s0775: { kind: 'printedAgain', figure: 's0775', of: 's0769', alike: 1 },
  s0839: { kind: 'digits', figure: 's0839', other: 's0840', digits: 1 },
  s0234: { kind: 'digits', figure: 's0234', other: 's0235', digits: 1 },
  s0442: { kind: 'staleTotal', figure: 's0442', by: '2023-06-30' },
  // January 2024: 18,000 anti-personnel and 31,000 anti-tank mines.
  s0571: { kind: 'exchanged', figure: 's0571', ap: 's0571', at: 's0572' },
  s0572: { kind: 'exchanged', figure: 's0572', ap: 's0571', at: 's0572' },
  // April 2024: the week of 22 to 28 April is the one that is exchanged.
  s0611: { kind: 'exchanged', figure: 's0627', ap: 's0627', at: 's0628' },
  s0612: { kind: 'exchanged', figure: 's0628', ap: 's0627', at: 's0628' },
  s0615: { kind: 'exchanged', figure: 's0615', ap: 's0615', at: 's0617' },
  s0617: { kind: 'exchanged', figure: 's0617', ap: 's0615', at: 's0617' },
  s0647: { kind: 'exchanged', figure: 's0647', ap: 's0647', at: 's0649' },
  s0649: { kind: 'exchanged', figure: 's0649', ap: 's0647', at: 's0649' },
  s0686: { kind: 'digits', figure: 's0686', other: 's0687', digits: 1 },
  s0825: { kind: 'digits', figure: 's0825', other: 's0826', digits: 2 },
  // October 2025: the other source printed the counts of September again.
  s0909: { kind: 'printedAgain', figure: 's0908', of: 's0885', alike: 3 },
  s0911: { kind: 'printedAgain', figure: 's0910', of: 's0886', alike: 3 },
  s0915: { kind: 'printedAgain', figure: 's0914', of: 's0888', alike: 3 },
};

describe('likely causes in the shipped ledger', () => {
  const causes = new Causes(shippedLedger, shipped);

  test('every figure that is set aside has one that is written down here', () => {
    expect(shipped.map(({ id }) => id).sort()).toEqual(Object.keys(SHIPPED).sort());
  });

  test.each(shipped)('$id', ({ id }) => {
    expect(causes.of(id)).toEqual(SHIPPED[id]);
  });

  test('a share is allowed so many percent', () => {
    const { low = 0, high = 0 } = causes.allowed('s0509') ?? {};
    expect(low).toBeCloseTo(16.69, 2);
    expect(high).toBeCloseTo(22.34, 2);
  });
});

/** The cause for the first of some figures, allowed so much by the others. */
function causeOf(
  figures: readonly Statement[],
  found: Partial<SetAsideStatement> & Pick<SetAsideStatement, 'allowed'>,
  more: readonly SetAsideStatement[] = [],
): Cause {
  const [one] = figures;
  if (!one) throw new Error('A contradiction needs a figure.');
  const setAside = [setAsideOf(one, found), ...more];
  const ledger = makeLedger(figures, [], new Set(setAside.map(({ id }) => id)));
  return new Causes(ledger, setAside).of(one.id);
}

function setAsideOf(
  { id, value }: Statement,
  found: Partial<SetAsideStatement> & Pick<SetAsideStatement, 'allowed'>,
): SetAsideStatement {
  return { id, value: Number(value), clashesWith: [], alternatives: [], changes: [], ...found };
}

const february = { from: '2024-02-01', to: '2024-02-29' } as const;

describe('a number of other days that was printed again', () => {
  test('shows where its digits are telling', () => {
    const figures = [
      statement({ id: 'a', value: '2862.5' }),
      statement({ id: 'b', value: '2862.5', ...february }),
    ];
    expect(causeOf(figures, { allowed: [100, 200] })).toEqual({
      kind: 'printedAgain',
      figure: 'a',
      of: 'b',
      alike: 1,
    });
  });

  test('does not show in few digits', () => {
    const figures = [
      statement({ id: 'a', value: '120' }),
      statement({ id: 'b', value: '120', ...february }),
    ];
    expect(causeOf(figures, { allowed: [500, 600] }).kind).toBe('none');
  });

  test('shows in few digits where two figures of the reports are equal', () => {
    const own = { source_url: 'https://example.org/own' };
    const figures = [
      statement({ id: 'a1', measure: 'ap_mines', value: '12', unit: 'items', ...own }),
      statement({ id: 'a2', measure: 'at_mines', value: '7', unit: 'items', ...own }),
      statement({ id: 'b1', measure: 'ap_mines', value: '12', unit: 'items', ...february }),
      statement({ id: 'b2', measure: 'at_mines', value: '7', unit: 'items', ...february }),
    ];
    expect(causeOf(figures, { allowed: [50, 60] })).toMatchObject({ of: 'b1', alike: 2 });
  });

  test('does not show in a number that another place has', () => {
    const figures = [
      statement({ id: 'a', value: '2862.5' }),
      statement({ id: 'b', value: '2862.5', area: ['b'], ...february }),
    ];
    expect(causeOf(figures, { allowed: [100, 200] }).kind).toBe('none');
  });
});

describe('counts of anti-personnel and anti-tank mines that are exchanged', () => {
  const ap = statement({ id: 'ap', measure: 'ap_mines', value: '310', unit: 'items' });
  const at = statement({ id: 'at', measure: 'at_mines', value: '180', unit: 'items' });

  test('each fits where the other is printed', () => {
    const other = setAsideOf(at, { allowed: [300, 320] });
    expect(causeOf([ap, at], { allowed: [170, 190] }, [other])).toEqual({
      kind: 'exchanged',
      figure: 'ap',
      ap: 'ap',
      at: 'at',
    });
  });

  test('nothing is said where only one of them fits', () => {
    const other = setAsideOf(at, { allowed: [400, 420] });
    expect(causeOf([ap, at], { allowed: [170, 190] }, [other]).kind).toBe('none');
  });

  test('nothing is said of counts from two articles', () => {
    const elsewhere = { ...at, source_url: 'https://example.org/2' };
    const other = setAsideOf(elsewhere, { allowed: [300, 320] });
    expect(causeOf([ap, elsewhere], { allowed: [170, 190] }, [other]).kind).toBe('none');
  });

  test('the exchanged counts may be those that could be set aside instead', () => {
    const week = (id: string, measure: 'ap_mines' | 'at_mines', value: string, first: boolean) =>
      statement({
        id,
        measure,
        value,
        unit: 'items',
        source_url: first ? 'https://example.org/first' : 'https://example.org/second',
        from: first ? '2024-01-01' : '2024-01-16',
        to: first ? '2024-01-15' : '2024-01-31',
      });
    const figures = [
      week('ap1', 'ap_mines', '50', true),
      week('at1', 'at_mines', '10', true),
      week('ap2', 'ap_mines', '20', false),
      week('at2', 'at_mines', '90', false),
      statement({ id: 'apMonth', measure: 'ap_mines', value: '140', unit: 'items' }),
      statement({ id: 'atMonth', measure: 'at_mines', value: '30', unit: 'items' }),
    ];
    const tanks = setAsideOf(figures[1] ?? at, {
      allowed: [0, 0],
      clashesWith: ['at2', 'atMonth'],
      alternatives: ['at2', 'atMonth'],
    });
    const people = {
      allowed: [118, 122],
      clashesWith: ['ap2', 'apMonth'],
      alternatives: ['ap2', 'apMonth'],
    } as const;
    expect(causeOf(figures, people, [tanks])).toEqual({
      kind: 'exchanged',
      figure: 'ap2',
      ap: 'ap2',
      at: 'at2',
    });
  });
});

describe('a copy with wrong digits', () => {
  test('is one of the same measure, place and days', () => {
    const figures = [
      statement({ id: 'a', value: '7235.1' }),
      statement({ id: 'b', value: '7135.1' }),
    ];
    const found = { allowed: [7135, 7135.2], clashesWith: ['b'] } as const;
    expect(causeOf(figures, found)).toEqual({
      kind: 'digits',
      figure: 'a',
      other: 'b',
      digits: 1,
    });
  });

  test('is none of other days', () => {
    const figures = [
      statement({ id: 'a', value: '7235.1' }),
      statement({ id: 'b', value: '7135.1', ...february }),
    ];
    const found = { allowed: [7135, 7135.2], clashesWith: ['b'] } as const;
    expect(causeOf(figures, found).kind).toBe('none');
  });
});

describe('a stale total', () => {
  const total = statement({ id: 'a', value: '1500', from: '2020-11-10', to: '2024-03-31' });
  const earlier = statement({ id: 'b', value: '1400', from: '2020-11-10', to: '2023-12-31' });

  test('is below what was reached on an earlier day, and says from when on', () => {
    const figures = [total, earlier, statement({ id: 'c', value: '300' })];
    expect(causeOf(figures, { allowed: [1699, 2000] })).toEqual({
      kind: 'staleTotal',
      figure: 'a',
      by: '2024-01-31',
    });
  });

  test('shows also where only a later total proves that it was too low', () => {
    const later = statement({ id: 'c', value: '2000', from: '2020-11-10', to: '2024-06-30' });
    const between = statement({ id: 'd', value: '100', from: '2024-02-01', to: '2024-06-30' });
    expect(causeOf([total, later, between], { allowed: [1898, 2000] })).toMatchObject({
      kind: 'staleTotal',
      by: '2024-01-31',
    });
  });

  test('is never too large, and never a figure of some days', () => {
    expect(causeOf([total, earlier], { allowed: [1399, 1450] }).kind).toBe('none');
    const month = statement({ id: 'm', value: '1500' });
    expect(causeOf([month, earlier], { allowed: [1600, 1700] }).kind).toBe('none');
  });
});

test('what is not set aside has no cause', () => {
  expect(new Causes(shippedLedger, shipped).of('s0001')).toEqual({ kind: 'none', figure: 's0001' });
});
