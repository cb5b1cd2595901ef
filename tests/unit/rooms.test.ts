import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Which of our rooms a room may import; its own it always may. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  domain: [],
  io: ['domain'],
  ledger: ['domain'],
  spatial: ['domain'],
  reconcile: ['domain', 'ledger'],
  intake: ['domain', 'ledger'],
  own: ['domain', 'io', 'spatial'],
  metrics: ['domain', 'ledger', 'reconcile', 'spatial'],
  view: ['domain', 'metrics'],
  map: ['domain', 'metrics', 'view'],
  ui: [],
  i18n: ['domain'],
  export: ['domain', 'ledger', 'metrics', 'view', 'map', 'i18n'],
  panels: ['domain', 'ledger', 'view', 'metrics', 'map', 'export', 'ui', 'i18n'],
  cli: [
    'domain',
    'io',
    'ledger',
    'reconcile',
    'spatial',
    'intake',
    'metrics',
    'view',
    'map',
    'i18n',
    'app',
  ],
};
/** Parts of the map room that panels and exports may use: they know no MapLibre and no drawing. */
const PURE_MAP = [
  'borders.ts',
  'map-words.ts',
  'own-layer.ts',
  'own-paths.ts',
  'own-symbols.ts',
  'palette.ts',
  'patterns.ts',
  'projection.ts',
  'scene.ts',
  'shapes.ts',
  'symbols.ts',
];
/** Rooms that know no Svelte, DOM, MapLibre, clock or locale. */
const PURE = ['domain', 'ledger', 'reconcile', 'spatial', 'intake', 'own', 'metrics', 'export'];
const ONLY_IN_MAP = 'maplibre-gl';

interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  /** Paths below src that it imports, and packages. */
  readonly local: readonly string[];
  readonly packages: readonly string[];
}

function sourceFiles(): SourceFile[] {
  return readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte|mjs)$/.test(entry.name))
    .map((entry) => {
      const path = relative('src', join(entry.parentPath, entry.name));
      const text = readFileSync(join('src', path), 'utf8');
      const imported = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
        (m) => m[1] ?? '',
      );
      const local = imported
        .filter((name) => name.startsWith('.'))
        .map((name) => join(path, '..', name));
      const packages = imported.filter((name) => !name.startsWith('.'));
      const room = path.includes('/') ? (path.split('/')[0] ?? '') : 'app';
      return { path, room, text, local, packages };
    });
}

const files = sourceFiles();
const roomOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : 'app');

describe('rooms', () => {
  test('every folder of src is a room with rules', () => {
    const rooms = new Set(files.map(({ room }) => room).filter((room) => room !== 'app'));
    expect([...rooms].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  test.each(files.filter(({ room }) => room !== 'app'))(
    '$path imports only what its room may import',
    ({ room, local }) => {
      const allowed = [room, ...(MAY_IMPORT[room] ?? [])];
      expect(local.filter((path) => !allowed.includes(roomOf(path)))).toEqual([]);
    },
  );

  test.each(files.filter(({ room }) => room === 'panels' || room === 'export'))(
    '$path uses only pure parts of the map',
    ({ local }) => {
      const parts = local.filter((path) => roomOf(path) === 'map');
      expect(parts.filter((path) => !PURE_MAP.includes(path.slice('map/'.length)))).toEqual([]);
    },
  );

  test.each(files.filter(({ room }) => PURE.includes(room)))(
    '$path knows no Svelte, DOM, MapLibre, clock or locale',
    ({ text, packages }) => {
      expect(packages.filter((name) => /^(svelte|maplibre-gl|intl-)/.test(name))).toEqual([]);
      expect(text).not.toMatch(
        /\b(document|globalThis|navigator)\.|window\.(location|document|add)|Date\.now|new Date\(\)|toLocale|localeCompare|Intl\.|Math\.random/,
      );
    },
  );

  test('only the map room imports MapLibre', () => {
    const users = files.filter(({ packages }) =>
      packages.some((name) => name.startsWith(ONLY_IN_MAP) && !name.includes('style-spec')),
    );
    expect(new Set(users.map(({ room }) => room))).toEqual(new Set(['map']));
  });

  test('nothing on the command line imports Svelte', () => {
    const users = files.filter(
      ({ room, packages }) => room === 'cli' && packages.some((name) => name === 'svelte'),
    );
    expect(users.map(({ path }) => path)).toEqual([]);
  });

  test('components have at most 150 lines and modules at most 250', () => {
    const long = files.filter(
      ({ path, text }) => text.split('\n').length > (path.endsWith('.svelte') ? 151 : 251),
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
