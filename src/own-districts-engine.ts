import { type Remote, wrap } from 'comlink';
import type { OwnDistrictsFile } from './domain/own-districts.ts';
import type { OwnDistrictsApi, OwnDistrictsMap } from './own-districts-worker.ts';
import type { DistrictSurvey } from './domain/own-districts.ts';

/** What a browser says of a worker that it ends for want of memory: nothing. */
const OUT_OF_MEMORY = 'The file needs more memory than the browser gives.';

/** Reads files of districts in a worker, which starts with the first question and ends when told. */
export class DistrictsReader {
  #worker: Worker | null = null;
  #api: Remote<OwnDistrictsApi> | null = null;
  #giveUp: (reason: Error) => void = () => undefined;

  survey(name: string, blob: Blob): Promise<DistrictSurvey> {
    return this.#ask((api) => api.survey(name, blob));
  }

  map({ name, blob, columns }: OwnDistrictsFile): Promise<OwnDistrictsMap> {
    return this.#ask((api) => api.map(name, blob, columns));
  }

  stop(reason: Error = new DOMException('stopped', 'AbortError')): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#api = null;
    this.#giveUp(reason);
  }

  #ask<T>(question: (api: Remote<OwnDistrictsApi>) => Promise<T>): Promise<T> {
    const ended = new Promise<never>((_, reject) => {
      this.#giveUp = reject;
    });
    return Promise.race([question(this.#started()), ended]);
  }

  #started(): Remote<OwnDistrictsApi> {
    if (this.#api) return this.#api;
    // Vite makes a file of a worker that is named in this very form.
    const worker = new Worker(new URL('./own-districts-worker.ts', import.meta.url), {
      type: 'module',
    });
    worker.onerror = ({ message }) => this.stop(new Error(message || OUT_OF_MEMORY));
    this.#worker = worker;
    this.#api = wrap<OwnDistrictsApi>(worker);
    return this.#api;
  }
}
