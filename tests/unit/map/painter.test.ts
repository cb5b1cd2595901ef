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
  painter.paint({ ...emptyScene, fills: { a: { ramp: 'pace', klass: 2 } } });
  expect(calls).toEqual([{ id: 'a', state: { fill: RAMPS.pace.light[1], hairlines: 0 } }]);
});

test('a district without a record is bare ground with hairlines', () => {
  painter.paint(emptyScene);
  expect(calls[0]).toEqual({ id: 'a', state: { fill: null, hairlines: 1 } });
});

test('selecting a district outlines its pieces of border', () => {
  painter.paint(emptyScene);
  calls.length = 0;
  painter.paint({ ...emptyScene, selected: ['a'] });
  expect(calls).toEqual([{ id: 'a|b', state: { look: 'selected' } }]);
});

test('a theme paints with its own ramp', () => {
  painter.paint({ ...emptyScene, theme: 'dark', fills: { a: { ramp: 'progress', klass: 1 } } });
  expect(calls[0]?.state).toMatchObject({ fill: RAMPS.progress.dark[0] });
});

test('a faded district keeps its hue but lets the ground through', () => {
  const fills = { a: { ramp: 'progress', klass: 5 } } as const;
  painter.paint({ ...emptyScene, fills, faded: new Set(['a']) });
  expect(calls[0]?.state).toMatchObject({ fill: `${RAMPS.progress.light[4]}1f` });
});
