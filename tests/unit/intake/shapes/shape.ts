/**
 * How reports of a language are worded. In a shape {d1} and {d2} are days, {m} the month, {ap}, {at},
 * {uxo} and {ha} the numbers, {places} the districts. Every shape is a sentence of its own.
 */
export interface Shapes {
  /** Months as the period shapes need them. */
  readonly months: readonly string[];
  readonly period: readonly string[];
  readonly counts: readonly string[];
  readonly area: readonly string[];
  readonly places: readonly string[];
  /** Sentences whose numbers belong to something else. */
  readonly noise: readonly string[];
  /** Districts as the place shapes need them: Aghdam, Fuzuli, Jabrayil, Lachin, Zangilan. */
  readonly districts: readonly string[];
  readonly and: string;
  /** Marks between thousands and before decimals. */
  readonly marks: readonly (readonly [thousands: string, decimal: string])[];
}
