import type { Measure } from '../../domain/measure.ts';
import type { Statement } from '../../domain/statement.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { Field, Reading } from '../reading.ts';

/** What a check has found odd about a reading: a thing to look at, not an error. */
export interface Warning {
  readonly kind: WarningKind;
  /** The field that it is about; `other` for a figure that is none of the report's own. */
  readonly field: Field | 'period' | 'mines' | 'items_total' | 'other';
  /** The numbers or days that it compares, those of the text first. */
  readonly values: readonly (number | string)[];
  /** Ids of the statements of the ledger that it compares with. */
  readonly statements: readonly string[];
  /** One plain English sentence. */
  readonly text: string;
}

export type WarningKind =
  | 'total_differs'
  | 'second_value'
  | 'magnitude'
  | 'period_repeated'
  | 'period_overlaps'
  | 'period_gap'
  | 'figure_of_other_period'
  | 'ap_at_swapped'
  | 'total_falls'
  | 'impossible';

/** One way of looking at a reading beside everything known. */
export type Check = (reading: Reading, ledger: Ledger) => readonly Warning[];

/** What each field is called in a sentence. */
export const NOUNS: Readonly<Record<Field, string>> = {
  ap_mines: 'anti-personnel mines',
  at_mines: 'anti-tank mines',
  uxo: 'pieces of unexploded ordnance',
  cleared_ha: 'hectares',
};

/** A number as English prints it: 2,862.5. */
export function printed(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** What follows a number of each measure that reports print. */
export const MEASURED = {
  cleared_area: ' ha',
  ap_mines: ' anti-personnel mines',
  at_mines: ' anti-tank mines',
  uxo: ' pieces of unexploded ordnance',
} as const satisfies Partial<Record<Measure, string>>;

const WITH_NOUN: Partial<Record<Measure, string>> = {
  ...MEASURED,
  mines: ' mines',
  items_total: ' explosive items',
};

/** A number with what it counts: "2,862.5 ha"; the bare number for measures that have no short noun. */
export function measured(measure: Measure, value: number): string {
  return `${printed(value)}${WITH_NOUN[measure] ?? ''}`;
}

/** The days and id of a statement, as a sentence names it. */
export function named({ id, from, to }: Statement): string {
  return `${from} to ${to} (${id})`;
}
