import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookOf, onOutline } from '../../../src/map/borders.ts';
import { outlineEdge, pathInTenths, pathOf, simplified } from '../../../src/map/paths.ts';
import { districts, emptyScene, shapes } from './world.ts';

test('each district has one shape', () => {
  expect(shapes.districts.map(({ id }) => id)).toEqual(districts.map(({ id }) => id));
});

test('the shapes stay small enough for the first view', () => {
  expect(gzipSync(JSON.stringify(shapes), { level: 9 }).length).toBeLessThan(25_000);
});

test('the shapes are plain JSON', () => {
  expect(JSON.parse(JSON.stringify(shapes))).toEqual(shapes);
});

test('no path has more than one decimal', () => {
  expect(shapes.districts.map(({ d }) => d).join('')).not.toMatch(/\.\d\d/);
});

test('a border between two districts is there once', () => {
  const ids = shapes.borders.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('borders of Aghdara with the districts it came from are approximate', () => {
  const rough = shapes.borders.filter(({ approximate }) => approximate).map(({ id }) => id);
  expect(rough).toEqual(['aghdam|aghdara', 'aghdara|kalbajar', 'aghdara|tartar']);
});

test('the outline of all districts is the borders with the outside', () => {
  const members = districts.map(({ id }) => id);
  for (const { owners } of shapes.borders) {
    expect(onOutline(owners, members)).toBe(owners[1] === null);
  }
});

test('a border between two members is not on their outline', () => {
  expect(onOutline(['fuzuli', 'jabrayil'], ['fuzuli', 'jabrayil'])).toBe(false);
});

test('selection is the strongest look', () => {
  const scene = {
    ...emptyScene,
    selected: ['shusha'],
    hovered: 'lachin',
    outlines: [{ id: 'o', kind: 'operation' as const, members: ['lachin'], label: '', title: '' }],
  };
  expect(lookOf(['lachin', 'shusha'], scene)).toBe('selected');
  expect(lookOf(['lachin', null], scene)).toBe('hover');
  expect(lookOf(['lachin', null], { ...scene, hovered: null })).toBe('operation');
  expect(lookOf(['aghdam', null], scene)).toBeNull();
});

test('neighbouring countries are named, the home country is not', () => {
  const names = shapes.places.filter(({ kind }) => kind === 'country').map(({ name }) => name.en);
  expect(names).toEqual(['Armenia', 'Iran']);
});

test('towns inside a focus district are not named twice', () => {
  expect(shapes.places.map(({ name }) => name.en)).not.toContain('Aghdam');
});

test('the words of an outline stand on the edge of a member', () => {
  const box = shapes.districts.find(({ id }) => id === 'fuzuli')?.box ?? [0, 0, 0, 0];
  const [x, y] = outlineEdge(shapes, ['fuzuli']);
  const edges = [x - box[0], x - box[2], y - box[1], y - box[3]].map(Math.abs);
  expect(Math.min(...edges)).toBeLessThan(1e-6);
});

test('a path steps relatively and wastes no character', () => {
  const line = [
    [0.04, 0.5],
    [1.5, -0.5],
    [1.5, -0.5],
    [3, 0],
  ] as const;
  expect(pathOf([line], true)).toBe('M0 .5l1.5-1 1.5 .5z');
  expect(pathInTenths([line], true)).toBe('M0 5l15-10 15 5z');
});

test('simplifying leaves no point farther off than the tolerance', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }));
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 40 }), (line) => {
      const short = simplified(line, 5);
      expect(short[0]).toEqual(line[0]);
      expect(short.at(-1)).toEqual(line.at(-1));
      expect(short.length).toBeLessThanOrEqual(line.length);
    }),
  );
});
