import { distance } from '@turf/turf';
import type { MultiPolygon, Point, Polygon, Position } from 'geojson';
import * as v from 'valibot';
import { type Hazard, propertyOf, type RawRecord } from '../domain/hazard.ts';
import type { ProblemKind } from '../domain/own-files.ts';
import { areaPropertiesSchema, pointPropertiesSchema } from '../domain/hazard-properties.ts';
import { type Finding, type Repair, repaired } from './repair.ts';

/** What became of a record. */
export type Outcome = 'used' | 'repaired' | 'left out';

/** A record after its checks: `hazard` is null exactly where the outcome is `left out`. */
export interface CheckedRecord {
  readonly row: number;
  readonly outcome: Outcome;
  readonly hazard: Hazard | null;
  readonly findings: readonly Finding[];
}

/** Longer edges are probably missing vertices, or join two different places. */
const LONGEST_EDGE_KM = 5;
/** Edges with less than this difference on both axes are shorter than that anywhere. */
const SURELY_SHORT_DEGREES = 0.03;

const DEPTHS: Readonly<Record<string, number>> = { Point: 0, Polygon: 2, MultiPolygon: 3 };

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && value.slice(0, 2).every(Number.isFinite);
}

/** True where a position can be longitude and latitude. */
export function inDegrees([lon = NaN, lat = NaN]: Position): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
}

/** The first thing in nested coordinates that is no position, or null. */
function notAPosition(coordinates: unknown, depth: number): { readonly value: unknown } | null {
  if (depth === 0) return isPosition(coordinates) ? null : { value: coordinates };
  if (!Array.isArray(coordinates)) return { value: coordinates };
  for (const part of coordinates) {
    const found = notAPosition(part, depth - 1);
    if (found) return found;
  }
  return null;
}

/** The value as JSON; of lists within lists without end only that it is one. */
function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'nothing';
  } catch {
    return 'a list of lists too deep to be written here';
  }
}

function shortened(value: unknown): string {
  const text = jsonOf(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** A geometry whose coordinates are as deep as its type wants, or what is wrong. */
function readGeometry(geometry: unknown): Point | Polygon | MultiPolygon | Finding {
  const wrong = (problem: ProblemKind, text: string, at: Position | null = null): Finding => {
    return { problem, text, at };
  };
  if (geometry === null || geometry === undefined) return wrong('null', 'has no geometry');
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  if (type === 'MultiPoint' && Array.isArray(coordinates) && coordinates.length === 1) {
    return readGeometry({ type: 'Point', coordinates: coordinates[0] });
  }
  const depth = typeof type === 'string' && Object.hasOwn(DEPTHS, type) ? DEPTHS[type] : undefined;
  if (depth === undefined) {
    const what = typeof type === 'string' ? `is a ${shortened(type)}` : 'has a geometry of no type';
    return wrong('kind', `${what}; only points and polygons can be counted`);
  }
  if (!Array.isArray(coordinates)) return wrong('empty', 'has a geometry without coordinates');
  const positions: unknown[] = depth === 0 ? [coordinates] : coordinates.flat(depth - 1);
  if (positions.length === 0 || coordinates.length === 0) {
    return wrong('empty', 'has an empty geometry');
  }
  const bad = notAPosition(coordinates, depth);
  if (bad) return wrong('range', `has a position that is not two numbers: ${shortened(bad.value)}`);
  const beyond = (positions as Position[]).find((position) => !inDegrees(position));
  if (beyond) {
    const text = `has a position that is not longitude and latitude in degrees: ${shortened(beyond)} (projected metres, or axes the wrong way round?)`;
    return wrong('range', text);
  }
  return { type, coordinates } as Point | Polygon | MultiPolygon;
}

/** Edges longer than 5 km: one finding, on the longest. */
function gapsIn(geometry: Polygon | MultiPolygon): Finding[] {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  let longest = LONGEST_EDGE_KM;
  let at: Position | null = null;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [a = [], b = []] = [ring[i - 1], ring[i]];
      const [dx, dy] = [(a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0)];
      const isShort = Math.abs(dx) < SURELY_SHORT_DEGREES && Math.abs(dy) < SURELY_SHORT_DEGREES;
      const km = isShort ? 0 : distance(a, b);
      if (km > longest) [longest, at] = [km, a];
    }
  }
  if (!at) return [];
  const text = `has ${longest.toFixed(1)} km between two vertices; more than ${LONGEST_EDGE_KM} km is unusual`;
  return [{ problem: 'gap', text, at }];
}

