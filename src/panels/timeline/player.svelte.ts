import type { Day } from '../../domain/day.ts';

/** Milliseconds between two steps of the player. */
const STEP_MS = 700;

/** What the player moves. */
export interface Played {
  /** The day that is shown. */
  current(): Day;
  /** The step after a day, `null` at the end. */
  after(day: Day): Day | null;
  /** The first step of all: a run that is started at the end begins there. */
  first(): Day | null;
  /** Shows a day as part of a run. */
  show(day: Day, run: string): void;
  /** The run has ended. */
  onend(): void;
}

/** Steps through the days, stops at the end and never loops. */
export class Player {
  playing = $state(false);
  readonly #played: Played;
  #timer: ReturnType<typeof setInterval> | null = null;
  #runs = 0;

  constructor(played: Played) {
    this.#played = played;
  }

  toggle(): void {
    if (this.playing) this.stop();
    else this.#start();
  }

  #start(): void {
    const { current, after, first, show } = this.#played;
    let shown = after(current()) ?? first();
    if (shown === null) return;
    const run = `play-${++this.#runs}`;
    this.playing = true;
    show(shown, run);
    this.#timer = setInterval(() => {
      const next = shown !== null && shown === current() ? after(shown) : null;
      if (next === null) return this.stop();
      shown = next;
      show(next, run);
      if (after(next) === null) this.stop();
    }, STEP_MS);
  }

  stop(): void {
    if (!this.playing) return;
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
    this.playing = false;
    this.#played.onend();
  }
}
