import { featureCollection, polygon as turfPolygon, union } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { ProblemKind } from '../domain/own-files.ts';
import { cutAtAntimeridian } from './antimeridian.ts';
import { geodesicAreaHa } from './geodesic-area.ts';
import { geometryFaults } from './geometry-checks.ts';
import { polygonsOf, signedArea } from './polygons.ts';
import { isNestedRight, meetingPlace } from './soundness.ts';

/** One thing that a check has to say about a record. */
export interface Finding {
  readonly problem: ProblemKind;
  /** The rest of a sentence that starts with the record. */
  readonly text: string;
  /** Where it is, longitude and latitude; null where the record has no place. */
  readonly at: Position | null;
}

/** A shape made sound, or null where nothing of it can be used, and what was done or is wrong. */
export interface Repair {
  readonly geometry: Polygon | MultiPolygon | null;
  readonly findings: readonly Finding[];
}

/** Rings that cross are resolved up to this many positions; beyond, it takes minutes and much memory. */
const MOST_POSITIONS_RESOLVED = 50_000;
const FEWEST_CORNERS = 3;

const isSame = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];
const inWords = ([lon = 0, lat = 0]: Position): string =>
  `longitude ${Number(lon.toFixed(6))}, latitude ${Number(lat.toFixed(6))}`;

/** A ring closed, without doubled vertices; the ring runs as it did. */
function mendedRing(ring: readonly Position[], told: Map<string, Finding>): Position[] | null {
  const tell = (problem: ProblemKind, at: Position, text: string): void => {
    if (!told.has(problem)) told.set(problem, { problem, at, text });
  };
  const flat = ring.map(([lon = NaN, lat = NaN]): Position => [lon, lat]);
  const first = flat[0] ?? [];
  const kept = flat.filter((position, i) => i === 0 || !isSame(position, flat[i - 1] ?? []));
  if (kept.length < flat.length) {
    const at = flat.find((position, i) => i > 0 && isSame(position, flat[i - 1] ?? [])) ?? first;
    const count = flat.length - kept.length;
    const what =
      count === 1 ? 'one was dropped' : `${count} such vertices of the ring were dropped`;
    tell('doubled', at, `had a vertex twice in a row at ${inWords(at)}: ${what}`);
  }
  const last = kept.at(-1) ?? first;
  const isClosed = kept.length > 1 && isSame(last, first);
  const corners = isClosed ? kept.length - 1 : kept.length;
  if (corners < FEWEST_CORNERS) return null;
  if (isClosed) return kept;
  tell('unclosed', last, `had a ring that was not closed: the end at ${inWords(last)} was joined`);
  return [...kept, [...first]];
}

/** Polygons with their land on the left of every ring, and what was turned for that. */
function turned(polygons: readonly Position[][][]): {
  readonly polygons: Position[][][];
  readonly finding: Finding | null;
} {
  let finding: Finding | null = null;
  const right = polygons.map((polygon) =>
    polygon.map((ring, i) => {
      const area = signedArea(Float64Array.from(ring.flat()), 0, ring.length);
      if (area === 0 || area > 0 === (i === 0)) return ring;
      const what = i === 0 ? 'a clockwise outer ring' : 'a counter-clockwise hole';
      const text = `had ${what}: it was turned round`;
      finding ??= { problem: 'clockwise', at: ring[0] ?? null, text };
      return ring.toReversed();
    }),
  );
  return { polygons: right, finding };
}

/**
 * The land of rings that cross: all that they enclose, each place once. Null where they enclose none,
 * `failed` where Turf gives up.
 */
function resolved(geometry: MultiPolygon): Polygon | MultiPolygon | null | 'failed' {
  const parts = geometry.coordinates.map((rings) => turfPolygon(rings));
  try {
    // Turf unites two shapes at least; a shape united with itself is itself, resolved.
    const land = union(featureCollection(parts.length > 1 ? parts : [...parts, ...parts]));
    return land && geodesicAreaHa(land.geometry) > 0 ? land.geometry : null;
  } catch {
    return 'failed';
  }
}

