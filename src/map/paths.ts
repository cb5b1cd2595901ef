import type { Box, XY } from './projection.ts';

/** Points of one line or ring, in world units. */
export type Line = readonly XY[];

/** Tenths of a world unit: a twentieth of a pixel on the first view. */
const tenths = (value: number): number => Math.round(value * 10);
/** A number with one decimal place, without the zero before the point. */
function written(tenths: number): string {
  const text = String(tenths / 10);
  if (tenths > 0 && tenths < 10) return text.slice(1);
  return tenths < 0 && tenths > -10 ? `-${text.slice(2)}` : text;
}

/** Numbers side by side; a minus sign separates as well as a space does. */
function joined(values: readonly string[]): string {
  let text = values[0] ?? '';
  for (let i = 1; i < values.length; i++) {
    const next = values[i] ?? '';
    text += next.startsWith('-') ? next : ` ${next}`;
  }
  return text;
}

function pathData(
  lines: readonly Line[],
  closed: boolean,
  write: (tenths: number) => string,
): string {
  return lines
    .map((line) => {
      const points = line.map(([x, y]) => [tenths(x), tenths(y)] as const);
      const [first] = points;
      if (!first || points.length < 2) return '';
      const steps: string[] = [];
      let [px, py] = first;
      for (const [x, y] of points) {
        if (x === px && y === py) continue;
        steps.push(write(x - px), write(y - py));
        [px, py] = [x, y];
      }
      return `M${joined(first.map(write))}l${joined(steps)}${closed ? 'z' : ''}`;
    })
    .join('');
}

/** Lines as SVG path data with one decimal, in relative steps because those are shorter. */
export function pathOf(lines: readonly Line[], closed: boolean): string {
  return pathData(lines, closed, written);
}

/** The same in whole tenths of a unit, for a group of `scale(.1)`: shorter by all the points. */
export function pathInTenths(lines: readonly Line[], closed: boolean): string {
  return pathData(lines, closed, String);
}

/** Distance of a point from the straight line between two others. */
export function distance([x, y]: XY, [ax, ay]: XY, [bx, by]: XY): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

/** Douglas and Peucker: fewer points, none of those left out farther off than the tolerance. */
export function simplified(line: Line, tolerance: number): Line {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length < 3) return line;
  let farthest = 0;
  let most = tolerance;
  line.forEach((point, index) => {
    const off = distance(point, first, last);
    if (off > most) [farthest, most] = [index, off];
  });
  if (farthest === 0) return [first, last];
  const head = simplified(line.slice(0, farthest + 1), tolerance);
  return [...head.slice(0, -1), ...simplified(line.slice(farthest), tolerance)];
}

/** The smallest box around lines, however many points they have. */
export function boxOf(lines: readonly Line[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (const [x, y] of line) {
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
  }
  return [left, top, right, bottom];
}

interface Placed {
  readonly districts: readonly { readonly id: string; readonly box: Box; readonly anchor: XY }[];
  readonly focus: Box;
}

/**
 * Where the words of an outline stand: on the outer edge of the member that is farthest out, so
 * that they cover as little of the map as they can.
 */
export function outlineEdge({ districts, focus }: Placed, members: readonly string[]): XY {
  const [cx, cy] = [(focus[0] + focus[2]) / 2, (focus[1] + focus[3]) / 2];
  const far = ({ anchor: [x, y] }: (typeof districts)[number]) => Math.hypot(x - cx, y - cy);
  const [outermost] = districts
    .filter(({ id }) => members.includes(id))
    .sort((a, b) => far(b) - far(a));
  if (!outermost) return [cx, cy];
  const { anchor, box } = outermost;
  const [dx, dy] = [anchor[0] - cx, anchor[1] - cy];
  const reach = Math.min(
    dx === 0 ? Infinity : ((dx > 0 ? box[2] : box[0]) - anchor[0]) / dx,
    dy === 0 ? Infinity : ((dy > 0 ? box[3] : box[1]) - anchor[1]) / dy,
  );
  return Number.isFinite(reach) ? [anchor[0] + dx * reach, anchor[1] + dy * reach] : anchor;
}

/** Whether rings, filled even-odd, contain a point. */
export function contains(rings: readonly Line[], [x, y]: XY): boolean {
  let within = false;
  for (const ring of rings) {
    ring.forEach(([ax, ay], index) => {
      const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) within = !within;
    });
  }
  return within;
}
