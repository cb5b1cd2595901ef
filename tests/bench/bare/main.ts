import 'maplibre-gl/dist/maplibre-gl.css';
import './bare.css';
import { Map, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import districts from '../../../data/districts.geojson?url';

// The least that a MapLibre page needs to show the same polygons in five colours: what the atlas is
// compared with.
setWorkerUrl(workerUrl);
const map = new Map({
  container: 'map',
  bounds: [
    [45.6, 38.8],
    [47.7, 40.5],
  ],
  fadeDuration: 0,
  attributionControl: false,
  style: {
    version: 8,
    sources: { districts: { type: 'geojson', data: districts } },
    layers: [
      {
        id: 'fill',
        type: 'fill',
        source: 'districts',
        paint: {
          'fill-color': [
            'step',
            ['get', 'area_km2'],
            '#fbf0cf',
            500,
            '#c3cfe8',
            1000,
            '#86a9de',
            1500,
            '#3d6fc4',
            2000,
            '#122f73',
          ],
        },
      },
      { id: 'line', type: 'line', source: 'districts', paint: { 'line-color': '#555555' } },
    ],
  },
});
map.once('idle', () => {
  document.body.dataset.renderer = 'webgl';
});
