import type { Day } from '../../domain/day.ts';
import type { Measure } from '../../domain/measure.ts';
import type { Statement } from '../../domain/statement.ts';

/** Where words stand in a text: [start, end) in UTF-16 units, as strings are indexed. */
export type Span = readonly [start: number, end: number];

/** A day that may lack its year: `XXXX-03-10`. */
export type OpenDay = Day | `XXXX-${string}`;

/** The days that a text names, both included. */
export interface NamedDays {
  readonly start: OpenDay;
  readonly end: OpenDay;
}

export type Precision = Statement['precision'];
export const PRECISIONS: readonly Precision[] = ['exact', 'about', 'over', 'under'];

/** The numbers of a report, and what each is called in the ledger. Areas in hectares. */
export const NUMBERS = {
  ap_mines: 'ap_mines',
  at_mines: 'at_mines',
  uxo: 'uxo',
  cleared_ha: 'cleared_area',
} as const satisfies Record<string, Measure>;
export type NumberField = keyof typeof NUMBERS;
export const NUMBER_FIELDS = Object.keys(NUMBERS) as NumberField[];

/** A number that was read, with where it stands. */
export interface SeenNumber {
  readonly value: number;
  readonly precision: Precision;
  readonly span: Span;
}

/** What a figure that is none of the report's own is for. */
export const OTHER_KINDS = [
  'running_total',
  'other_period',
  'casualties',
  'plan',
  'maps',
  'contaminated',
  'headline_total',
  'repeated',
] as const;

/** A figure of the text that is none of the report's own. */
export interface OtherSeen extends SeenNumber {
  readonly kind: (typeof OTHER_KINDS)[number];
  readonly measure: Measure;
  readonly period: NamedDays | null;
}

/** A report as it was read: each part with its words, what the text does not say as null. */
export interface SeenReport {
  readonly lang: string;
  /** The day of publication, as given or as stamped in the text. */
  readonly published: Day | null;
  readonly period: (NamedDays & { readonly span: Span }) | null;
  readonly figures: Readonly<Record<NumberField, SeenNumber | null>>;
  readonly districts: readonly { readonly id: string; readonly span: Span }[];
  /** Fields whose words are cut short: "and others". */
  readonly incomplete: readonly string[];
  readonly other: readonly OtherSeen[];
  readonly unread: readonly Span[];
}

export const WARNING_KINDS = [
  'total_differs',
  'second_value',
  'magnitude',
  'period_repeated',
  'period_overlaps',
  'period_gap',
  'figure_of_other_period',
  'ap_at_swapped',
  'total_falls',
  'impossible',
] as const;

/** A thing to look at, in one English sentence. */
export interface ReportWarning {
  readonly kind: (typeof WARNING_KINDS)[number];
  readonly field: NumberField | 'period' | 'mines' | 'items_total' | 'other';
  readonly values: readonly (number | string)[];
  readonly statements: readonly string[];
  readonly text: string;
}

/** What chosen words can be read as. */
export interface WordsSeen {
  readonly count: SeenNumber | null;
  readonly hectares: SeenNumber | null;
  readonly period: NamedDays | null;
  readonly districts: readonly { readonly id: string; readonly span: Span }[];
}

/** What a person has made of the fields that the checks compare. */
export interface CheckedFields {
  readonly published: Day | null;
  readonly period: (NamedDays & { readonly span: Span }) | null;
  readonly figures: SeenReport['figures'];
}

/** Reads reports: a worker of this browser. `check` and `words` are about the report that was read last. */
export interface ReportReader {
  read(text: string, published: Day | null): Promise<SeenReport>;
  check(fields: CheckedFields): Promise<readonly ReportWarning[]>;
  words(span: Span): Promise<WordsSeen>;
  /** Ends what is under way. */
  stop(): void;
}
