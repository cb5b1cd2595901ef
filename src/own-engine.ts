import { type Remote, wrap } from 'comlink';
import type { OwnDataApi } from './own-data-worker.ts';
import { EngineLost, type OwnEngine } from './panels/own/own-engine.ts';

/** What a browser says of a worker that it ends for want of memory: nothing. */
const OUT_OF_MEMORY = 'The files need more memory than the browser gives.';

/**
 * Runs own files in a worker of this browser, which starts with the first file. `open` gives it the
 * districts.
 */
export function ownEngine(open: (api: Remote<OwnDataApi>) => Promise<void>): OwnEngine {
  let worker: Worker | null = null;
  let remote: Promise<Remote<OwnDataApi>> | null = null;
  /** Rejects when the worker ends before it has answered. */
  let ended: Promise<never> | null = null;
  let giveUp: (reason: Error) => void = () => undefined;

  function end(reason: Error): void {
    worker?.terminate();
    worker = null;
    remote = null;
    giveUp(reason);
  }
  async function start(): Promise<Remote<OwnDataApi>> {
    worker = new Worker(new URL('./own-data-worker.ts', import.meta.url), { type: 'module' });
    worker.onerror = ({ message }) => end(new EngineLost(message || OUT_OF_MEMORY));
    const api = wrap<OwnDataApi>(worker);
    await open(api);
    return api;
  }
  function ask<T>(question: (api: Remote<OwnDataApi>) => Promise<T>): Promise<T> {
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
    survey: ({ name, blob }) => ask((api) => api.survey(name, blob)),
    words: (key, column) => ask((api) => api.words(key, column)),
    drop: (key) => ask((api) => api.drop(key)),
    judge: (choices, leftOut) => ask((api) => api.judge([...choices], [...leftOut])),
    marks: (asked) => ask((api) => api.marks(asked)),
    receipts: (places) => ask((api) => api.receipts(places)),
    problems: (from, count) => ask((api) => api.problems(from, count)),
    download: (depth) => ask((api) => api.download(depth)),
    findings: () => ask((api) => api.findings()),
    stop: () => end(new DOMException('stopped', 'AbortError')),
  };
}
