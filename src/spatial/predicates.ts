import { orient2d } from 'robust-predicates';

/** Error bound of the plain determinant, Shewchuk 1997: above it, its sign is certain. */
const CERTAIN = 3.3306690738754716e-16;

/**
 * Twice the signed area of the triangle a, b, p: positive where p lies left of the line from a to b. Its
 * sign is exact, and 0 only where the three points lie on one line.
 */
export function turnOf(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  px: number,
  py: number,
): number {
  const left = (ay - py) * (bx - px);
  const right = (ax - px) * (by - py);
  const turn = right - left;
  const isCertain = Math.abs(turn) >= (Math.abs(left) + Math.abs(right)) * CERTAIN;
  // Library and determinant differ in sign: the library is positive on the right.
  return isCertain && turn !== 0 ? turn : -orient2d(ax, ay, bx, by, px, py);
}

/**
 * Which side of the line from a to b the point p lies on, when a point on the line itself is thought of
 * as moved by an infinitely small step east (`step` 1) or west (-1), and by a yet smaller one to the north
 * or south with it. So every point lies on exactly one side, and all tests of one pair of shapes agree
 * with each other: no vertex ever lies on an edge, no two edges ever lie on one another.
 *
 * Takes what `turnOf` found, so that the caller can use its size as well.
 */
export function isLeft(turn: number, ax: number, ay: number, bx: number, by: number, step: 1 | -1) {
  if (turn !== 0) return turn > 0;
  const isEastLeft = ay === by ? bx > ax : by < ay;
  return step === 1 ? isEastLeft : !isEastLeft;
}

/** True when p, moved by the step of `isLeft`, lies higher than y; the smaller step counts here. */
export function isAbove(py: number, y: number, step: 1 | -1): boolean {
  return step === 1 ? py >= y : py > y;
}

/** Whether p, moved by the step, lies left of the line from a to b: `turnOf` and `isLeft` in one. */
export function isLeftOf(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  px: number,
  py: number,
  step: 1 | -1,
): boolean {
  return isLeft(turnOf(ax, ay, bx, by, px, py), ax, ay, bx, by, step);
}
