import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { BETWEEN_PIECES, putTogether, takenApart } from '../../../src/map/drawing.ts';
import SvgMap from '../../../src/map/SvgMap.svelte';
import { emptyScene, shapes } from './world.ts';

const { outlay, drawing } = takenApart(shapes);

test('an outlay and its drawing are the whole map again', () => {
  expect(putTogether(outlay, drawing)).toEqual(shapes);
});

test('an outlay carries no path data', () => {
  expect(JSON.stringify(outlay)).not.toMatch(/"[Mm]-?[\d.]+[ \d.-]*l/);
});

test('a drawing of another map is refused', () => {
  const { districts } = drawing;
  expect(() => putTogether(outlay, { ...drawing, districts: districts.slice(1) })).toThrow(
    'The map needs 13 paths, and the page has 12.',
  );
});

describe('the markup of the SVG map', () => {
  const words = { summary: 'Thirteen districts.' };
  const { body } = render(SvgMap, { props: { shapes, scene: emptyScene, camera: null, words } });

  test.each(['around', 'waters'] as const)('holds the drawing of what is %s', (name) => {
    expect(body).toMatch(new RegExp(`<g data-drawing="${name}"[^>]*>(<!--.*?-->)*<path`));
    expect(body).toContain(drawing[name]);
  });

  test('holds the path of each district in the order of the outlay', () => {
    const paths = [...body.matchAll(/<path data-district=[^>]* d="([^"]*)"/g)].map(([, d]) => d);
    expect(paths).toEqual(drawing.districts);
  });

  test('holds each piece of border, whatever look it has', () => {
    const [, pieces] = /<metadata data-drawing="borders">([^<]*)</.exec(body) ?? [];
    expect(pieces?.split(BETWEEN_PIECES)).toEqual(drawing.borders);
  });
});
