import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { render } from 'svelte/server';
import { layerChanges, mapLayers } from '../../../src/map/layers.ts';
import { DRAWING_ORDER, inDrawingOrder, SVG_GROUPS } from '../../../src/map/order.ts';
import { featuresOf } from '../../../src/map/sources.ts';
import { mapStyle } from '../../../src/map/style.ts';
import SvgMap from '../../../src/map/SvgMap.svelte';
import { THEMES } from '../../../src/metrics/ramps.ts';
import { districts, emptyScene, geography, shapes, surroundings } from './world.ts';

const features = featuresOf({ geography, surroundings, districts, shapes });
const LANGS = ['en', 'az'] as const;

describe.each(THEMES)('in the %s theme', (theme) => {
  test.each(LANGS)('the style in %s is valid', (lang) => {
    expect(validateStyleMin(mapStyle(theme, lang, features))).toEqual([]);
  });

  test('every layer is in the drawing order', () => {
    expect(mapLayers(theme, 'en').map(({ id }) => id)).toEqual(DRAWING_ORDER.map(({ id }) => id));
  });

  test.each(LANGS)('a change to it and %s touches paint and layout only', (lang) => {
    for (const { layer } of layerChanges(mapLayers('light', 'en'), mapLayers(theme, lang))) {
      expect(DRAWING_ORDER.map(({ id }) => id)).toContain(layer);
    }
  });
});

test('a layer outside the drawing order is refused', () => {
  expect(() => inDrawingOrder([{ id: 'clouds' }])).toThrow('"clouds"');
});

test('no change of theme or language leaves the layers as they are', () => {
  expect(layerChanges(mapLayers('dark', 'az'), mapLayers('dark', 'az'))).toEqual([]);
});

test('a change of language changes texts alone', () => {
  const names = layerChanges(mapLayers('light', 'en'), mapLayers('light', 'az'));
  expect(new Set(names.map(({ name }) => name))).toEqual(new Set(['text-field']));
});

describe('the SVG map', () => {
  const words = { summary: 'Thirteen districts.' };
  const fills = { aghdam: { ramp: 'progress', klass: 3 } as const, lachin: null };
  const scene = { ...emptyScene, fills, selected: ['aghdam'] };
  const { body } = render(SvgMap, { props: { shapes, scene, camera: null, words } });

  test('draws its groups in the order of the layers', () => {
    const groups = [...body.matchAll(/data-group="([a-z]+)"/g)].map(([, group]) => group);
    expect(groups).toEqual(SVG_GROUPS);
  });

  test('has exactly one path for each district', () => {
    const ids = [...body.matchAll(/<path data-district="([a-z]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(districts.map(({ id }) => id));
  });

  test('fills by class', () => {
    expect(body).toMatch(/data-district="aghdam" class="[^"]*fill-progress-3/);
  });

  test('draws hairlines where there is no record', () => {
    expect(body).toMatch(/data-district="lachin" class="map-district map-bare"/);
  });

  test('has no style attribute, which the content security policy would refuse', () => {
    expect(body).not.toMatch(/\sstyle=/);
  });

  test('draws a selected district in two tones', () => {
    expect(body).toContain('map-casing-selected');
    expect(body).toContain('map-core-selected');
  });
});
