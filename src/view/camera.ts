/** Where the camera of the map stands. */
export interface Camera {
  readonly zoom: number;
  readonly lat: number;
  readonly lon: number;
}

/** What a hash says, without the marks that carrying a link about leaves: `##`, `%2F`, spaces. */
export function cameraText(hash: string): string {
  return hash.replace(/^#+/, '').replace(/%2f/gi, '/').replaceAll('%20', ' ').trim();
}

/** `#8.1/39.750/46.900` → a camera; `null` for anything else, which means: fit the whole area. */
export function parseCamera(hash: string): Camera | null {
  const match = /^(\d{1,2}(?:\.\d+)?)\/(-?\d{1,2}(?:\.\d+)?)\/(-?\d{1,3}(?:\.\d+)?)$/.exec(
    cameraText(hash),
  );
  if (!match) return null;
  const [zoom, lat, lon] = match.slice(1).map(Number) as [number, number, number];
  if (zoom > 22 || Math.abs(lat) > 85 || Math.abs(lon) > 180) return null;
  return { zoom, lat, lon };
}

/** A camera as the address has it: zoom to 2 places, degrees to 3 (about 100 m). */
export function writeCamera({ zoom, lat, lon }: Camera): string {
  return `#${Number(zoom.toFixed(2))}/${lat.toFixed(3)}/${lon.toFixed(3)}`;
}
