import { RefusedFile } from './refused-file.ts';
import { isZip, isZipWith } from './unzipped.ts';

/** Files that people have beside those that are read here, and what to do with them. */
const OFFICE = 'save the sheet with the records as CSV';
const UNREAD: readonly { readonly start: string; readonly text: string }[] = [
  { start: '\u00d0\u00cf\u0011\u00e0', text: `is a file of an office program: ${OFFICE}` },
  {
    start: 'SQLite format 3',
    text: 'is a GeoPackage or another database: export its layer as GeoJSON or as a zipped shapefile',
  },
  { start: '%PDF', text: 'is a PDF: the records are wanted as a table or as a file of a GIS' },
  { start: '\u0089PNG', text: 'is a picture' },
  { start: '\u00ff\u00d8\u00ff', text: 'is a picture' },
  { start: 'GIF8', text: 'is a picture' },
  { start: 'II*\u0000', text: 'is a picture' },
  { start: 'Rar!', text: 'is a RAR archive: pack its files as zip' },
  { start: '7z\u00bc\u00af', text: 'is a 7z archive: pack its files as zip' },
];
const PARTS_OF_SHAPEFILE = /\.(dbf|shx|sbn|sbx|qix|cpg|prj)$/i;
const LONGEST_START = 16;

/**
 * Throws `RefusedFile` for files of a kind that is known, but not read here: the sentence says what to do.
 * Files are known by what they hold; parts of a shapefile, which hold little to know them by, by name.
 */
export function refuseUnread(bytes: Uint8Array, name: string): void {
  const start = String.fromCharCode(...bytes.subarray(0, LONGEST_START));
  const known = UNREAD.find(({ start: sign }) => start.startsWith(sign));
  if (known) throw new RefusedFile(name, known.text);
  if (isZip(bytes) && ['xl/workbook', 'content.xml'].some((part) => isZipWith(part, bytes))) {
    throw new RefusedFile(name, `is a spreadsheet: ${OFFICE}`);
  }
  if (PARTS_OF_SHAPEFILE.test(name)) {
    throw new RefusedFile(
      name,
      'is one part of a shapefile: give it together with its .shp, or pack them into one zip archive',
    );
  }
  if (/^\s*<(!doctype\s+html|html)\b/i.test(String.fromCharCode(...bytes.subarray(0, 200)))) {
    throw new RefusedFile(name, 'is a web page, not a file of records');
  }
}
