import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
/** Flags for a browser without a graphics card, inside a container. */
export const FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
];

function onPath() {
  for (const name of NAMES) {
    const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return null;
}

/** The browser that is there: `CHROME_PATH`, one on PATH, or Playwright's own; `null` when none is. */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : null;
  const own = chromium.executablePath();
  return onPath() ?? (own && existsSync(own) ? own : null);
}

/** The browser that is there, else one installed now; throws one sentence when none can be had. */
export function needBrowser() {
  const found = findBrowser();
  if (found) return found;
  const quiet = { stdio: 'ignore' };
  if (process.getuid?.() === 0 && spawnSync('which', ['apt-get'], quiet).status === 0) {
    spawnSync('apt-get', ['update', '-qq'], quiet);
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], quiet);
    const installed = findBrowser();
    if (installed) return installed;
  }
  spawnSync('npx', ['playwright', 'install', 'chromium'], quiet);
  const downloaded = findBrowser();
  if (downloaded) return downloaded;
  throw new Error('No browser was found: install Chromium, or set CHROME_PATH to one.');
}
