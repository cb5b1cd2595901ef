import { writeRecords } from './cells.ts';
import type { Content } from './content.ts';
import { districtRecord } from './district-record.ts';

/** The table as CSV: one row per district, with the metrics that the table shows. */
export function writeCsv(content: Content): string {
  const { districts, shown } = content;
  return writeRecords(districts.map((one) => districtRecord(content, one, shown)));
}
