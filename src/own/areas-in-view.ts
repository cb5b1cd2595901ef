import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { dayNumber } from '../domain/day.ts';
import { type HazardArea, HAZARD_CLASSES } from '../domain/hazard.ts';
import { NO_DAY } from '../domain/hazard-points.ts';
import type { AreaMarks, DegreeBox } from '../domain/own-marks.ts';

/** Fewer corners than this make no closed ring. */
const RING = 4;

/** Corners of a ring that lie at least `degrees` from the one kept before; always those of a ring. */
export function withoutTinySteps(ring: readonly Position[], degrees: number): readonly Position[] {
  let [x, y] = [NaN, NaN];
  const last = ring.length - 1;
  const kept = ring.filter(([lon = NaN, lat = NaN], i) => {
    const isNear = Math.abs(lon - x) < degrees && Math.abs(lat - y) < degrees;
    if (isNear && i !== last) return false;
    [x, y] = [lon, lat];
    return true;
  });
  if (kept.length >= RING) return kept;
  const third = Math.max(1, Math.floor(last / 3));
  return ring.length <= RING ? ring : [ring[0]!, ring[third]!, ring[2 * third]!, ring[last]!];
}

const polygonsOf = ({ geometry }: HazardArea): readonly (readonly Position[][])[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

/** Answers which polygons lie in a box. */
export class AreaIndex {
  readonly #areas: readonly HazardArea[];
  readonly #days: Int32Array;
  /** The longer side of each polygon's box, in degrees. */
  readonly #sizes: Float64Array;
  readonly #tree: Flatbush | null;

  constructor(areas: readonly HazardArea[]) {
    this.#areas = areas;
    this.#days = Int32Array.from(areas, ({ date }) => (date === null ? NO_DAY : dayNumber(date)));
    this.#sizes = new Float64Array(areas.length);
    // An index of nothing is refused by its maker.
    this.#tree = areas.length > 0 ? new Flatbush(areas.length) : null;
    for (const [i, area] of areas.entries()) {
      let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
      for (const [outer] of polygonsOf(area)) {
        for (const [lon = NaN, lat = NaN] of outer ?? []) {
          west = Math.min(west, lon);
          south = Math.min(south, lat);
          east = Math.max(east, lon);
          north = Math.max(north, lat);
        }
      }
      this.#sizes[i] = Math.max(east - west, north - south);
      this.#tree?.add(west, south, east, north);
    }
    this.#tree?.finish();
  }

  /**
   * The polygons whose boxes meet a box, up to a day (days since 1970), in the order of the records, with
   * corners at least `step` degrees apart. Of more than `most` the largest.
   */
  inBox(box: DegreeBox, until: number, most: number, step: number): AreaMarks {
    const found = this.#tree?.search(...(box as [number, number, number, number])) ?? [];
    const known = found.filter((i) => this.#days[i]! <= until);
    const drawn =
      known.length <= most
        ? known
        : known.sort((a, b) => this.#sizes[b]! - this.#sizes[a]! || a - b).slice(0, most);
    return {
      ...this.#columns(
        drawn.sort((a, b) => a - b),
        step,
      ),
      inView: known.length,
    };
  }

  #columns(drawn: readonly number[], step: number): Omit<AreaMarks, 'inView'> {
    const ringFrom: number[] = [];
    const cornerFrom: number[] = [];
    const isOuter: number[] = [];
    const corners: number[] = [];
    for (const i of drawn) {
      ringFrom.push(cornerFrom.length);
      for (const polygon of polygonsOf(this.#areas[i]!)) {
        for (const [place, ring] of polygon.entries()) {
          cornerFrom.push(corners.length / 2);
          isOuter.push(place === 0 ? 1 : 0);
          for (const [lon = NaN, lat = NaN] of withoutTinySteps(ring, step)) corners.push(lon, lat);
        }
      }
    }
    return {
      index: Uint32Array.from(drawn),
      hazard: Uint8Array.from(drawn, (i) => HAZARD_CLASSES.indexOf(this.#areas[i]!.class)),
      ringFrom: Uint32Array.from([...ringFrom, cornerFrom.length]),
      cornerFrom: Uint32Array.from([...cornerFrom, corners.length / 2]),
      isOuter: Uint8Array.from(isOuter),
      corners: Float64Array.from(corners),
    };
  }
}
