import type { Depth, OwnResult } from '../../domain/own-files.ts';
import type { OwnTable } from '../../domain/own-table.ts';

/** Records of a person that this page has joined to its districts. They never leave the browser. */
export interface OwnRecords {
  readonly table: OwnTable;
  readonly result: OwnResult;
  /** How much of them a download reveals. */
  readonly depth: Depth;
}
