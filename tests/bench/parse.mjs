// `node --import tsx tests/bench/parse.mjs`: a million points from the bytes of a file to columns, and on to
// counts by district, beside JSON.parse, papaparse, and Turf with flatbush. Each side runs in a process of
// its own, from code bundled and minified as the browser gets it, in turns in one run; figures are medians.
// Peak memory is that of one run in a fresh process. POINTS, ROUNDS and COUNT_ROUNDS change the sizes. The
// ratio of processor seconds says more where other programs run too.
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { points, seeded } from '../fixtures/join/seeded.ts';
import { installPeers } from './packages.mjs';
import { inTurns } from './sides.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const COUNT_ROUNDS = Number(process.env.COUNT_ROUNDS ?? 1);
const POINTS = Number(process.env.POINTS ?? 1_000_000);
const TYPES = ['AP', 'AT', 'UXO', 'SUBMUN', 'IED', 'MORTAR', 'GRENADE', 'OTHER'];
const MONTHS = 120;

const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
const megabytes = (file) => statSync(join(folder, file)).size / 1e6;

/** Writes the same points as GeoJSON and as CSV: 7 decimals, 8 types, a date in one of 120 months. */
function writeFiles() {
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

/** Bundles the sides as a browser gets them, in the folder of the files. */
async function bundleSides() {
  await build({
    root: join(import.meta.dirname, '../..'),
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'webworker' },
    build: {
      ssr: join(import.meta.dirname, 'parse-side.mjs'),
      outDir: join(folder, 'code'),
      emptyOutDir: true,
      minify: true,
      target: 'esnext',
      rolldownOptions: { external: /^node:/, output: { entryFileNames: 'parse-side.mjs' } },
    },
  });
}

const rows = [];
const bounds = [];
/** Notes how a measured figure stands to its bound: at least, or at most. */
function bound(what, measured, sign, limit) {
  const isKept = sign === '≥' ? measured >= limit : measured <= limit;
  bounds.push(
    `${isKept ? 'holds ' : 'FAILS '} ${what}: ${measured.toPrecision(3)} (${sign} ${limit.toPrecision(2)})`,
  );
}

/** Measures sides, ours first, and prints for each: seconds, ratios to ours, memory, answer. */
async function compare(title, given, rounds) {
  const sides = given.map(([name, side, file]) => {
    const command = ['node', join(folder, 'code/parse-side.mjs'), side, join(folder, file)];
    return { name, command, size: megabytes(file) };
  });
  const timed = await inTurns(sides, rounds);
  const once = rounds === 1 ? timed : await inTurns(sides, 1);
  const [ours] = timed;
  console.log(`\n${title}, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}`);
  const measured = timed.map((one, i) => {
    const peak = (once[i].peak * 1024 * 1024) / 1e6;
    return {
      ...one,
      title,
      ours,
      peak,
      beyond: peak - sides[i].size,
      times: one.seconds / ours.seconds,
      cpuTimes: one.cpu / ours.cpu,
    };
  });
  for (const { name, seconds, least, most, times, cpuTimes, peak, beyond, answer } of measured) {
    console.log(
      `  ${name.padEnd(34)} ${seconds.toFixed(3).padStart(7)} s (${least.toFixed(3)} to ${most.toFixed(3)}) ` +
        `${times.toFixed(1).padStart(6)} x (processor ${cpuTimes.toFixed(1)} x)  ` +
        `${peak.toFixed(0).padStart(5)} MB, ${beyond.toFixed(0)} beyond the file  ${String(answer).slice(0, 12)}`,
    );
  }
  const isSame = measured.every(({ answer }) => answer === ours.answer);
  if (!isSame) bounds.push(`FAILS  ${title}: the answers differ`);
  rows.push(...measured);
  return measured;
}

installPeers();
await bundleSides();
writeFiles();
console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0].model}`);
console.log(`Node ${process.versions.node}, bundled and minified code, medians of turns`);
console.log(
  `${POINTS} points: GeoJSON ${megabytes('points.geojson').toFixed(0)} MB, CSV ${megabytes('points.csv').toFixed(0)} MB; counts in 74 districts`,
);

const [geojson, parsed] = await compare(
  'GeoJSON to columns',
  [
    ['ours', 'ours', 'points.geojson'],
    ['JSON.parse', 'json', 'points.geojson'],
  ],
  ROUNDS,
);
bound('GeoJSON, times faster than JSON.parse', parsed.times, '≥', 3);
bound('GeoJSON, memory beyond the file to its', geojson.beyond / parsed.beyond, '≤', 1 / 3);
bounds.push(
  `       GeoJSON, whole memory to its: ${(geojson.peak / parsed.peak).toPrecision(3)} (no bound)`,
);

const [, typed, byHeader, byRows] = await compare(
  'CSV to columns',
  [
    ['ours', 'ours', 'points.csv'],
    ['papaparse, numbers read', 'papaparse-typed', 'points.csv'],
    ['papaparse, every cell a text', 'papaparse-header', 'points.csv'],
    ['papaparse, rows of texts', 'papaparse-rows', 'points.csv'],
  ],
  ROUNDS,
);
bound('CSV, times faster than papaparse', typed.times, '≥', 10);
for (const { name, times } of [byHeader, byRows]) {
  bounds.push(
    `       CSV, times faster than ${name}: ${times.toPrecision(3)} (numbers left unread)`,
  );
}

await compare(
  'file to counts by district',
  [
    ['ours, GeoJSON', 'counts', 'points.geojson'],
    ['ours, CSV', 'counts', 'points.csv'],
    ['JSON.parse, Turf and flatbush', 'counts-turf', 'points.geojson'],
  ],
  COUNT_ROUNDS,
);
rmSync(folder, { recursive: true });

console.log('\n| what | side | seconds | times ours | peak memory | beyond the file | rounds |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const { title, name, seconds, times, peak, beyond, rounds } of rows) {
  console.log(
    `| ${title} | ${name} | ${seconds.toFixed(2)} s | ${times.toFixed(1)} | ${peak.toFixed(0)} MB | ${beyond.toFixed(0)} MB | ${rounds} |`,
  );
}
console.log(`\n${bounds.join('\n')}`);
