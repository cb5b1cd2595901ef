import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { Day } from '../domain/day.ts';
import type { BuildFacts } from '../entry-server.ts';
import { drawnPng } from './card.ts';
import { CARD_SIZE, cardPath, pageHtml, siteRoot, sitemap } from './page.ts';

const root = resolve(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const serverDir = join(root, 'dist-ssr');

/** Writes a file of the site, with its folders. */
function put(path: string, body: string | Uint8Array): number {
  const file = join(dist, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, body);
  return body.length;
}

/** Renders every page into the site, with the card that stands for it. */
async function prerender(): Promise<void> {
  const started = performance.now();
  const entry = pathToFileURL(join(serverDir, 'entry-server.js')).href;
  const { filesOfSite, renderPages } = (await import(entry)) as typeof import('../entry-server.ts');
  const site = siteRoot(process.env);
  const read = (name: 'reconciled' | 'notes'): unknown =>
    JSON.parse(readFileSync(join(dist, filesOfSite[name]), 'utf8'));
  const facts: BuildFacts = {
    site,
    built: new Date().toISOString().slice(0, 10) as Day,
    reconciled: read('reconciled') as BuildFacts['reconciled'],
    notes: read('notes') as BuildFacts['notes'],
  };
  const pages = await renderPages(facts);
  const built = readFileSync(join(dist, 'index.html'), 'utf8');
  const html = pages.map((page) => put(`${page.path}index.html`, pageHtml(built, page, site)));
  const cards = new Map(pages.map((page) => [cardPath(page), page.card]));
  const images = [...cards].map(([path, svg]) => put(path, drawnPng(svg, CARD_SIZE.width)));
  put('sitemap.xml', sitemap(pages, site));
  // Search engines take absolute addresses only; without them the list is for people.
  const pointer = process.env.SITE_URL ? `Sitemap: ${site}sitemap.xml\n` : '';
  put('robots.txt', `User-agent: *\nAllow: /\n${pointer}`);
  const kB = (sizes: readonly number[]) =>
    Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${html.length} pages (${kB(html)} kB) and ${images.length} cards (${kB(images)} kB) rendered in ${seconds} s\n`,
  );
}

/** Builds the finished site in `dist/`: the app, then every page rendered. */
async function buildSite(): Promise<void> {
  await build({ root, logLevel: 'warn', build: { outDir: dist, emptyOutDir: true } });
  await build({
    root,
    logLevel: 'warn',
    build: {
      ssr: 'src/entry-server.ts',
      outDir: serverDir,
      emptyOutDir: true,
      copyPublicDir: false,
    },
    ssr: { noExternal: true },
  });
  await prerender();
  rmSync(serverDir, { recursive: true });
}

await buildSite();
