import { RefusedFile } from './refused-file.ts';

/** Most bytes of text, unpacked: engines hold no longer one, and a packed one is an attack. */
const MOST_BYTES = 500_000_000;
const SNIFFED_BYTES = 4096;

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** Browsers unpack what they are given at once, a thousand times its size at worst. */
const PIECE_BYTES = 32_768;

function inPieces(bytes: Uint8Array): ReadableStream<BufferSource> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.subarray(at, at + PIECE_BYTES) as BufferSource);
      at += PIECE_BYTES;
    },
  });
}

/** Unpacks gzip (RFC 1952) piece by piece, so that a small file cannot fill the memory. */
async function unpacked(bytes: Uint8Array, file: string, mostBytes: number): Promise<Uint8Array> {
  const reader = inPieces(bytes).pipeThrough(new DecompressionStream('gzip')).getReader();
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
    throw new RefusedFile(
      file,
      'is packed with gzip, but is cut off or damaged, or is several packed files in one',
    );
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

/** Most zeros stand at every second byte: the high ones of text that has two bytes a character. */
function encodingByZeros(sniffed: Uint8Array): string | null {
  let [even, odd] = [0, 0];
  sniffed.forEach((byte, i) => {
    if (byte !== 0) return;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  });
  // Spaces, digits and signs between the cells have such a zero in any script.
  const fewest = sniffed.length / 20;
  if (odd > fewest && even * 20 < odd) return 'utf-16le';
  return even > fewest && odd * 20 < even ? 'utf-16be' : null;
}

function encodingOf(bytes: Uint8Array, file: string): string {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const sniffed = bytes.subarray(0, SNIFFED_BYTES);
  if (!sniffed.includes(0)) return 'utf-8';
  const encoding = encodingByZeros(sniffed);
  if (!encoding) throw new RefusedFile(file, 'is not text: it holds binary data');
  return encoding;
}

/** The text of a file, and a sentence where it may have been read wrongly. */
export interface FileText {
  readonly text: string;
  readonly notes: readonly string[];
}

function decoded(bytes: Uint8Array, file: string): FileText {
  if (bytes.length > MOST_BYTES) {
    const [size, most] = [Math.ceil(bytes.length / 1e6), MOST_BYTES / 1e6];
    throw new RefusedFile(file, `has ${size} MB of text; more than ${most} MB are not read`);
  }
  const encoding = encodingOf(bytes, file);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), notes: [] };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    if (encoding !== 'utf-8') {
      throw new RefusedFile(file, `is damaged: it starts as ${encoding.toUpperCase()} and is not`);
    }
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
