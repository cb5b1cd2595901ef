import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import type { Mark } from '../../../src/map/scene.ts';
import SymbolGroup from '../../../src/map/SymbolGroup.svelte';
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

test.each(KINDS)(
  'a hollow mark of %s has the place, the size and the shape of a full one',
  (kind) => {
    const draw = (hollow: boolean, amount: number) => {
      const marks = [{ kind, amount, hollow, label: '' }];
      return render(SymbolGroup, { props: { group: { id: 'a', at: null, caption: '', marks } } })
        .body;
    };
    // In its circle, and so small that the shape stands beside it.
    for (const amount of [30_000, 10]) {
      const hollow = draw(true, amount);
      expect(hollow).toContain('symbol-hollow');
      expect(draw(false, amount)).toBe(hollow.replace(' symbol-hollow', ''));
    }
  },
);

test('neither the fill below nor its lines show in a mark', () => {
  const css = readFileSync('src/styles/map.css', 'utf8');
  const rule = (selector: string) => css.split(`${selector} {`)[1]?.split('}')[0] ?? '';
  const ground = 'fill: var(--map-ground)';
  expect(rule('.symbol-outer')).toContain(ground);
  const hollow = rule('.symbol-hollow .symbol-inner,\n.symbol-hollow .symbol-shape');
  expect(hollow).toContain(ground);
  expect(hollow).toContain('fill-opacity: 1');
});
