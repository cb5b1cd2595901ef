import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COMMA,
  CR,
  DecimalReader,
  LF,
  MINUS,
  NINE,
  NotPlain,
  OPEN_BRACE,
  OPEN_BRACKET,
  POINT,
  QUOTE,
  SPACE,
  TAB,
  textIn,
  viewOf,
  ZERO,
} from './bytes.ts';

/** Bytes of a JSON text as this program writes the same thing, to compare with. */
export const literal = (text: string): Uint8Array => new TextEncoder().encode(JSON.stringify(text));

/** True for bytes that end a number, or a word such as null. */
export const isAfterNumber = (byte: number): boolean =>
  byte === COMMA || byte === CLOSE_BRACE || byte === CLOSE_BRACKET || byte <= SPACE;

/** A place in the bytes of a JSON text (RFC 8259), which goes on piece by piece. Throws `NotPlain` at the end. */
export class JsonWalk {
  at: number;
  /** Where the text ends. */
  end: number;
  /** True where the value passed last is surely JSON: a string without escapes, a number in plain decimals. */
  isSurelyJson = false;
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly decimal = new DecimalReader();

  constructor(bytes: Uint8Array, start: number) {
    this.bytes = bytes;
    this.view = viewOf(bytes);
    this.at = start;
    this.end = bytes.length;
  }

  /** Goes to another text of the same bytes. */
  goTo(start: number, end: number): void {
    this.at = start;
    this.end = end;
  }

  /** True where nothing but white space is left. */
  isAtEnd(): boolean {
    this.#passSpace();
    return this.at >= this.end;
  }

  #passSpace(): void {
    const { bytes, end } = this;
    let p = this.at;
    for (; p < end; p++) {
      const byte = bytes[p]!;
      if (byte !== SPACE && byte !== LF && byte !== CR && byte !== TAB) break;
    }
    this.at = p;
  }

  /** The next byte that is no white space. */
  peek(): number {
    this.#passSpace();
    if (this.at >= this.end) throw new NotPlain();
    return this.bytes[this.at]!;
  }

  /** Passes this byte, after white space. */
  pass(byte: number): void {
    if (this.peek() !== byte) throw new NotPlain();
    this.at++;
  }

  /** Passes a comma and returns true, or passes the closing byte and returns false. */
  hasMore(close: number): boolean {
    const byte = this.peek();
    if (byte !== COMMA && byte !== close) throw new NotPlain();
    this.at++;
    return byte === COMMA;
  }

  /** Opens an object or array; false where it is empty, and then it is passed. */
  opens(open: number, close: number): boolean {
    this.pass(open);
    if (this.peek() !== close) return true;
    this.at++;
    return false;
  }

  /** Passes the bytes where they stand here, after white space. */
  passes(wanted: Uint8Array): boolean {
    this.peek();
    const { bytes, at } = this;
    for (let i = 0; i < wanted.length; i++) if (bytes[at + i] !== wanted[i]) return false;
    this.at = at + wanted.length;
    return true;
  }

  /** Passes one value of any kind, without white space around it. What is in it is not checked. */
  passValue(): void {
    const byte = this.peek();
    this.isSurelyJson = false;
    if (byte === QUOTE) this.#passString();
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.#passNested();
    else this.#passWord();
  }

  #passString(): void {
    const { bytes, end } = this;
    let isPlain = true;
    for (let p = this.at + 1; p < end; p++) {
      const byte = bytes[p]!;
      if (byte === QUOTE) {
        this.at = p + 1;
        this.isSurelyJson = isPlain;
        return;
      }
      if (byte < SPACE || byte === BACKSLASH) {
        isPlain = false;
        if (byte === BACKSLASH) p++;
      }
    }
    throw new NotPlain();
  }

  #passWord(): void {
    const { bytes, end } = this;
    const start = this.at;
    let p = start;
    for (; p < end; p++) {
      const byte = bytes[p]!;
      if (isAfterNumber(byte)) break;
    }
    this.at = p;
    const value = this.decimal.readWhole(bytes, start, p, POINT);
    this.isSurelyJson = value === value;
  }

  #passNested(): void {
    const { bytes, end } = this;
    let depth = 0;
    do {
      if (this.at >= end) throw new NotPlain();
      const byte = bytes[this.at]!;
      if (byte === QUOTE) {
        this.#passString();
        continue;
      }
      this.at++;
      if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth++;
      else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth--;
    } while (depth > 0);
    this.isSurelyJson = false;
  }

  /** The number that stands here; NaN where there is none that is finite, and then it may not be passed. */
  number(): number {
    const first = this.peek();
    if (first !== MINUS && (first < ZERO || first > NINE)) return NaN;
    const start = this.at;
    const value = this.decimal.read(this.bytes, start, this.end, POINT);
    if (value === value && isAfterNumber(this.bytes[this.decimal.end] ?? SPACE)) {
      this.at = this.decimal.end;
      return value;
    }
    this.#passWord();
    const other = this.parsed(start);
    return typeof other === 'number' && Number.isFinite(other) ? other : NaN;
  }

  /** The value that the bytes from `start` to here write. Throws `NotPlain` where they are not JSON. */
  parsed(start: number): unknown {
    try {
      return JSON.parse(textIn(this.bytes, start, this.at));
    } catch {
      throw new NotPlain();
    }
  }
}
