import type { ProblemKind } from '../../../src/domain/own-files.ts';
import { HAZARD_CLASSES, type Hazard, type HazardArea } from '../../../src/domain/hazard.ts';
import { locatePoints, setAt } from '../../../src/spatial/district-grid.ts';
import type { DistrictLayer } from '../../../src/spatial/district-layer.ts';
import { inEqualAreaPlane } from '../../../src/spatial/geodesic-area.ts';
import { polygonsOf } from '../../../src/spatial/polygons.ts';
import type { CheckedRecord } from '../../../src/spatial/record-checks.ts';
import type { Finding } from '../../../src/spatial/repair.ts';
import { sharedLand } from '../../../src/spatial/shared-land.ts';
import { unionAreas } from '../../../src/spatial/union-areas.ts';

/** A checked record and the file that it came from. */
export interface FiledRecord extends CheckedRecord {
  readonly file: string;
}

function startOf(hazard: Hazard): [number, number] {
  const first = hazard.kind === 'point' ? hazard.position : hazard.geometry.coordinates.flat(3);
  return [Number(first[0]), Number(first[1])];
}

/** Equal for records that say the same: place, kind, number of items and date. */
function contentOf(hazard: Hazard): string {
  return hazard.kind === 'point'
    ? [hazard.position[0], hazard.position[1], hazard.type, hazard.count, hazard.date].join(';')
    : [JSON.stringify(hazard.geometry.coordinates), hazard.class, hazard.date].join(';');
}

/** True where no part of the polygon lies in a district. */
function isAreaOutside(layer: DistrictLayer, { geometry }: HazardArea): boolean {
  const polygon = polygonsOf([geometry], inEqualAreaPlane);
  for (let i = 0; i < polygon.xy.length; i += 2) {
    if (setAt(layer.plane, polygon.xy[i]!, polygon.xy[i + 1]!) !== 0) return false;
  }
  return unionAreas(polygon, layer.plane).areas.every((area, place) => place === 0 || area === 0);
}

/** The places of points that lie outside, and whether they would lie inside with axes exchanged. */
function outside(layer: DistrictLayer, hazards: readonly Hazard[]): Map<Hazard, boolean> {
  const points = hazards.filter((hazard) => hazard.kind === 'point');
  const lon = Float64Array.from(points, ({ position }) => position[0]!);
  const lat = Float64Array.from(points, ({ position }) => position[1]!);
  const found = new Map<Hazard, boolean>();
  locatePoints(layer.degrees, lon, lat).forEach((set, i) => {
    if (set === 0) found.set(points[i]!, setAt(layer.degrees, lat[i]!, lon[i]!) !== 0);
  });
  for (const hazard of hazards) {
    if (hazard.kind !== 'area' || !isAreaOutside(layer, hazard)) continue;
    const [x, y] = startOf(hazard);
    found.set(hazard, setAt(layer.degrees, y, x) !== 0);
  }
  return found;
}

/**
 * The reference for `JudgedRecords`: the same, record by record, with an object for each and nothing shared.
 *
 * Adds to the records what shows only beside others or the districts: that an earlier record says the
 * same, that land of the same class overlaps, that no district holds it. None of this leaves a record out:
 * two items can lie at one place, and a person decides.
 */
export function checkedTogether(
  layer: DistrictLayer,
  records: readonly FiledRecord[],
): readonly FiledRecord[] {
  const kept = records.filter(({ hazard }) => hazard !== null);
  const hazards = kept.flatMap(({ hazard }) => hazard ?? []);
  const more = new Map<FiledRecord, Finding[]>();
  const tell = (index: number, problem: ProblemKind, text: string): void => {
    const record = kept[index]!;
    const told = more.get(record) ?? [];
    more.set(record, [...told, { problem, text, at: startOf(hazards[index]!) }]);
  };
  const nameOf = (index: number, from: number): string => {
    const { file, row } = kept[index]!;
    return file === kept[from]!.file ? `row ${row}` : `row ${row} of ${file}`;
  };

  const firstWith = new Map<string, number>();
  hazards.forEach((hazard, i) => {
    const content = contentOf(hazard);
    const first = firstWith.get(content);
    if (first === undefined) firstWith.set(content, i);
    else
      tell(i, 'duplicate', `says the same as ${nameOf(first, i)} (two items can lie at one place)`);
  });
  for (const name of HAZARD_CLASSES) {
    const chosen = [...hazards.keys()].filter((i) => {
      const hazard = hazards[i];
      return hazard?.kind === 'area' && hazard.class === name;
    });
    const shapes = chosen.map((i) => (hazards[i] as HazardArea).geometry);
    sharedLand(polygonsOf(shapes)).forEach((other, k) => {
      if (other === -1) return;
      const what = `overlaps ${nameOf(chosen[other]!, chosen[k]!)}, which is ${name} too`;
      tell(chosen[k]!, 'overlap', `${what} (land that both hold counts once)`);
    });
  }
  const outsiders = outside(layer, hazards);
  hazards.forEach((hazard, i) => {
    const isSwapped = outsiders.get(hazard);
    if (isSwapped === undefined) return;
    const reason = isSwapped
      ? 'lies outside all districts, but in one when longitude and latitude are exchanged: are the axes the wrong way round?'
      : 'lies outside all districts';
    tell(i, isSwapped ? 'axes' : 'outside', reason);
  });
  return records.map((record) => {
    const findings = more.get(record) ?? [];
    return findings.length > 0
      ? { ...record, findings: [...record.findings, ...findings] }
      : record;
  });
}
