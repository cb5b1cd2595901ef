import KDBush from 'kdbush';
import type { HazardPoints } from '../domain/hazard-points.ts';
import { ITEM_KINDS, kindOfItem } from '../domain/item-kind.ts';
import type { DegreeBox, PointMarks } from '../domain/own-marks.ts';

/** Kinds of points as places in `ITEM_KINDS`, by the place of a point's type; the last is that of none. */
export function kindPlaces({ types }: HazardPoints): Uint8Array {
  return Uint8Array.from([...types, null], (type) => ITEM_KINDS.indexOf(kindOfItem(type)));
}

/** Answers which points lie in a box. */
export class PointIndex {
  readonly #points: HazardPoints;
  readonly #kinds: Uint8Array;
  readonly #tree: KDBush;

  constructor(points: HazardPoints) {
    this.#points = points;
    this.#kinds = kindPlaces(points);
    this.#tree = new KDBush(points.length);
    for (let i = 0; i < points.length; i++) this.#tree.add(points.lon[i]!, points.lat[i]!);
    this.#tree.finish();
  }

  /**
   * The points of a box with its edges up to a day (days since 1970). Of more than `most` points it takes
   * `most`, spread evenly over the order of the index, which is that of places: no corner stays empty.
   */
  inBox(box: DegreeBox, until: number, most: number): PointMarks {
    const { lon, lat, type, day } = this.#points;
    const found = this.#tree.range(...(box as [number, number, number, number]));
    const known = found.filter((i) => day[i]! <= until);
    const count = Math.min(known.length, most);
    const step = known.length / Math.max(1, count);
    const index = Uint32Array.from({ length: count }, (_, i) => known[Math.floor(i * step)]!);
    const none = this.#kinds.length - 1;
    return {
      index,
      lon: Float64Array.from(index, (i) => lon[i]!),
      lat: Float64Array.from(index, (i) => lat[i]!),
      kind: Uint8Array.from(index, (i) => this.#kinds[type[i]! < 0 ? none : type[i]!]!),
      inView: known.length,
    };
  }
}
