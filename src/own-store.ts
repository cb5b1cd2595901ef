import { clear, createStore, get, set } from 'idb-keyval';
import type { RecordMeaning } from './domain/record-meaning.ts';
import type { OwnStore, StoredRecords } from './panels/own/own-engine.ts';

const DATABASE = 'clearance-atlas';
const RECORDS = 'own-records';

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
    remove: () => clear(store),
    meaningOf: async (shape) => (await get<RecordMeaning>(`meaning ${shape}`, store)) ?? null,
    remember: (shape, meaning) => set(`meaning ${shape}`, meaning, store),
  };
}
