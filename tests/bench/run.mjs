// `npm run bench`: how fast the first map stands, how fast a change is seen, what it weighs, how long
// reconciliation takes, and joins and readers of files beside their peers.
// Both sides of a ratio are measured in turns in one run; figures are medians.
import { cpus } from 'node:os';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { FLAGS, needBrowser } from '../../src/cli/browser.mjs';
import { install, root, run } from '../../src/cli/install.mjs';
import { measureChanges } from './changes.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 9);
const EVERYTHING = '/?l=ap,at,uxo,maps';

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const spread = (values) =>
  `${Math.round(median(values))} ms (${Math.round(Math.min(...values))} to ${Math.round(Math.max(...values))})`;

/** Notes when districts are first filled on the screen, and when MapLibre has drawn. */
function watchPage() {
  window.marks = {};
  const isFilled = () => {
    const path = document.querySelector('path[data-district]');
    const fill = path && getComputedStyle(path).fill;
    return fill !== null && fill !== '' && fill !== 'rgb(0, 0, 0)';
  };
  const look = () => {
    if (!window.marks.svg && isFilled()) {
      requestAnimationFrame(() => (window.marks.svg ??= performance.now()));
    }
    if (document.querySelector('[data-renderer="webgl"]')) {
      window.marks.webgl ??= performance.now();
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function firstMaps(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(watchPage);
  await page.goto(address);
  await page.waitForFunction(() => window.marks.webgl > 0);
  const marks = await page.evaluate(() => ({
    ...window.marks,
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  }));
  await context.close();
  return marks;
}

async function serve(outDir, port) {
  const server = await preview({
    root,
    logLevel: 'silent',
    configFile: false,
    build: { outDir },
    preview: { port, host: '127.0.0.1' },
  });
  return { address: server.resolvedUrls.local[0].replace(/\/$/, ''), close: () => server.close() };
}

install();
run('npm', ['run', '--silent', 'build']);
const bareDir = mkdtempSync(join(tmpdir(), 'bare-map-'));
await build({
  root: join(root, 'tests/bench/bare'),
  configFile: false,
  logLevel: 'error',
  assetsInclude: ['**/*.geojson'],
  build: { outDir: bareDir, emptyOutDir: true, assetsInlineLimit: 0 },
});
const atlas = await serve(join(root, 'dist'), 4191);
const bare = await serve(bareDir, 4192);
const browser = await chromium.launch({ executablePath: needBrowser(), args: FLAGS });

const svg = [];
const paint = [];
const webgl = [];
const bareIdle = [];
for (let round = 0; round < ROUNDS; round++) {
  bareIdle.push((await firstMaps(browser, bare.address)).webgl);
  const plain = await firstMaps(browser, atlas.address);
  svg.push(plain.svg);
  paint.push(plain.paint);
  webgl.push((await firstMaps(browser, atlas.address + EVERYTHING)).webgl);
}
console.log(`\n${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0].model}`);
console.log(`Chromium ${browser.version()}, software rendering, ${ROUNDS} rounds in turns\n`);
console.log(`bare MapLibre page, idle            ${spread(bareIdle)}`);
console.log(`shaded SVG map, frame drawn         ${spread(svg)}`);
console.log(`shaded SVG map, frame on screen     ${spread(paint)}`);
console.log(`MapLibre idle, every layer on       ${spread(webgl)}`);
console.log(`SVG map drawn / bare page           ${(median(svg) / median(bareIdle)).toFixed(2)}`);
console.log(`SVG map on screen / bare page       ${(median(paint) / median(bareIdle)).toFixed(2)}`);
console.log(
  `MapLibre, every layer / bare page   ${(median(webgl) / median(bareIdle)).toFixed(2)}\n`,
);
for (const { name, drawn, shown } of await measureChanges(browser, atlas.address)) {
  console.log(`${`${name}, frame drawn`.padEnd(35)} ${spread(drawn)}`);
  console.log(`${`${name}, frame on screen`.padEnd(35)} ${spread(shown)}`);
}
console.log('');
await browser.close();
await Promise.all([atlas.close(), bare.close()]);
rmSync(bareDir, { recursive: true });
run('node', ['src/cli/size.mjs']);
run('node', ['--import', 'tsx', 'tests/bench/reconcile.mjs']);
run('node', ['--import', 'tsx', 'tests/bench/join.mjs']);
run('node', ['--import', 'tsx', 'tests/bench/parse.mjs']);
