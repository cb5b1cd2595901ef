import { RefusedFile } from './refused-file.ts';

/** Most bytes that the files of an archive may unpack to together: more is a mistake or an attack. */
const MOST_BYTES = 500_000_000;

/** The list of contents stands at the end of an archive; that of a million bytes names thousands of files. */
const LIST_BYTES = 1_000_000;

/** True where bytes are a zip archive, whatever is in it. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** True where bytes are a zip archive that names a file with this ending (lower case, with the dot). */
export function isZipWith(ending: string, bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return false;
  const list = new TextDecoder('latin1').decode(bytes.subarray(-LIST_BYTES));
  return list.toLowerCase().includes(ending);
}

/** The list of contents ends with this sign, which a comment of up to 65,535 bytes may follow. */
const END_SIGN = 'PK\u0005\u0006';
const END_BYTES = 65_557;

/** True where bytes end as a zip archive does: one that was cut off lost its list of contents. */
export function isWholeZip(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-END_BYTES)).includes(END_SIGN);
}

/**
 * The files of a zip archive whose names end in one of `endings` (lower case, with the dot), by name.
 * What the archive says of their sizes is held to: none is unpacked further. Throws `RefusedFile`.
 */
export async function unzipped(
  bytes: Uint8Array,
  file: string,
  endings: readonly string[],
  mostBytes = MOST_BYTES,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { unzipSync } = await import('fflate');
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const isWanted =
          endings.some((ending) => name.toLowerCase().endsWith(ending)) &&
          !name.includes('__MACOSX/');
        if (isWanted) total += originalSize;
        if (total > mostBytes)
          throw new RefusedFile(file, `unpacks to more than ${mostBytes / 1e6} MB`);
        return isWanted;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    throw new RefusedFile(file, 'is a zip archive, but is cut off or damaged');
  }
}
