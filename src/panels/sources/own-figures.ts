import type { Day } from '../../domain/day.ts';
import type { District } from '../../domain/district.ts';
import type { Amount, FamilyId, FamilySummary, Range } from '../../domain/reconciled.ts';
import type { Statement } from '../../domain/statement.ts';

/** Statements of a person's own, to be reconciled in this browser. */
export interface OwnTask {
  readonly text: string;
  /** Name of the file, for what is said of its rows. */
  readonly file: string;
  readonly districts: readonly District[];
  /** The day that ranges are for; without one, that of the latest total. */
  readonly day?: Day;
}

/** What is wrong with a row. */
interface RowNote {
  readonly line: number;
  readonly column: string | number;
  readonly value: string;
  readonly text: string;
}

/** What a person's own statements prove together. */
export interface OwnFigures {
  /** The day that the ranges are for: the asked one, that of the latest total, or the last one. */
  readonly day: Day;
  /** The statements that were used. */
  readonly statements: readonly Statement[];
  /** Rows that cannot be read. */
  readonly notes: readonly RowNote[];
  /** Statements for areas that this atlas does not have. */
  readonly leftOut: readonly { readonly id: string; readonly name: string }[];
  readonly families: readonly {
    readonly id: FamilyId;
    readonly summary: FamilySummary;
    readonly ranges: readonly {
      readonly district: string;
      readonly amount: Amount;
      readonly range: Range;
    }[];
  }[];
}

/** What the worker answers. */
export type OwnAnswer = { readonly figures: OwnFigures } | { readonly failure: string };

/** Reconciles own statements; the signal gives up. */
export type ReconcileOwn = (task: OwnTask, signal: AbortSignal) => Promise<OwnFigures>;
