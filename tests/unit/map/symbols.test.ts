import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mark } from '../../../src/map/scene.ts';
import { layoutGroup, radiusPx, referenceAmounts, shapePath } from '../../../src/map/symbols.ts';

const KINDS = ['ap', 'at', 'uxo', 'mines', 'area'] as const;
const mark = fc.record({
  kind: fc.constantFrom(...KINDS),
  amount: fc.integer({ min: 0, max: 60_000 }),
  hollow: fc.boolean(),
  label: fc.constant(''),
}) as fc.Arbitrary<Mark>;

test('four times as many items have a circle of twice the radius', () => {
  expect(radiusPx('uxo', 40_000) / radiusPx('uxo', 10_000)).toBeCloseTo(2, 9);
});

test('all kinds of items share one scale', () => {
  expect(radiusPx('ap', 5000)).toBe(radiusPx('mines', 5000));
});

test('hectares have a scale of their own', () => {
  expect(radiusPx('area', 50_000)).toBe(28);
});

test('a radius stays between 3 and 28 pixels', () => {
  fc.assert(
    fc.property(mark, ({ kind, amount }) => {
      const radius = radiusPx(kind, amount);
      expect(radius).toBeGreaterThanOrEqual(3);
      expect(radius).toBeLessThanOrEqual(28);
    }),
  );
});

test('reference amounts have circles that nest', () => {
  for (const scale of ['items', 'hectares'] as const) {
    const radii = referenceAmounts(scale).map((amount) => radiusPx('uxo', amount));
    expect(radii).toEqual([...radii].sort((a, b) => b - a));
    expect(new Set(radii).size).toBe(3);
  }
});

test('marks of a group stand side by side, the largest first', () => {
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 5 }), (marks) => {
      const { marks: placed, width } = layoutGroup(marks);
      placed.forEach(({ x, r }, index) => {
        const next = placed[index + 1];
        if (next) expect(x + r).toBeLessThan(next.x - next.r);
        if (next) expect(r).toBeGreaterThanOrEqual(next.r);
        expect(x + r).toBeLessThanOrEqual(width + 1e-9);
      });
    }),
  );
});

test('each kind of ordnance has a shape of its own, land has none', () => {
  const paths = KINDS.map((kind) => shapePath(kind, 0, 0, 8));
  expect(new Set(paths).size).toBe(KINDS.length);
  expect(shapePath('area', 0, 0, 8)).toBe('');
});
