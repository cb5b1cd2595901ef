import { withoutFormulas } from './cells.ts';
import type { Content, ExportFiles, Proof } from './content.ts';
import { writeCsv } from './csv.ts';
import { RECORD_COLUMNS } from './district-record.ts';
import { writeGeojson } from './geojson.ts';
import { drawnPicture } from './picture/picture.ts';
import { writePng } from './picture/png.ts';
import { STATEMENT_COLUMN_WORDS } from './statement-columns.ts';

/** One format: everything that the dialog and the download need to know of it. */
interface FormatSpec {
  readonly extension: string;
  readonly mediaType: string;
  /** What a README beside the file says of its columns; null where the file has its proof inside. */
  readonly columns: readonly string[] | null;
  readonly proof: (content: Content) => Proof;
  /** Name of the file, without its extension. */
  readonly name: (content: Content) => string;
  readonly write: (
    content: Content,
    files: ExportFiles,
  ) => Promise<string | Uint8Array<ArrayBuffer>>;
}

const ofView = {
  proof: ({ view }: Content) => view,
  name: ({ slug }: Content) => `clearance-atlas-${slug}`,
};

const picture = {
  proof: ofView.proof,
  extension: 'png',
  mediaType: 'image/png',
  columns: null,
};

/** Every format once. Its words are the messages `export.format.<id>` and `export.about.<id>`. */
export const FORMATS = {
  csv: {
    ...ofView,
    extension: 'csv',
    mediaType: 'text/csv;charset=utf-8',
    columns: ['One row per district.', ...RECORD_COLUMNS],
    write: (content) => Promise.resolve(writeCsv(content)),
  },
  geojson: {
    ...ofView,
    extension: 'geojson',
    mediaType: 'application/geo+json',
    columns: null,
    write: async (content, files) => writeGeojson(content, await files.geography()),
  },
  svg: {
    ...ofView,
    extension: 'svg',
    mediaType: 'image/svg+xml',
    columns: null,
    write: (content, files) => drawnPicture(content, files, 'a4'),
  },
  png: {
    ...picture,
    name: ofView.name,
    write: (content, files) => writePng(content, files, 'card'),
  },
  pngSquare: {
    ...picture,
    name: (content) => `${ofView.name(content)}-square`,
    write: (content, files) => writePng(content, files, 'square'),
  },
  // 2480 × 3508 pixels: A4 at 300 dpi.
  pngA4: {
    ...picture,
    name: (content) => `${ofView.name(content)}-a4`,
    write: (content, files) => writePng(content, files, 'a4', 2),
  },
  statements: {
    proof: ({ ledger }) => ledger,
    name: () => 'statements',
    extension: 'csv',
    mediaType: 'text/csv;charset=utf-8',
    columns: STATEMENT_COLUMN_WORDS,
    write: async (_, files) => withoutFormulas(await files.statements()),
  },
} as const satisfies Record<string, FormatSpec>;

export type FormatId = keyof typeof FORMATS;
export const FORMAT_IDS = Object.keys(FORMATS) as FormatId[];
