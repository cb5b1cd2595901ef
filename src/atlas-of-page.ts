import dataset from 'virtual:atlas/dataset';
import { unpackStatements } from './io/packed-statements.ts';
import { makeLedger } from './ledger/ledger.ts';
import { Atlas, type Preferences } from './panels/atlas/atlas.svelte.ts';

/** The atlas of the data that were built into this page. */
export function atlasOfPage(preferences: () => Preferences): Atlas {
  const { statements, districts, publisher, setAside, ranges, releases } = dataset;
  const ledger = makeLedger(unpackStatements(statements), districts, new Set(setAside));
  const root = import.meta.env.BASE_URL;
  return new Atlas({ ledger, publisher, ranges, releases, root }, preferences);
}
