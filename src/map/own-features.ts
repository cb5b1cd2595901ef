import type { Feature, Position } from 'geojson';
import { HAZARD_CLASSES } from '../domain/hazard.ts';
import { ITEM_KINDS } from '../domain/item-kind.ts';
import type { AreaMarks, CellMarks, PointMarks } from '../domain/own-marks.ts';
import type { OwnDrawing } from './own-layer.ts';
import type { OwnKind } from './own-layers.ts';
import { ITEM_SHAPES } from './own-symbols.ts';

/** A feature of the source that is not written out yet. Equal ids stand for equal features. */
export interface OwnFeature {
  readonly id: string;
  /** How much of it there is to hand over. */
  readonly corners: number;
  readonly write: () => Feature;
}

/** Width of the world at zoom 0, in pixels. */
const WORLD_PX = 512;
/** Points that lie in one square of this side become one feature, in pixels. */
const SQUARE_PX = 256;
/** More than there are squares from pole to pole. */
const SQUARES = 2 ** 22;
/** Points in a feature at most. */
const MOST_TOGETHER = 500;
/** Shapes keep their size to an eighth of a zoom step, so that a pan finds its features again. */
const STEPS = 8;

/** A number for a content (FNV-1a over 32-bit words): other contents have another one. */
function hashOf(numbers: Float64Array): string {
  let hash = 0x811c9dc5;
  for (const word of new Uint32Array(numbers.buffer, numbers.byteOffset, numbers.length * 2)) {
    hash = Math.imul(hash ^ word, 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

function feature(
  id: string,
  kind: OwnKind,
  properties: Record<string, unknown>,
  geometry: Feature['geometry'],
): Feature {
  return { type: 'Feature', id, properties: { kind, ...properties }, geometry };
}

/** Positions of a stretch of longitudes and latitudes. */
function ring(corners: Float64Array, from: number, to: number): Position[] {
  return Array.from({ length: to - from }, (_, i) => [
    corners[2 * (from + i)]!,
    corners[2 * (from + i) + 1]!,
  ]);
}

function areaFeatures(areas: AreaMarks): OwnFeature[] {
  const { ringFrom, cornerFrom, isOuter, corners } = areas;
  return Array.from(areas.index, (index, i): OwnFeature => {
    const [first, last] = [ringFrom[i]!, ringFrom[i + 1]!];
    const [from, to] = [cornerFrom[first]!, cornerFrom[last]!];
    const name = HAZARD_CLASSES[areas.hazard[i]!];
    const id = `area ${index} ${name} ${hashOf(corners.subarray(2 * from, 2 * to))}`;
    const write = () => {
      const polygons: Position[][][] = [];
      for (let r = first; r < last; r++) {
        if (isOuter[r] === 1) polygons.push([]);
        polygons.at(-1)?.push(ring(corners, cornerFrom[r]!, cornerFrom[r + 1]!));
      }
      return feature(id, 'area', { class: name }, { type: 'MultiPolygon', coordinates: polygons });
    };
    return { id, corners: to - from, write };
  });
}

/** Points together that have one shape and lie near each other, as places in the columns. */
function together({ lon, lat, kind }: PointMarks, degreesPerPx: number): number[][] {
  const side = SQUARE_PX * degreesPerPx;
  const groups = new Map<number, number[]>();
  const full: number[][] = [];
  for (let i = 0; i < lon.length; i++) {
    const square = Math.floor(lon[i]! / side) * SQUARES + Math.floor(lat[i]! / side);
    const key = square * ITEM_KINDS.length + kind[i]!;
    const group = groups.get(key);
    if (!group) groups.set(key, [i]);
    else if (group.push(i) === MOST_TOGETHER) {
      full.push(group);
      groups.delete(key);
    }
  }
  return [...full, ...groups.values()];
}

function itemFeatures(points: PointMarks, zoom: number): OwnFeature[] {
  const degreesPerPx = 360 / (WORLD_PX * 2 ** (Math.round(zoom * STEPS) / STEPS));
  return together(points, degreesPerPx).map((group, place): OwnFeature => {
    const item = ITEM_KINDS[points.kind[group[0]!]!] ?? 'other';
    const shape = ITEM_SHAPES[item];
    /** Corners of each ring: a ring ends where it starts. */
    const each = shape.length + 1;
    const corners = new Float64Array(group.length * each * 2);
    let at = 0;
    for (const i of group) {
      const [lon, lat] = [points.lon[i]!, points.lat[i]!];
      const upwards = degreesPerPx * Math.cos((lat * Math.PI) / 180);
      for (let c = 0; c < each; c++) {
        const [x, y] = shape[c % shape.length]!;
        corners[at++] = lon + x * degreesPerPx;
        corners[at++] = lat - y * upwards;
      }
    }
    const id = `items ${item} ${hashOf(corners)} ${group.length === MOST_TOGETHER ? place : ''}`;
    const write = () => {
      const coordinates = group.map((_, g) => [ring(corners, g * each, (g + 1) * each)]);
      return feature(id, 'items', { item }, { type: 'MultiPolygon', coordinates });
    };
    return { id, corners: group.length * each, write };
  });
}

/** West, south, east, north of each cell. */
export function cellBoxes({ degrees, column, row }: CellMarks) {
  return Array.from(
    column,
    (c, i) => [c * degrees, row[i]! * degrees, (c + 1) * degrees, (row[i]! + 1) * degrees] as const,
  );
}

function cellFeatures(cells: CellMarks, labels: readonly string[]): OwnFeature[] {
  return cellBoxes(cells).flatMap(([west, south, east, north], i): OwnFeature[] => {
    const place = `${cells.degrees} ${cells.column[i]} ${cells.row[i]}`;
    const label = labels[i] ?? '';
    const corners = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    const id = `cell ${place}`;
    const countId = `count ${place} ${label}`;
    const middle = [(west + east) / 2, (south + north) / 2];
    return [
      {
        id,
        corners: corners.length,
        write: () => feature(id, 'cell', {}, { type: 'Polygon', coordinates: [corners] }),
      },
      {
        id: countId,
        corners: 1,
        write: () => feature(countId, 'count', { label }, { type: 'Point', coordinates: middle }),
      },
    ];
  });
}

/** All that a drawing of own records puts into the source. */
export function ownFeatures({ marks, labels }: OwnDrawing): OwnFeature[] {
  const { areas, points, cells, asked } = marks;
  return [
    ...(areas ? areaFeatures(areas) : []),
    ...(points ? itemFeatures(points, asked.zoom) : []),
    ...(cells ? cellFeatures(cells, labels) : []),
  ];
}

/** The steps from the features that a source has to others, each small enough for one task. */
export interface OwnSteps {
  readonly remove: readonly string[];
  readonly batches: readonly (readonly OwnFeature[])[];
}

/** What must go, and what must come in batches of at most about `most` corners. */
export function stepsTo(
  known: ReadonlySet<string>,
  next: readonly OwnFeature[],
  most: number,
): OwnSteps {
  const wanted = new Set(next.map(({ id }) => id));
  const batches: OwnFeature[][] = [];
  let room = 0;
  for (const one of next) {
    if (known.has(one.id)) continue;
    if (room <= 0) {
      batches.push([]);
      room = most;
    }
    batches.at(-1)?.push(one);
    room -= one.corners;
  }
  return { remove: [...known].filter((id) => !wanted.has(id)), batches };
}
