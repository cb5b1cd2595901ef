import { BEYOND_ASCII, CR, LF, NotPlain, QUOTE, textIn } from './bytes.ts';
import { enlarged } from './cells.ts';

/**
 * Splits the bytes of a table into rows and cells, by the rules of RFC 4180 as d3-dsv reads them: a cell
 * that starts with a quotation mark goes on to the next single one, over line ends too; rows end with LF,
 * CR or both.
 */
export class CsvRows {
  readonly delimiter: number;
  /** Cells of the row. */
  width = 0;
  /** Where each cell starts and ends, its quotation marks included. */
  start = new Uint32Array(64);
  end = new Uint32Array(64);
  /** The line of the file on which the row starts, from 1. */
  line = 0;
  /** Where the next row starts, in bytes. */
  at: number;
  #nextLine = 1;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, start: number, delimiter: number) {
    this.#bytes = bytes;
    this.delimiter = delimiter;
    this.at = start;
  }

  /** Where the next row starts, for `goTo`. */
  place(): readonly [at: number, line: number] {
    return [this.at, this.#nextLine];
  }

  goTo([at, line]: readonly [at: number, line: number]): void {
    this.at = at;
    this.#nextLine = line;
  }

  /** Goes to the next row; false where there is none. Throws `NotPlain`. */
  next(): boolean {
    const bytes = this.#bytes;
    const { delimiter } = this;
    const length = bytes.length;
    let p = this.at;
    if (p >= length) return false;
    this.line = this.#nextLine++;
    for (let cell = 0; ; cell++) {
      if (cell === this.start.length) this.#widen();
      const start = p;
      if (p < length && bytes[p] === QUOTE) p = this.#endOfQuoted(p);
      else {
        for (; p < length; p++) {
          const byte = bytes[p]!;
          if (byte === delimiter || byte === LF || byte === CR) break;
        }
      }
      this.start[cell] = start;
      this.end[cell] = p;
      const byte = p < length ? bytes[p]! : LF;
      p++;
      if (byte !== LF && byte !== CR) continue;
      this.width = cell + 1;
      if (byte === CR && p < length && bytes[p] === LF) p++;
      this.at = p;
      return true;
    }
  }

  /** The place after the quotation mark that closes a cell. */
  #endOfQuoted(start: number): number {
    const bytes = this.#bytes;
    for (let p = start + 1; p < bytes.length; p++) {
      const byte = bytes[p]!;
      if (byte === LF ? bytes[p - 1] !== CR : byte === CR) this.#nextLine++;
      if (byte !== QUOTE) continue;
      const after = p + 1 < bytes.length ? bytes[p + 1]! : LF;
      // d3-dsv takes any character after it for a delimiter: one of several bytes is left to it.
      if (after >= BEYOND_ASCII) throw new NotPlain();
      if (after !== QUOTE) return p + 1;
      p++;
    }
    throw new NotPlain();
  }

  #widen(): void {
    this.start = enlarged(this.start, 2 * this.start.length);
    this.end = enlarged(this.end, 2 * this.end.length);
  }

  /** The cells of the row as texts. */
  texts(): string[] {
    return Array.from({ length: this.width }, (_, i) =>
      cellText(textIn(this.#bytes, this.start[i]!, this.end[i]!)),
    );
  }
}

/** What a cell says, without the quotation marks around it. */
export function cellText(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}
