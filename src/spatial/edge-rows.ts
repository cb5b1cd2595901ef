const EDGES_PER_ROW = 4;
const MOST_ENTRIES_PER_EDGE = 8;

/**
 * The edges of one large polygon sorted into rows by their y, so that those near a point or a box are
 * found without going through all of them.
 */
export class EdgeRows {
  readonly #xy: Float64Array;
  readonly #south: number;
  readonly #perHeight: number;
  readonly #rows: number;
  /** Edges of row r: `#edges[#start[r]]` and on, to `#start[r + 1]`. */
  readonly #start: Uint32Array;
  readonly #edges: Int32Array;

  /** `edges` are the vertices that the edges leave, at least one. */
  constructor(xy: Float64Array, edges: Int32Array) {
    this.#xy = xy;
    let [south, north] = [Infinity, -Infinity];
    let climb = 0;
    for (const v of edges) {
      const y1 = xy[2 * v + 1]!;
      const y2 = xy[2 * v + 3]!;
      south = Math.min(south, y1, y2);
      north = Math.max(north, y1, y2);
      climb += Math.abs(y2 - y1);
    }
    // Fewer rows where edges are long, so that the list stays of the order of the edges.
    const height = north - south;
    const most = (MOST_ENTRIES_PER_EDGE * edges.length * height) / (climb || 1);
    this.#rows = Math.max(1, Math.floor(Math.min(edges.length / EDGES_PER_ROW, most)));
    this.#south = south;
    this.#perHeight = height > 0 ? this.#rows / height : 0;
    this.#start = new Uint32Array(this.#rows + 1);
    for (const v of edges) {
      for (let row = this.#firstRow(v); row <= this.#lastRow(v); row++) this.#start[row + 1]!++;
    }
    for (let row = 0; row < this.#rows; row++) this.#start[row + 1]! += this.#start[row]!;
    const filled = this.#start.slice();
    this.#edges = new Int32Array(this.#start[this.#rows]!);
    for (const v of edges) {
      for (let row = this.#firstRow(v); row <= this.#lastRow(v); row++) {
        this.#edges[filled[row]!++] = v;
      }
    }
  }

  /** Calls back once for each edge that may reach a y between the two. */
  forEachBetween(south: number, north: number, take: (vertex: number) => void): void {
    const first = this.#rowAt(south);
    const last = this.#rowAt(north);
    for (let row = first; row <= last; row++) {
      for (let i = this.#start[row]!; i < this.#start[row + 1]!; i++) {
        const v = this.#edges[i]!;
        // An edge of several rows is taken in the first of them that is asked for.
        if (row === first || row === this.#firstRow(v)) take(v);
      }
    }
  }

  #rowAt(y: number): number {
    const row = Math.floor((y - this.#south) * this.#perHeight);
    return Math.max(0, Math.min(this.#rows - 1, row));
  }

  #firstRow(v: number): number {
    return this.#rowAt(Math.min(this.#xy[2 * v + 1]!, this.#xy[2 * v + 3]!));
  }

  #lastRow(v: number): number {
    return this.#rowAt(Math.max(this.#xy[2 * v + 1]!, this.#xy[2 * v + 3]!));
  }
}
