// `node --import tsx tests/bench/parse.mjs`: a million points from the bytes of a file to columns, and on to
// counts by district, beside JSON.parse, papaparse, and Turf with flatbush: in turns in one run, medians.
// Peak memory is that of a process of its own. POINTS, ROUNDS and COUNT_ROUNDS change the sizes.
// `npm install` in this folder first: papaparse is only for this.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { bbox, booleanPointInPolygon, feature } from '@turf/turf';
import Flatbush from 'flatbush';
import { readRecords } from '../../src/io/record-formats.ts';
import { districtLayer } from '../../src/spatial/district-layer.ts';
import { filedByName } from '../../src/spatial/filed-table.ts';
import { joinRecords } from '../../src/spatial/join.ts';
import { JudgedRecords } from '../../src/spatial/judged-records.ts';
import { districts, points, seeded } from '../fixtures/join/seeded.ts';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const COUNT_ROUNDS = Number(process.env.COUNT_ROUNDS ?? 1);
const POINTS = Number(process.env.POINTS ?? 1_000_000);
const DISTRICTS = { count: 74, pieces: 500 };
const TYPES = ['AP', 'AT', 'UXO', 'SUBMUN', 'IED', 'MORTAR', 'GRENADE', 'OTHER'];
const MONTHS = 120;

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const hashOf = (counts) => createHash('sha256').update(JSON.stringify(counts)).digest('hex');
setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc');

/** Writes the same points as GeoJSON and as CSV: 7 decimals, 8 types, a date in one of 120 months. */
function writeFiles(folder) {
  const random = seeded(8);
  const positions = points(POINTS, 'uniform', 7);
  const csv = openSync(join(folder, 'points.csv'), 'w');
  const geojson = openSync(join(folder, 'points.geojson'), 'w');
  writeSync(csv, 'id,lon,lat,type,date\n');
  writeSync(geojson, '{"type":"FeatureCollection","features":[\n');
  for (let start = 0; start < POINTS; start += 10_000) {
    const rows = positions.slice(start, start + 10_000).map(([lon, lat], i) => {
      const type = TYPES[Math.floor(random() * random() * TYPES.length)];
      const month = Math.floor(random() * MONTHS);
      const date = `${2016 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}-15`;
      return { id: start + i, at: `${lon.toFixed(7)},${lat.toFixed(7)}`, type, date };
    });
    const lines = rows.map(({ id, at, type, date }) => `${id},${at},${type},${date}\n`);
    const features = rows.map(
      ({ id, at, type, date }) =>
        `${id > 0 ? ',\n' : ''}{"type":"Feature","geometry":{"type":"Point","coordinates":[${at}]},"properties":{"id":${id},"type":"${type}","date":"${date}"}}`,
    );
    writeSync(csv, lines.join(''));
    writeSync(geojson, features.join(''));
  }
  writeSync(geojson, ']}\n');
  closeSync(csv);
  closeSync(geojson);
}

const text = (bytes) => new TextDecoder().decode(bytes);
const papaparse = async () => (await import('papaparse')).default;

async function countsOurs(bytes) {
  const layer = districtLayer(districts(DISTRICTS.count, DISTRICTS.pieces));
  const { table } = await readRecords(bytes, 'points');
  const judged = new JudgedRecords(layer, [filedByName('points', table)]);
  return [...joinRecords(layer, judged.hazards()).items].slice(1);
}

function countsByTurf(bytes) {
  const { features } = JSON.parse(text(bytes));
  const shapes = districts(DISTRICTS.count, DISTRICTS.pieces).map((geometry) => {
    return { ...feature(geometry), bbox: bbox(geometry) };
  });
  const tree = new Flatbush(shapes.length);
  for (const shape of shapes) tree.add(...shape.bbox);
  tree.finish();
  const counts = new Array(shapes.length).fill(0);
  for (const { geometry } of features) {
    const [lon, lat] = geometry.coordinates;
    const found = tree
      .search(lon, lat, lon, lat)
      .find((d) => booleanPointInPolygon(geometry, shapes[d]));
    if (found !== undefined) counts[found]++;
  }
  return counts;
}

/** Each side by its name: the file that it reads, and the work, which answers something to compare. */
const SIDES = {
  'GeoJSON, ours': ['points.geojson', async (b) => (await readRecords(b, 'f')).table.points.length],
  'GeoJSON, JSON.parse': ['points.geojson', (b) => JSON.parse(text(b)).features.length],
  'CSV, ours': ['points.csv', async (b) => (await readRecords(b, 'f')).table.points.length],
  'CSV, papaparse': [
    'points.csv',
    async (b) =>
      (await papaparse()).parse(text(b), { header: true, skipEmptyLines: true }).data.length,
  ],
  'CSV, papaparse rows': [
    'points.csv',
    async (b) => (await papaparse()).parse(text(b), { skipEmptyLines: true }).data.length - 1,
  ],
  'counts from GeoJSON, ours': ['points.geojson', async (b) => hashOf(await countsOurs(b))],
  'counts from CSV, ours': ['points.csv', async (b) => hashOf(await countsOurs(b))],
  'counts, JSON.parse, Turf and flatbush': ['points.geojson', (b) => hashOf(countsByTurf(b))],
};

async function timed(name, bytes) {
  collectGarbage();
  const start = performance.now();
  const answer = await SIDES[name][1](bytes);
  return { seconds: (performance.now() - start) / 1000, answer };
}

/** Runs sides in turns and prints for each: median seconds, ratio to the first, peak memory, answer. */
async function measure(folder, names, rounds) {
  const seconds = new Map(names.map((name) => [name, []]));
  const answers = new Map();
  const bytesOf = new Map(
    names.map((name) => [name, new Uint8Array(readFileSync(join(folder, SIDES[name][0])))]),
  );
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const result = await timed(name, bytesOf.get(name));
      seconds.get(name).push(result.seconds);
      answers.set(name, result.answer);
    }
  }
  const ours = median(seconds.get(names[0]));
  for (const name of names) {
    const time = median(seconds.get(name));
    const args = ['--import', 'tsx', import.meta.filename, folder, name];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    const ratio = `${(time / ours).toFixed(1)} x`;
    const said = String(answers.get(name)).slice(0, 12);
    console.log(
      `${name.padEnd(38)} ${time.toFixed(3).padStart(7)} s ${ratio.padStart(8)} ${stdout.trim().padStart(8)} MB  ${said}`,
    );
  }
}

const [, , givenFolder, alone] = process.argv;
if (alone) {
  await SIDES[alone][1](readFileSync(join(givenFolder, SIDES[alone][0])));
  console.log(Math.round(process.resourceUsage().maxRSS / 1024));
} else {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
  writeFiles(folder);
  const megabytes = (name) => (statSync(join(folder, name)).size / 1e6).toFixed(0);
  console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0].model}`);
  console.log(
    `${POINTS} points: GeoJSON ${megabytes('points.geojson')} MB, CSV ${megabytes('points.csv')} MB; ${DISTRICTS.count} districts\n`,
  );
  const names = Object.keys(SIDES);
  await measure(folder, names.slice(0, 2), ROUNDS);
  await measure(folder, names.slice(2, 5), ROUNDS);
  await measure(folder, names.slice(5), COUNT_ROUNDS);
  rmSync(folder, { recursive: true });
}
