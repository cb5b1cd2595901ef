import { BACKSLASH, type DecimalReader, MINUS, NINE, POINT, QUOTE, SPACE, ZERO } from './bytes.ts';
import { type CellColumn, hashWith } from './cells.ts';
import { isAfterNumber } from './json-walk.ts';
import type { PointBuilder } from './point-builder.ts';

/** A value of a feature: where it stands in the bytes, and where it goes; null for what counts for nothing. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  readonly goesTo: 'lon' | 'lat' | CellColumn | null;
}

/**
 * What stands between the values of a feature. Programs write all features of a file alike: one whose
 * bytes between values are the same has the same structure, and its values go to the same places.
 */
export class FeatureShape {
  /** The bytes before each value, and those after the last. */
  readonly #gaps: readonly Uint8Array[];
  readonly #goesTo: readonly Slot['goesTo'][];

  /** The shape of a feature in the bytes, from its values in their order. */
  constructor(bytes: Uint8Array, start: number, end: number, slots: readonly Slot[]) {
    const starts = [start, ...slots.map((slot) => slot.end)];
    const ends = [...slots.map((slot) => slot.start), end];
    this.#gaps = starts.map((from, i) => bytes.slice(from, ends[i]));
    this.#goesTo = slots.map(({ goesTo }) => goesTo);
  }

  /**
   * Enters a feature of this shape as the next point and returns where it ends; -1 where it has another
   * shape, or a value that must be looked at more closely, and then nothing counts as entered.
   */
  enter(
    bytes: Uint8Array,
    start: number,
    limit: number,
    points: PointBuilder,
    decimal: DecimalReader,
  ): number {
    const goesTo = this.#goesTo;
    const i = points.length;
    let p = start;
    for (let k = 0; k <= goesTo.length; k++) {
      const gap = this.#gaps[k]!;
      for (let j = 0; j < gap.length; j++, p++) if (bytes[p] !== gap[j]) return -1;
      if (k === goesTo.length) break;
      const target = goesTo[k]!;
      if (target === 'lon' || target === 'lat') {
        const value = decimal.read(bytes, p, limit, POINT);
        if (value !== value) return -1;
        if (target === 'lon') points.lon[i] = value;
        else points.lat[i] = value;
        p = decimal.end;
      } else {
        p =
          bytes[p] === QUOTE
            ? this.#text(bytes, p, limit, i, target)
            : this.#number(bytes, p, limit, i, target, decimal);
        if (p === -1) return -1;
      }
    }
    return p <= limit ? p : -1;
  }

  /** Enters a text without escapes. */
  #text(
    bytes: Uint8Array,
    start: number,
    limit: number,
    i: number,
    column: CellColumn | null,
  ): number {
    let hash = hashWith(0, QUOTE);
    for (let p = start + 1; p < limit; p++) {
      const byte = bytes[p]!;
      hash = hashWith(hash, byte);
      if (byte === QUOTE) {
        column?.enterHashed(i, bytes, start, p + 1, hash);
        return p + 1;
      }
      if (byte < SPACE || byte === BACKSLASH) return -1;
    }
    return -1;
  }

  /** Enters a number in plain decimals. */
  #number(
    bytes: Uint8Array,
    start: number,
    limit: number,
    i: number,
    column: CellColumn | null,
    decimal: DecimalReader,
  ): number {
    const first = start < limit ? bytes[start]! : SPACE;
    if (first !== MINUS && (first < ZERO || first > NINE)) return -1;
    const value = decimal.read(bytes, start, limit, POINT);
    const { end } = decimal;
    if (value !== value || (end < limit && !isAfterNumber(bytes[end]!))) return -1;
    column?.enter(i, bytes, start, end);
    return end;
  }
}
