// One side of join.mjs in a process of its own: node --import tsx join-side.mjs SIDE DIR [PART]
// Reads its inputs once, into the form that it works on; then does the work once for each line that comes,
// and answers with seconds and what it found. PART is how many points or polygons it takes.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import {
  bbox,
  booleanPointInPolygon,
  feature,
  featureCollection,
  intersect,
  union,
} from '@turf/turf';
import Flatbush from 'flatbush';
import { districtGrid, locatePoints } from '../../src/spatial/district-grid.ts';
import { planarArea, polygonsOf } from '../../src/spatial/polygons.ts';
import { unionAreas } from '../../src/spatial/union-areas.ts';
import { geometriesOf, readPolygons } from './polygon-files.mjs';

const MONTHS = 120;
/** Clipper works on whole numbers: this many decimals of a metre. */
const CLIPPER_DECIMALS = 4;

const [side, folder, part] = process.argv.slice(2);

function readPoints() {
  const { buffer } = new Uint8Array(readFileSync(`${folder}/points.bin`));
  const all = new Float64Array(buffer);
  const taken = Number(part ?? all.length / 2);
  return [all.subarray(0, taken), all.subarray(all.length / 2, all.length / 2 + taken)];
}

const readDistricts = () => readPolygons(`${folder}/districts.bin`);
const readHazards = () => readPolygons(`${folder}/hazards.bin`);

const hashOf = (counts) =>
  createHash('sha256')
    .update(JSON.stringify([...counts]))
    .digest('hex');

function boxed(geometry) {
  return { ...feature(geometry), bbox: bbox(geometry) };
}

function treeOf(shapes) {
  const tree = new Flatbush(shapes.length);
  for (const shape of shapes) tree.add(...shape.bbox);
  tree.finish();
  return tree;
}

const areaOf = (land) => (land ? planarArea(polygonsOf([land.geometry]), 0) : 0);
const united = (shapes) =>
  shapes.length > 1 ? union(featureCollection(shapes)) : (shapes[0] ?? null);
const landIn = (district, land) => areaOf(land && intersect(featureCollection([land, district])));

async function clipperOn(districts) {
  const { default: load } = await import('clipper2-wasm/dist/es/clipper2z.js');
  const clipper = await load();
  const pathOf = ({ xy, ringStart }, ring) =>
    clipper.MakePathD([...xy.subarray(2 * ringStart[ring], 2 * ringStart[ring + 1])]);
  const { polygonStart } = districts;
  const clips = Array.from({ length: polygonStart.length - 1 }, (_, d) => {
    const paths = new clipper.PathsD();
    for (let ring = polygonStart[d]; ring < polygonStart[d + 1]; ring++) {
      paths.push_back(pathOf(districts, ring));
    }
    return paths;
  });
  const areaIn = (land, clip) => {
    const inside = clipper.IntersectD(land, clip, clipper.FillRule.NonZero, CLIPPER_DECIMALS);
    const area = clipper.AreaPathsD(inside);
    inside.delete();
    return area;
  };
  return { clipper, pathOf, clips, areaIn };
}

