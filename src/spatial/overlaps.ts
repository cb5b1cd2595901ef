import { bbox, featureCollection, intersect } from '@turf/turf';
import type { BBox } from 'geojson';
import type { DistrictFeature } from '../domain/district-feature.ts';
import { geodesicAreaHa } from './geodesic-area.ts';

/** Two districts that both hold the same land. */
export interface Overlap {
  readonly ids: readonly [string, string];
  /** Land that both hold, in hectares. */
  readonly ha: number;
}

/**
 * Up to one hectare is not told. The shipped lines are rounded to 0.001 degree, and one hectare is one
 * cell of that grid (about 100 m by 100 m): less than 0.1 % of the smallest district, so no printed
 * value can change by it. Borders that match vertex for vertex overlap by nothing at all.
 */
export const OVERLAP_TOLERANCE_HA = 1;

function isApart([west, south, east, north]: BBox, other: BBox): boolean {
  return other[0] >= east || other[2] <= west || other[1] >= north || other[3] <= south;
}

/**
 * Pairs of districts that overlap by more than the tolerance, with the land that both hold, in
 * hectares. Districts that touch along a border do not overlap. Shapes must be sound: see
 * `geometryFaults`.
 */
export function overlapsOf(
  features: readonly DistrictFeature[],
  toleranceHa = OVERLAP_TOLERANCE_HA,
): readonly Overlap[] {
  const boxes = features.map((feature) => bbox(feature));
  return features.flatMap((a, i) =>
    features.slice(i + 1).flatMap((b, k): Overlap[] => {
      const box = boxes[i];
      const otherBox = boxes[i + 1 + k];
      if (!box || !otherBox || isApart(box, otherBox)) return [];
      const shared = intersect(featureCollection([a, b]));
      const ha = shared ? geodesicAreaHa(shared.geometry) : 0;
      return ha > toleranceHa ? [{ ids: [a.properties.id, b.properties.id], ha }] : [];
    }),
  );
}
