import type { Atlas } from './panels/atlas/atlas.svelte.ts';
import type { ReportReader } from './panels/report/report.ts';
import type { ReportApi } from './report-worker.ts';
import { WorkerClient } from './worker-client.ts';

/** Reads reports in a worker of this browser, against the figures that the atlas shows. */
export function reportReader({ ledger }: Atlas): ReportReader {
  const client = new WorkerClient<ReportApi>({
    make: () => new Worker(new URL('./report-worker.ts', import.meta.url), { type: 'module' }),
    open: (api) => {
      const { statements, districts, setAside } = ledger;
      return api.open({ statements, districts, setAside: [...setAside] });
    },
    lost: (message) => new Error(message),
  });
  return {
    read: (text, published) => client.ask((api) => api.read(text, published)),
    check: (fields) => client.ask((api) => api.check(fields)),
    words: (span) => client.ask((api) => api.words(span)),
    stop: () => client.stop(),
  };
}
