/** Characters that the scanners look for, as bytes of UTF-8. */
export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const QUOTE = 34;
export const COMMA = 44;
export const MINUS = 45;
export const POINT = 46;
export const ZERO = 48;
export const NINE = 57;
export const COLON = 58;
export const OPEN_BRACKET = 91;
export const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;
/** From here on a byte is part of a character of several bytes. */
export const BEYOND_ASCII = 128;

/** Thrown where a file holds what a scanner leaves to the reader of texts. */
export class NotPlain extends Error {}

// A mark of byte order in the middle of a text is a character like any other.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text of a part of bytes. */
export function textIn(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}

/** The same bytes, to read words of 32 bits at any place. */
export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

const CHUNK_BYTES = 1 << 20;
const BEYOND_ASCII_IN_WORD = 0x80808080;

function isAscii(chunk: Uint8Array): boolean {
  const lead = Math.min(chunk.length, (4 - (chunk.byteOffset % 4)) % 4);
  const words = new Uint32Array(chunk.buffer, chunk.byteOffset + lead, (chunk.length - lead) >> 2);
  let all = 0;
  let i = 0;
  for (; i + 3 < words.length; i += 4) {
    all |= words[i]! | words[i + 1]! | words[i + 2]! | words[i + 3]!;
  }
  for (; i < words.length; i++) all |= words[i]!;
  if ((all & BEYOND_ASCII_IN_WORD) !== 0) return false;
  for (let i = 0; i < lead; i++) all |= chunk[i]!;
  for (let i = lead + 4 * words.length; i < chunk.length; i++) all |= chunk[i]!;
  return (all & BEYOND_ASCII_IN_WORD) === 0;
}

/** True where the bytes are UTF-8 throughout, at any length. */
export function isUtf8(bytes: Uint8Array): boolean {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let isPending = false;
  try {
    for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
      const chunk = bytes.subarray(start, start + CHUNK_BYTES);
      const isPlain = isAscii(chunk);
      // A character may have begun in the chunk before.
      if (!isPlain || isPending) strict.decode(chunk, { stream: true });
      isPending = !isPlain;
    }
    strict.decode();
    return true;
  } catch {
    return false;
  }
}

/** Whole numbers of up to 15 digits and these powers of ten are exact, so that one division rounds right. */
const MOST_DIGITS = 15;
const POWERS_OF_TEN = Float64Array.from({ length: MOST_DIGITS + 1 }, (_, i) => 10 ** i);
/** So many digits fit in 32 bits, with which processors reckon faster. */
const DIGITS_OF_WORD = 9;

/**
 * Reads numbers that bytes write as plain decimals (-12.5), bit for bit what `Number` reads.
 *
 * W. D. Clinger, "How to read floating point numbers accurately", 1990.
 */
export class DecimalReader {
  /** Where the number that was read last ends. */
  end = 0;
  /** How many decimals it is written with. */
  decimals = 0;
  readonly #value = new Float64Array(1);

  /**
   * The number that starts here and goes on as long as the bytes can be part of it, at most to `limit`;
   * `sign` stands before decimals. NaN for every other way to write a number, and for more digits than
   * are exact: `Number` has to read it then.
   */
  read(bytes: Uint8Array, start: number, limit: number, sign: number): number {
    const end = this.readInto(this.#value, 0, bytes, start, limit, sign);
    if (end === -1) return NaN;
    this.end = end;
    return this.#value[0]!;
  }

  /** The same into a place of an array, which costs no object; returns where it ends, -1 instead of NaN. */
  readInto(
    numbers: Float64Array,
    place: number,
    bytes: Uint8Array,
    start: number,
    limit: number,
    sign: number,
  ): number {
    const first = start < limit && bytes[start] === MINUS ? start + 1 : start;
    let p = first;
    let value = 0;
    for (; p < limit; p++) {
      const digit = bytes[p]! ^ ZERO;
      if (digit > 9) break;
      value = (Math.imul(value, 10) + digit) | 0;
    }
    const digits = p - first;
    const isPadded = digits > 1 && bytes[first] === ZERO;
    if (digits === 0 || isPadded) return -1;
    let decimals = 0;
    let fraction = 0;
    if (p < limit && bytes[p] === sign) {
      const from = ++p;
      for (; p < limit; p++) {
        const digit = bytes[p]! ^ ZERO;
        if (digit > 9) break;
        fraction = (Math.imul(fraction, 10) + digit) | 0;
      }
      decimals = p - from;
      if (decimals === 0) return -1;
    }
    if (digits + decimals > MOST_DIGITS) return -1;
    const power = POWERS_OF_TEN[decimals]!;
    const isShort = digits <= DIGITS_OF_WORD && decimals <= DIGITS_OF_WORD;
    const whole = isShort ? value * power + fraction : wholeOf(bytes, first, p, sign);
    this.decimals = decimals;
    numbers[place] = first > start ? -whole / power : whole / power;
    return p;
  }

  /** The number that fills the range; NaN as above, and where anything else is in it. */
  readWhole(bytes: Uint8Array, start: number, end: number, sign: number): number {
    const value = this.read(bytes, start, end, sign);
    return this.end === end ? value : NaN;
  }
}

/** The digits of a range as one whole number, without the sign before decimals. */
function wholeOf(bytes: Uint8Array, start: number, end: number, sign: number): number {
  let whole = 0;
  for (let p = start; p < end; p++) {
    if (bytes[p] !== sign) whole = whole * 10 + bytes[p]! - ZERO;
  }
  return whole;
}
