import { type Remote, wrap } from 'comlink';

/** What a worker does on its way into use. */
export interface WorkerKind<Api> {
  /** Makes the worker: Vite makes a file of one that is named in its own `new URL`. */
  readonly make: () => Worker;
  /** Gives a new worker what it needs before it can answer. */
  readonly open: (api: Remote<Api>) => Promise<void>;
  /** The error for a worker that ended by itself; browsers say nothing of one that ran out of memory. */
  readonly lost: (message: string) => Error;
}

/** One worker that starts with the first question, and with the next one after it ended. */
export class WorkerClient<Api> {
  readonly #kind: WorkerKind<Api>;
  #worker: Worker | null = null;
  #remote: Promise<Remote<Api>> | null = null;
  /** Rejects when the worker ends before it has answered. */
  #ended: Promise<never> | null = null;
  #giveUp: (reason: Error) => void = () => undefined;

  constructor(kind: WorkerKind<Api>) {
    this.#kind = kind;
  }

  /** Asks the worker; rejects with the reason where it ends before it answers. */
  ask<T>(question: (api: Remote<Api>) => Promise<T>): Promise<T> {
    if (!this.#remote) {
      this.#ended = new Promise<never>((_, reject) => {
        this.#giveUp = reject;
      });
      // Nobody may be waiting when it ends.
      this.#ended.catch(() => undefined);
      this.#remote = this.#start();
      this.#remote.catch((error: unknown) => this.#end(error as Error));
    }
    const answer = this.#remote.then(question);
    return this.#ended ? Promise.race([answer, this.#ended]) : answer;
  }

  /** Ends what is under way at once, and forgets all that the worker holds. */
  stop(): void {
    this.#end(new DOMException('stopped', 'AbortError'));
  }

  async #start(): Promise<Remote<Api>> {
    const { make, open, lost } = this.#kind;
    this.#worker = make();
    this.#worker.onerror = ({ message }) => this.#end(lost(message));
    const api = wrap<Api>(this.#worker);
    await open(api);
    return api;
  }

  #end(reason: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#remote = null;
    this.#giveUp(reason);
  }
}
