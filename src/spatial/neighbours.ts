import { bearing } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/** A shape on the map with its id and the point that stands for it, [longitude, latitude]. */
export interface AnchoredShape {
  readonly id: string;
  readonly geometry: Polygon | MultiPolygon;
  readonly anchor: readonly [number, number];
}

function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** Ids of the shapes that have a vertex there, by the vertex as text. */
function ownersOfVertices(shapes: readonly AnchoredShape[]): ReadonlyMap<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { id, geometry } of shapes) {
    for (const vertex of ringsOf(geometry).flat()) {
      const key = String(vertex);
      const ids = owners.get(key);
      if (ids) ids.add(id);
      else owners.set(key, new Set([id]));
    }
  }
  return owners;
}

function clockwiseFromNorth(from: AnchoredShape, to: AnchoredShape): number {
  return (bearing([...from.anchor], [...to.anchor]) + 360) % 360;
}

/**
 * Which shapes share a border: ids by id, in the order of the compass from north, between anchors.
 *
 * Two shapes share a border where an edge of one has both its ends among the vertices of the other, so
 * a line that the other draws with more vertices counts too; shapes that meet in one point do not.
 */
export function neighboursOf(
  shapes: readonly AnchoredShape[],
): ReadonlyMap<string, readonly string[]> {
  const owners = ownersOfVertices(shapes);
  const found = new Map(shapes.map(({ id }) => [id, new Set<string>()]));
  for (const { id, geometry } of shapes) {
    for (const ring of ringsOf(geometry)) {
      for (let i = 1; i < ring.length; i++) {
        const atEnd = owners.get(String(ring[i]));
        for (const other of owners.get(String(ring[i - 1])) ?? []) {
          if (other === id || !atEnd?.has(other)) continue;
          found.get(id)?.add(other);
          found.get(other)?.add(id);
        }
      }
    }
  }
  const inOrder = (shape: AnchoredShape): string[] =>
    shapes
      .filter(({ id }) => found.get(shape.id)?.has(id))
      .map((other) => ({ id: other.id, turn: clockwiseFromNorth(shape, other) }))
      .sort((a, b) => a.turn - b.turn)
      .map(({ id }) => id);
  return new Map(shapes.map((shape) => [shape.id, inOrder(shape)]));
}
