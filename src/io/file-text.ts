import { RefusedFile } from './refused-file.ts';

/** Most bytes that a packed file may unpack to: more is a mistake or an attack. */
const MOST_BYTES = 1_000_000_000;
const SNIFFED_BYTES = 4096;

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** Unpacks gzip (RFC 1952) piece by piece, so that a small file cannot fill the memory. */
async function unpacked(bytes: Uint8Array, file: string, mostBytes: number): Promise<Uint8Array> {
  const reader = new Blob([bytes as BlobPart])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader();
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value);
      length += value.length;
      if (length > mostBytes) break;
    }
  } catch {
    throw new RefusedFile(file, 'is packed with gzip, but is cut off or damaged');
  }
  if (length > mostBytes) {
    await reader.cancel();
    throw new RefusedFile(file, `unpacks to more than ${mostBytes / 1e6} MB`);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function encodingOf(bytes: Uint8Array, file: string): string {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const sniffed = bytes.subarray(0, SNIFFED_BYTES);
  const zeros = sniffed.filter((byte) => byte === 0).length;
  if (zeros === 0) return 'utf-8';
  // Text of two bytes a character, written without its mark: every second byte of plain letters is 0.
  const isHalfZeros = zeros > sniffed.length * 0.4 && zeros < sniffed.length * 0.6;
  if (!isHalfZeros) throw new RefusedFile(file, 'is not text: it holds binary data');
  return bytes[0] === 0 ? 'utf-16be' : 'utf-16le';
}

/** The text of a file, and a sentence where it may have been read wrongly. */
export interface FileText {
  readonly text: string;
  readonly notes: readonly string[];
}

function decoded(bytes: Uint8Array, file: string): FileText {
  const encoding = encodingOf(bytes, file);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), notes: [] };
  } catch (error) {
    const isTooLong = !(error instanceof TypeError) || encoding !== 'utf-8';
    if (isTooLong) throw new RefusedFile(file, 'is damaged text, or too long to be held');
  }
  // What spreadsheets of Western languages write as plain CSV; every byte is a letter in it.
  const note = `${file} is not in UTF-8 and was read as Windows-1252: letters beyond a to z may be wrong.`;
  return { text: new TextDecoder('windows-1252').decode(bytes), notes: [note] };
}

/** The bytes of a file, unpacked where they are packed with gzip. Throws `RefusedFile` for an empty file. */
export async function bytesOfFile(
  given: Uint8Array,
  file: string,
  mostBytes = MOST_BYTES,
): Promise<Uint8Array> {
  if (given.length === 0) throw new RefusedFile(file, 'is empty: it has 0 bytes');
  return startsWith(given, 0x1f, 0x8b) ? unpacked(given, file, mostBytes) : given;
}

/**
 * The text that bytes hold, without a byte order mark. Throws `RefusedFile` for binary data, white space
 * alone, or more text than can be held.
 */
export function textOfBytes(bytes: Uint8Array, file: string): FileText {
  const read = decoded(bytes, file);
  if (!/\S/.test(read.text)) {
    throw new RefusedFile(file, 'is empty: it holds nothing but white space');
  }
  return read;
}
