import type { ReportFields } from './fields.ts';
import type { Source } from './rows.ts';

/** A report that a person keeps in this browser: its text, and what they made of it. */
export interface Draft {
  readonly key: number;
  readonly text: string;
  readonly fields: ReportFields;
  readonly source: Source;
  /** Ids of its rows, so that no other draft gives the same ones. */
  readonly ids: readonly string[];
}

/** Keeps drafts in this browser. Each may fail: a private window keeps nothing. */
export interface DraftStore {
  load(): Promise<readonly Draft[]>;
  save(draft: Draft): Promise<void>;
  remove(key: number): Promise<void>;
  removeAll(): Promise<void>;
}
