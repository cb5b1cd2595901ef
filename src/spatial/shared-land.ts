import { GrowingList } from './growing-list.ts';
import { isEdgeNear, PolygonIndex } from './polygon-index.ts';
import { planarArea, type Polygons, vertexRange } from './polygons.ts';
import { contactOf } from './soundness.ts';
import { unionAreas } from './union-areas.ts';

/** Shared land below this part of the smaller of two polygons is the rounding of their areas. */
const ROUNDING = 1e-9;

function ringsOf(polygons: Polygons, chosen: readonly number[]): Polygons {
  const parts = chosen.map((polygon) => {
    const first = polygons.polygonStart[polygon]!;
    const starts = polygons.ringStart.subarray(first, polygons.polygonStart[polygon + 1]! + 1);
    return { starts, xy: polygons.xy.subarray(2 * starts[0]!, 2 * starts.at(-1)!) };
  });
  const xy = new Float64Array(parts.reduce((sum, part) => sum + part.xy.length, 0));
  const [ringStart, polygonStart] = [[0], [0]];
  let vertex = 0;
  for (const { starts, xy: own } of parts) {
    xy.set(own, 2 * vertex);
    for (const start of starts.subarray(1)) ringStart.push(vertex + start - starts[0]!);
    vertex += own.length / 2;
    polygonStart.push(ringStart.length - 1);
  }
  return {
    xy,
    ringStart: Uint32Array.from(ringStart),
    polygonStart: Uint32Array.from(polygonStart),
  };
}

/** Finds polygons that hold the same land. */
class SharedLand {
  readonly #index: PolygonIndex;
  readonly #near = [new GrowingList(), new GrowingList()] as const;

  constructor(polygons: Polygons) {
    this.#index = new PolygonIndex(polygons);
  }

  /** The first of the other polygons that shares land with this one, or -1. */
  firstSharing(polygon: number): number {
    const others = this.#index.neighboursOf(polygon).sort((a, b) => a - b);
    return others.find((other) => this.#doShare(polygon, other)) ?? -1;
  }

  #doShare(a: number, b: number): boolean {
    const contact = this.#contact(a, b);
    if (contact === 'cross') return true;
    const { polygons } = this.#index;
    if (contact === 'none') {
      const [fromA] = vertexRange(polygons, a);
      const [fromB] = vertexRange(polygons, b);
      const { xy } = polygons;
      return (
        this.#index.holds(b, xy[2 * fromA]!, xy[2 * fromA + 1]!, 1) ||
        this.#index.holds(a, xy[2 * fromB]!, xy[2 * fromB + 1]!, 1)
      );
    }
    // They touch: neighbours along a border share nothing, equal polygons all; their areas tell.
    const pair = ringsOf(polygons, [a, b]);
    const [areaA, areaB] = [planarArea(pair, 0), planarArea(pair, 1)];
    const union = unionAreas(pair, null).areas[0]!;
    return areaA + areaB - union > ROUNDING * Math.min(areaA, areaB);
  }

  #contact(a: number, b: number): 'none' | 'touch' | 'cross' {
    const { boxes, polygons } = this.#index;
    const { xy } = polygons;
    const [own, others] = this.#near;
    const boxOf = (i: number) => [boxes[i]!, boxes[i + 1]!, boxes[i + 2]!, boxes[i + 3]!] as const;
    this.#index.edgesNear(a, ...boxOf(4 * b), own);
    this.#index.edgesNear(b, ...boxOf(4 * a), others);
    let worst: 'none' | 'touch' = 'none';
    for (let i = 0; i < own.length; i++) {
      const u = own.values[i]!;
      const [x1, y1, x2, y2] = [xy[2 * u]!, xy[2 * u + 1]!, xy[2 * u + 2]!, xy[2 * u + 3]!];
      const [west, east] = x1 < x2 ? [x1, x2] : [x2, x1];
      const [south, north] = y1 < y2 ? [y1, y2] : [y2, y1];
      for (let k = 0; k < others.length; k++) {
        const v = others.values[k]!;
        if (!isEdgeNear(xy, v, west, south, east, north)) continue;
        const contact = contactOf(xy, u, v);
        if (contact === 'cross') return 'cross';
        if (contact === 'touch') worst = 'touch';
      }
    }
    return worst;
  }
}

/**
 * For each polygon the first other one that holds some of the same land, or -1. Polygons that only touch,
 * along a border or in a point, share none. Polygons must be sound.
 */
export function sharedLand(polygons: Polygons): Int32Array {
  const shared = new SharedLand(polygons);
  return Int32Array.from({ length: polygons.polygonStart.length - 1 }, (_, polygon) =>
    shared.firstSharing(polygon),
  );
}
