import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { crossingsIn } from './crossings.ts';

/** One thing that is wrong with a shape. */
export interface GeometryFault {
  readonly kind: 'range' | 'short' | 'open' | 'crossing' | 'hole';
  /** Indices that lead into `coordinates`: to a ring, or to a position of it. */
  readonly path: readonly number[];
  readonly at: Position;
  /** The rest of a sentence that starts with the name of the shape. */
  readonly text: string;
}

interface Ring {
  readonly path: readonly number[];
  readonly positions: readonly Position[];
}

const FEWEST_POSITIONS = 4;

function ringsOf(geometry: Polygon | MultiPolygon): Ring[] {
  const inPolygon = (polygon: Position[][], path: readonly number[]): Ring[] =>
    polygon.map((positions, i) => ({ path: [...path, i], positions }));
  return geometry.type === 'Polygon'
    ? inPolygon(geometry.coordinates, [])
    : geometry.coordinates.flatMap((polygon, i) => inPolygon(polygon, [i]));
}

function inWords([lon = 0, lat = 0]: Position): string {
  const rounded = (degrees: number): number => Number(degrees.toFixed(6));
  return `longitude ${rounded(lon)}, latitude ${rounded(lat)}`;
}

/** What is wrong with one ring by itself, or null. */
function ringFault({ path, positions }: Ring): GeometryFault | null {
  const first = positions[0] ?? [];
  const last = positions.at(-1) ?? [];
  const beyond = positions.findIndex(
    ([lon = NaN, lat = NaN]) => !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90),
  );
  if (beyond !== -1) {
    return {
      kind: 'range',
      path: [...path, beyond],
      at: positions[beyond] ?? [],
      text: `has a position that is not longitude and latitude in degrees: ${String(positions[beyond])} (projected metres, or axes the wrong way round?)`,
    };
  }
  if (positions.length > 0 && String(first) !== String(last)) {
    const text = `has a ring that is not closed: it starts at ${inWords(first)} and ends at ${inWords(last)}`;
    return { kind: 'open', path: [...path, 0], at: first, text };
  }
  if (positions.length < FEWEST_POSITIONS) {
    const text = `has a ring of ${positions.length} positions; a closed ring has at least ${FEWEST_POSITIONS}`;
    return { kind: 'short', path, at: first, text };
  }
  return null;
}

function crossingFaults(rings: readonly Ring[]): GeometryFault[] {
  const told = new Set<string>();
  return crossingsIn(rings.map(({ positions }) => positions)).flatMap((crossing) => {
    const pair = String(crossing.rings);
    if (told.has(pair)) return [];
    told.add(pair);
    const [a, b] = crossing.rings;
    const what = a === b ? 'a ring that crosses or touches itself' : 'two rings that cross';
    const text = `has ${what} at ${inWords(crossing.at)}`;
    const path = [...(rings[a]?.path ?? []), crossing.vertex];
    return [{ kind: 'crossing' as const, path, at: crossing.at, text }];
  });
}

function holeFaults(geometry: Polygon | MultiPolygon): GeometryFault[] {
  const isPolygon = geometry.type === 'Polygon';
  const polygons = isPolygon ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap(([outer = [], ...holes], p) =>
    holes.flatMap((hole, h) => {
      const land: Polygon = { type: 'Polygon', coordinates: [outer] };
      const outside = hole.findIndex((position) => !booleanPointInPolygon(position, land));
      if (outside === -1) return [];
      const path = [...(isPolygon ? [] : [p]), h + 1, outside];
      const at = hole[outside] ?? [];
      const text = `has a hole that lies outside its polygon at ${inWords(at)}`;
      return [{ kind: 'hole' as const, path, at, text }];
    }),
  );
}

/**
 * What is wrong with a shape: positions out of range, rings that are not closed, too short, or that
 * cross, and holes outside. One fault for each ring or pair of rings, the first place of each. An empty
 * list means that areas and joins of the shape can be computed.
 */
export function geometryFaults(geometry: Polygon | MultiPolygon): readonly GeometryFault[] {
  const rings = ringsOf(geometry);
  if (rings.length === 0) {
    return [{ kind: 'short', path: [], at: [], text: 'has no rings' }];
  }
  const faults = rings.map(ringFault).filter((fault) => fault !== null);
  if (faults.length > 0) return faults;
  const crossings = crossingFaults(rings);
  return crossings.length > 0 ? crossings : holeFaults(geometry);
}
