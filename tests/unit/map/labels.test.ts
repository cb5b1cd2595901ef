import { expect, test } from 'vitest';
import { roomyLabels } from '../../../src/map/labels.ts';
import type { DistrictShape } from '../../../src/map/shapes.ts';

/** A district of a name in a row, as wide as it is said to be. */
const shape = (index: number, x: number, side: number): DistrictShape => {
  const name = `District ${index}`;
  return {
    id: `u${index}`,
    name: { en: name, az: name },
    d: '',
    box: [x, 0, x + side, side],
    anchor: [x, 0],
  };
};

test('a few districts are all named, however near they are', () => {
  const districts = Array.from({ length: 40 }, (_, index) => shape(index, index, 1));
  expect(roomyLabels({ districts, focus: [0, 0, 1000, 1000] })).toEqual(districts);
});

test('of many the larger are named, and no name lies over another', () => {
  const districts = Array.from({ length: 100 }, (_, index) =>
    shape(index, index * 10, index === 50 ? 20 : 10),
  );
  const named = roomyLabels({ districts, focus: [0, 0, 1000, 1000] });
  expect(named[0]?.id).toBe('u50');
  const places = named.map(({ anchor }) => anchor[0]).sort((a, b) => a - b);
  const nearest = Math.min(...places.slice(1).map((x, index) => x - (places[index] ?? 0)));
  expect(nearest).toBeGreaterThan(100);
});
