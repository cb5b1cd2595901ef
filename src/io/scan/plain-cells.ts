import { CR, LF } from './bytes.ts';
import { type CellColumn, finishedHash, hashWith } from './cells.ts';

/** For each byte of a word of 32 bits: 1, 14 (the line ends are below), and its highest bit. */
const EVERY_BYTE = 0x01010101;
const BELOW_14 = 0x0e0e0e0e;
const HIGHEST_BITS = 0x80808080 | 0;

/** Passes cells of a table that have no quotation marks, four bytes at a time. */
export class PlainCells {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** The delimiter in every byte of a word. */
  readonly #delimiters: number;
  /** 1 for the bytes that end a cell. */
  readonly #isEnd = new Uint8Array(256);

  constructor(bytes: Uint8Array, view: DataView, delimiter: number) {
    this.#bytes = bytes;
    this.#view = view;
    this.#delimiters = Math.imul(delimiter, EVERY_BYTE);
    for (const byte of [delimiter, LF, CR]) this.#isEnd[byte] = 1;
  }

  /** Enters the cell that starts here and returns where it ends; three bytes must follow that place. */
  enter(column: CellColumn, record: number, start: number): number {
    const view = this.#view;
    const delimiters = this.#delimiters;
    let hash = 0;
    let p = start;
    for (;;) {
      const word = view.getInt32(p, true);
      const other = word ^ delimiters;
      // The lowest bit set is that of the first byte that is below 14 or the delimiter: "Determine if a
      // word has a byte less than n" (S. E. Anderson, Bit Twiddling Hacks).
      const ends = (((word - BELOW_14) & ~word) | ((other - EVERY_BYTE) & ~other)) & HIGHEST_BITS;
      if (ends === 0) {
        hash = hashWith(hash, word);
        p += 4;
        continue;
      }
      const bits = (31 - Math.clz32(ends & -ends)) & ~7;
      p += bits >> 3;
      if (this.#isEnd[this.#bytes[p]!] === 1) {
        const rest = word & ((1 << bits) - 1);
        column.enterHashed(record, view, start, p, finishedHash(hash, rest));
        return p;
      }
      // Another sign below 14, such as a tab.
      while (this.#isEnd[this.#bytes[p]!] === 0) p++;
      column.enter(record, view, start, p);
      return p;
    }
  }
}
