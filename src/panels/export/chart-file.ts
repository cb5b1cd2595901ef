import '../../i18n/later.ts';
import { strToU8, zipSync } from 'fflate';
import type { Day } from '../../domain/day.ts';
import type { District } from '../../domain/district.ts';
import type { ExportedFile } from '../../export/exported-file.ts';
import { readme } from '../../export/readme.ts';
import type { Atlas } from '../atlas/atlas.svelte.ts';
import { type ChartId, CHARTS } from './chart-data.ts';
import { contentOf } from './content.ts';

/** Charts of one view; the others show the whole ledger. */
const OF_VIEW: readonly ChartId[] = ['table', 'trend'];

/** The rows of one chart or table as a zip, with a README beside them. */
export function chartFile(
  atlas: Atlas,
  chart: ChartId,
  district: District | null,
  exported: Day,
): ExportedFile {
  const content = contentOf(atlas, exported);
  const { rows, write } = CHARTS[chart];
  const stem = ['clearance-atlas', chart, district?.id].filter(Boolean).join('-');
  const proof = OF_VIEW.includes(chart) ? content.view : content.ledger;
  const body = zipSync(
    {
      [`${stem}.csv`]: strToU8(write(atlas, content, district)),
      'README.txt': strToU8(readme(content.text, proof, [rows])),
    },
    { mtime: `${exported}T12:00:00` },
  );
  return { name: `${stem}.zip`, mediaType: 'application/zip', body };
}
