import { clear, createStore, del, entries, set } from 'idb-keyval';
import type { Draft, DraftStore } from './panels/report/drafts.ts';

/** A database of its own: drafts and own records are kept and removed apart. */
const DATABASE = 'clearance-atlas-drafts';

/** A draft that was kept before amounts could be for an area. */
function completed(draft: Draft): Draft {
  return { ...draft, fields: { ...draft.fields, area: draft.fields.area ?? 'all' } };
}

/** Drafts of reports in this browser (IndexedDB). */
export function draftStore(): DraftStore {
  const store = createStore(DATABASE, 'drafts');
  return {
    load: async () => {
      const kept = await entries<number, Draft>(store);
      return kept.map(([, draft]) => completed(draft)).sort((a, b) => a.key - b.key);
    },
    save: (draft) => set(draft.key, draft, store),
    remove: (key) => del(key, store),
    removeAll: () => clear(store),
  };
}
