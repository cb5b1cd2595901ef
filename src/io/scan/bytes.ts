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

const CHUNK_BYTES = 1 << 20;
const BEYOND_ASCII_IN_WORD = 0x80808080;

function isAscii(chunk: Uint8Array): boolean {
  const lead = Math.min(chunk.length, (4 - (chunk.byteOffset % 4)) % 4);
  const words = new Uint32Array(chunk.buffer, chunk.byteOffset + lead, (chunk.length - lead) >> 2);
  let all = 0;
  for (let i = 0; i < words.length; i++) all |= words[i]!;
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

  /**
   * The number that starts here and goes on as long as the bytes can be part of it, at most to `limit`;
   * `sign` stands before decimals. NaN for every other way to write a number, and for more digits than
   * are exact: `Number` has to read it then.
   */
  read(bytes: Uint8Array, start: number, limit: number, sign: number): number {
    const first = start < limit && bytes[start] === MINUS ? start + 1 : start;
    let p = first;
    let whole = 0;
    for (; p < limit; p++) {
      const digit = bytes[p]! - ZERO;
      if (digit < 0 || digit > 9) break;
      whole = whole * 10 + digit;
    }
    let digits = p - first;
    const isPadded = digits > 1 && bytes[first] === ZERO;
    if (digits === 0 || isPadded) return NaN;
    this.decimals = 0;
    if (p < limit && bytes[p] === sign) {
      const from = ++p;
      for (; p < limit; p++) {
        const digit = bytes[p]! - ZERO;
        if (digit < 0 || digit > 9) break;
        whole = whole * 10 + digit;
      }
      const decimals = p - from;
      digits += decimals;
      if (decimals === 0 || digits > MOST_DIGITS) return NaN;
      this.decimals = decimals;
      whole /= POWERS_OF_TEN[decimals]!;
    } else if (digits > MOST_DIGITS) return NaN;
    this.end = p;
    return first > start ? -whole : whole;
  }

  /** The number that fills the range; NaN as above, and where anything else is in it. */
  readWhole(bytes: Uint8Array, start: number, end: number, sign: number): number {
    const value = this.read(bytes, start, end, sign);
    return this.end === end ? value : NaN;
  }
}
