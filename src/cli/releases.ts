import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isReleaseId, type Release, writeRelease } from '../io/release-json.ts';
import type { DataFolder } from './data-folder.ts';

/** One published release: its id and the text of its file. */
export interface PublishedRelease {
  readonly id: string;
  readonly text: string;
}

/** Where the file of a release lies. */
export function releasePath(dir: string, id: string): string {
  return join(dir, 'releases', `${id}.json`);
}

/** Every release of a data folder, sorted by id: the newest is the last. None where none was made. */
export function readReleases(dir: string): readonly PublishedRelease[] {
  let names: string[];
  try {
    names = readdirSync(join(dir, 'releases'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  const ids = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter(isReleaseId)
    .sort();
  return ids.map((id) => ({ id, text: readFileSync(releasePath(dir, id), 'utf8') }));
}

/** The text of a release of the data that a folder holds today; null where it has no publisher. */
export function releaseText(data: DataFolder, id: string): string | null {
  const { statements, districts, publisher, reconciled } = data;
  if (!publisher) return null;
  const release: Release = { id, statements, districts, publisher, reconciled };
  return writeRelease(release);
}

/** A sentence where the newest release is not what a folder holds today; null where it is, or there is none. */
export function releaseWarning(dir: string, data: DataFolder): string | null {
  const newest = readReleases(dir).at(-1);
  if (!newest || newest.text === releaseText(data, newest.id)) return null;
  return `releases/${newest.id}.json is not what the data are today: make a new release with "npm run atlas -- release ID", so that frozen links can show them.`;
}
