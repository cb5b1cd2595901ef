import type { ValueColumn } from '../../domain/record-table.ts';
import { decimalIn, MINUS, POINT, textIn } from './bytes.ts';

/** Different cells after which a column is asked whether its cells repeat at all. */
const ASKED_AT = 4096;

/**
 * The cells of one column, each different one once: a code for each record, and the bytes of each code.
 * Where nearly every cell is different, as in a column of ids, they are not compared any more.
 */
export class CellColumn {
  /** The code of each record's cell; 0 for none. */
  code = new Int32Array(0);
  /** Number of codes: they run from 1 to this. */
  size = 0;
  #entered = 0;
  #isRepeating = true;
  #bytes = new Uint8Array(1024);
  /** The bytes of a code run from `starts[code - 1]` to `starts[code]`. */
  #starts = new Uint32Array(64);
  #hashes = new Int32Array(64);
  /** Codes by hash, with open addressing; 0 for free. */
  #slots = new Int32Array(128);

  /** The code of a cell. `hash` must be the same for the same bytes. */
  enter(bytes: Uint8Array, start: number, end: number, hash: number): number {
    if (!this.#isRepeating) return this.#append(bytes, start, end);
    this.#entered++;
    // The high bits say little in the sum of few bytes.
    const mask = this.#slots.length - 1;
    let slot = Math.imul(hash, 0x9e3779b1) >>> 7;
    for (; ; slot++) {
      const code = this.#slots[slot & mask]!;
      if (code === 0) break;
      if (this.#hashes[code] === hash && this.#isSame(code, bytes, start, end)) return code;
    }
    const code = this.#append(bytes, start, end);
    if (code === ASKED_AT && code * 2 > this.#entered) this.#stopComparing();
    else {
      this.#slots[slot & mask] = code;
      this.#remember(code, hash);
    }
    return code;
  }

  #isSame(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const known = this.#starts[code - 1]!;
    if (this.#starts[code]! - known !== end - start) return false;
    for (let i = end - start - 1; i >= 0; i--) {
      if (this.#bytes[known + i] !== bytes[start + i]) return false;
    }
    return true;
  }

  #append(bytes: Uint8Array, start: number, end: number): number {
    const used = this.#starts[this.size]!;
    const length = end - start;
    if (used + length > this.#bytes.length) {
      this.#bytes = enlarged(this.#bytes, Math.max(2 * this.#bytes.length, used + length));
    }
    for (let i = 0; i < length; i++) this.#bytes[used + i] = bytes[start + i]!;
    const code = ++this.size;
    if (code === this.#starts.length) this.#starts = enlarged(this.#starts, 2 * code);
    this.#starts[code] = used + length;
    return code;
  }

  #remember(code: number, hash: number): void {
    if (code >= this.#hashes.length) this.#hashes = enlarged(this.#hashes, 2 * code);
    this.#hashes[code] = hash;
    if (code * 2 < this.#slots.length) return;
    this.#slots = new Int32Array(2 * this.#slots.length);
    const mask = this.#slots.length - 1;
    for (let known = 1; known <= code; known++) {
      let slot = Math.imul(this.#hashes[known]!, 0x9e3779b1) >>> 7;
      while (this.#slots[slot & mask] !== 0) slot++;
      this.#slots[slot & mask] = known;
    }
  }

  #stopComparing(): void {
    this.#isRepeating = false;
    this.#hashes = new Int32Array(0);
    this.#slots = new Int32Array(0);
  }

  /** The column of the first records; `read` makes a value of the text of a cell. */
  finished(length: number, read: (text: string) => unknown): ValueColumn {
    const code = this.code.subarray(0, length);
    const [bytes, starts] = [this.#bytes, this.#starts];
    const valueOf = (one: number): unknown =>
      one === 0 ? undefined : read(textIn(bytes, starts[one - 1]!, starts[one]!));
    return { coded: { code, size: this.size, valueOf }, at: (i) => valueOf(code[i]!) };
  }
}

/** A longer array that starts the same. */
export function enlarged<T extends Uint8Array | Uint32Array | Int32Array | Float64Array>(
  array: T,
  length: number,
): T {
  const larger = new (array.constructor as new (length: number) => T)(length);
  larger.set(array);
  return larger;
}

/** Stands for a number that was written in another way than with so many decimals. */
const WRITTEN_OTHERWISE = 255;
/** Added to the decimals of a number with a comma before them. */
const AFTER_COMMA = 128;

/**
 * How the numbers of a column were written, in a byte each: the number itself says the rest. What cannot
 * be told from the number and its decimals is kept as text.
 */
export class WrittenNumbers {
  /** How many decimals each has, and after which sign. */
  decimals = new Uint8Array(0);
  readonly #texts = new Map<number, string>();

  /** Remembers how the bytes write a number that `decimalIn` reads, with `sign` before its decimals. */
  enter(record: number, bytes: Uint8Array, start: number, end: number, sign: number): void {
    let point = end - 1;
    while (point > start && bytes[point] !== sign) point--;
    const decimals = point > start ? end - 1 - point : 0;
    this.decimals[record] = sign === POINT ? decimals : decimals + AFTER_COMMA;
    // The sign of zero is lost when a number is written.
    if (bytes[start] === MINUS && decimalIn(bytes, start, end, sign) === 0) {
      this.enterText(record, textIn(bytes, start, end));
    }
  }

  enterText(record: number, text: string): void {
    this.decimals[record] = WRITTEN_OTHERWISE;
    this.#texts.set(record, text);
  }

  /** The texts of the numbers. */
  finished(numbers: Float64Array): ValueColumn {
    const { decimals } = this;
    const texts = this.#texts;
    const at = (i: number): string | undefined => {
      const how = decimals[i]!;
      if (how === WRITTEN_OTHERWISE) return texts.get(i);
      if (how < AFTER_COMMA) return numbers[i]!.toFixed(how);
      return numbers[i]!.toFixed(how - AFTER_COMMA).replace('.', ',');
    };
    return { coded: null, at };
  }
}
