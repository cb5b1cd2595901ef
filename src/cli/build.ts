import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { canonicalLink, escapeAttribute, withCsp } from './page.ts';

const root = resolve(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const serverDir = join(root, 'dist-ssr');

/** Builds the finished site in `dist/`: the app, then the default view rendered into its page. */
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
  const entry = pathToFileURL(join(serverDir, 'entry-server.js')).href;
  const { renderPage } = (await import(entry)) as typeof import('../entry-server.ts');
  const { body, head, description } = renderPage();
  const page = join(dist, 'index.html');
  const html = readFileSync(page, 'utf8')
    .replace('<div id="app"></div>', () => `<div id="app">${body}</div>`)
    .replace(
      '<meta name="description" content="" />',
      () => `<meta name="description" content="${escapeAttribute(description)}">`,
    )
    .replace('</head>', () => `${head}${canonicalLink(process.env)}</head>`);
  writeFileSync(page, withCsp(html));
  rmSync(serverDir, { recursive: true });
}

await buildSite();
