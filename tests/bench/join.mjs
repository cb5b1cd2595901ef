// `node --import tsx tests/bench/join.mjs`: joins of points and polygons to districts beside their peers,
// each side in a process of its own, in turns in one run, medians. Shapely is measured where Debian's
// python3-shapely is installed. ROUNDS, POINTS (the large set has ten times as many), HAZARDS (the small
// set a tenth) and DENSE change the sizes; ONLY=points or ONLY=areas runs one half. The ratio of processor
// seconds says more where other programs run too.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { districtGrid, locatePoints } from '../../src/spatial/district-grid.ts';
import { inEqualAreaPlane } from '../../src/spatial/geodesic-area.ts';
import { polygonsOf } from '../../src/spatial/polygons.ts';
import { unionAreas } from '../../src/spatial/union-areas.ts';
import { fractalDistricts, scatteredPoints, starHazards } from './layers.ts';
import { installPeers } from './packages.mjs';
import { writePolygons } from './polygon-files.mjs';
import { inTurns } from './sides.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const POINTS = Number(process.env.POINTS ?? 1_000_000);
const HAZARDS = Number(process.env.HAZARDS ?? 100_000);
const DENSE = Number(process.env.DENSE ?? 20_000);
const ONLY = process.env.ONLY ?? '';

/** Mean distance of vertices in degrees: 40,000, 160,000 and 1.9 million of them. */
const SPACING = new Map([
  [13, 0.0025],
  [74, 0.0015],
  [5000, 0.00102],
]);
const BELTS = 400;
const FEW_BELTS = 8;
/** Turf does a part of the work, and its time is scaled: so many edges met by points, so many polygons. */
const EDGES_BY_TURF = 1e8;
const POINTS_BY_FLATBUSH = 20_000;
const POLYGONS_BY_TURF = 300;

const PYTHON = '/usr/bin/python3';
const hasShapely = spawnSync(PYTHON, ['-c', 'import shapely.vectorized']).status === 0;
const HERE = import.meta.dirname;
const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));

