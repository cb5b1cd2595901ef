// Polygons as files that every side of the bench reads without parsing, and as GeoJSON for Turf.
import { readFileSync, writeFileSync } from 'node:fs';
import { signedArea } from '../../src/spatial/polygons.ts';

/** Three lengths as 8-byte numbers, then x and y in turn, the starts of rings and those of polygons. */
export function writePolygons(file, { xy, ringStart, polygonStart }) {
  const lengths = Float64Array.of(xy.length, ringStart.length, polygonStart.length);
  const parts = [lengths, xy, ringStart, polygonStart];
  const bytes = parts.map((part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  writeFileSync(file, Buffer.concat(bytes));
}

export function readPolygons(file) {
  const bytes = readFileSync(file);
  const { buffer } = new Uint8Array(bytes);
  const [coordinates, rings, polygons] = new Float64Array(buffer, 0, 3);
  const afterCoordinates = 24 + 8 * coordinates;
  return {
    xy: new Float64Array(buffer, 24, coordinates),
    ringStart: new Uint32Array(buffer, afterCoordinates, rings),
    polygonStart: new Uint32Array(buffer, afterCoordinates + 4 * rings, polygons),
  };
}

/** One geometry for each polygon. A ring that runs counter-clockwise begins a part, others are its holes. */
export function geometriesOf({ xy, ringStart, polygonStart }) {
  return Array.from({ length: polygonStart.length - 1 }, (_, polygon) => {
    const parts = [];
    for (let ring = polygonStart[polygon]; ring < polygonStart[polygon + 1]; ring++) {
      const positions = [];
      for (let v = ringStart[ring]; v < ringStart[ring + 1]; v++) {
        positions.push([xy[2 * v], xy[2 * v + 1]]);
      }
      if (signedArea(xy, ringStart[ring], ringStart[ring + 1]) > 0) parts.push([positions]);
      else parts.at(-1).push(positions);
    }
    return parts.length === 1
      ? { type: 'Polygon', coordinates: parts[0] }
      : { type: 'MultiPolygon', coordinates: parts };
  });
}
