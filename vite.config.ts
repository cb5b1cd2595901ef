import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { atlasData } from './src/cli/atlas-plugin.ts';
import { messageFiles } from './src/cli/messages-plugin.ts';

export default defineConfig({
  base: process.env.BASE_PATH ?? '/',
  plugins: [atlasData(process.env.ATLAS_DATA ?? 'data'), messageFiles(), svelte()],
  build: {
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // d3-array makes searchers and shufflers when it loads: nobody needs those that are not used.
    rolldownOptions: { treeshake: { manualPureFunctions: ['bisector', 'shuffler'] } },
  },
  preview: { host: '127.0.0.1' },
  resolve: {
    // Messages are parsed when the page is built: it needs no parser of its own.
    alias: {
      '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js',
    },
    // Classes with runes are tested as the browser runs them.
    ...(process.env.VITEST ? { conditions: ['browser'] } : {}),
  },
  // No test is about time: on a busy machine each may take its own.
  test: {
    include: ['tests/unit/**/*.test.ts'],
    setupFiles: ['src/i18n/later.ts'],
    environment: 'node',
    testTimeout: 120_000,
    // No test changes what others import: modules are loaded once, which is half of the time.
    isolate: false,
  },
});
