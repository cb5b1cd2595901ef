/** Which of the polygons that cover the current place of a walk has the earliest period. */
export class EarliestCover {
  /** Earliest period that covers the place; the number of periods where nothing does. */
  earliest: number;
  readonly #covers: Int32Array;

  constructor(periods: number) {
    this.earliest = periods;
    this.#covers = new Int32Array(periods);
  }

  /** Leaves all covers. */
  reset(): void {
    this.#covers.fill(0);
    this.earliest = this.#covers.length;
  }

  /** A polygon of the period begins to cover the walk. */
  enter(period: number): void {
    this.#covers[period]!++;
    if (period < this.earliest) this.earliest = period;
  }

  /** A polygon of the period ends to cover the walk. */
  leave(period: number): void {
    this.#covers[period]!--;
    while (this.earliest < this.#covers.length && this.#covers[this.earliest] === 0) {
      this.earliest++;
    }
  }
}
