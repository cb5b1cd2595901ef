import { Atlas, type Preferences } from './panels/atlas/atlas.svelte.ts';
import { readRelease, setAsideIn } from './io/release-json.ts';
import { makeLedger } from './ledger/ledger.ts';

/**
 * The atlas of a data release, fetched. `releases` are the ids that links can name. Throws, with a
 * sentence, when the file cannot be had or is not that of the release.
 */
export async function frozenAtlas(
  address: string,
  id: string,
  releases: readonly string[],
  preferences: () => Preferences,
): Promise<Atlas> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Data release ${id}: the server answered ${response.status}.`);
  const release = readRelease(await response.json(), id);
  const { statements, districts, publisher, reconciled } = release;
  const ledger = makeLedger(statements, districts, new Set(setAsideIn(reconciled)));
  const data = {
    ledger,
    publisher,
    ranges: reconciled,
    releases,
    release: id,
    root: import.meta.env.BASE_URL,
  };
  const atlas = new Atlas(data, preferences);
  atlas.proofs = reconciled;
  return atlas;
}
