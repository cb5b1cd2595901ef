import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Hazard, HazardArea, HazardClass, HazardPoint } from '../../../src/domain/hazard.ts';

/** The ring of a box, counter-clockwise. */
export function ring(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

export function box(west: number, south: number, east: number, north: number): Polygon {
  return { type: 'Polygon', coordinates: [ring(west, south, east, north)] };
}

export function item(lon: number, lat: number, type: string | null = 'ap', count = 1): HazardPoint {
  return { kind: 'point', position: [lon, lat], type, count, date: null };
}

export function land(
  geometry: Polygon | MultiPolygon,
  hazardClass: HazardClass = 'suspected',
): HazardArea {
  return { kind: 'area', geometry, class: hazardClass, date: null };
}

/** Number of items in the land outside and in each district. */
export function itemsIn(table: { items: Float64Array }): number[] {
  return [...table.items];
}

/** A copy of the records in another order: the last first, then every second. */
export function shuffled(hazards: readonly Hazard[]): Hazard[] {
  const reversed = hazards.toReversed();
  return [...reversed.filter((_, i) => i % 2 === 0), ...reversed.filter((_, i) => i % 2 === 1)];
}
