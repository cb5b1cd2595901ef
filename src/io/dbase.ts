/** A table of dBASE III to VII, as shapefiles carry one. */
export interface DbaseTable {
  readonly columns: readonly string[];
  /** One of each record of the file. */
  readonly rows: readonly DbaseRow[];
  /** False where the file names more records than it holds. */
  readonly isWhole: boolean;
  /** False where nothing names the encoding of its texts, and some are not in UTF-8. */
  readonly isEncodingSure: boolean;
}

/** What a record says by the names of the columns; deleted ones are still in the file. */
export interface DbaseRow {
  readonly cells: Readonly<Record<string, unknown>>;
  readonly isDeleted: boolean;
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly at: number;
  readonly length: number;
}

const HEADER_BYTES = 32;
const FIELD_BYTES = 32;
const NAME_BYTES = 11;
/** Ends the list of fields. */
const END_OF_FIELDS = 0x0d;
const DELETED = 0x2a;

/** Encodings by the language driver in the header (byte 29), as far as browsers know them. */
const DRIVERS: Readonly<Record<number, string>> = {
  0x26: 'ibm866',
  0x65: 'ibm866',
  0xc8: 'windows-1250',
  0xc9: 'windows-1251',
  0xca: 'windows-1254',
  0xcb: 'windows-1253',
  0xcc: 'windows-1257',
};

/** The encoding that a .cpg file names: `UTF-8`, `1251`, `ANSI 1251`, `CP1251`, `65001`. */
function encodingNamed(cpg: string): string {
  const word = cpg.trim();
  const [, page] = /^(?:ansi|cp|windows-?)?\s*(\d{3,5})$/i.exec(word) ?? [];
  if (page === undefined) return word;
  if (page === '65001') return 'utf-8';
  return page === '866' ? 'ibm866' : `windows-${page}`;
}

interface Decoder {
  readonly decode: (cell: Uint8Array) => string;
  readonly isSure: () => boolean;
}

function decoderFor(bytes: Uint8Array, cpg: string | null): Decoder {
  const byDriver = DRIVERS[bytes[29] ?? 0];
  const named = cpg === null ? byDriver : encodingNamed(cpg);
  const western = new TextDecoder('windows-1252');
  if (named !== undefined) {
    try {
      const decoder = new TextDecoder(named);
      return { decode: (cell) => decoder.decode(cell), isSure: () => true };
    } catch {
      // An encoding that no browser knows: as if none were named.
    }
  }
  // Without a word on it most files of today are in UTF-8; what cannot be is of Western Windows.
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isSure = true;
  const decode = (cell: Uint8Array): string => {
    try {
      return utf8.decode(cell);
    } catch {
      isSure = false;
      return western.decode(cell);
    }
  };
  return { decode, isSure: () => isSure };
}

/** Cells as a table writes them: days as YYYY-MM-DD, null where there is nothing or no number. */
function cellOf(text: string, type: string): unknown {
  const word = text.replace(/\0/g, ' ').trim();
  if (word === '') return null;
  if (type === 'N' || type === 'F') {
    const number = Number(word.replace(',', '.'));
    return Number.isNaN(number) ? null : number;
  }
  if (type === 'D') return word.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  if (type === 'L') return /^[ty]$/i.test(word) ? true : /^[fn]$/i.test(word) ? false : null;
  return word;
}

function fieldsOf(bytes: Uint8Array, end: number, decode: (cell: Uint8Array) => string): Field[] {
  const fields: Field[] = [];
  // The first byte of a record says whether it is deleted.
  let at = 1;
  for (let from = HEADER_BYTES; from + FIELD_BYTES <= end; from += FIELD_BYTES) {
    if (bytes[from] === END_OF_FIELDS) break;
    const name = decode(bytes.subarray(from, from + NAME_BYTES))
      .replace(/\0.*$/s, '')
      .trim();
    const length = bytes[from + 16] ?? 0;
    fields.push({ name, type: String.fromCharCode(bytes[from + 11] ?? 0), at, length });
    at += length;
  }
  return fields;
}

/** Reads a .dbf file; `cpg` is what the file beside it says of its encoding. Null where it is damaged. */
export function dbaseTable(bytes: Uint8Array, cpg: string | null): DbaseTable | null {
  if (bytes.length < HEADER_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [named, header, length] = [
    view.getUint32(4, true),
    view.getUint16(8, true),
    view.getUint16(10, true),
  ];
  if (header < HEADER_BYTES || header > bytes.length || length === 0) return null;
  const { decode, isSure } = decoderFor(bytes, cpg);
  const fields = fieldsOf(bytes, header, decode);
  const held = Math.floor((bytes.length - header) / length);
  const rows = Array.from({ length: Math.min(named, held) }, (_, i): DbaseRow => {
    const from = header + i * length;
    const cells = fields.map(({ name, type, at, length: size }) => {
      const cell = bytes.subarray(from + at, from + at + size);
      return [name, cellOf(decode(cell), type)] as const;
    });
    return { cells: Object.fromEntries(cells), isDeleted: bytes[from] === DELETED };
  });
  const columns = fields.map(({ name }) => name);
  return { columns, rows, isWhole: held >= named, isEncodingSure: isSure() };
}
