import { beforeEach, expect, test } from 'vitest';
import { Painter } from '../../../src/map/painter.ts';
import { RAMPS } from '../../../src/metrics/ramps.ts';
import { emptyScene } from './world.ts';

const borders = [
  { id: 'a|b', owners: ['a', 'b'] },
  { id: 'b|', owners: ['b', null] },
] as const;

let calls: { id: string; state: object }[];
let painter: Painter;
beforeEach(() => {
  calls = [];
  const target = {
    setFeatureState: ({ id }: { id: string }, state: object) => calls.push({ id, state }),
  };
  painter = new Painter(target, ['a', 'b'], borders);
});

test('the first scene paints every feature', () => {
  expect(painter.paint(emptyScene)).toBe(4);
});

test('an equal scene paints nothing', () => {
  painter.paint(emptyScene);
  expect(painter.paint({ ...emptyScene, fills: {} })).toBe(0);
});

test('a changed district is painted alone', () => {
  painter.paint(emptyScene);
  calls.length = 0;
  painter.paint({ ...emptyScene, fills: { a: { ramp: 'pace', klass: 2, lines: null } } });
  const state = { fill: RAMPS.pace.light[1], pattern: null, opacity: 1 };
  expect(calls).toEqual([{ id: 'a', state }]);
});

test('a district without a record is bare ground with hairlines', () => {
  painter.paint(emptyScene);
  expect(calls[0]).toEqual({ id: 'a', state: { fill: null, pattern: 'hairlines', opacity: 1 } });
});

test('selecting a district outlines its pieces of border', () => {
  painter.paint(emptyScene);
  calls.length = 0;
  painter.paint({ ...emptyScene, selected: ['a'] });
  expect(calls).toEqual([{ id: 'a|b', state: { look: 'selected' } }]);
});

test('a theme paints with its own ramp', () => {
  const fills = { a: { ramp: 'progress', klass: 1, lines: null } } as const;
  painter.paint({ ...emptyScene, theme: 'dark', fills });
  expect(calls[0]?.state).toMatchObject({ fill: RAMPS.progress.dark[0] });
});

test.each([1, 2, 3] as const)('an estimate has its class under lines of weight %d', (lines) => {
  painter.paint({ ...emptyScene, fills: { a: { ramp: 'progress', klass: 4, lines } } });
  const state = { fill: RAMPS.progress.light[3], pattern: `lines-${lines}`, opacity: 1 };
  expect(calls[0]).toEqual({ id: 'a', state });
});

test('a district whose estimate becomes a printed figure is painted alone, without lines', () => {
  const printed = { ramp: 'progress', klass: 4, lines: null } as const;
  const b = { ...printed, lines: 1 } as const;
  painter.paint({ ...emptyScene, fills: { a: { ...printed, lines: 2 }, b } });
  calls.length = 0;
  painter.paint({ ...emptyScene, fills: { a: printed, b } });
  expect(calls).toMatchObject([{ id: 'a', state: { pattern: null } }]);
});

test('a value that is not drawn as a fill has no lines', () => {
  painter.paint({ ...emptyScene, fills: { a: 'plain' } });
  expect(calls[0]?.state).toMatchObject({ fill: null, pattern: null });
});

test('the lines of a faded district fade with it', () => {
  const fills = { a: { ramp: 'progress', klass: 5, lines: 3 } } as const;
  painter.paint({ ...emptyScene, fills, faded: new Set(['a', 'b']) });
  const [a, b] = calls.map(({ state }) => state as { opacity: number });
  expect(a?.opacity).toBeLessThan(0.2);
  expect(b).toEqual({ fill: expect.any(String), pattern: 'hairlines', opacity: a?.opacity });
});

test('a faded district keeps its hue but lets the ground through', () => {
  const fills = { a: { ramp: 'progress', klass: 5, lines: null } } as const;
  painter.paint({ ...emptyScene, fills, faded: new Set(['a']) });
  expect(calls[0]?.state).toMatchObject({ fill: `${RAMPS.progress.light[4]}1f` });
});
