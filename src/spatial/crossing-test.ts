import { isLeft, turnOf } from './predicates.ts';

/**
 * Tests whether two edges cross, and where. One object serves all tests of a loop, so that no test makes
 * a new one.
 */
export class CrossingTest {
  /** Place of the last crossing on the first edge, 0 at its start and 1 at its end. */
  onFirst = 0;
  /** The same on the second edge. */
  onSecond = 0;

  /**
   * True when the edge a–b crosses the edge c–d, with a–b thought of as moved by `step` (see `isLeft`)
   * against c–d. Two edges never merely touch: each test of the same pair of shapes gives one consistent
   * picture, so that along a ring inside and outside take turns.
   */
  meet(
    ax: number,
    ay: number,
    bx: number,
    by: number,
    cx: number,
    cy: number,
    dx: number,
    dy: number,
    step: 1 | -1,
  ): boolean {
    const a = turnOf(cx, cy, dx, dy, ax, ay);
    const b = turnOf(cx, cy, dx, dy, bx, by);
    if (isLeft(a, cx, cy, dx, dy, step) === isLeft(b, cx, cy, dx, dy, step)) return false;
    const back = step === 1 ? -1 : 1;
    const c = turnOf(ax, ay, bx, by, cx, cy);
    const d = turnOf(ax, ay, bx, by, dx, dy);
    if (isLeft(c, ax, ay, bx, by, back) === isLeft(d, ax, ay, bx, by, back)) return false;
    this.onFirst = a / (a - b);
    this.onSecond = c / (c - d);
    return true;
  }
}