/** For each side what it does: made once, run many times. */
const SIDES = {
  grid() {
    const districts = readDistricts();
    const [lon, lat] = readPoints();
    const count = districts.polygonStart.length - 1;
    return () => {
      const counts = new Float64Array(count + 1);
      for (const set of locatePoints(districtGrid(districts), lon, lat)) counts[set]++;
      return () => hashOf(counts.subarray(1));
    };
  },
  turf() {
    const shapes = geometriesOf(readDistricts()).map((geometry) => feature(geometry));
    const [lon, lat] = readPoints();
    return () => {
      const counts = new Float64Array(shapes.length);
      for (let i = 0; i < lon.length; i++) {
        const found = shapes.findIndex((shape) => booleanPointInPolygon([lon[i], lat[i]], shape));
        if (found !== -1) counts[found]++;
      }
      return () => hashOf(counts);
    };
  },
  'turf-flatbush'() {
    const geometries = geometriesOf(readDistricts());
    const [lon, lat] = readPoints();
    return () => {
      const shapes = geometries.map(boxed);
      const tree = treeOf(shapes);
      const counts = new Float64Array(shapes.length);
      for (let i = 0; i < lon.length; i++) {
        const found = tree
          .search(lon[i], lat[i], lon[i], lat[i])
          .find((d) => booleanPointInPolygon([lon[i], lat[i]], shapes[d]));
        if (found !== undefined) counts[found]++;
      }
      return () => hashOf(counts);
    };
  },
  boundary() {
    const [districts, hazards] = [readDistricts(), readHazards()];
    return () => {
      const { areas } = unionAreas(hazards, districtGrid(districts));
      return () => [...areas.subarray(1)];
    };
  },
  'boundary-by-month'() {
    const [districts, hazards] = [readDistricts(), readHazards()];
    const of = readFileSync(`${folder}/months.bin`);
    return () => {
      const { areas } = unionAreas(hazards, districtGrid(districts), { count: MONTHS, of });
      return () => [...areas.subarray(MONTHS)].filter((_, i) => i % MONTHS === MONTHS - 1);
    };
  },
  'turf-union'() {
    const districts = geometriesOf(readDistricts()).map((geometry) => feature(geometry));
    const hazards = geometriesOf(readHazards()).map((geometry) => feature(geometry));
    return () => {
      const land = united(hazards.slice(0, part));
      const areas = districts.map((district) => landIn(district, land));
      return () => areas;
    };
  },
  'turf-union-flatbush'() {
    const districts = geometriesOf(readDistricts()).map(boxed);
    const geometries = geometriesOf(readHazards()).slice(0, part);
    return () => {
      const hazards = geometries.map(boxed);
      const tree = treeOf(hazards);
      const areas = districts.map((district) =>
        landIn(district, united(tree.search(...district.bbox).map((i) => hazards[i]))),
      );
      return () => areas;
    };
  },
  /** District by district: the polygons near it, united and cut to it in one step. */
  async clipper2() {
    const [districts, hazards] = [readDistricts(), readHazards()];
    const { clipper, pathOf, clips, areaIn } = await clipperOn(districts);
    const shapes = geometriesOf(hazards).map((geometry, i) => ({
      bbox: bbox(geometry),
      path: pathOf(hazards, hazards.polygonStart[i]),
    }));
    const boxes = geometriesOf(districts).map(bbox);
    return () => {
      const tree = treeOf(shapes);
      const areas = clips.map((clip, d) => {
        const near = new clipper.PathsD();
        for (const i of tree.search(...boxes[d])) near.push_back(shapes[i].path);
        const area = areaIn(near, clip);
        near.delete();
        return area;
      });
      return () => areas;
    };
  },
  /** All polygons united first, then cut to each district. */
  async 'clipper2-union-first'() {
    const [districts, hazards] = [readDistricts(), readHazards()];
    const { clipper, pathOf, clips, areaIn } = await clipperOn(districts);
    const all = new clipper.PathsD();
    for (let ring = 0; ring + 1 < hazards.ringStart.length; ring++) {
      all.push_back(pathOf(hazards, ring));
    }
    return () => {
      const land = clipper.UnionSelfD(all, clipper.FillRule.NonZero, CLIPPER_DECIMALS);
      const areas = clips.map((clip) => areaIn(land, clip));
      land.delete();
      return () => areas;
    };
  },
};

const run = await SIDES[side]();
const answer = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
answer('ready');
createInterface({ input: process.stdin }).on('line', () => {
  const start = performance.now();
  const before = process.cpuUsage();
  const found = run();
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - start) / 1000;
  answer({ seconds, cpu: (user + system) / 1e6, answer: found() });
});
