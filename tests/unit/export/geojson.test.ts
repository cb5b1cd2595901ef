import { area, booleanClockwise } from '@turf/turf';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { writeGeojson } from '../../../src/export/geojson.ts';
import { isOwnMetric, METRIC_IDS } from '../../../src/metrics/registry.ts';
import { readAll } from '../../../src/metrics/survey.ts';
import { districtOf } from '../shipped.ts';
import { SAFETY } from '../../e2e/words.ts';
import { atlasOf, exportOf, HOSTILE, shippedGeography } from './view.ts';

/** RFC 7946, sections 3.1.1 and 3.1.6: longitude and latitude; closed rings of four positions or more. */
const position = v.strictTuple([
  v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
]);
const ring = v.pipe(
  v.array(position),
  v.minLength(4),
  v.check((line) => String(line[0]) === String(line.at(-1)), 'is not closed'),
);
const rings = v.pipe(v.array(ring), v.minLength(1));
const scalar = v.nullable(v.union([v.string(), v.number()]));
const collection = v.looseObject({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.strictObject({
      type: v.literal('Feature'),
      id: v.string(),
      properties: v.record(v.string(), scalar),
      geometry: v.variant('type', [
        v.strictObject({ type: v.literal('Polygon'), coordinates: rings }),
        v.strictObject({ type: v.literal('MultiPolygon'), coordinates: v.array(rings) }),
      ]),
    }),
  ),
});

type Read = FeatureCollection<Polygon | MultiPolygon> & Record<string, unknown>;
const read = (view = {}, name?: string) =>
  JSON.parse(writeGeojson(exportOf(view, name), shippedGeography)) as Read;
const shipped = read();
const polygonsOf = ({ type, coordinates }: Polygon | MultiPolygon) =>
  type === 'Polygon' ? [coordinates] : coordinates;

describe('districts as GeoJSON', () => {
  test('are a collection as RFC 7946 has it', () => {
    expect(v.safeParse(collection, shipped).issues).toBeUndefined();
    expect(shipped.features).toHaveLength(13);
  });

  test('name no coordinate system, which is WGS84', () => {
    expect(shipped).not.toHaveProperty('crs');
  });

  test('have outer rings counterclockwise and holes clockwise', () => {
    for (const { geometry } of shipped.features) {
      for (const [outer = [], ...holes] of polygonsOf(geometry)) {
        expect(booleanClockwise(outer)).toBe(false);
        expect(holes.every((hole) => booleanClockwise(hole))).toBe(true);
      }
    }
  });

  test('are as large as the land of the districts', () => {
    for (const one of shipped.features) {
      const { landHa } = districtOf(String(one.id));
      expect(one.properties?.land_ha).toBe(landHa);
      // Turf measures on a sphere, which is up to 0.2 % off here.
      expect(Math.abs(area(one) / 10_000 / landHa - 1)).toBeLessThan(0.002);
    }
  });

  test.each(METRIC_IDS.filter((id) => !isOwnMetric(id)))(
    'have the numbers of %s as they are read',
    (metric) => {
      const readings = readAll(metric, atlasOf().question);
      for (const { id, properties } of shipped.features) {
        const reading = readings.get(String(id));
        const end = (name: string): unknown =>
          Object.entries(properties ?? {}).find(([key]) =>
            key.startsWith(`${metric}_${name}_`),
          )?.[1];
        if (!reading || reading.value === null) {
          expect([end('low'), end('best'), end('high')]).toEqual([null, null, null]);
          continue;
        }
        expect(end('best')).toBe(reading.range?.width === 3 ? null : reading.value);
        if (!reading.range) continue;
        expect([end('low'), end('high')]).toEqual([reading.range.low, reading.range.high]);
      }
    },
  );

  test('carry their proof: what, when, which kind, whose, where from, and the safety line', () => {
    expect(shipped).toMatchObject({
      publisher: 'Clearance Atlas',
      title: 'Progress: land reported cleared, 31 December 2025',
      period: '10 November 2020 to 31 December 2025',
      figures: expect.stringMatching(/^Best estimate\./),
      safety: [SAFETY],
      licence: expect.stringContaining('CC BY 4.0'),
      link: expect.stringContaining('t=2025-12-31&e=estimate&lang=en'),
      data_until: expect.stringMatching(/^2026-/),
      exported: '2026-11-23',
    });
  });

  test('list every source that a district names', () => {
    const listed = new Set((shipped.sources as { address: string }[]).map((one) => one.address));
    const named = shipped.features.flatMap(({ properties }) => {
      const cell = String(properties?.cleared_sources);
      return [...cell.matchAll(/<([^>]+)>/g)].map((match) => match[1] ?? '');
    });
    expect(named.length).toBeGreaterThan(13);
    expect(named.filter((address) => !listed.has(address))).toEqual([]);
  });

  test('of published figures say so, feature by feature', () => {
    const published = read({ e: 'published' });
    expect(published.figures).toMatch(/^As published\./);
    const kinds = published.features.map(({ properties }) => properties?.cleared_kind as unknown);
    expect(new Set(kinds)).toEqual(new Set(['published']));
  });

  test.each(HOSTILE)('keep a district called %j as it is', (name) => {
    expect(read({}, name).features[0]?.properties?.name).toBe(name);
  });
});
