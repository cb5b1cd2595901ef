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

/** Runs the border lines of the topology past a filter that sees the two owners of each arc. */
function meshBetween(
  topology: Districts,
  keep: (a: string | null, b: string | null) => boolean,
): MultiLineString {
  return mesh(topology, topology.objects.districts, (left, right) => {
    // An arc that only one area has comes with that area twice: its other side is outside.
    return keep(focusId(left), left === right ? null : focusId(right));
  });
}

const pieceId = (a: string, b: string | null): string => `${a}|${b ?? ''}`;

function ordered(a: string | null, b: string | null): Owners | null {
  if (a === null) return b === null ? null : [b, null];
  if (b === null || a < b) return [a, b];
  return b === a ? null : [b, a];
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
  const pairs = new Map<string, Owners>();
  meshBetween(topology, (a, b) => {
    const owners = ordered(a, b);
    if (owners) pairs.set(pieceId(...owners), owners);
    return false;
  });
  return [...pairs].sort().map(([id, owners]) => ({
    id,
    owners,
    approximate: rough.has(id),
    geometry: meshBetween(topology, (a, b) => {
      const own = ordered(a, b);
      return own !== null && pieceId(...own) === id;
    }),
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
