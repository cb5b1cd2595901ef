import type { AreaSums } from './area-sums.ts';
import { coverBegins, coverEnds } from './covers.ts';
import type { DistrictGrid } from './district-grid.ts';
import { EarliestCover } from './earliest-cover.ts';
import { EdgeEvents } from './edge-events.ts';
import { doubled, GrowingList } from './growing-list.ts';

/** The parts of districts' edges that lie in polygons, and from which period on. */
export class CoveredBorders {
  readonly #edges = new GrowingList();
  readonly #periods = new GrowingList();
  #parts = new Float64Array(2048);

  /** The ends of a district's edge: x and y of the one farther west (or south), then of the other. */
  endsOf(xy: Float64Array, v: number): readonly [number, number, number, number] {
    const [x1, y1, x2, y2] = [xy[2 * v]!, xy[2 * v + 1]!, xy[2 * v + 2]!, xy[2 * v + 3]!];
    return x1 < x2 || (x1 === x2 && y1 < y2) ? [x1, y1, x2, y2] : [x2, y2, x1, y1];
  }

  /** Notes that the edge lies in a polygon between two places, 0 at the first of `endsOf`, 1 at the other. */
  add(edge: number, begin: number, end: number, period: number): void {
    const at = 2 * this.#edges.length;
    if (at === this.#parts.length) this.#parts = doubled(this.#parts);
    this.#parts[at] = begin;
    this.#parts[at + 1] = end;
    this.#edges.push(edge);
    this.#periods.push(period);
  }

  /**
   * Adds the covered parts to the sums: they close the boundary of what lies in the district, and run the
   * other way round for what lies outside it.
   */
  addTo(sums: AreaSums, grid: DistrictGrid, periods: number): void {
    const edges = this.#edges.values;
    const order = Uint32Array.from({ length: this.#edges.length }, (_, i) => i);
    order.sort((a, b) => edges[a]! - edges[b]!);
    const events = new EdgeEvents();
    const cover = new EarliestCover(periods);
    for (let i = 0; i < order.length;) {
      const edge = edges[order[i]!]!;
      events.reset(1);
      for (; i < order.length && edges[order[i]!] === edge; i++) {
        const part = order[i]!;
        const period = this.#periods.values[part]!;
        events.add(0, this.#parts[2 * part]!, coverBegins(period));
        events.add(0, this.#parts[2 * part + 1]!, coverEnds(period));
      }
      this.#addEdge(edge, events, cover, sums, grid, periods);
    }
  }

  #addEdge(
    edge: number,
    events: EdgeEvents,
    cover: EarliestCover,
    sums: AreaSums,
    grid: DistrictGrid,
    periods: number,
  ): void {
    const { xy } = grid.districts;
    const [ax, ay, bx, by] = this.endsOf(xy, edge);
    const isSameWay = ax === xy[2 * edge] && ay === xy[2 * edge + 1];
    const place = grid.ownerOfEdge[edge]! + 1;
    const count = events.take(0);
    cover.reset();
    for (let i = 0; i < count; i++) {
      const meaning = events.meanings[i]!;
      if (meaning % 2 === 0) cover.enter(meaning / 2);
      else cover.leave((meaning - 1) / 2);
      if (i + 1 === count || cover.earliest === periods) continue;
      const begin = events.places[i]!;
      const end = events.places[i + 1]!;
      if (end === begin) continue;
      const x = ax + ((bx - ax) * (begin + end)) / 2;
      const dy = (by - ay) * (end - begin) * (isSameWay ? 1 : -1);
      sums.addTo(place, cover.earliest, periods, x, dy);
      sums.addTo(0, cover.earliest, periods, x, -dy);
    }
  }
}
