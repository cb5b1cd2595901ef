import files from 'virtual:atlas/files';
import type { Geography, Surroundings } from './domain/geography.ts';
import type { Place } from './domain/place.ts';
import type { ReconciledFile } from './domain/reconciled.ts';
import type { ExportFiles } from './export/content.ts';
import type { Cell } from './io/packed-statements.ts';

/** The shapes that MapLibre draws. */
export interface MapGeometry {
  readonly geography: Geography;
  readonly surroundings: Surroundings;
}

/** Address of a file of this site. */
function siteFile(name: keyof typeof files): string {
  return `${import.meta.env.BASE_URL}${files[name]}`;
}

/** Address of the file of a data release. */
export function releaseFile(id: string): string {
  return `${import.meta.env.BASE_URL}data/releases/${id}.json`;
}

/** Address of the statements of a data release; null for the latest data. */
export function statementsFile(release: string | null): string {
  return release === null ? siteFile('statements') : releaseFile(release);
}

/** Fetches a file of this site; fails with a sentence when the server has none. */
async function fetched(name: keyof typeof files): Promise<Response> {
  const response = await fetch(siteFile(name));
  if (!response.ok) throw new Error(`${name}: the server answered ${response.status}.`);
  return response;
}

/** Loads a file once; after a failure the next call tries again. */
function loader<T>(
  name: keyof typeof files,
  isWhole: (value: unknown) => value is T,
): () => Promise<T> {
  let loading: Promise<T> | null = null;
  const load = async () => {
    const value: unknown = await (await fetched(name)).json();
    if (!isWhole(value)) throw new Error(`${name}: the file is not what it should be.`);
    return value;
  };
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

/** Villages and towns of the districts. */
export const loadPlaces = loader('places', (value): value is Place[] => Array.isArray(value));

/** The notes on all statements, packed. */
export const loadNotes = loader('notes', (value): value is Cell[] => Array.isArray(value));

/** What the statements prove together; null where the data were not reconciled. */
export const loadReconciled = loader(
  'reconciled',
  (value): value is ReconciledFile | null => typeof value === 'object',
);

/** Districts, neighbours and waters for the detailed map. */
export const loadGeometry = loader(
  'geography',
  (value): value is MapGeometry =>
    typeof value === 'object' && value !== null && 'geography' in value && 'surroundings' in value,
);

/** What exports need beyond what the page knows; the page itself has the shapes of the simple map. */
export const exportFiles: Omit<ExportFiles, 'shapes' | 'own'> = {
  geography: async () => (await loadGeometry()).geography,
  statements: async () => (await fetched('statements')).text(),
  drawn: async (...asked) => (await import('./panels/export/draw.ts')).drawn(...asked),
};
