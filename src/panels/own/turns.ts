/** Steps that are done one after the other, until a person stops what is under way and what waits. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #stops = 0;

  /** Does a step after all that was asked for before; never, where it was stopped by then. */
  take(step: () => Promise<void>): Promise<void> {
    const isStopped = this.watch();
    const done = this.#last.then(() => (isStopped() ? undefined : step()));
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Tells, whenever it is asked, whether anything was stopped since. */
  watch(): () => boolean {
    const stops = this.#stops;
    return () => stops !== this.#stops;
  }

  /** Steps that wait are never done; the one under way has to ask for itself. */
  stop(): void {
    this.#stops += 1;
  }
}
