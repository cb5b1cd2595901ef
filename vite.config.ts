import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { atlasData } from './src/cli/atlas-plugin.ts';

export default defineConfig({
  base: process.env.BASE_PATH ?? '/',
  plugins: [atlasData(process.env.ATLAS_DATA ?? 'data'), svelte()],
  build: { modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  preview: { host: '127.0.0.1' },
  // Classes with runes are tested as the browser runs them.
  resolve: process.env.VITEST ? { conditions: ['browser'] } : {},
  test: { include: ['tests/unit/**/*.test.ts'], environment: 'node' },
});
