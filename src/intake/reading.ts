import type { Day } from '../domain/day.ts';
import type { Measure } from '../domain/measure.ts';
import type { Statement } from '../domain/statement.ts';
import type { Bearing } from './bearing.ts';
import type { LanguageId } from './languages.ts';
import type { NamedPeriod } from './periods.ts';

/** Where words stand in a text: [start, end) in UTF-16 units, as strings are indexed. */
export type Span = readonly [start: number, end: number];

/** A number that was read, as printed, with where it stands. */
export interface ReadFigure {
  readonly value: number;
  readonly precision: Statement['precision'];
  readonly span: Span;
}

/** The counts and the area of a report: what each is called in the ledger. Areas in hectares. */
export const FIELDS = {
  ap_mines: 'ap_mines',
  at_mines: 'at_mines',
  uxo: 'uxo',
  cleared_ha: 'cleared_area',
} as const satisfies Record<string, Measure>;

export type Field = keyof typeof FIELDS;
export const FIELD_NAMES = Object.keys(FIELDS) as Field[];

/**
 * Another figure of the text, never mixed with those of the report: a total that runs on, another
 * period, people harmed, a plan, mines on maps, contaminated land; `headline_total` is the sum of
 * mines or items that the text prints for the report's own days, `repeated` a further value for a field
 * that has one.
 */
export interface OtherFigure extends ReadFigure {
  readonly kind: Exclude<Bearing, 'main'> | 'headline_total' | 'repeated';
  readonly measure: Measure;
  /** The days that it is for, where the text names them. */
  readonly period: NamedPeriod | null;
}

/** What a report says, each part with the words that it was read from. What it does not say is null. */
export interface Reading {
  readonly lang: LanguageId;
  /** The day of publication, as given or as stamped in the text. */
  readonly published: Day | null;
  readonly period: (NamedPeriod & { readonly span: Span }) | null;
  readonly figures: Readonly<Record<Field, ReadFigure | null>>;
  /** Districts where the work took place, each once, in the order of the gazetteer. */
  readonly districts: readonly { readonly id: string; readonly span: Span }[];
  /** Fields that are named but cut short: "and other districts". */
  readonly incomplete: readonly 'districts'[];
  readonly other: readonly OtherFigure[];
  /** Numbers that were not understood. */
  readonly unread: readonly Span[];
}
