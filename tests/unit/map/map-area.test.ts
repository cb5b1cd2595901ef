import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import MapArea from '../../../src/map/MapArea.svelte';
import { districts, emptyScene, geography, shapes, surroundings } from './world.ts';

const nothing = () => undefined;
const { body } = render(MapArea, {
  props: {
    shapes,
    scene: emptyScene,
    districts,
    words: {
      map: 'Map',
      summary: 'Thirteen districts.',
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom out',
      wholeArea: 'Whole area',
      districtsOnMap: 'Districts on the map',
      twoFingers: 'Use two fingers',
      ctrlToZoom: 'Hold Ctrl',
      credits: 'Sources',
    },
    events: { onselect: nothing, onhover: nothing, oncamera: nothing, onreceipt: nothing },
    camera: null,
    loadGeography: () => Promise.resolve({ geography, surroundings }),
    onfallback: nothing,
  },
});

test('the page starts with the SVG map in a region named Map', () => {
  expect(body).toMatch(/<section [^>]*aria-label="Map" data-renderer="svg"/);
});

test('the page has no style attribute before a script runs', () => {
  expect(body).not.toMatch(/\sstyle=/);
});
