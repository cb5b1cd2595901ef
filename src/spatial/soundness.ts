import type { Position } from 'geojson';
import { EdgeRows } from './edge-rows.ts';
import { isEdgeNear, PolygonIndex } from './polygon-index.ts';
import { type Polygons, signedArea } from './polygons.ts';
import { turnOf } from './predicates.ts';

/** Polygons with fewer edges are tested edge against edge, without rows. */
const FEW_EDGES = 24;

/**
 * How the edges that leave vertices u and v meet, given that their bounding boxes do: not at all, in a
 * point or along a line (`touch`), or from one side to the other (`cross`).
 */
export function contactOf(xy: Float64Array, u: number, v: number): 'none' | 'touch' | 'cross' {
  const [ax, ay, bx, by] = [xy[2 * u]!, xy[2 * u + 1]!, xy[2 * u + 2]!, xy[2 * u + 3]!];
  const [cx, cy, dx, dy] = [xy[2 * v]!, xy[2 * v + 1]!, xy[2 * v + 2]!, xy[2 * v + 3]!];
  const [a, b] = [turnOf(cx, cy, dx, dy, ax, ay), turnOf(cx, cy, dx, dy, bx, by)];
  if ((a > 0 && b > 0) || (a < 0 && b < 0)) return 'none';
  const [c, d] = [turnOf(ax, ay, bx, by, cx, cy), turnOf(ax, ay, bx, by, dx, dy)];
  if ((c > 0 && d > 0) || (c < 0 && d < 0)) return 'none';
  return a === 0 || b === 0 || c === 0 || d === 0 ? 'touch' : 'cross';
}

/** True when the edge that leaves v runs back over the one before it, which ends in v. */
function runsBack(xy: Float64Array, before: number, v: number): boolean {
  const [ax, ay, bx, by] = [xy[2 * before]!, xy[2 * before + 1]!, xy[2 * v]!, xy[2 * v + 1]!];
  const [cx, cy] = [xy[2 * v + 2]!, xy[2 * v + 3]!];
  if (turnOf(ax, ay, bx, by, cx, cy) !== 0) return false;
  return (bx - ax) * (cx - bx) + (by - ay) * (cy - by) < 0;
}

/**
 * Where edges of one polygon meet that must not: the start of an edge that crosses, touches or runs back
 * over another one, or null. Edges that follow each other share their vertex and nothing else.
 */
export function meetingPlace({ xy, ringStart }: Polygons): Position | null {
  const before = new Int32Array(xy.length / 2).fill(-1);
  const edges: number[] = [];
  for (let ring = 0; ring + 1 < ringStart.length; ring++) {
    const [start, end] = [ringStart[ring]!, ringStart[ring + 1]! - 1];
    for (let v = start; v < end; v++) {
      before[v] = v === start ? end - 1 : v - 1;
      edges.push(v);
    }
  }
  const rows = edges.length > FEW_EDGES ? new EdgeRows(xy, Int32Array.from(edges)) : null;
  for (const v of edges) {
    const place = [xy[2 * v]!, xy[2 * v + 1]!];
    if (runsBack(xy, before[v]!, v)) return place;
    const west = Math.min(xy[2 * v]!, xy[2 * v + 2]!);
    const east = Math.max(xy[2 * v]!, xy[2 * v + 2]!);
    const south = Math.min(xy[2 * v + 1]!, xy[2 * v + 3]!);
    const north = Math.max(xy[2 * v + 1]!, xy[2 * v + 3]!);
    let isMet = false;
    const test = (u: number): void => {
      if (isMet || u <= v || before[u] === v || before[v] === u) return;
      if (isEdgeNear(xy, u, west, south, east, north)) {
        isMet = contactOf(xy, u, v) !== 'none';
      }
    };
    if (rows) rows.forEachBetween(south, north, test);
    else edges.forEach(test);
    if (isMet) return place;
  }
  return null;
}

/**
 * True when the rings of one polygon, none of which meets another, lie as they should: each hole directly
 * in an outer ring, no outer ring directly in another. Rings are told apart by their direction.
 */
export function isNestedRight(polygon: Polygons): boolean {
  const { xy, ringStart } = polygon;
  const rings = ringStart.length - 1;
  const each: Polygons = { ...polygon, polygonStart: Uint32Array.from(ringStart.keys()) };
  const index = new PolygonIndex(each);
  for (let ring = 0; ring < rings; ring++) {
    const start = ringStart[ring]!;
    const around = index
      .neighboursOf(ring)
      .filter((other) => index.holds(other, xy[2 * start]!, xy[2 * start + 1]!, 1));
    const isHole = signedArea(xy, start, ringStart[ring + 1]!) < 0;
    if ((around.length % 2 === 1) !== isHole) return false;
  }
  return true;
}
