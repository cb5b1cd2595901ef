import { describe, expect, test } from 'vitest';
import { frameOf, shownPlaces } from '../../../../src/panels/own/preview.ts';

const DISTRICTS = [
  [46, 39],
  [48, 41],
];
const NEAR = Array.from({ length: 20 }, (_, i) => [46 + i / 20, 40]);

describe('the picture of places before they count', () => {
  test('few records far away do not make the others small, and are counted', () => {
    const { places, beyond } = shownPlaces(DISTRICTS, [...NEAR, [10, 50]]);
    expect(beyond).toBe(1);
    expect(places).not.toContainEqual([10, 50]);
    expect(places).toHaveLength(22);
  });

  test('many records far away are what the picture has to show', () => {
    const swapped = NEAR.map(([lon = 0, lat = 0]) => [lat, lon]);
    const { places, beyond } = shownPlaces(DISTRICTS, [...NEAR, ...swapped]);
    expect(beyond).toBe(0);
    expect(places).toHaveLength(42);
  });

  test('the frame holds every place that is on Earth', () => {
    const frame = frameOf([...DISTRICTS, [4_600_000, 5]]);
    for (const place of DISTRICTS) {
      const [x, y] = frame.at(place);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(frame.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(frame.height);
    }
  });
});
