import { expect, test } from 'vitest';
import { neighbourTowards } from '../../../src/map/neighbours.ts';
import { districts } from './world.ts';

const DIRECTIONS = ['up', 'down', 'left', 'right'] as const;

test('the arrow keys go to the neighbour that lies in that direction', () => {
  expect(neighbourTowards(districts, 'zangilan', 'up')).toBe('gubadli');
  expect(neighbourTowards(districts, 'kalbajar', 'right')).toBe('aghdara');
});

test('at the edge there is nowhere to go', () => {
  expect(neighbourTowards(districts, 'kalbajar', 'left')).toBeNull();
});

test('a district that is not known has no neighbour', () => {
  expect(neighbourTowards(districts, 'atlantis', 'up')).toBeNull();
});

test.each(districts.map(({ id }) => id))('arrow keys reach every district from %s', (start) => {
  const reached = new Set([start]);
  for (const id of reached) {
    for (const direction of DIRECTIONS) {
      const next = neighbourTowards(districts, id, direction);
      if (next) reached.add(next);
    }
  }
  expect(reached.size).toBe(districts.length);
});
