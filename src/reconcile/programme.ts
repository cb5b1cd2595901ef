import type { Highs, Model } from 'highs';
import type { Day } from '../domain/day.ts';
import type { Atom } from './atoms.ts';
import type { Claim } from './claims.ts';
import type { Family } from './families.ts';
import { type Form, formOf, type Layout, layOut } from './layout.ts';
import { addLawsOfHistory, addRow, noRows } from './rows.ts';

/** One step of a proof: an end of a claim, or an atom's land, times a factor. */
export interface ProofStep {
  /** Place in the list of claims, or of atoms. */
  readonly of: 'claim' | 'land';
  readonly place: number;
  /** Greater than 0: counts with its lower end; less than 0: with its upper end (land: its area). */
  readonly factor: number;
}

/** The least or greatest value of a form. */
export interface Extreme {
  /** null when nothing bounds it. */
  readonly value: number | null;
  /** The ends that prove it: their sum, each times its factor, is the value (of the negated form for a greatest value). */
  readonly proof: readonly ProofStep[];
}

/** Dual values nearer to 0 than this are rounding. */
const NO_DUAL = 1e-7;
/** A total slack up to this many hectares or items is rounding, not a contradiction. */
const NO_SLACK = 1e-4;

/** What a programme is about. */
export interface Question {
  readonly family: Family;
  readonly atoms: readonly Atom[];
  readonly claims: readonly Claim[];
  /** Days whose amounts are asked for. */
  readonly days: readonly Day[];
  /** Land limits are multiplied by this; 1 unless the part that land plays is asked for. */
  readonly landFactor?: number;
}

/**
 * A linear programme over the histories that claims allow. Each claim can be enforced, set aside,
 * or stretched at a price. The solver's basis is kept from one solve to the next, so that a series
 * of related questions costs little.
 */
export class Programme {
  readonly layout: Layout;
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #claims: readonly Claim[];
  readonly #rowOf: readonly number[];
  readonly #landColumns: ReadonlyMap<number, { atom: number; limit: number }>;
  readonly #slackStart: number;
  #costed: readonly number[] = [];
  /** How many times the solver ran. */
  solves = 0;

