import type { DistrictGrid } from './district-grid.ts';
import { type Polygons, polygonCount, vertexRange } from './polygons.ts';

/** A sum that is smaller than this part of what was added up is the rounding of its terms. */
const ROUNDING = 1e-12;

function middleX({ xy }: Polygons, from: number, to: number): number {
  let [west, east] = [Infinity, -Infinity];
  for (let v = from; v < to; v++) {
    west = Math.min(west, xy[2 * v]!);
    east = Math.max(east, xy[2 * v]!);
  }
  return west <= east ? (west + east) / 2 : 0;
}

/**
 * Adds up areas as integrals of x dy along boundaries, piece by piece, for each district and for the land
 * outside all of them, by the period from which on the piece is boundary.
 */
export class AreaSums {
  /** True once a piece lay in several districts at once. */
  hasOverlap = false;
  readonly #sets: DistrictGrid['sets'] | null;
  readonly #periods: number;
  /** Place 0 is the land outside, place d + 1 district d; for each the changes by period, and one more. */
  readonly #changes: Float64Array;
  /** x from which each place is measured: a closed boundary allows any, a near one keeps more digits. */
  readonly #origins: Float64Array;
  readonly #magnitudes: Float64Array;

  /** Without a grid all pieces count for the land outside: the area of the union as a whole. */
  constructor(polygons: Polygons, grid: DistrictGrid | null, periods: number) {
    this.#sets = grid?.sets ?? null;
    this.#periods = periods;
    const districts = grid ? polygonCount(grid.districts) : 0;
    this.#changes = new Float64Array((districts + 1) * (periods + 1));
    this.#magnitudes = new Float64Array(districts + 1);
    this.#origins = new Float64Array(districts + 1);
    this.#origins[0] = middleX(polygons, 0, polygons.xy.length / 2);
    for (let d = 0; grid && d < districts; d++) {
      this.#origins[d + 1] = middleX(grid.districts, ...vertexRange(grid.districts, d));
    }
  }

  /** Counts a piece with its middle at x for every district of the set, or for the land outside. */
  addToSet(set: number, from: number, until: number, x: number, dy: number): void {
    if (set === 0 || !this.#sets?.isOverlap(set)) return this.addTo(set, from, until, x, dy);
    this.hasOverlap = true;
    for (const district of this.#sets.membersOf(set)) {
      this.addTo(district + 1, from, until, x, dy);
    }
  }

  /** Counts a piece for one place: 0 the land outside, d + 1 district d. */
  addTo(place: number, from: number, until: number, x: number, dy: number): void {
    const part = (x - this.#origins[place]!) * dy;
    const first = place * (this.#periods + 1);
    this.#changes[first + from]! += part;
    this.#changes[first + until]! -= part;
    this.#magnitudes[place]! += Math.abs(part);
  }

  /** Cumulative areas: of place p at the end of period t, `areas[p * periods + t]`. */
  areas(): Float64Array {
    const periods = this.#periods;
    const areas = new Float64Array(this.#magnitudes.length * periods);
    this.#magnitudes.forEach((magnitude, place) => {
      let area = 0;
      for (let period = 0; period < periods; period++) {
        area += this.#changes[place * (periods + 1) + period]!;
        const isRounding = Math.abs(area) <= ROUNDING * magnitude;
        areas[place * periods + period] = isRounding ? 0 : area;
      }
    });
    return areas;
  }
}