function shapeOf(coordinates: Position[][][]): Polygon | MultiPolygon {
  const [only] = coordinates;
  return coordinates.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates };
}

function withoutCrossings(shape: Polygon | MultiPolygon): Repair {
  const polygons = polygonsOf([shape]);
  const meeting = meetingPlace(polygons);
  const isOneRing = polygons.ringStart.length === 2;
  if (meeting === null && (isOneRing || isNestedRight(polygons))) {
    return { geometry: shape, findings: [] };
  }
  const at = meeting ?? shape.coordinates.flat(3).slice(0, 2).map(Number);
  const positions = polygons.xy.length / 2;
  if (positions > MOST_POSITIONS_RESOLVED) {
    const text = `has rings that cross or touch at ${inWords(at)}; with ${positions} positions it is too large to be resolved here`;
    return { geometry: null, findings: [{ problem: 'crossing', at, text }] };
  }
  const multi: MultiPolygon =
    shape.type === 'Polygon' ? { type: 'MultiPolygon', coordinates: [shape.coordinates] } : shape;
  const [fault] = geometryFaults(shape);
  const place = fault?.at ?? at;
  const leftOut = (text: string): Repair => {
    return { geometry: null, findings: [{ problem: 'crossing', at: place, text }] };
  };
  const land = resolved(multi);
  if (land === 'failed') {
    return leftOut(`has rings that cross or touch at ${inWords(place)} and could not be resolved`);
  }
  if (land === null) {
    return leftOut(`encloses no land: its ring runs back over itself at ${inWords(place)}`);
  }
  // Rings that only touch each other are right, but the sum of their areas needs them apart.
  const ha = geodesicAreaHa(land);
  if (!fault && Math.abs(ha / geodesicAreaHa(shape) - 1) < 1e-9) {
    return { geometry: land, findings: [] };
  }
  const what = fault?.text ?? `has parts that overlap at ${inWords(place)}`;
  const text = `${what}: resolved to the land that its rings enclose, ${Number(ha.toPrecision(6))} ha`;
  return { geometry: land, findings: [{ problem: 'crossing', at: place, text }] };
}

/**
 * Makes a polygon sound: rings closed, doubled vertices dropped, cut at the 180th meridian, outer rings
 * counter-clockwise and holes clockwise, rings that cross resolved to the land that they enclose. Positions
 * must be numbers in range. Each thing done is a finding, told of its first place; where no land is left,
 * the shape is null and the last finding says why.
 */
export function repaired(geometry: Polygon | MultiPolygon): Repair {
  const told = new Map<string, Finding>();
  const given = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const start = given.flat(2)[0] ?? null;
  const parts = given.flatMap((rings) => {
    const mended = rings.map((ring) => mendedRing(ring, told));
    const [outer, ...holes] = mended;
    if (mended.includes(null)) {
      const text = 'had a ring of fewer than three corners, which encloses no land: it was dropped';
      told.set('too-few', { problem: 'too-few', at: start, text });
    }
    return outer ? [[outer, ...holes.filter((hole) => hole !== null)]] : [];
  });
  if (parts.length === 0) {
    const text = 'has fewer than three corners, which enclose no land';
    return { geometry: null, findings: [{ problem: 'too-few', at: start, text }] };
  }
  const cut = cutAtAntimeridian(parts);
  if (cut) {
    const text = 'crosses the 180th meridian: it was cut there';
    told.set('antimeridian', { problem: 'antimeridian', at: start, text });
  }
  const { polygons, finding } = turned(cut ?? parts);
  const { geometry: land, findings } = withoutCrossings(shapeOf(polygons));
  const turnedRing = land && findings.length === 0 ? finding : null;
  return {
    geometry: land,
    findings: [...told.values(), ...(turnedRing ? [turnedRing] : []), ...findings],
  };
}
