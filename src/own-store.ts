import { createStore, del, delMany, get, keys, set } from 'idb-keyval';
import type { OwnDistrictsFile } from './domain/own-districts.ts';
import type { RecordMeaning } from './domain/record-meaning.ts';
import type { DistrictsStore } from './panels/own/districts-engine.ts';
import type { OwnStore, StoredRecords } from './panels/own/own-engine.ts';

const DATABASE = 'clearance-atlas';
const RECORDS = 'own-records';
const DISTRICTS = 'own-districts';

/** True when an earlier visit left something; asks without leaving anything itself. */
export async function hasOwnRecords(): Promise<boolean> {
  const known = await indexedDB.databases();
  return known.some(({ name }) => name === DATABASE);
}

/** The store of this browser (IndexedDB). */
export function ownStore(): OwnStore {
  const store = createStore(DATABASE, 'own');
  return {
    load: async () => (await get<StoredRecords>(RECORDS, store)) ?? null,
    save: (records) => set(RECORDS, records, store),
    // Districts are removed by themselves.
    remove: async () => {
      const known = await keys<string>(store);
      await delMany(
        known.filter((key) => key !== DISTRICTS),
        store,
      );
    },
    meaningOf: async (shape) => (await get<RecordMeaning>(`meaning ${shape}`, store)) ?? null,
    remember: (shape, meaning) => set(`meaning ${shape}`, meaning, store),
  };
}

/** The store of own districts in this browser, in the same database. */
export function districtsStore(): DistrictsStore {
  const store = createStore(DATABASE, 'own');
  return {
    load: async () => (await get<OwnDistrictsFile>(DISTRICTS, store)) ?? null,
    save: (file) => set(DISTRICTS, file, store),
    remove: () => del(DISTRICTS, store),
  };
}
