import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const HEADER =
  'id,measure,value,unit,precision,operators,area,boundaries,from,to,source_url,publisher,published,report,worked_in,note';

const STATEMENT = {
  id: 's1',
  measure: 'cleared_area',
  value: '12.5',
  unit: 'ha',
  precision: 'exact',
  operators: 'all',
  area: 'all',
  boundaries: '',
  from: '2025-01-01',
  to: '2025-01-07',
  source_url: 'https://example.org/a',
  publisher: 'Example',
  published: '',
  report: 'r1',
  worked_in: 'west;east;gazakh-villages',
  note: '',
};

/** The text of a `statements.csv`; each row differs from a right one in the cells given. */
export function statementsCsv(...rows: Partial<typeof STATEMENT>[]): string {
  const lines = rows.map((row, i) =>
    Object.values({ ...STATEMENT, id: `s${i + 1}`, ...row })
      .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(','),
  );
  return `${[HEADER, ...lines].join('\n')}\n`;
}

/** A district of a `districts.geojson`, one line. */
export function districtLine(id: string, ring: readonly (readonly number[])[], more = {}): string {
  const properties = { id, name_en: id, name_az: id, kind: 'district', focus: true, ...more };
  const geometry = { type: 'Polygon', coordinates: [ring] };
  return JSON.stringify({ type: 'Feature', geometry, properties });
}

/** The text of a `districts.geojson`: the first district stands on line 2. */
export function districtsGeojson(...lines: string[]): string {
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

/** Two districts side by side, each a tenth of a degree wide. */
export const WEST = [
  [46, 39],
  [46.1, 39],
  [46.1, 39.1],
  [46, 39.1],
  [46, 39],
];
export const EAST = WEST.map(([lon = 0, lat = 0]) => [lon + 0.1, lat]);

const RIGHT: Readonly<Record<string, string>> = {
  'statements.csv': statementsCsv({}, { area: 'west;east' }),
  'gazetteer.csv': 'id,name_en,name_az,aliases\nwest,West,Qərb,W\neast,East,Şərq,\n',
  'districts.geojson': districtsGeojson(districtLine('west', WEST), districtLine('east', EAST)),
};

/**
 * Writes a data folder of two districts and two statements, without faults and without optional files,
 * but for the files given; `null` leaves a file out. The folder goes when the test ends.
 */
export function dataFolder(files: Readonly<Record<string, string | null>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-data-'));
  folders.push(folder);
  for (const [name, text] of Object.entries({ ...RIGHT, ...files })) {
    if (text !== null) writeFileSync(join(folder, name), text);
  }
  return folder;
}
