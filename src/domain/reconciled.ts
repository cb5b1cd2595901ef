import type { Day } from './day.ts';

/** What the kept figures allow an amount to be, and one estimate inside it. Hectares or items. */
export interface Range {
  readonly low: number;
  /** Inside the range, closest to the stated prior; null where no figure limits the amount. */
  readonly best: number | null;
  /** null where no figure sets a limit: "no upper limit known". */
  readonly high: number | null;
}

/** A range that would be different with another figure set aside. */
export interface ChangedRange {
  /** Id of the statement that is set aside instead. */
  readonly instead: string;
  readonly day: Day;
  readonly district: string;
  readonly amount: Amount;
  readonly low: number;
  readonly high: number | null;
}

/** A statement that is set aside, and why. */
export interface SetAsideStatement {
  readonly id: string;
  /** As printed, as a number. */
  readonly value: number;
  /**
   * What the rest allows it to be, in the unit of the family (of a share, the hectares that it stands
   * for); the upper end is null where the rest sets no limit.
   */
  readonly allowed: readonly [number, number | null];
  /** Ids of statements that cannot all be true with it, and can without any one of them. */
  readonly clashesWith: readonly string[];
  /** Those of them that could be set aside in its place. */
  readonly alternatives: readonly string[];
  /** Where the choice between it and an alternative changes a range. */
  readonly changes: readonly ChangedRange[];
}

/** The families of figures that are reconciled with one another. */
export const FAMILY_IDS = ['area', 'ordnance'] as const;
export type FamilyId = (typeof FAMILY_IDS)[number];

/** The amounts that ranges are given for. `mines` is AP and AT together; unexploded ordnance stays apart. */
export type Amount = 'area' | 'mines' | 'uxo';

/** What is counted apart from everything else. */
export type Commodity = 'area' | 'ap' | 'at' | 'uxo';

/** Ranges of one district, one entry for each of the days. */
export interface RangeSeries {
  readonly low: readonly number[];
  readonly best: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/** Ranges by amount and district. */
export type RangeTable = Readonly<Partial<Record<Amount, Readonly<Record<string, RangeSeries>>>>>;

/** Best estimates by what is counted and district, one entry for each of the days. */
export type EstimateTable = Readonly<
  Partial<Record<Commodity, Readonly<Record<string, readonly number[]>>>>
>;

/** One step of a receipt: the id of a statement, or `land:` and an atom, and how often its end counts. */
export type ReceiptStep = readonly [source: string, factor: number];

/** Which receipt proves the ends of a range at each day: places in the list of receipts, null for no end. */
export interface ReceiptSeries {
  readonly low: readonly number[];
  readonly high: readonly (number | null)[];
}

/**
 * What proves the ends of the ranges. The sum of the steps of a receipt is the end: a factor greater
 * than 0 counts the least that the source's words allow, one less than 0 the most (of land: its
 * hectares).
 */
export interface ReceiptTable {
  readonly receipts: readonly (readonly ReceiptStep[])[];
  readonly ranges: Readonly<Partial<Record<Amount, Readonly<Record<string, ReceiptSeries>>>>>;
}

/** What was found for one family, without its ranges. */
export interface FamilySummary {
  /** How many statements were used. */
  readonly statements: number;
  /** The fewest statements that must be set aside, and the proven lower bound of that number. */
  readonly minimum: number;
  readonly bound: number;
  readonly setAside: readonly SetAsideStatement[];
}

/** `data/reconciled.json`: what the shipped ledger proves, for each of the days. */
export interface ReconciledFile {
  /** SHA-256 of what it was worked out from. */
  readonly inputs: { readonly statements: string; readonly districts: string };
  readonly days: readonly Day[];
  readonly families: Readonly<Record<FamilyId, FamilySummary>>;
  readonly ranges: RangeTable;
  readonly estimates: EstimateTable;
  readonly receipts: ReceiptTable;
}

/** The part of it that the map and the table show. */
export type ReconciledRanges = Pick<ReconciledFile, 'days' | 'ranges' | 'estimates'>;
