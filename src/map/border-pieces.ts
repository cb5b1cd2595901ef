import { mesh } from 'topojson-client';
import type { MultiLineString } from 'geojson';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { District } from '../domain/district.ts';
import type { AreaProperties, Geography } from '../domain/geography.ts';
import type { Owners } from './borders.ts';

/** One stretch of border between the same two owners. */
export interface BorderPiece {
  readonly id: string;
  readonly owners: Owners;
  /** The shipped line is known to be rough. */
  readonly approximate: boolean;
  readonly geometry: MultiLineString;
}

type Districts = Topology<{ districts: GeometryCollection<AreaProperties> }>;

/** The id of an area of the topology if it is a focus district. */
export function focusId({ properties }: GeometryObject): string | null {
  const area = properties as AreaProperties | undefined;
  return area?.focus ? area.id : null;
}

/** The first and the last area that has each arc of the topology; an arc of one area has it twice. */
function sidesOfArcs(topology: Districts): ReadonlyMap<number, [GeometryObject, GeometryObject]> {
  const sides = new Map<number, [GeometryObject, GeometryObject]>();
  for (const area of topology.objects.districts.geometries) {
    const arcs = 'arcs' in area ? (area.arcs as unknown[]).flat(3) : [];
    for (const arc of arcs as number[]) {
      // An arc that is walked backwards is written as its complement.
      const index = arc < 0 ? ~arc : arc;
      sides.set(index, [sides.get(index)?.[0] ?? area, area]);
    }
  }
  return sides;
}

const pieceId = (a: string, b: string | null): string => `${a}|${b ?? ''}`;

function ordered(a: string | null, b: string | null): Owners | null {
  if (a === null) return b === null ? null : [b, null];
  if (b === null || a < b) return [a, b];
  return b === a ? null : [b, a];
}

/**
 * Arcs stitched to lines, in the order of the topology. Only they are handed on: TopoJSON would go through
 * all arcs for each piece.
 */
function stitched(topology: Districts, arcs: readonly number[]): MultiLineString {
  const sorted = [...arcs].sort((a, b) => a - b);
  const own = { ...topology, arcs: sorted.map((arc) => topology.arcs[arc] ?? []) };
  return mesh(own, { type: 'MultiLineString', arcs: sorted.map((_, index) => [index]) });
}

/** All borders of the focus districts, each line once, with the two owners of each. */
export function borderPieces(
  { topology }: Geography,
  districts: readonly District[],
): readonly BorderPiece[] {
  const rough = new Set(
    districts.flatMap(({ id, approximateBordersWith }) =>
      approximateBordersWith.map((other) => [id, other].sort().join('|')),
    ),
  );
  const pieces = new Map<string, { owners: Owners; arcs: number[] }>();
  for (const [arc, [left, right]] of sidesOfArcs(topology)) {
    const owners = ordered(focusId(left), left === right ? null : focusId(right));
    if (!owners) continue;
    const id = pieceId(...owners);
    const piece = pieces.get(id) ?? { owners, arcs: [] };
    piece.arcs.push(arc);
    pieces.set(id, piece);
  }
  return [...pieces]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { owners, arcs }]) => ({
      id,
      owners,
      approximate: rough.has(id),
      geometry: stitched(topology, arcs),
    }));
}

/** Borders between areas that are both outside the dataset. */
export function contextBorders({ topology }: Geography): MultiLineString {
  return mesh(
    topology,
    topology.objects.districts,
    (left, right) => left !== right && focusId(left) === null && focusId(right) === null,
  );
}
