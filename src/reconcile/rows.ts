import type { Form, Layout } from './layout.ts';

/** Rows of a linear programme in compressed form: `lower <= row <= upper`. */
export interface Rows {
  readonly lower: number[];
  readonly upper: number[];
  /** Where each row begins in `columns` and `factors`; one more than there are rows. */
  readonly starts: number[];
  readonly columns: number[];
  readonly factors: number[];
}

export function noRows(): Rows {
  return { lower: [], upper: [], starts: [0], columns: [], factors: [] };
}

/** Adds a row and returns its number. */
export function addRow(rows: Rows, form: Form, lower: number, upper: number): number {
  rows.columns.push(...form.columns);
  rows.factors.push(...form.factors);
  rows.starts.push(rows.columns.length);
  rows.lower.push(lower);
  return rows.upper.push(upper) - 1;
}

/**
 * What holds for every history whatever was printed: amounts never fall, and the atoms add up to the
 * total.
 */
export function addLawsOfHistory(rows: Rows, layout: Layout): void {
  const { family, atoms, days, coarseDays, totalAt, amountAt } = layout;
  const neverFalls = (columns: readonly number[]) => {
    for (const [index, column] of columns.slice(1).entries()) {
      addRow(rows, { columns: [column, columns[index] ?? 0], factors: [1, -1] }, 0, Infinity);
    }
  };
  for (const commodity of family.commodities) {
    neverFalls(days.map((day) => totalAt(commodity, day)));
    for (const atom of atoms.keys()) {
      neverFalls(coarseDays.map((day) => amountAt(atom, commodity, day)));
    }
    for (const day of coarseDays) {
      const parts = [...atoms.keys()].map((atom) => amountAt(atom, commodity, day));
      const columns = [totalAt(commodity, day), ...parts];
      addRow(rows, { columns, factors: columns.map((_, place) => (place === 0 ? 1 : -1)) }, 0, 0);
    }
  }
}
