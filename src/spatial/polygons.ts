import type { MultiPolygon, Polygon, Position } from 'geojson';

/**
 * Many polygons as plain arrays of numbers, so that millions of edges can be gone through and handed to
 * another thread without one object for each.
 *
 * Every ring is closed, has no vertex twice in a row, and runs so that the land lies on its left: outer
 * rings counter-clockwise, holes clockwise. An edge is known by the index of the vertex it leaves.
 */
export interface Polygons {
  /** x and y of the vertices in turn: longitude and latitude in degrees, or metres of a plane. */
  readonly xy: Float64Array;
  /** Vertex at which each ring starts; one more entry for the end of the last. */
  readonly ringStart: Uint32Array;
  /** Ring at which each polygon starts; one more entry for the end of the last. */
  readonly polygonStart: Uint32Array;
}

/** How many polygons there are. */
export function polygonCount({ polygonStart }: Polygons): number {
  return polygonStart.length - 1;
}

/** First vertex of a polygon, and the one after its last. */
export function vertexRange(polygons: Polygons, polygon: number): [number, number] {
  const { ringStart, polygonStart } = polygons;
  const first = ringStart[polygonStart[polygon] ?? 0] ?? 0;
  return [first, ringStart[polygonStart[polygon + 1] ?? 0] ?? 0];
}

/** For each vertex the polygon that it belongs to. */
export function ownersOfVertices(polygons: Polygons): Uint32Array {
  const owners = new Uint32Array(polygons.xy.length / 2);
  for (let polygon = 0; polygon < polygonCount(polygons); polygon++) {
    owners.fill(polygon, ...vertexRange(polygons, polygon));
  }
  return owners;
}

/** Signed area of a closed ring, vertices `from` to `to`: positive where it runs counter-clockwise. */
export function signedArea(xy: Float64Array, from: number, to: number): number {
  const x0 = xy[2 * from] ?? 0;
  const y0 = xy[2 * from + 1] ?? 0;
  let twice = 0;
  for (let v = from; v < to - 1; v++) {
    const x = xy[2 * v]! - x0;
    const y = xy[2 * v + 1]! - y0;
    twice += x * (xy[2 * v + 3]! - y0) - (xy[2 * v + 2]! - x0) * y;
  }
  return twice / 2;
}

/** Area of one polygon in the square of the unit of its coordinates, holes left out. */
export function planarArea(polygons: Polygons, polygon: number): number {
  const { xy, ringStart, polygonStart } = polygons;
  let area = 0;
  for (let ring = polygonStart[polygon]!; ring < polygonStart[polygon + 1]!; ring++) {
    area += signedArea(xy, ringStart[ring]!, ringStart[ring + 1]!);
  }
  return area;
}

function turnRound(xy: Float64Array, from: number, to: number): void {
  for (let a = from, b = to - 1; a < b; a++, b--) {
    for (const axis of [0, 1]) {
      const kept = xy[2 * a + axis]!;
      xy[2 * a + axis] = xy[2 * b + axis]!;
      xy[2 * b + axis] = kept;
    }
  }
}

/**
 * The geometries as plain arrays, each position put through `place` (by default longitude and latitude
 * stay as they are). Rings must be closed and must not cross; doubled vertices are dropped and rings
 * turned here. A geometry without rings is a polygon without vertices.
 */
export function polygonsOf(
  geometries: readonly (Polygon | MultiPolygon)[],
  place: (position: Position) => readonly [number, number] = ([lon = NaN, lat = NaN]) => [lon, lat],
): Polygons {
  const parts = geometries.map(({ type, coordinates }) =>
    type === 'Polygon' ? [coordinates] : coordinates,
  );
  let vertices = 0;
  let rings = 0;
  for (const ring of parts.flat(2)) {
    rings++;
    vertices += ring.length;
  }
  const xy = new Float64Array(2 * vertices);
  const ringStart = new Uint32Array(rings + 1);
  const polygonStart = new Uint32Array(geometries.length + 1);
  let vertex = 0;
  let ring = 0;
  parts.forEach((polygons, index) => {
    for (const polygon of polygons) {
      polygon.forEach((positions, order) => {
        const start = vertex;
        for (const position of positions) {
          const [x, y] = place(position);
          const isDoubled = vertex > start && xy[2 * vertex - 2] === x && xy[2 * vertex - 1] === y;
          if (isDoubled) continue;
          xy[2 * vertex] = x;
          xy[2 * vertex + 1] = y;
          vertex++;
        }
        const isOuter = order === 0;
        if (signedArea(xy, start, vertex) > 0 !== isOuter) turnRound(xy, start, vertex);
        ringStart[++ring] = vertex;
      });
    }
    polygonStart[index + 1] = ring;
  });
  return { xy: xy.subarray(0, 2 * vertex), ringStart, polygonStart };
}
