// What the first readable map costs: the page, its styles and its scripts, without MapLibre.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './install.mjs';

/** Most bytes, gzipped, that a person loads before a map can be read. */
const LIMIT = 150_000;
const dist = join(root, 'dist');
const base = process.env.BASE_PATH ?? '/';

/** The page and every file that it names in its head. */
function firstFiles() {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const named = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+)"/g)]
    .map(([tag, path]) => ({ tag, path }))
    .filter(({ tag }) => !/rel="(icon|canonical|alternate)"/.test(tag))
    .map(({ path }) => path.slice(base.length));
  return ['index.html', ...named];
}

let total = 0;
for (const file of firstFiles()) {
  const body = readFileSync(join(dist, file));
  if (body.includes('maplibre-gl-js')) {
    console.error(`${file} carries MapLibre, which must load after the first map.`);
    process.exitCode = 1;
  }
  const size = gzipSync(body, { level: 9 }).length;
  total += size;
  console.log(`${String(size).padStart(7)}  ${file}`);
}
console.log(`${String(total).padStart(7)}  first readable map, gzip (limit ${LIMIT})`);
if (total > LIMIT) {
  console.error(`The first readable map takes ${total} bytes, ${total - LIMIT} more than allowed.`);
  process.exitCode = 1;
}
