import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Statement } from '../../../src/domain/statement.ts';
import { atomsOf } from '../../../src/reconcile/atoms.ts';
import { type Claim, claimsOf } from '../../../src/reconcile/claims.ts';
import { FAMILIES } from '../../../src/reconcile/families.ts';
import { closestHistory, type History, type Prior } from '../../../src/reconcile/history.ts';
import { estimate, settle } from '../../../src/reconcile/settle.ts';
import { district, statement } from '../statements.ts';
import { DAYS, knownLedgers, slips, withSlips } from './known-history.ts';
import { highs } from './reconciled.ts';

const families = ['area', 'ordnance'] as const;

describe.each(families)(
  'the estimated history of random ledgers of %s',
  { timeout: 120_000 },
  (family) => {
    test('meets every kept claim within half a percent', () => {
      const ledgers = knownLedgers(family, { least: 1, most: 16, scarceLand: true });
      fc.assert(
        fc.property(ledgers, slips, ({ statements, districts }, wrong) => {
          const rows = withSlips(statements, wrong).statements;
          const settled = settle(highs, family, rows, districts);
          const history = estimate(highs, settled, { areaHistory: null, days: DAYS });
          for (const claim of settled.kept) {
            const sum = history.sum(claim);
            expect(sum).toBeGreaterThanOrEqual(claim.low * 0.995);
            expect(sum).toBeLessThanOrEqual(claim.high * 1.005 + 1e-6);
          }
        }),
        { numRuns: 60 },
      );
    });

    test('never falls', () => {
      fc.assert(
        fc.property(knownLedgers(family, { least: 1, most: 10 }), ({ statements, districts }) => {
          const settled = settle(highs, family, statements, districts);
          const { growth } = estimate(highs, settled, { areaHistory: null, days: DAYS });
          expect(growth.every((amount) => amount >= 0 && Number.isFinite(amount))).toBe(true);
        }),
        { numRuns: 20 },
      );
    });
  },
);

/** Two districts, and the areas outside them, which the prior gives nothing. */
const atoms = atomsOf([district({ id: 'a', landHa: 5000 }), district({ id: 'b', landHa: 5000 })]);
const priorOf =
  (a: number, b: number): Prior =>
  (_, atom) =>
    [a, b][atom] ?? 1e-9;

function historyOf(rows: readonly Partial<Statement>[], prior: Prior): History {
  const statements = rows.map((row, index) =>
    statement({ id: `s${index}`, from: '2020-11-10', to: '2021-12-31', ...row }),
  );
  const claims = claimsOf('area', statements, atoms);
  return closestHistory(FAMILIES.area, atoms, claims, prior, []);
}

const growthIn = (history: History, atom: number) =>
  history.sum({ atoms: [atom], commodities: ['area'], before: null, to: '2021-12-31' });

