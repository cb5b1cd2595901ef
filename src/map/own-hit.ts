import type { AreaMarks, OwnMarks, PointMarks, RecordPlaces } from '../domain/own-marks.ts';
import { ITEM_REACH } from './own-symbols.ts';
import {
  toLonLat,
  toPixel,
  toWorld,
  viewBoxOf,
  type Size,
  type World,
  type XY,
} from './projection.ts';
import type { Camera } from './scene.ts';
import type { DegreeBox } from '../domain/own-marks.ts';

/** A picture of the world in a container. */
export interface Look {
  readonly world: World;
  readonly camera: Camera;
  readonly size: Size;
}

/** Records that are told at once: more are a list that nobody reads. */
const MOST_TOLD = 10;

/** What a look shows in degrees, with some pixels more on each side: shapes reach over their places. */
export function degreesOfLook({ world, camera, size }: Look, morePx: number): DegreeBox {
  const wider = { width: size.width + 2 * morePx, height: size.height + 2 * morePx };
  const [x, y, width, height] = viewBoxOf(world, camera, wider);
  const [west, north] = toLonLat(world, [x, y]);
  const [east, south] = toLonLat(world, [x + width, y + height]);
  return [west, south, east, north];
}

/** Pixels around the middle of the map within which keys find a record: arrows pan by more. */
const REACH_OF_KEYS = 120;

function pointsAt(
  points: PointMarks,
  { world, camera, size }: Look,
  at: XY,
  reach: number,
): number[] {
  const near: { readonly place: number; readonly far: number }[] = [];
  for (let i = 0; i < points.lon.length; i++) {
    const [x, y] = toPixel(world, camera, size, [points.lon[i]!, points.lat[i]!]);
    const far = Math.hypot(x - at[0], y - at[1]);
    if (far <= reach) near.push({ place: points.index[i]!, far });
  }
  return near.sort((a, b) => a.far - b.far).map(({ place }) => place);
}

function areasAt(areas: AreaMarks, look: Look, at: XY): number[] {
  const [x, y] = viewBoxOf(look.world, look.camera, look.size);
  const [cx, cy] = toWorld(look.world, [look.camera.lon, look.camera.lat]);
  // From the corner of the view to its middle are half as many units as pixels of its size.
  const unit = (2 * (cx - x)) / look.size.width;
  const [lon, lat] = toLonLat(look.world, [
    cx + (at[0] - look.size.width / 2) * unit,
    y + ((2 * (cy - y)) / look.size.height) * at[1],
  ]);
  const { ringFrom, cornerFrom, corners } = areas;
  return Array.from(areas.index).filter((_, i) => {
    let inside = false;
    for (let r = ringFrom[i]!; r < ringFrom[i + 1]!; r++) {
      for (let c = cornerFrom[r]!; c < cornerFrom[r + 1]! - 1; c++) {
        const [ax, ay, bx, by] = corners.subarray(2 * c, 2 * c + 4);
        const crosses = ay! > lat !== by! > lat;
        if (crosses && lon < ax! + ((lat - ay!) / (by! - ay!)) * (bx! - ax!)) inside = !inside;
      }
    }
    return inside;
  });
}

/** The drawn records at a pixel, the nearest points first; null where there is none. */
export function recordsAt(
  { points, areas }: OwnMarks,
  look: Look,
  at: XY,
  reach = ITEM_REACH,
): RecordPlaces | null {
  const found = {
    points: (points ? pointsAt(points, look, at, reach) : []).slice(0, MOST_TOLD),
    areas: (areas ? areasAt(areas, look, at) : []).slice(0, MOST_TOLD),
  };
  return found.points.length + found.areas.length > 0 ? found : null;
}

/** The drawn records nearest to the middle of the map, for those who point with keys. */
export function recordsInMiddle(marks: OwnMarks, look: Look): RecordPlaces | null {
  const { width, height } = look.size;
  return recordsAt(marks, look, [width / 2, height / 2], REACH_OF_KEYS);
}