  constructor(highs: Highs, { family, atoms, claims, days, landFactor = 1 }: Question) {
    this.#highs = highs;
    this.#claims = claims;
    this.layout = layOut(family, atoms, claims, days);
    const { columnCount, coarseDays, amountAt } = this.layout;
    const lastDay = coarseDays.at(-1);
    const upper = new Float64Array(columnCount + 2 * claims.length).fill(Infinity);
    const landColumns = new Map<number, { atom: number; limit: number }>();
    for (const [atom, { landHa }] of atoms.entries()) {
      if (!family.withinLand || landHa === null || lastDay === undefined) continue;
      for (const commodity of family.commodities) {
        const column = amountAt(atom, commodity, lastDay);
        const limit = landHa * landFactor;
        upper[column] = limit;
        landColumns.set(column, { atom, limit });
      }
    }
    this.#landColumns = landColumns;
    this.#slackStart = columnCount;
    upper.fill(0, columnCount);
    const rows = noRows();
    addLawsOfHistory(rows, this.layout);
    this.#rowOf = claims.map((claim, place) => {
      const { columns, factors } = formOf(this.layout, claim);
      const slack = columnCount + 2 * place;
      const form = { columns: [...columns, slack, slack + 1], factors: [...factors, 1, -1] };
      return addRow(rows, form, claim.low, claim.high);
    });
    this.#model = highs.createModel({
      numCols: upper.length,
      numRows: rows.lower.length,
      colCost: new Float64Array(upper.length),
      colLower: new Float64Array(upper.length),
      colUpper: upper,
      rowLower: rows.lower,
      rowUpper: rows.upper,
      matrix: {
        format: 'csr',
        numRows: rows.lower.length,
        numCols: upper.length,
        starts: Int32Array.from(rows.starts),
        indices: Int32Array.from(rows.columns),
        values: Float64Array.from(rows.factors),
      },
    });
    this.#model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' });
  }

  /** Numbers of columns and rows. */
  get size(): { columns: number; rows: number } {
    const { numCols, numRows } = this.#model.getDimensions();
    return { columns: numCols, rows: numRows };
  }

  /** Enforces a claim, or sets it aside. */
  enforce(place: number, enforced: boolean): void {
    const claim = this.#claims[place];
    const row = this.#rowOf[place];
    if (!claim || row === undefined) throw new Error(`There is no claim ${place}.`);
    this.#model.changeRowBounds(
      row,
      enforced ? claim.low : -Infinity,
      enforced ? claim.high : Infinity,
    );
  }

  /**
   * Claims, by place, that cannot all be true together; null when the enforced claims can be. The
   * claims are stretched as little as possible, and those that resist are the ones with a dual value.
   */
  conflict(): readonly number[] | null {
    this.#allowSlack(true);
    const cost = this.#solve();
    const isPossible = cost === null || cost <= NO_SLACK;
    const duals = isPossible ? [] : this.#model.getSolution().rowDual;
    this.#allowSlack(false);
    if (isPossible) return null;
    return this.#claims.flatMap((_, place) =>
      Math.abs(duals[this.#rowOf[place] ?? 0] ?? 0) > NO_DUAL ? [place] : [],
    );
  }

  /** The least value of a form over all histories that the enforced claims allow. */
  least(form: Form): Extreme {
    this.#setCost(form.columns, form.factors);
    const value = this.#solve();
    return { value, proof: value === null ? [] : this.#proof() };
  }

  /** The greatest value of a form over all histories that the enforced claims allow. */
  greatest(form: Form): Extreme {
    const { value, proof } = this.least({
      columns: form.columns,
      factors: form.factors.map((factor) => -factor),
    });
    return { value: value === null ? null : -value, proof };
  }

  /** Frees the solver's memory. */
  dispose(): void {
    this.#model.dispose();
  }

  #proof(): ProofStep[] {
    const { rowDual, colDual } = this.#model.getSolution();
    const steps: ProofStep[] = [];
    for (const [place, row] of this.#rowOf.entries()) {
      const factor = rowDual[row] ?? 0;
      if (Math.abs(factor) > NO_DUAL) steps.push({ of: 'claim', place, factor });
    }
    for (const [column, { atom }] of this.#landColumns) {
      const factor = colDual[column] ?? 0;
      if (factor < -NO_DUAL) steps.push({ of: 'land', place: atom, factor });
    }
    return steps;
  }

  #allowSlack(allowed: boolean): void {
    const count = 2 * this.#claims.length;
    const columns = Array.from({ length: count }, (_, index) => this.#slackStart + index);
    const bound = allowed ? Infinity : 0;
    this.#model.changeColsBounds(
      { kind: 'set', indices: columns },
      columns.map(() => 0),
      columns.map(() => bound),
    );
    this.#setCost(allowed ? columns : [], allowed ? columns.map(() => 1) : []);
  }

  #setCost(columns: readonly number[], factors: readonly number[]): void {
    for (const column of this.#costed) this.#model.changeColCost(column, 0);
    for (const [index, column] of columns.entries()) {
      this.#model.changeColCost(column, factors[index] ?? 0);
    }
    this.#costed = columns;
  }

  /**
   * Solves, and returns the value of the objective; null when nothing bounds it. From a kept basis the
   * solver cannot always tell that nothing bounds an objective: then it starts afresh.
   */
  #solve(): number | null {
    const { unknown } = this.#highs.constants.modelStatus;
    this.#run();
    if (this.#model.getModelStatus() === unknown) {
      this.#model.clearSolver();
      this.#run();
    }
    const status = this.#model.getModelStatus();
    const { optimal, empty, unbounded, unboundedOrInfeasible } = this.#highs.constants.modelStatus;
    if (status === optimal) return this.#model.getObjectiveValue();
    // Without claims there is nothing to solve, and nothing is contradicted.
    if (status === empty) return 0;
    if (status === unbounded || status === unboundedOrInfeasible) return null;
    throw new Error(`The solver ended with status ${status}.`);
  }

  #run(): void {
    this.solves += 1;
    this.#model.run();
  }
}
