import type { Surroundings } from '../domain/geography.ts';
import { contains, type Line } from './paths.ts';
import type { Box, LonLat } from './projection.ts';

type Country = Surroundings['countries']['features'][number];

/** The Caspian Sea is a rectangle under the countries: [west, south, east, north] in degrees. */
const SEA: Box = [48.3, 37.5, 54, 42.6];

/** The sea as a closed ring; none around districts that come without countries. */
export function seaOf({ countries }: Surroundings): readonly Line[] {
  const [west, south, east, north] = SEA;
  const corners: Line = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return countries.features.length > 0 ? [corners] : [];
}

/** The countries in which none of the places lies: the home country is drawn by its districts. */
export function abroad(
  countries: readonly Country[],
  places: readonly LonLat[],
): readonly Country[] {
  return countries.filter(({ geometry: { type, coordinates } }) => {
    const rings = (type === 'Polygon' ? coordinates : coordinates.flat()) as unknown as Line[];
    return !places.some((place) => contains(rings, place));
  });
}
