/** A small picture of places: longitude and latitude to its pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly at: (position: readonly number[]) => [number, number];
}

const WIDTH = 320;
const MARGIN = 24;
const LOWEST = 120;
const HIGHEST = 320;

/** West, south, east and north of places that are positions on Earth. */
function boxOf(places: readonly (readonly number[])[]): readonly [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = NaN, lat = NaN] of places) {
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) continue;
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** So few records may lie far from the districts without making the others too small to be seen. */
const FEW = 0.1;

/**
 * The places that a picture is for: those of the districts, and of the records all, or where only a few
 * lie farther from the districts than these reach, the others. `beyond` is how many are left out.
 */
export function shownPlaces(
  districts: readonly (readonly number[])[],
  records: readonly (readonly number[])[],
): { readonly places: readonly (readonly number[])[]; readonly beyond: number } {
  const [west, south, east, north] = boxOf(districts);
  const [across, up] = [east - west, north - south];
  const near = records.filter(
    ([lon = NaN, lat = NaN]) =>
      lon >= west - across && lon <= east + across && lat >= south - up && lat <= north + up,
  );
  const beyond = records.length - near.length;
  return beyond <= records.length * FEW
    ? { places: [...districts, ...near], beyond }
    : { places: [...districts, ...records], beyond: 0 };
}

/** The frame that holds all places that are positions on Earth; others fall outside. */
export function frameOf(places: readonly (readonly number[])[]): Frame {
  const [west, south, east, north] = boxOf(places);
  // Degrees of longitude are shorter the farther from the equator.
  const shrink = Math.cos(((south + north) / 2) * (Math.PI / 180)) || 1;
  const inner = WIDTH - 2 * MARGIN;
  const wide = Math.max((east - west) * shrink, 1e-6);
  const tall = Math.max(north - south, 1e-6);
  const scale = Math.min(inner / wide, (HIGHEST - 2 * MARGIN) / tall);
  const height = Math.max(LOWEST, tall * scale + 2 * MARGIN);
  return {
    width: WIDTH,
    height,
    at: ([lon = NaN, lat = NaN]) => [
      WIDTH / 2 + (lon - (west + east) / 2) * shrink * scale,
      height / 2 - (lat - (south + north) / 2) * scale,
    ],
  };
}

/** Path of a ring in a frame; corners less than half a pixel from the last are dropped. */
export function ringPath({ at }: Frame, ring: readonly (readonly number[])[]): string {
  const corners: string[] = [];
  let [lastX, lastY] = [NaN, NaN];
  for (const position of ring) {
    const [x, y] = at(position);
    if (Math.hypot(x - lastX, y - lastY) < 0.5) continue;
    [lastX, lastY] = [x, y];
    corners.push(`${x.toFixed(1)} ${y.toFixed(1)}`);
  }
  return corners.length > 0 ? `M${corners.join('L')}z` : '';
}

/** Path of dots in a frame: lines of no length, which round ends make visible. One of each place of a pixel. */
export function dotsPath({ at }: Frame, places: readonly (readonly number[])[]): string {
  const dots = places.flatMap((place) => {
    const [x, y] = at(place);
    return Number.isFinite(x) && Number.isFinite(y) ? [`M${x.toFixed(0)} ${y.toFixed(0)}h0`] : [];
  });
  return [...new Set(dots)].join('');
}
