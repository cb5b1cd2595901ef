import { type HazardClass, HAZARD_CLASSES } from '../domain/hazard.ts';
import { type ItemKind, ITEM_KINDS } from '../domain/item-kind.ts';
import type { AreaMarks, CellMarks, PointMarks } from '../domain/own-marks.ts';
import { cellBoxes } from './own-features.ts';
import { type HazardMark, ITEM_SHAPES, TILE } from './own-symbols.ts';
import { toWorld, type World, type XY } from './projection.ts';

const PLACES = 100;
const short = (value: number): number => Math.round(value * PLACES) / PLACES;
const closed = (corners: readonly XY[]): string =>
  `M${corners.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}z`;

/** Path of each polygon record, filled even-odd, in world units. */
export function areaPaths(
  areas: AreaMarks,
  world: World,
): readonly { readonly hazard: HazardClass; readonly d: string }[] {
  const { ringFrom, cornerFrom, corners } = areas;
  return Array.from(areas.index, (_, i) => {
    const rings: string[] = [];
    for (let r = ringFrom[i]!; r < ringFrom[i + 1]!; r++) {
      const ring: XY[] = [];
      for (let c = cornerFrom[r]!; c < cornerFrom[r + 1]!; c++) {
        ring.push(toWorld(world, [corners[2 * c]!, corners[2 * c + 1]!]));
      }
      rings.push(closed(ring));
    }
    return { hazard: HAZARD_CLASSES[areas.hazard[i]!] ?? 'suspected', d: rings.join('') };
  });
}

/** Path of the shape of a kind around a middle, `unit` long for each pixel. */
export function itemPath(kind: ItemKind, [x, y]: XY, unit: number): string {
  return closed(ITEM_SHAPES[kind].map(([dx, dy]): XY => [x + dx * unit, y + dy * unit]));
}

/** One path for all points of a kind, in world units of which `unit` are a pixel. */
export function itemPaths(
  { lon, lat, kind }: PointMarks,
  world: World,
  unit: number,
): readonly { readonly kind: ItemKind; readonly d: string }[] {
  return ITEM_KINDS.flatMap((name, place) => {
    const paths: string[] = [];
    for (let i = 0; i < lon.length; i++) {
      if (kind[i] === place) paths.push(itemPath(name, toWorld(world, [lon[i]!, lat[i]!]), unit));
    }
    return paths.length > 0 ? [{ kind: name, d: paths.join('') }] : [];
  });
}

/** The square of each cell in world units: left, top, right, bottom. */
export function cellSquares(cells: CellMarks, world: World) {
  return cellBoxes(cells).map(([west, south, east, north]) => {
    const [left, top] = toWorld(world, [west, north]);
    const [right, bottom] = toWorld(world, [east, south]);
    return { left: short(left), top: short(top), right: short(right), bottom: short(bottom) };
  });
}

/** Path of a mark in its tile, in pixels: lines to be stroked, or dots to be filled. */
export function markPath({ kind, lines, width }: HazardMark): string {
  const step = TILE / lines;
  const middles = Array.from({ length: lines }, (_, i) => (i + 0.5) * step);
  switch (kind) {
    case 'level':
      return middles.map((y) => `M0 ${short(y)}H${TILE}`).join('');
    case 'rising':
      return [...middles, ...middles.map((at) => at + TILE)]
        .map((at) => `M-1 ${short(at + 1)}L${short(at + 1)} -1`)
        .join('');
    case 'dots': {
      const r = width / 2;
      return middles
        .flatMap((x) =>
          middles.map(
            (y) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${width} 0a${r} ${r} 0 1 0 ${-width} 0z`,
          ),
        )
        .join('');
    }
  }
}
