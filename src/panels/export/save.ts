import type { ExportedFile } from '../../export/exported-file.ts';

/** How long the browser may take to start a download, in milliseconds. */
const STARTED_MS = 60_000;

/** Gives a file to the browser to save. Nothing leaves the machine. */
export function save({ name, mediaType, body }: ExportedFile): void {
  const address = URL.createObjectURL(new Blob([body], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), STARTED_MS);
}