function leftOut(row: number, ...findings: readonly Finding[]): CheckedRecord {
  return { row, outcome: 'left out', hazard: null, findings };
}

function refusedCell(
  issues: readonly v.BaseIssue<unknown>[],
  raw: RawRecord,
  at: Position | null,
): Finding {
  const [issue] = issues;
  // The schemas have these keys alone.
  const name = issue?.path?.[0]?.key as 'type' | 'count' | 'class' | 'date';
  const value = propertyOf(raw.properties, name);
  const isMissing = value === null || value === undefined || value === '';
  const text = isMissing
    ? `has no ${name}, without which it cannot be counted`
    : `has the ${name} ${shortened(value)}, which ${issue?.message}`;
  return { problem: name, text, at };
}

function dateFinding(date: { text: string | null; day: unknown }, at: Position | null): Finding[] {
  if (date.text === null || date.day !== null) return [];
  const text = `has the date ${shortened(date.text)}, which is not a day written YYYY-MM-DD: it counts without a date`;
  return [{ problem: 'date', text, at }];
}

/** The properties that count, by the names that they are known by here. */
function cellsOf(raw: RawRecord, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, propertyOf(raw.properties, name)]));
}

function checkPoint(raw: RawRecord, position: Position): CheckedRecord {
  const read = v.safeParse(pointPropertiesSchema, cellsOf(raw, ['type', 'count', 'date']));
  if (!read.success) return leftOut(raw.row, refusedCell(read.issues, raw, position));
  const { type, count, date } = read.output;
  const hazard: Hazard = { kind: 'point', position, type, count, date: date.day };
  const findings = dateFinding(date, position);
  if (type === null) {
    const text = 'has no type: it counts among all items only';
    findings.push({ problem: 'type', text, at: position });
  }
  return { row: raw.row, outcome: 'used', hazard, findings };
}

function checkArea(raw: RawRecord, given: Polygon | MultiPolygon): CheckedRecord {
  const start = given.coordinates.flat(given.type === 'Polygon' ? 1 : 2)[0] as Position;
  const read = v.safeParse(areaPropertiesSchema, cellsOf(raw, ['class', 'date']));
  if (!read.success) return leftOut(raw.row, refusedCell(read.issues, raw, start));
  const { geometry, findings } = repaired(given);
  if (!geometry) return leftOut(raw.row, ...findings);
  const { class: hazardClass, date } = read.output;
  const hazard: Hazard = { kind: 'area', geometry, class: hazardClass, date: date.day };
  return {
    row: raw.row,
    outcome: findings.length > 0 ? 'repaired' : 'used',
    hazard,
    findings: [...findings, ...dateFinding(date, start), ...gapsIn(geometry)],
  };
}

/** The shape of a district, sound or made sound; null with the reason where it cannot be one. */
export function checkDistrict(raw: RawRecord): Repair {
  const geometry = readGeometry(raw.geometry);
  if ('problem' in geometry) return { geometry: null, findings: [geometry] };
  if (geometry.type !== 'Point') return repaired(geometry);
  const text = 'is a point; a district is a polygon';
  return { geometry: null, findings: [{ problem: 'kind', text, at: geometry.coordinates }] };
}

/** Checks one record by itself: its geometry, then what its properties say. Never throws. */
export function checkRecord(raw: RawRecord): CheckedRecord {
  if (raw.fault !== undefined) {
    return leftOut(raw.row, { problem: 'unreadable', text: raw.fault, at: null });
  }
  const geometry = readGeometry(raw.geometry);
  if ('problem' in geometry) return leftOut(raw.row, geometry);
  return geometry.type === 'Point'
    ? // An altitude counts for nothing.
      checkPoint(raw, geometry.coordinates.slice(0, 2))
    : checkArea(raw, geometry);
}
