import { type Remote, wrap } from 'comlink';
import type { Atlas } from './panels/atlas/atlas.svelte.ts';
import type { ReportReader } from './panels/report/report.ts';
import type { ReportApi } from './report-worker.ts';

/** Reads reports in a worker of this browser, against the figures that the atlas shows. */
export function reportReader({ ledger }: Atlas): ReportReader {
  let worker: Worker | null = null;
  let remote: Promise<Remote<ReportApi>> | null = null;
  let giveUp: (reason: Error) => void = () => undefined;
  let ended: Promise<never> | null = null;

  async function start(): Promise<Remote<ReportApi>> {
    worker = new Worker(new URL('./report-worker.ts', import.meta.url), { type: 'module' });
    worker.onerror = ({ message }) => end(new Error(message));
    const api = wrap<ReportApi>(worker);
    const { statements, districts, setAside } = ledger;
    await api.open({ statements, districts, setAside: [...setAside] });
    return api;
  }
  function end(reason: Error): void {
    worker?.terminate();
    worker = null;
    remote = null;
    giveUp(reason);
  }
  function ask<T>(question: (api: Remote<ReportApi>) => Promise<T>): Promise<T> {
    if (!remote) {
      ended = new Promise<never>((_, reject) => {
        giveUp = reject;
      });
      // Nobody may be waiting when it ends.
      ended.catch(() => undefined);
      remote = start();
      remote.catch((error: unknown) => end(error as Error));
    }
    const answer = remote.then(question);
    return ended ? Promise.race([answer, ended]) : answer;
  }

  return {
    read: (text, published) => ask((api) => api.read(text, published)),
    check: (fields) => ask((api) => api.check(fields)),
    words: (span) => ask((api) => api.words(span)),
    stop: () => end(new DOMException('stopped', 'AbortError')),
  };
}
