import type { Remote } from 'comlink';
import type { OwnDataApi } from './own-data-worker.ts';
import { EngineLost, type OwnEngine } from './panels/own/own-engine.ts';
import { WorkerClient } from './worker-client.ts';

/** What a browser says of a worker that it ends for want of memory: nothing. */
const OUT_OF_MEMORY = 'The files need more memory than the browser gives.';

/**
 * Runs own files in a worker of this browser, which starts with the first file. `open` gives it the
 * districts.
 */
export function ownEngine(open: (api: Remote<OwnDataApi>) => Promise<void>): OwnEngine {
  const client = new WorkerClient<OwnDataApi>({
    make: () => new Worker(new URL('./own-data-worker.ts', import.meta.url), { type: 'module' }),
    open,
    lost: (message) => new EngineLost(message || OUT_OF_MEMORY),
  });
  return {
    pack: (parts) => client.ask((api) => api.pack([...parts])),
    survey: ({ name, blob }) => client.ask((api) => api.survey(name, blob)),
    words: (key, column) => client.ask((api) => api.words(key, column)),
    drop: (key) => client.ask((api) => api.drop(key)),
    judge: (choices, leftOut) => client.ask((api) => api.judge([...choices], [...leftOut])),
    marks: (asked) => client.ask((api) => api.marks(asked)),
    receipts: (places) => client.ask((api) => api.receipts(places)),
    problems: (from, count) => client.ask((api) => api.problems(from, count)),
    download: (depth) => client.ask((api) => api.download(depth)),
    findings: () => client.ask((api) => api.findings()),
    stop: () => client.stop(),
  };
}
