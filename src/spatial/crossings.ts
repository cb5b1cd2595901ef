import type { Position } from 'geojson';

/** A place where edges of rings meet that must not. */
export interface Crossing {
  /** Indices of the two rings; equal where a ring meets itself. */
  readonly rings: readonly [number, number];
  /** Index, in the first ring, of the vertex from which the crossing edge leaves. */
  readonly vertex: number;
  readonly at: Position;
}

interface Edge {
  readonly ring: number;
  /** Index of the vertex that the edge leaves, in the ring as given. */
  readonly vertex: number;
  /** Place of the edge in its ring, doubled vertices not counted. */
  readonly order: number;
  readonly edgesInRing: number;
  readonly from: Position;
  readonly to: Position;
  readonly west: number;
  readonly east: number;
}

const x = (position: Position): number => position[0] ?? 0;
const y = (position: Position): number => position[1] ?? 0;
const isSame = (a: Position, b: Position): boolean => x(a) === x(b) && y(a) === y(b);

function edgesOf(ring: readonly Position[], index: number): Edge[] {
  const steps = ring
    .slice(0, -1)
    .map((from, vertex) => ({ from, to: ring[vertex + 1] ?? from, vertex }))
    .filter(({ from, to }) => !isSame(from, to));
  return steps.map(({ from, to, vertex }, order) => ({
    ring: index,
    vertex,
    order,
    edgesInRing: steps.length,
    from,
    to,
    west: Math.min(x(from), x(to)),
    east: Math.max(x(from), x(to)),
  }));
}

/** Twice the signed area of the triangle: positive where `c` is left of the line from `a` to `b`. */
function turn(a: Position, b: Position, c: Position): number {
  return (x(b) - x(a)) * (y(c) - y(a)) - (y(b) - y(a)) * (x(c) - x(a));
}

function isOn({ from, to }: Edge, point: Position): boolean {
  const isBetween = (a: number, b: number, value: number): boolean =>
    Math.min(a, b) <= value && value <= Math.max(a, b);
  return (
    turn(from, to, point) === 0 &&
    isBetween(x(from), x(to), x(point)) &&
    isBetween(y(from), y(to), y(point))
  );
}

/** Where two edges cross inside both, or null. */
function properCrossing(a: Edge, b: Edge): Position | null {
  const fromSide = turn(b.from, b.to, a.from);
  const toSide = turn(b.from, b.to, a.to);
  const isSplitByB = fromSide > 0 !== toSide > 0 && fromSide !== 0 && toSide !== 0;
  const left = turn(a.from, a.to, b.from);
  const right = turn(a.from, a.to, b.to);
  const isSplitByA = left > 0 !== right > 0 && left !== 0 && right !== 0;
  if (!isSplitByA || !isSplitByB) return null;
  const part = fromSide / (fromSide - toSide);
  return [x(a.from) + part * (x(a.to) - x(a.from)), y(a.from) + part * (y(a.to) - y(a.from))];
}

/** Where two edges of one ring meet, other than one after the other, or null. */
function meeting(a: Edge, b: Edge): Position | null {
  const [first, second] = a.order < b.order ? [a, b] : [b, a];
  const isNext = second.order === first.order + 1;
  const isLastAndFirst = first.order === 0 && second.order === first.edgesInRing - 1;
  if (isNext || isLastAndFirst) {
    const [before, after] = isNext ? [first, second] : [second, first];
    if (isOn(before, after.to)) return after.to;
    return isOn(after, before.from) ? before.from : null;
  }
  const crossing = properCrossing(a, b);
  if (crossing) return crossing;
  return (
    [b.from, b.to].find((end) => isOn(a, end)) ?? [a.from, a.to].find((end) => isOn(b, end)) ?? null
  );
}

/**
 * Where the rings of one geometry cross. A ring must not meet itself at all, not even in a vertex; two
 * rings may touch, but not cross. Rings must be closed. In the order of rings and their vertices.
 *
 * A line sweeps from west to east and compares only edges that overlap in longitude.
 */
export function crossingsIn(rings: readonly (readonly Position[])[]): readonly Crossing[] {
  const edges = rings.flatMap(edgesOf).sort((a, b) => a.west - b.west);
  const crossings: Crossing[] = [];
  let open: Edge[] = [];
  for (const edge of edges) {
    open = open.filter((other) => other.east >= edge.west);
    for (const other of open) {
      const at = other.ring === edge.ring ? meeting(other, edge) : properCrossing(other, edge);
      if (!at) continue;
      const isFirst =
        other.ring < edge.ring || (other.ring === edge.ring && other.order < edge.order);
      const [first, second] = isFirst ? [other, edge] : [edge, other];
      crossings.push({ rings: [first.ring, second.ring], vertex: first.vertex, at });
    }
    open.push(edge);
  }
  return crossings.sort((a, b) => a.rings[0] - b.rings[0] || a.vertex - b.vertex);
}
