import { HAZARD_CLASSES, type HazardArea } from '../domain/hazard.ts';
import { locatePoints, setAt } from './district-grid.ts';
import type { DistrictLayer } from './district-layer.ts';
import { inEqualAreaPlane } from './geodesic-area.ts';
import { polygonsOf } from './polygons.ts';
import { AXES, DUPLICATE, OUTSIDE, OVERLAP, POINT, type RecordList } from './record-list.ts';
import { tellSamePoints } from './same-points.ts';
import { sharedLand } from './shared-land.ts';
import { unionAreas } from './union-areas.ts';

/** Which records others are like: the record that comes first, or that is overlapped, by record. */
export interface Likeness {
  readonly same: ReadonlyMap<number, number>;
  readonly overlapped: ReadonlyMap<number, number>;
}

/** The first position of a polygon. */
export function startOf({ geometry }: HazardArea): [number, number] {
  const [lon, lat] = geometry.coordinates.flat(3);
  return [Number(lon), Number(lat)];
}

/** Equal for polygons that say the same. */
function contentOf({ geometry, class: name, date }: HazardArea): string {
  return [JSON.stringify(geometry.coordinates), name, date].join(';');
}

/** True where no part of the polygon lies in a district; one that only touches a border has none in it. */
function isAreaOutside({ plane }: DistrictLayer, { geometry }: HazardArea): boolean {
  const polygon = polygonsOf([geometry], inEqualAreaPlane);
  for (let i = 0; i < polygon.xy.length; i += 2) {
    const cell = plane.frame.cellAt(polygon.xy[i]!, polygon.xy[i + 1]!);
    // No border is near a vertex in such a cell. Elsewhere a vertex can lie on one, which proves nothing.
    if (cell !== -1 && plane.cells[cell]! > 0) return false;
  }
  return unionAreas(polygon, plane).areas.every((area, place) => place === 0 || area === 0);
}

/** Whether a place outside all districts lies in one with its axes exchanged. */
function placeOutside({ degrees }: DistrictLayer, lon: number, lat: number): number {
  return setAt(degrees, lat, lon) === 0 ? OUTSIDE : AXES;
}

function noteOutside(layer: DistrictLayer, list: RecordList, areas: readonly number[]): void {
  const { known, lon, lat } = list;
  // What is no point lies at NaN, and in no cell.
  const sets = locatePoints(layer.degrees, lon, lat);
  for (let r = 0; r < list.length; r++) {
    if ((known[r]! & POINT) !== 0 && sets[r] === 0)
      known[r]! |= placeOutside(layer, lon[r]!, lat[r]!);
  }
  for (const r of areas) {
    const area = list.areaOf(r)!;
    if (isAreaOutside(layer, area)) known[r]! |= placeOutside(layer, ...startOf(area));
  }
}

/**
 * Notes in the list what shows only beside others or the districts: that an earlier record says the same,
 * that land of the same class overlaps, that no district holds it. None of this leaves a record out: two
 * items can lie at one place, and a person decides.
 */
export function checkTogether(layer: DistrictLayer, list: RecordList): Likeness {
  const { known } = list;
  const same = new Map<number, number>();
  const overlapped = new Map<number, number>();
  const noteSame = (record: number, first: number): void => {
    known[record]! |= DUPLICATE;
    same.set(record, first);
  };
  tellSamePoints(list, (r) => (known[r]! & POINT) !== 0, noteSame);

  const areas = [...list.checked.keys()].filter((r) => list.areaOf(r) !== null);
  const firstWith = new Map<string, number>();
  for (const r of areas) {
    const content = contentOf(list.areaOf(r)!);
    const first = firstWith.get(content);
    if (first === undefined) firstWith.set(content, r);
    else noteSame(r, first);
  }
  for (const name of HAZARD_CLASSES) {
    const chosen = areas.filter((r) => list.areaOf(r)!.class === name);
    const shapes = chosen.map((r) => list.areaOf(r)!.geometry);
    sharedLand(polygonsOf(shapes)).forEach((other, k) => {
      if (other === -1) return;
      known[chosen[k]!]! |= OVERLAP;
      overlapped.set(chosen[k]!, chosen[other]!);
    });
  }
  noteOutside(layer, list, areas);
  return { same, overlapped };
}