const inWords = new Intl.NumberFormat('en').format;
const bytesOf = (array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

/** A side of join-side.mjs that does `part` of `all`. */
function side(name, of, all, part = all) {
  const command = [
    'node',
    '--import',
    'tsx',
    join(HERE, 'join-side.mjs'),
    of,
    folder,
    String(part),
  ];
  return { name, command, scale: all / part };
}

function shapely(name, what) {
  return hasShapely ? [{ name, command: [PYTHON, join(HERE, 'join.py'), what, folder] }] : [];
}

function hashOfCounts(districts, { lon, lat }, part) {
  const counts = new Array(districts.polygonStart.length).fill(0);
  const grid = districtGrid(districts);
  for (const set of locatePoints(grid, lon.subarray(0, part), lat.subarray(0, part))) counts[set]++;
  return createHash('sha256')
    .update(JSON.stringify(counts.slice(1)))
    .digest('hex');
}

const rows = [];
/** Prints what the sides of one comparison took and said, and keeps it for the summary. */
function report(title, sides, said) {
  const [ours] = sides;
  console.log(`\n${title}`);
  for (const one of sides) {
    const { name, seconds, cpu, least, most, peak, scale, rounds } = one;
    const range = `(${least.toPrecision(3)} to ${most.toPrecision(3)})`;
    const notes = [
      said(one),
      ...(scale > 1 ? [`measured on 1/${Math.round(scale)} and scaled`] : []),
      ...(rounds < ROUNDS ? [`${rounds} run`] : []),
    ];
    const times = (a, b) => (a / b).toFixed(a / b < 10 ? 2 : 0).padStart(7);
    console.log(
      `  ${name.padEnd(30)} ${seconds.toPrecision(3).padStart(8)} s ${range.padEnd(22)} ` +
        `${times(seconds, ours.seconds)} x (processor ${times(cpu, ours.cpu).trim()} x)  ${String(peak ?? '?').padStart(5)} MB  ${notes.join('; ')}`,
    );
    rows.push({ title, ours, ...one });
  }
  return new Map(sides.map((one) => [one.name, one]));
}

async function pointsIn(count, points, withTurf) {
  const districts = polygonsOf(fractalDistricts(count, SPACING.get(count)));
  const all = points.lon.length;
  writePolygons(join(folder, 'districts.bin'), districts);
  writeFileSync(join(folder, 'points.bin'), Buffer.concat([points.lon, points.lat].map(bytesOf)));
  const vertices = districts.xy.length / 2;
  const byTurf = Math.min(all, Math.max(100, Math.round(EDGES_BY_TURF / vertices)));
  const byFlatbush = Math.min(all, POINTS_BY_FLATBUSH);
  const sides = await inTurns(
    [
      side('grid (ours)', 'grid', all),
      ...shapely('shapely.vectorized', 'points'),
      ...(withTurf
        ? [
            side('Turf with flatbush', 'turf-flatbush', all, byFlatbush),
            side('plain Turf', 'turf', all, byTurf),
          ]
        : []),
    ],
    ROUNDS,
  );
  const right = new Map();
  const said = ({ answer, scale }) => {
    const part = Math.round(all / scale);
    if (!right.has(part)) right.set(part, hashOfCounts(districts, points, part));
    const isSame = answer === right.get(part);
    return `counts ${answer.slice(0, 12)}${isSame ? '' : ' DIFFER FROM OURS'}`;
  };
  const title = `${inWords(all)} points × ${inWords(count)} districts (${inWords(vertices)} vertices)`;
  return report(title, sides, said);
}

function worstOf(areas, right) {
  return Math.max(...areas.map((area, d) => (right[d] > 0 ? Math.abs(area / right[d] - 1) : area)));
}

async function areasIn(count, hazards, name, isDense = false) {
  const districts = polygonsOf(fractalDistricts(count, SPACING.get(count)), inEqualAreaPlane);
  const polygons = polygonsOf(
    hazards.map(({ geometry }) => geometry),
    inEqualAreaPlane,
  );
  writePolygons(join(folder, 'districts.bin'), districts);
  writePolygons(join(folder, 'hazards.bin'), polygons);
  writeFileSync(
    join(folder, 'months.bin'),
    Uint8Array.from(hazards, ({ month }) => month),
  );
  const all = hazards.length;
  const byTurf = Math.min(all, POLYGONS_BY_TURF);
  const sides = await inTurns(
    [
      side('boundary (ours)', 'boundary', all),
      side('the same, all 120 months', 'boundary-by-month', all),
      side('clipper2-wasm', 'clipper2', all),
      ...(isDense ? [side('clipper2-wasm, union first', 'clipper2-union-first', all)] : []),
      ...shapely('shapely', 'areas'),
      side('Turf with flatbush', 'turf-union-flatbush', all, byTurf),
      side('plain Turf', 'turf-union', all, byTurf),
    ],
    ROUNDS,
  );
  const part = {
    ...polygons,
    ringStart: polygons.ringStart.subarray(0, byTurf + 1),
    polygonStart: polygons.polygonStart.subarray(0, byTurf + 1),
  };
  const rightOfPart = [...unionAreas(part, districtGrid(districts)).areas.subarray(1)];
  const reference = sides.find((one) => one.name === 'shapely') ?? sides[0];
  const said = ({ answer, scale }) => {
    const worst = worstOf(answer, scale > 1 ? rightOfPart : reference.answer);
    return `worst district ${worst.toExponential(1)} from ${scale > 1 ? 'ours' : reference.name}`;
  };
  return report(`${inWords(all)} ${name} × ${inWords(count)} districts`, sides, said);
}

const bounds = [];
/** Notes how a measured figure stands to its bound: at least, or at most. */
function bound(what, measured, sign, limit) {
  const isKept = sign === '≥' ? measured >= limit : measured <= limit;
  bounds.push(
    `${isKept ? 'holds ' : 'FAILS '} ${what}: ${measured.toPrecision(3)} (${sign} ${limit})`,
  );
}
const ratio = (sides, peer, ours) => sides.get(peer)?.seconds / sides.get(ours).seconds;
const exponent = (small, large, times) => Math.log(large.seconds / small.seconds) / Math.log(times);

installPeers();
console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0].model}`);
console.log(
  `Node ${process.versions.node}; ${ROUNDS} rounds in turns, medians; index included; peak memory with inputs`,
);
if (!hasShapely) console.log('python3-shapely is not installed: no figures of shapely');

if (ONLY !== 'areas') {
  const many = scatteredPoints(10 * POINTS);
  const few = { lon: many.lon.subarray(0, POINTS), lat: many.lat.subarray(0, POINTS) };
  await pointsIn(13, few, true);
  const some = await pointsIn(74, few, true);
  const large = await pointsIn(74, many, false);
  const fine = await pointsIn(5000, few, true);
  const [one, ten] = [some.get('grid (ours)'), large.get('grid (ours)')];
  console.log(
    `\nslope of the grid from ${inWords(POINTS)} points: ${exponent(one, ten, 10).toFixed(2)}`,
  );
  if (hasShapely) {
    bound(
      'points × 74, times faster than shapely',
      ratio(some, 'shapely.vectorized', one.name),
      '≥',
      8,
    );
    bound(
      'points × 5,000, times faster than shapely',
      ratio(fine, 'shapely.vectorized', one.name),
      '≥',
      9,
    );
  }
  bound('ten times the points, times as long', ten.seconds / one.seconds, '≤', 12);
  bound('ten times the points, GB', ten.peak / 1000, '≤', 0.6);
}

if (ONLY !== 'points') {
  const hazards = starHazards(HAZARDS, BELTS);
  const few = await areasIn(13, starHazards(HAZARDS / 10, BELTS), 'polygons');
  const some = await areasIn(13, hazards, 'polygons');
  await areasIn(74, hazards, 'polygons');
  const dense = await areasIn(13, starHazards(DENSE, FEW_BELTS), 'dense polygons', true);
  const ours = 'boundary (ours)';
  const slope = (name) => exponent(few.get(name), some.get(name), 10).toFixed(2);
  const slopes = [ours, 'clipper2-wasm', ...(hasShapely ? ['shapely'] : [])];
  console.log(
    `\nslopes from ${inWords(HAZARDS / 10)} polygons: ${slopes.map((s) => `${s} ${slope(s)}`).join(', ')}`,
  );
  bound('polygons, times faster than clipper2-wasm', ratio(some, 'clipper2-wasm', ours), '≥', 5);
  bound('all months, times one date', ratio(some, 'the same, all 120 months', ours), '≤', 1.3);
  if (hasShapely) {
    bound('polygons, times faster than shapely', ratio(some, 'shapely', ours), '≥', 12);
    const off = [some, dense].map((s) => worstOf(s.get(ours).answer, s.get('shapely').answer));
    bound('worst district from shapely', Math.max(...off), '≤', 1e-9);
  }
  const best = Math.min(
    ...['clipper2-wasm', 'clipper2-wasm, union first', 'shapely'].map(
      (s) => dense.get(s)?.seconds ?? Infinity,
    ),
  );
  bound('dense polygons, times faster than the best peer', best / dense.get(ours).seconds, '≥', 1);
}

rmSync(folder, { recursive: true });
console.log('\n| what | side | seconds | times ours | peak memory | rounds |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const { title, ours, name, seconds, peak, scale, rounds } of rows) {
  const took = `${seconds.toPrecision(3)} s${scale > 1 ? ` (1/${Math.round(scale)}, scaled)` : ''}`;
  const times = (seconds / ours.seconds).toPrecision(3);
  console.log(`| ${title} | ${name} | ${took} | ${times} | ${peak ?? '?'} MB | ${rounds} |`);
}
console.log(`\n${bounds.join('\n')}`);
