import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cameraOf,
  constrained,
  fitCamera,
  toLonLat,
  toPixel,
  toWorld,
  viewBoxOf,
  withAir,
  worldOf,
  zoomedAt,
  type Box,
} from '../../../src/map/projection.ts';

const world = worldOf([45.6, 38.85, 47.66, 40.5]);
const focus: Box = [0, 0, 1000, toWorld(world, [47.66, 38.85])[1]];
const place = fc.tuple(
  fc.double({ min: 44, max: 50, noNaN: true }),
  fc.double({ min: 38, max: 42, noNaN: true }),
);
const camera = fc.record({
  zoom: fc.double({ min: 5, max: 13, noNaN: true }),
  lat: fc.double({ min: 38, max: 42, noNaN: true }),
  lon: fc.double({ min: 44, max: 50, noNaN: true }),
});
const size = fc.record({
  width: fc.integer({ min: 100, max: 3000 }),
  height: fc.integer({ min: 100, max: 3000 }),
});

test('the focus bounds are 1000 units wide', () => {
  expect(toWorld(world, [45.6, 40.5])).toEqual([0, 0]);
  expect(toWorld(world, [47.66, 40.5])[0]).toBeCloseTo(1000, 9);
});

test('a place survives the way to the world and back', () => {
  fc.assert(
    fc.property(place, ([lon, lat]) => {
      const [x, y] = toLonLat(world, toWorld(world, [lon, lat]));
      expect(x).toBeCloseTo(lon, 9);
      expect(y).toBeCloseTo(lat, 9);
    }),
  );
});

test('a camera survives the way to a viewBox and back', () => {
  fc.assert(
    fc.property(camera, size, (before, container) => {
      const after = cameraOf(world, viewBoxOf(world, before, container), container);
      expect(after.zoom).toBeCloseTo(before.zoom, 9);
      expect(after.lat).toBeCloseTo(before.lat, 9);
      expect(after.lon).toBeCloseTo(before.lon, 9);
    }),
  );
});

test('the world is 512 pixels wide at zoom 0', () => {
  const whole = { width: 512, height: 512 };
  const [x] = toPixel(world, { zoom: 0, lat: 0, lon: 0 }, whole, [180, 0]);
  expect(x).toBeCloseTo(512, 9);
});

test('the fitted camera shows what the viewBox of the focus bounds shows', () => {
  const container = { width: 700, height: 520 };
  const [, y, , height] = viewBoxOf(world, fitCamera(world, focus, container), container);
  const [, top, , bottom] = withAir(focus);
  expect(y).toBeCloseTo(top, 6);
  expect(height).toBeCloseTo(bottom - top, 6);
});

test('the place under the pointer stays there in a zoom', () => {
  fc.assert(
    fc.property(camera, size, place, (before, container, [lon, lat]) => {
      const at = toPixel(world, before, container, [lon, lat]);
      const [x, y] = toPixel(world, zoomedAt(world, before, container, 0.5, at), container, [
        lon,
        lat,
      ]);
      expect(x).toBeCloseTo(at[0], 4);
      expect(y).toBeCloseTo(at[1], 4);
    }),
  );
});

test('an allowed camera is left alone', () => {
  fc.assert(
    fc.property(camera, size, (asked, container) => {
      const once = constrained(world, focus, container, asked);
      const twice = constrained(world, focus, container, once);
      expect(twice.zoom).toBeCloseTo(once.zoom, 9);
      expect(twice.lat).toBeCloseTo(once.lat, 9);
      expect(twice.lon).toBeCloseTo(once.lon, 9);
    }),
  );
});
