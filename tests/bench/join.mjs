// `node --import tsx tests/bench/join.mjs`: joins of points and polygons beside their peers, in turns in
// one run, medians. POINTS, HAZARDS and ROUNDS change the sizes. Shapely is measured where Debian's
// python3-shapely is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bbox, booleanPointInPolygon, feature } from '@turf/turf';
import Flatbush from 'flatbush';
import { districtGrid, locatePoints } from '../../src/spatial/district-grid.ts';
import { inEqualAreaPlane } from '../../src/spatial/geodesic-area.ts';
import { polygonsOf } from '../../src/spatial/polygons.ts';
import { unionAreas } from '../../src/spatial/union-areas.ts';
import { districts, hazards, points } from '../fixtures/join/seeded.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const POINTS = Number(process.env.POINTS ?? 1_000_000);
const HAZARDS = Number(process.env.HAZARDS ?? 10_000);
const LAYERS = [
  { count: 13, pieces: 700 },
  { count: 74, pieces: 500 },
  { count: 5000, pieces: 95 },
];
const PYTHON = '/usr/bin/python3';
const hasShapely = spawnSync(PYTHON, ['-c', 'import shapely.vectorized']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const hashOf = (counts) => createHash('sha256').update(JSON.stringify(counts)).digest('hex');

function timed(work) {
  const start = performance.now();
  const answer = work();
  return { seconds: (performance.now() - start) / 1000, answer };
}

function shapely(what) {
  const { stdout } = spawnSync(PYTHON, ['tests/bench/join.py', what, folder], { encoding: 'utf8' });
  return JSON.parse(stdout);
}

/** Runs all sides in turns and prints the median seconds of each, its ratio to ours, and its answer. */
function measure(title, sides, inWords) {
  const seconds = new Map(sides.map(({ name }) => [name, []]));
  const answers = new Map();
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, run } of sides) {
      const result = run();
      seconds.get(name).push(result.seconds);
      answers.set(name, result.answer);
    }
  }
  const ours = median(seconds.get(sides[0].name));
  console.log(`\n${title}`);
  for (const [name, values] of seconds) {
    const ratio = (median(values) / ours).toFixed(1);
    const said = inWords(answers.get(name), answers.get(sides[0].name));
    console.log(
      `${name.padEnd(22)} ${median(values).toFixed(4)} s  ${ratio.padStart(7)} x  ${said}`,
    );
  }
}

function countsByGrid(polygons, lon, lat, count) {
  const sets = locatePoints(districtGrid(polygons), lon, lat);
  const counts = new Array(count).fill(0);
  for (const set of sets) if (set > 0) counts[set - 1]++;
  return counts;
}

function countsByTurf(layer, lon, lat, count) {
  const shapes = layer.map((geometry) => ({ ...feature(geometry), bbox: bbox(geometry) }));
  const tree = new Flatbush(count);
  for (const shape of shapes) tree.add(...shape.bbox);
  tree.finish();
  const counts = new Array(count).fill(0);
  for (let i = 0; i < lon.length; i++) {
    const found = tree
      .search(lon[i], lat[i], lon[i], lat[i])
      .find((d) => booleanPointInPolygon([lon[i], lat[i]], shapes[d]));
    if (found !== undefined) counts[found]++;
  }
  return counts;
}

console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0].model}`);
for (const { count, pieces } of LAYERS) {
  const layer = districts(count, pieces);
  // Both sides start from what their reader leaves: plain arrays here, objects for Turf and shapely.
  const polygons = polygonsOf(layer);
  const positions = points(POINTS, 'uniform', 7);
  const lon = Float64Array.from(positions, ([x]) => x);
  const lat = Float64Array.from(positions, ([, y]) => y);
  writeFileSync(join(folder, 'districts.json'), JSON.stringify(layer));
  writeFileSync(
    join(folder, 'points.bin'),
    Buffer.concat([lon, lat].map((a) => new Uint8Array(a.buffer))),
  );
  const sides = [
    {
      name: 'grid (ours)',
      run: () => timed(() => hashOf(countsByGrid(polygons, lon, lat, count))),
    },
    {
      name: 'Turf and flatbush',
      run: () => timed(() => hashOf(countsByTurf(layer, lon, lat, count))),
    },
  ];
  if (hasShapely) sides.push({ name: 'shapely.vectorized', run: () => shapely('points') });
  measure(`${POINTS} points × ${count} districts, index included`, sides, (hash) =>
    hash.slice(0, 12),
  );
}

for (const { count, pieces } of LAYERS.slice(0, 2)) {
  const inPlane = (geometry) => {
    const ring = (positions) => positions.map(inEqualAreaPlane);
    const { type, coordinates } = geometry;
    return type === 'Polygon'
      ? { type, coordinates: coordinates.map(ring) }
      : { type, coordinates: coordinates.map((polygon) => polygon.map(ring)) };
  };
  const layer = districts(count, pieces).map(inPlane);
  const features = hazards(HAZARDS, 11);
  const shapes = features.map(({ geometry }) => inPlane(geometry));
  writeFileSync(join(folder, 'districts.json'), JSON.stringify(layer));
  writeFileSync(join(folder, 'hazards.json'), JSON.stringify(shapes));
  const [land, polygons] = [polygonsOf(layer), polygonsOf(shapes)];
  const of = features.map(({ properties }) => properties.period);
  const areas = (periods) => {
    const found = unionAreas(polygons, districtGrid(land), periods).areas;
    const each = periods?.count ?? 1;
    return Array.from({ length: count }, (_, d) => found[(d + 1) * each + each - 1]);
  };
  const sides = [
    { name: 'boundary (ours)', run: () => timed(() => areas()) },
    { name: 'the same, six periods', run: () => timed(() => areas({ count: 6, of })) },
  ];
  if (hasShapely) sides.push({ name: 'shapely', run: () => shapely('areas') });
  measure(
    `${shapes.length} polygons × ${count} districts, index included`,
    sides,
    (found, ours) => {
      const worst = Math.max(
        ...found.map((area, d) => (area > 0 ? Math.abs(ours[d] / area - 1) : 0)),
      );
      return `worst district differs by ${worst.toExponential(1)}`;
    },
  );
}
console.log(`\npeak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
rmSync(folder, { recursive: true });
