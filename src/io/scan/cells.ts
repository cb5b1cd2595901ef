import type { ValueColumn } from '../../domain/record-table.ts';
import { textIn, viewOf } from './bytes.ts';

/** Different cells after which a column is asked whether its cells repeat at all. */
const ASKED_AT = 4096;
/** Cells may grow longer, as numbers do. */
const MARGIN = 1.05;

/**
 * The cells of one column, each different one once: a code for each record, and the bytes of each code.
 * Where nearly every cell is different, as in a column of ids, they are not compared any more.
 */
export class CellColumn {
  /** The code of each record's cell; 0 for none. */
  code = new Int32Array(0);
  /** Number of codes: they run from 1 to this. */
  size = 0;
  #isRepeating = true;
  #bytes = new Uint8Array(1024);
  #view = viewOf(this.#bytes);
  /** The bytes of a code run from `starts[code - 1]` to `starts[code]`. */
  #starts = new Uint32Array(64);
  #hashes = new Int32Array(64);
  /** Codes by hash, with open addressing; 0 for free. */
  #slots = new Int32Array(128);

  /** Makes room for so many records. */
  reserve(records: number): void {
    this.code = enlarged(this.code, records);
    if (this.#isRepeating) return;
    // Every record brings a cell of its own, about as long as those so far.
    const used = this.#starts[this.size]!;
    this.#starts = enlarged(this.#starts, Math.max(this.#starts.length, records + 2));
    this.#growBytes(Math.max(this.#bytes.length, Math.ceil((used / this.size) * records * MARGIN)));
  }

  #growBytes(length: number): void {
    this.#bytes = enlarged(this.#bytes, length);
    this.#view = viewOf(this.#bytes);
  }

  /** Enters the cell of a record. */
  enter(record: number, source: DataView, start: number, end: number): void {
    const hash = this.#isRepeating ? hashOf(source, start, end) : 0;
    this.enterHashed(record, source, start, end, hash);
  }

  /** The same, where the hash is known already. */
  enterHashed(record: number, source: DataView, start: number, end: number, hash: number): void {
    if (!this.#isRepeating) {
      this.code[record] = this.#append(source, start, end);
      return;
    }
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let code = slots[slot]!; code !== 0; code = slots[slot]!) {
      if (this.#hashes[code] === hash && this.#isSame(code, source, start, end)) {
        this.code[record] = code;
        return;
      }
      slot = (slot + 1) & mask;
    }
    const code = this.#append(source, start, end);
    this.code[record] = code;
    if (code === ASKED_AT && code * 2 > record) this.#stopComparing();
    else {
      slots[slot] = code;
      this.#remember(code, hash);
    }
  }

  #isSame(code: number, source: DataView, start: number, end: number): boolean {
    const known = this.#view;
    let q = this.#starts[code - 1]!;
    if (this.#starts[code]! - q !== end - start) return false;
    let p = start;
    for (; p + 4 <= end; p += 4, q += 4) {
      if (known.getInt32(q, true) !== source.getInt32(p, true)) return false;
    }
    if (end - start >= 4) {
      // The last word may overlap the one before.
      return known.getInt32(q + end - p - 4, true) === source.getInt32(end - 4, true);
    }
    for (; p < end; p++, q++) if (known.getUint8(q) !== source.getUint8(p)) return false;
    return true;
  }

  #append(source: DataView, start: number, end: number): number {
    let q = this.#starts[this.size]!;
    const used = q + end - start;
    if (used > this.#bytes.length) {
      this.#growBytes(Math.max(2 * this.#bytes.length, used));
    }
    const own = this.#view;
    let p = start;
    for (; p + 4 <= end; p += 4, q += 4) own.setInt32(q, source.getInt32(p, true), true);
    for (; p < end; p++, q++) own.setUint8(q, source.getUint8(p));
    const code = ++this.size;
    if (code === this.#starts.length) this.#starts = enlarged(this.#starts, 2 * code);
    this.#starts[code] = used;
    return code;
  }

  #remember(code: number, hash: number): void {
    if (code >= this.#hashes.length) this.#hashes = enlarged(this.#hashes, 2 * code);
    this.#hashes[code] = hash;
    if (code * 2 < this.#slots.length) return;
    this.#slots = new Int32Array(2 * this.#slots.length);
    const mask = this.#slots.length - 1;
    for (let known = 1; known <= code; known++) {
      let slot = this.#hashes[known]! & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = known;
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

/** The hash of a cell so far (0 at its start) with a word more. */
export const hashWith = (hash: number, word: number): number => Math.imul(hash ^ word, 0x9e3779b1);

/** The hash of a cell at its end: `rest` are its last bytes that fill no word, the first one lowest. */
export function finishedHash(hash: number, rest: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15) ^ rest, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

/** The hash of a cell (multiplications as in MurmurHash3). */
function hashOf(source: DataView, start: number, end: number): number {
  let hash = 0;
  let p = start;
  for (; p + 4 <= end; p += 4) hash = hashWith(hash, source.getInt32(p, true));
  let rest = 0;
  for (let bits = 0; p < end; p++, bits += 8) rest |= source.getUint8(p) << bits;
  return finishedHash(hash, rest);
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

  /** Remembers how a plain number was written: with so many decimals after a point or a comma. */
  enter(record: number, decimals: number, isAfterComma: boolean): void {
    this.decimals[record] = isAfterComma ? decimals + AFTER_COMMA : decimals;
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
