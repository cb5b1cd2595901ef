import type { Palette } from './palette.ts';
import type { LineWeight } from './scene.ts';

/** A stripe of a pattern, in CSS pixels across the lines. */
interface Stripe {
  readonly colour: keyof Pick<Palette, 'hairline' | 'estimate' | 'companion'>;
  readonly from: number;
  readonly width: number;
}

/** Parallel lines over a fill. */
export interface Pattern {
  /** Direction of the lines in degrees: 45 rises to the right, 135 falls to the right. */
  readonly angle: 45 | 135;
  /** From one line to the next, in CSS pixels across the lines. */
  readonly period: number;
  readonly stripes: readonly Stripe[];
}

// White cannot be seen on the palest classes, and a dark line not on the darkest: each line has one
// of the other kind along its side, whose width grows with it, so that weights differ on any class.
const estimate = (line: number, edge: number): Pattern => ({
  angle: 135,
  period: 8,
  stripes: [
    { colour: 'estimate', from: 1, width: line },
    { colour: 'companion', from: 1 + line, width: edge },
  ],
});

/**
 * The only patterns on district fills: no record is grey hairlines on bare ground; an estimate is its
 * class with lines in the opposite direction, heavier for a wider range.
 */
export const PATTERNS = {
  hairlines: {
    angle: 45,
    period: 5.66,
    stripes: [{ colour: 'hairline', from: 0, width: 1 }],
  },
  'lines-1': estimate(0.75, 0.5),
  'lines-2': estimate(1.4, 0.8),
  'lines-3': estimate(2.4, 1.2),
} as const satisfies Record<'hairlines' | `lines-${LineWeight}`, Pattern>;

export type PatternId = keyof typeof PATTERNS;
export const PATTERN_IDS = Object.keys(PATTERNS) as PatternId[];
