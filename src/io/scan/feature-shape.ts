import { BACKSLASH, MINUS, NINE, POINT, QUOTE, SPACE, viewOf, ZERO } from './bytes.ts';
import type { CellColumn } from './cells.ts';
import { isAfterNumber, type JsonWalk } from './json-walk.ts';
import type { PointBuilder } from './point-builder.ts';

/** A value of a feature: where it stands in the bytes, and where it goes; null for what counts for nothing. */
export interface Slot {
  readonly start: number;
  readonly end: number;
  readonly goesTo: 'lon' | 'lat' | CellColumn | null;
}

/** 1 for the bytes that end a text, or that must be looked at more closely in one. */
const STOPS_TEXT = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < SPACE || byte === QUOTE || byte === BACKSLASH ? 1 : 0,
);

/**
 * What stands between the values of a feature. Programs write all features of a file alike: one whose
 * bytes between values are the same has the same structure, and its values go to the same places.
 */
export class FeatureShape {
  /** The bytes before each value, and those after the last. */
  readonly #gaps: readonly DataView[];
  readonly #goesTo: readonly Slot['goesTo'][];

  /** The shape of a feature in the bytes, from its values in their order. */
  constructor(bytes: Uint8Array, start: number, end: number, slots: readonly Slot[]) {
    const starts = [start, ...slots.map((slot) => slot.end)];
    const ends = [...slots.map((slot) => slot.start), end];
    this.#gaps = starts.map((from, i) => viewOf(bytes.slice(from, ends[i])));
    this.#goesTo = slots.map(({ goesTo }) => goesTo);
  }

  /**
   * Enters the feature that stands here as the next point and returns where it ends; -1 where it has
   * another shape, or a value that must be looked at more closely, and then nothing counts as entered.
   */
  enter(walk: JsonWalk, points: PointBuilder): number {
    const { bytes, end, view, decimal } = walk;
    const goesTo = this.#goesTo;
    const i = points.length;
    let p = walk.at;
    for (let k = 0; ; k++) {
      p = passed(view, p, end, this.#gaps[k]!);
      if (p === -1 || k === goesTo.length) return p;
      const target = goesTo[k]!;
      if (target === 'lon' || target === 'lat') {
        const numbers = target === 'lon' ? points.lon : points.lat;
        p = decimal.readInto(numbers, i, bytes, p, end, POINT);
      } else {
        const from = p;
        p = p < end && bytes[p] === QUOTE ? endOfText(bytes, p, end) : endOfNumber(walk, p);
        if (p !== -1) target?.enter(i, view, from, p);
      }
      if (p === -1) return -1;
    }
  }
}

/** The place after these bytes; -1 where others stand there. */
function passed(source: DataView, start: number, limit: number, wanted: DataView): number {
  const length = wanted.byteLength;
  if (start + length > limit) return -1;
  let j = 0;
  for (; j + 4 <= length; j += 4) {
    if (source.getInt32(start + j, true) !== wanted.getInt32(j, true)) return -1;
  }
  for (; j < length; j++) if (source.getUint8(start + j) !== wanted.getUint8(j)) return -1;
  return start + length;
}

/** The end of a text without escapes. */
function endOfText(bytes: Uint8Array, start: number, limit: number): number {
  let p = start + 1;
  while (p < limit && STOPS_TEXT[bytes[p]!] === 0) p++;
  return p < limit && bytes[p] === QUOTE ? p + 1 : -1;
}

const unused = new Float64Array(1);

/** The end of a number in plain decimals. */
function endOfNumber({ bytes, end: limit, decimal }: JsonWalk, start: number): number {
  const first = start < limit ? bytes[start]! : SPACE;
  if (first !== MINUS && (first < ZERO || first > NINE)) return -1;
  const end = decimal.readInto(unused, 0, bytes, start, limit, POINT);
  return end < limit && end !== -1 && !isAfterNumber(bytes[end]!) ? -1 : end;
}
