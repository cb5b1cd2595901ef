import type { Content, ExportFiles } from './content.ts';
import { type FormatId, FORMATS } from './formats.ts';
import { readme } from './readme.ts';

/** A file ready to be saved. */
export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/**
 * Writes a view in a format. A format that cannot carry its proof inside comes as a zip, with a README
 * beside it. Fails as the files do that it needs.
 */
export async function exportedFile(
  format: FormatId,
  content: Content,
  files: ExportFiles,
): Promise<ExportedFile> {
  const { columns, extension, mediaType, name, proof, write } = FORMATS[format];
  const stem = name(content);
  const file = `${stem}.${extension}`;
  const body = await write(content, files);
  if (!columns) return { name: file, mediaType, body };
  const { strToU8, zipSync } = await import('fflate');
  const bytesOf = (one: typeof body) => (typeof one === 'string' ? strToU8(one) : one);
  const beside = readme(content.text, proof(content), columns);
  const zipped = zipSync(
    { [file]: bytesOf(body), 'README.txt': strToU8(beside) },
    { mtime: `${proof(content).exported}T12:00:00` },
  );
  return { name: `${stem}.zip`, mediaType: 'application/zip', body: zipped };
}
