import {
  createExpression,
  groupByLayout,
  validateStyleMin,
} from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { render } from 'svelte/server';
import { layerChanges, mapLayers } from '../../../src/map/layers.ts';
import { DRAWING_ORDER, inDrawingOrder, SVG_GROUPS } from '../../../src/map/order.ts';
import { OWN_SOURCE, ownLayers } from '../../../src/map/own-layers.ts';
import { PATTERN_IDS } from '../../../src/map/patterns.ts';
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

  test.each(LANGS)('the style in %s is valid with own records', (lang) => {
    const style = mapStyle(theme, lang, features);
    const data = { type: 'FeatureCollection' as const, features: [] };
    const own = { type: 'geojson' as const, data };
    const sources = { ...style.sources, [OWN_SOURCE]: own };
    const layers = inDrawingOrder([...style.layers, ...ownLayers(theme)]);
    expect(validateStyleMin({ ...style, sources, layers })).toEqual([]);
  });

  test('every layer is in the drawing order', () => {
    const all = inDrawingOrder([...mapLayers(theme, 'en'), ...ownLayers(theme)]);
    expect(all.map(({ id }) => id)).toEqual(DRAWING_ORDER.map(({ id }) => id));
  });

  test.each(LANGS)('a change to it and %s touches paint and layout only', (lang) => {
    for (const { layer } of layerChanges(mapLayers('light', 'en'), mapLayers(theme, lang))) {
      expect(DRAWING_ORDER.map(({ id }) => id)).toContain(layer);
    }
  });
});

describe('the layers of lines', () => {
  const layers = mapLayers('light', 'en');

  test('cut no geometry of their own: they share that of the fills', () => {
    const groups = groupByLayout(layers).map((group) => group.map(({ id }) => id));
    expect(groups).toContainEqual(['district-fill', ...PATTERN_IDS.map((id) => `district-${id}`)]);
  });

  test.each(PATTERN_IDS)('%s show in the districts that have them, and nowhere else', (id) => {
    const layer = layers.find((one) => one.id === `district-${id}`);
    const paint = layer?.type === 'fill' ? layer.paint : undefined;
    const made = createExpression(paint?.['fill-opacity'], `${layer?.id}.paint.fill-opacity`);
    if (made.result === 'error') throw new Error(`The opacity of ${id} is no expression.`);
    const opacityWith = (state: object) => made.value.evaluate({ zoom: 8 }, undefined, state);
    for (const pattern of PATTERN_IDS) {
      expect(opacityWith({ pattern, opacity: 1 })).toBe(pattern === id ? 1 : 0);
    }
    expect(opacityWith({ pattern: id, opacity: 0.12 })).toBe(0.12);
    expect(opacityWith({ pattern: null, opacity: 1 })).toBe(0);
    expect(opacityWith({})).toBe(0);
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
  const estimate = { ramp: 'progress', klass: 2, lines: 3 } as const;
  const fills = {
    aghdam: { ramp: 'progress', klass: 3, lines: null } as const,
    lachin: null,
    fuzuli: estimate,
    shusha: estimate,
    tartar: { ...estimate, lines: 1 } as const,
  };
  const scene = { ...emptyScene, fills, selected: ['aghdam'] };
  const { body } = render(SvgMap, { props: { shapes, scene, camera: null, words } });

  test('draws its groups in the order of the layers', () => {
    const groups = [...body.matchAll(/data-group="([a-z]+)"/g)].map(([, group]) => group);
    expect(groups).toEqual(SVG_GROUPS.filter((group) => !group.startsWith('own-')));
  });

  test('has exactly one path for each district', () => {
    const ids = [...body.matchAll(/<path data-district="([a-z]+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(districts.map(({ id }) => id));
  });

  test('fills by class', () => {
    expect(body).toMatch(/data-district="aghdam" class="[^"]*fill-progress-3/);
  });

  /** The pattern that a district is filled with, as it stands in the markup. */
  const patternOf = (district: string) => {
    const id = new RegExp(`data-district="${district}"[^>]* fill="url\\(#([^)]+)\\)"`).exec(
      body,
    )?.[1];
    return new RegExp(`<pattern id="${id}".*?</pattern>`, 's').exec(body)?.[0] ?? '';
  };

  test('draws an estimate as its class with lines that fall to the right', () => {
    const pattern = patternOf('fuzuli');
    expect(pattern).toContain('class="fill-progress-2"');
    expect(pattern).toContain('class="map-estimate"');
    expect(pattern).toContain('rotate(-45)');
    expect(body).toMatch(/data-district="fuzuli" class="[^"]*fill-progress-2 map-lined/);
  });

  test('draws a wider range with heavier lines', () => {
    const widthIn = (pattern: string) =>
      Number(/class="map-estimate"[^>]* width="([\d.]+)"/.exec(pattern)?.[1]);
    expect(widthIn(patternOf('fuzuli'))).toBeGreaterThan(widthIn(patternOf('tartar')));
  });

  test('writes a pattern once, however many districts have it', () => {
    expect(patternOf('shusha')).toBe(patternOf('fuzuli'));
    // The two of the estimates, and the hairlines.
    expect(body.match(/<pattern/g)).toHaveLength(3);
  });

  test('draws a printed figure without lines', () => {
    expect(body).toMatch(/data-district="aghdam" class="map-district fill-progress-3"/);
  });

  test('draws hairlines, which rise to the right, where there is no record', () => {
    expect(patternOf('lachin')).toContain('rotate(45)');
    expect(patternOf('lachin')).toContain('class="map-hairline"');
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
