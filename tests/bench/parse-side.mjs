// One side of parse.mjs in a process of its own, bundled: node parse-side.js SIDE FILE
// Reads the file once; then does the work once for each line that comes, from the bytes of the file on, and
// answers with seconds and what it found.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { bbox, booleanPointInPolygon, feature } from '@turf/turf';
import Flatbush from 'flatbush';
import papaparse from 'papaparse';
import { readRecords } from '../../src/io/record-formats.ts';
import { districtLayer } from '../../src/spatial/district-layer.ts';
import { filedByName } from '../../src/spatial/filed-table.ts';
import { joinRecords } from '../../src/spatial/join.ts';
import { JudgedRecords } from '../../src/spatial/judged-records.ts';
import { districts } from '../fixtures/join/seeded.ts';

const DISTRICTS = { count: 74, pieces: 500 };

const [side, file] = process.argv.slice(2);
const { buffer, byteOffset, length } = readFileSync(file);
const bytes = new Uint8Array(buffer, byteOffset, length);
const shapes = side.startsWith('counts') ? districts(DISTRICTS.count, DISTRICTS.pieces) : [];

const text = () => new TextDecoder().decode(bytes);
const hashOf = (counts) => createHash('sha256').update(JSON.stringify(counts)).digest('hex');

async function counts() {
  const layer = districtLayer(shapes);
  const { table } = await readRecords(bytes, 'points');
  const judged = new JudgedRecords(layer, [filedByName('points', table)]);
  return hashOf([...joinRecords(layer, judged.hazards()).items].slice(1));
}

function countsByTurf() {
  const { features } = JSON.parse(text());
  const boxed = shapes.map((geometry) => ({ ...feature(geometry), bbox: bbox(geometry) }));
  const tree = new Flatbush(boxed.length);
  for (const shape of boxed) tree.add(...shape.bbox);
  tree.finish();
  const found = new Array(boxed.length).fill(0);
  for (const { geometry } of features) {
    const [lon, lat] = geometry.coordinates;
    const district = tree
      .search(lon, lat, lon, lat)
      .find((d) => booleanPointInPolygon(geometry, boxed[d]));
    if (district !== undefined) found[district]++;
  }
  return hashOf(found);
}

/** Work by the name of the side; each answers something to compare. */
const WORK = {
  ours: async () => (await readRecords(bytes, 'points')).table.points.length,
  json: () => JSON.parse(text()).features.length,
  // Numbers as numbers, which a place on a map needs, and which ours gives.
  'papaparse-typed': () =>
    papaparse.parse(text(), { header: true, dynamicTyping: true, skipEmptyLines: true }).data
      .length,
  'papaparse-header': () =>
    papaparse.parse(text(), { header: true, skipEmptyLines: true }).data.length,
  'papaparse-rows': () => papaparse.parse(text(), { skipEmptyLines: true }).data.length - 1,
  counts,
  'counts-turf': countsByTurf,
};

setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc');
const say = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`);
say('ready');
for await (const line of createInterface({ input: process.stdin })) {
  if (line !== '') break;
  collectGarbage();
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  const answer = await WORK[side]();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  say({ seconds, cpu: (user + system) / 1e6, answer });
}
