import { bearing } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { District } from '../domain/district.ts';
import { anchorOf } from './anchor.ts';
import { geodesicAreaHa } from './geodesic-area.ts';
import type { NamedDistrict } from './named-districts.ts';

/** The map ends there: Web Mercator has no poles. */
const MOST_LATITUDE = 85;

/**
 * Why a shape that is sound cannot be drawn on the map: the rest of a sentence that starts with the
 * district; null where it can.
 */
export function undrawable({ type, coordinates }: Polygon | MultiPolygon): string | null {
  const rings = type === 'Polygon' ? coordinates : coordinates.flat();
  for (const ring of rings) {
    const beyond = ring.find(([, lat = 0]) => Math.abs(lat) > MOST_LATITUDE);
    if (!beyond) continue;
    const [lon, lat] = beyond;
    return `reaches longitude ${lon}, latitude ${lat}; this map ends at ${MOST_LATITUDE} degrees of latitude`;
  }
  return null;
}

/** How near to the middle a name stands, as a part of its district's longer side. */
const NAME_PRECISION = 1 / 100;

/** Names as they are, with the id after those that several districts have. */
function tellingNames(districts: readonly NamedDistrict[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { name } of districts) times.set(name, (times.get(name) ?? 0) + 1);
  return districts.map(({ name, id }) => ((times.get(name) ?? 0) > 1 ? `${name} (${id})` : name));
}

/** The id of a district of a person's own file inside the page: an address can hold it, and it says nothing. */
export function placeId(index: number): string {
  return `u${index + 1}`;
}

/** Districts of a person's own file, in its order: measured land, the place of the name; no neighbours yet. */
export function ownDistricts(named: readonly NamedDistrict[]): readonly District[] {
  const names = tellingNames(named);
  return named.map(({ id: ownId, geometry }, index): District => {
    const name = names[index] ?? ownId;
    return {
      id: placeId(index),
      name: { en: name, az: name },
      kind: 'district',
      // Search finds a district by its id too.
      aliases: [ownId],
      landHa: geodesicAreaHa(geometry),
      official: null,
      neighbours: [],
      anchor: anchorOf(geometry, NAME_PRECISION),
      received: null,
      approximateBordersWith: [],
    };
  });
}

/** The same districts with those beside them, in the order of the compass from north; pairs share a border. */
export function withNeighbours(
  districts: readonly District[],
  pairs: Iterable<readonly [string, string | null]>,
): readonly District[] {
  const byId = new Map(districts.map((district) => [district.id, district]));
  const beside = new Map<string, Set<string>>();
  const put = (id: string, other: string) => {
    const known = beside.get(id);
    if (known) known.add(other);
    else beside.set(id, new Set([other]));
  };
  for (const [a, b] of pairs) {
    if (b === null) continue;
    put(a, b);
    put(b, a);
  }
  return districts.map((district) => {
    const turned = [...(beside.get(district.id) ?? [])].map((id) => {
      const to = byId.get(id)?.anchor ?? district.anchor;
      return { id, turn: (bearing([...district.anchor], [...to]) + 360) % 360 };
    });
    const neighbours = turned.sort((a, b) => a.turn - b.turn).map(({ id }) => id);
    return { ...district, neighbours };
  });
}
