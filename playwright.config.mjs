import { defineConfig } from '@playwright/test';
import { FLAGS, needBrowser } from './src/cli/browser.mjs';

const PORT = Number(process.env.PORT ?? 4180);

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : 'list',
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    // Without a graphics card the page's own pixels are drawn faster by the processor; WebGL stays.
    launchOptions: {
      executablePath: needBrowser(),
      args: [...FLAGS, '--disable-gpu-rasterization'],
    },
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    url: `http://127.0.0.1:${PORT}`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
