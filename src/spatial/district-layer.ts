import type { MultiPolygon, Polygon } from 'geojson';
import { type DistrictGrid, districtGrid } from './district-grid.ts';
import { geodesicAreaHa, inEqualAreaPlane } from './geodesic-area.ts';
import { polygonsOf } from './polygons.ts';

const HECTARES_PER_KM2 = 100;

/** Districts made ready for joins. Their shapes must be sound. */
export interface DistrictLayer {
  readonly geometries: readonly (Polygon | MultiPolygon)[];
  /** Measured land of each district on the WGS84 ellipsoid, in km². */
  readonly areaKm2: readonly number[];
  /** In degrees: for points. */
  readonly degrees: DistrictGrid;
  /** In metres of the equal-area plane: for areas. */
  readonly plane: DistrictGrid;
}

/** Builds both grids. `cells` is how many cells to aim at; no answer depends on it. */
export function districtLayer(
  geometries: readonly (Polygon | MultiPolygon)[],
  cells?: number,
): DistrictLayer {
  return {
    geometries,
    areaKm2: geometries.map((geometry) => geodesicAreaHa(geometry) / HECTARES_PER_KM2),
    degrees: districtGrid(polygonsOf(geometries), cells),
    plane: districtGrid(polygonsOf(geometries, inEqualAreaPlane), cells),
  };
}
