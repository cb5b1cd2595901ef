import type { ReportFields } from '../../../../src/panels/report/fields.ts';
import { fieldsOf } from '../../../../src/panels/report/fields.ts';
import type { SeenReport } from '../../../../src/panels/report/report.ts';
import type { RowsTask } from '../../../../src/panels/report/rows.ts';
import { read } from '../../intake/districts.ts';

/** The report of 10 to 16 March 2025, in words of our own. */
export const MARCH = `Mine action teams report on a week in March

From March 10 to 16, they found 155 anti-personnel mines, 49 anti-tank mines and 606 pieces of unexploded ordnance. In that week they cleared 1,651.1 hectares. They worked in Tartar, Aghdara, Kalbajar, Aghdam, Khojaly, Khankendi, Khojavend, Lachin, Shusha, Fuzuli, Gubadli, Jabrayil and Zangilan. In total, 2,862.5 hectares have been cleared.

Since the end of the war 382 people have become victims of mines: 70 were killed and 312 injured. Photo 12:30.`;

export const PUBLISHED = '2025-03-17';

/** A text, what is read in it, and its fields as they were read. */
export function opened(text = MARCH): {
  readonly text: string;
  readonly seen: SeenReport;
  readonly fields: ReportFields;
} {
  const seen = read(text, { published: PUBLISHED });
  return { text, seen, fields: fieldsOf(text, seen) };
}

/** The report with a whole source. */
export function task(change: Partial<RowsTask> = {}): RowsTask {
  return {
    ...opened(),
    source: {
      address: 'https://example.org/march',
      publisher: 'Example',
      published: PUBLISHED,
    },
    ...change,
  };
}