describe('the closest history', () => {
  test('shares a total by the prior when nothing else is known', () => {
    const history = historyOf([{ value: '1000' }], priorOf(3, 1));
    expect(growthIn(history, 0) / growthIn(history, 1)).toBeCloseTo(3, 6);
    expect(growthIn(history, 0) + growthIn(history, 1)).toBeCloseTo(1000, -1);
  });

  test('gives a district what is printed for it, and the rest of the total to the others', () => {
    const rows = [{ value: '1000.0' }, { value: '900.0', area: ['a'] }];
    const history = historyOf(rows, priorOf(1, 3));
    expect(growthIn(history, 0)).toBeCloseTo(900, -1);
    expect(growthIn(history, 1)).toBeCloseTo(100, -1);
  });

  test('gives back what a figure took when another makes room', () => {
    // Met first, `b` is raised to 600; the total then lowers it again, as far as the figure lets it.
    const rows = [
      { value: '600', area: ['b'], operators: 'anama' as const },
      { value: '300', area: ['a'], precision: 'under' as const },
      { value: '1000.0' },
    ];
    const history = historyOf(rows, priorOf(8, 1));
    expect(growthIn(history, 0)).toBeCloseTo(300, -1);
    expect(growthIn(history, 1)).toBeCloseTo(700, -1);
  });

  test('does not move what the prior already satisfies', () => {
    const days = 417;
    const history = historyOf(
      [{ value: '1000', precision: 'about' }],
      priorOf(500 / days, 500 / days),
    );
    expect(growthIn(history, 0)).toBeCloseTo(500, 6);
  });

  test('keeps a district within its land', () => {
    const history = historyOf([{ value: '8000' }], priorOf(9, 1));
    expect(growthIn(history, 0)).toBeLessThanOrEqual(5000 * 1.001);
    expect(growthIn(history, 1)).toBeCloseTo(3000, -2);
  });

  test('spreads a total over its days when no figure tells them apart', () => {
    const rows = [
      { value: '1000.0', to: '2021-11-09' as const },
      { value: '0', to: '2021-05-11' as const, area: ['a'], operators: 'anama' as const },
    ];
    const half = { atoms: null, commodities: ['area' as const], before: null };
    const sum = historyOf(rows, priorOf(1, 1)).sum({ ...half, to: '2021-05-11' });
    expect(sum / 1000).toBeCloseTo(183 / 365, 3);
  });

  test('gives back what a figure took when a later one makes it easy to meet', () => {
    // Met first, the 1,000 ha of `a` are a limit; within the 100 ha of the whole they are none.
    const rows = [
      { value: '1000', area: ['a'], precision: 'under' as const },
      { value: '100', precision: 'under' as const },
    ];
    const history = historyOf(rows, priorOf(8, 1));
    expect(growthIn(history, 0) / growthIn(history, 1)).toBeCloseTo(8, 2);
  });
});

/** Amounts of two districts in two spans: a history that all claims of a test allow. */
const amounts = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 4, maxLength: 4 });
const SPANS = ['2021-03-31', '2021-12-31'] as const;
const claimShape = fc.record({
  atoms: fc.constantFrom<readonly number[] | null>(null, [0], [1]),
  spans: fc.constantFrom<readonly number[]>([0], [1], [0, 1]),
  below: fc.constantFrom(0, 0.1, Infinity),
  above: fc.constantFrom(0, 0.1, Infinity),
});

describe('the closest history of two districts', () => {
  // Of all histories q that the claims allow, g is the closest to p exactly when for each of them
  // sum((q - g) ln(g / p)) >= 0 (the Pythagorean inequality of relative entropy).
  test('is no farther from the prior in the direction of any other that is allowed', () => {
    const two = atoms.slice(0, 2);
    const allowed = fc.array(amounts, { minLength: 1, maxLength: 3 });
    const shapes = fc.array(claimShape, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(allowed, shapes, fc.integer({ min: 1, max: 9 }), (others, some, ratio) => {
        const claims = some.map(({ atoms: of, spans, below, above }): Claim => {
          const cells = (of ?? [0, 1]).flatMap((atom) => spans.map((span) => 2 * atom + span));
          const sums = others.map((q) => cells.reduce((sum, cell) => sum + (q[cell] ?? 0), 0));
          return {
            statement: statement(),
            atoms: of,
            commodities: ['area'],
            before: spans[0] === 1 ? SPANS[0] : null,
            to: SPANS[spans.at(-1) ?? 0] ?? SPANS[1],
            low: Math.max(0, Math.min(...sums) * (1 - below)),
            high: Math.max(...sums) * (1 + above),
          };
        });
        const historyBy = (kept: readonly Claim[]) =>
          closestHistory(FAMILIES.area, two, kept, priorOf(ratio, 1), SPANS).growth;
        const [closest, prior] = [historyBy(claims), historyBy([])];
        for (const other of others) {
          const rise = other.reduce((sum, amount, cell) => {
            const [g, p] = [closest[cell] ?? 0, prior[cell] ?? 1];
            return sum + (amount - g) * Math.log(g / p);
          }, 0);
          const size = other.reduce((sum, amount) => sum + amount, 0);
          expect(rise).toBeGreaterThan(-0.02 * size);
        }
      }),
      { numRuns: 500 },
    );
  });
});
