import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { RefusedFile } from '../io/refused-file.ts';
import { WrongUse } from './verb.ts';

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** The bytes of a file that was named on the command line. Throws `WrongUse` and `RefusedFile`. */
export function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') throw new WrongUse(`There is no file "${file}".`);
    if (code === 'EISDIR') throw new WrongUse(`"${file}" is a folder, not a file.`);
    throw new RefusedFile(file, `cannot be opened (${code})`);
  }
}

/** Writes a file that was named on the command line. Throws `WrongUse` where that is not possible. */
export function writeResult(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new WrongUse(`The file "${file}" cannot be written (${codeOf(error)}).`);
  }
}

/** One name for each file, however it is spelled: links and folders resolved, as far as they are there. */
function realName(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const whole = resolve(file);
    return whole === dirname(whole) ? whole : join(realName(dirname(whole)), basename(whole));
  }
}

/** Throws `WrongUse` where a file is to be read twice, or written over one that is read or written too. */
export function refuseSameFiles(
  read: readonly string[],
  written: readonly (string | undefined)[],
): void {
  const seen = new Set<string>();
  for (const file of read) {
    const name = realName(file);
    if (seen.has(name)) throw new WrongUse(`The file "${file}" is named twice.`);
    seen.add(name);
  }
  for (const file of written) {
    if (file === undefined) continue;
    const name = realName(file);
    if (seen.has(name)) {
      throw new WrongUse(`The file "${file}" would be written over: it is named twice.`);
    }
    seen.add(name);
  }
}
