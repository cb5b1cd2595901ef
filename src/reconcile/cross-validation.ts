import type { Highs } from 'highs';
import type { District } from '../domain/district.ts';
import { FAMILY_IDS } from '../domain/reconciled.ts';
import type { Statement } from '../domain/statement.ts';
import { type Claim, daysOfParts } from './claims.ts';
import type { History } from './history.ts';
import { formOf } from './layout.ts';
import { CHOSEN_PRIORS, PRIOR_IDS, type PriorId } from './priors.ts';
import { Ranges } from './ranges.ts';
import { estimate, type Settled, settle } from './settle.ts';
import { type Table, tablesOf } from './tables.ts';

/**
 * Rules of thumb that people use: the total of the whole operation for the days of the table, as the
 * estimate has it, goes to the districts of the time in equal parts, or by their land.
 */
const RULES_OF_THUMB = ['equalSplit', 'landSplit'] as const;

/** How a hidden figure is guessed: by an estimate from a prior, or by a rule of thumb. */
export type Method = PriorId | (typeof RULES_OF_THUMB)[number];

/** What came of hiding one table. Amounts in the unit of the family. */
export interface TableResult {
  readonly table: Table;
  /** The figures as printed. */
  readonly printed: readonly number[];
  /** What each method makes of them without the table, in the same order. */
  readonly guesses: ReadonlyMap<Method, readonly number[]>;
  /** The prior that the atlas uses for what the table counts. */
  readonly chosen: PriorId;
  /** How many of the figures lie in the range that the rest of the ledger proves. */
  readonly contained: {
    /** With the contradictions settled anew, as if the table had never been printed. */
    readonly anew: number;
    /** With what is set aside in the whole ledger kept aside. */
    readonly ofWholeLedger: number;
  };
}

/** How far guesses are from the figures. Amounts in the unit of the family. */
export interface Errors {
  readonly median: number;
  readonly mean: number;
  /** Sum of the absolute errors, as a part of the sum of the figures. */
  readonly relative: number;
}

/** Absolute errors of guesses, taken together. */
export function errorsOf(printed: readonly number[], guesses: readonly number[]): Errors {
  const errors = printed.map((value, place) => Math.abs(value - (guesses[place] ?? 0)));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    median: medianOf(errors),
    mean: sum(errors) / errors.length,
    relative: sum(errors) / sum(printed),
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [below, above] = [Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2)];
  return ((sorted[below] ?? 0) + (sorted[above] ?? 0)) / 2;
}

/**
 * Hides each table of the ledger in turn, and guesses its figures from the rest: by each prior (what
 * the table does not count keeps its chosen prior), and by the rules of thumb.
 */
export function crossValidate(
  highs: Highs,
  statements: readonly Statement[],
  districts: readonly District[],
): readonly TableResult[] {
  const area = settle(highs, 'area', statements, districts);
  const areaHistory = estimate(highs, area, { areaHistory: null, days: [] });
  return FAMILY_IDS.flatMap((id) => {
    const whole = id === 'area' ? area : settle(highs, id, statements, districts);
    return tablesOf(whole, districts).map((table) => {
      const rest = statements.filter((statement) => !table.hidden.has(statement));
      const anew = settle(highs, id, rest, districts);
      return resultOf(highs, { table, whole, anew, areaHistory, districts });
    });
  });
}

interface Trial {
  readonly table: Table;
  /** The family with the table, and without it. */
  readonly whole: Settled;
  readonly anew: Settled;
  readonly areaHistory: History;
  readonly districts: readonly District[];
}

function resultOf(highs: Highs, trial: Trial): TableResult {
  const { table, whole, anew, areaHistory } = trial;
  const { figures } = table;
  const printed = figures.map(({ statement }) => Number(statement.value));
  const aside = new Set(whole.setAside.places.map((place) => whole.claims[place]?.statement));
  const keptAside = anew.claims.filter(({ statement }) => !aside.has(statement));
  const proven = rangesOf(highs, anew, anew.kept, figures);
  const count = (ranges: readonly Ends[]) =>
    ranges.filter((range, place) => isInside(range, printed[place] ?? NaN)).length;

  const commodities = figures[0]?.commodities ?? [];
  const chosen = CHOSEN_PRIORS[commodities[0] ?? 'area'];
  const historyBy = (prior: PriorId) => {
    const ofTable = Object.fromEntries(commodities.map((commodity) => [commodity, prior]));
    const priors = { ...CHOSEN_PRIORS, ...ofTable };
    const known = anew.id === 'area' ? null : areaHistory;
    return estimate(highs, anew, { areaHistory: known, days: daysOfParts(figures), priors });
  };
  // Without an estimate of the area, the prior by reported area is the one by land.
  const priors = PRIOR_IDS.filter((prior) => prior !== 'reportedArea' || anew.id !== 'area');
  const histories = new Map(priors.map((prior) => [prior, historyBy(prior)]));
  const guesses = new Map<Method, readonly number[]>();
  for (const [prior, history] of histories) {
    guesses.set(
      prior,
      figures.map((figure, place) => inside(proven[place], history.sum(figure))),
    );
  }
  const history = histories.get(chosen) ?? historyBy(chosen);
  for (const rule of RULES_OF_THUMB) {
    guesses.set(
      rule,
      figures.map((figure) => split(rule, trial, figure, history)),
    );
  }
  return {
    table,
    printed,
    guesses,
    chosen,
    contained: {
      anew: count(proven),
      ofWholeLedger: count(rangesOf(highs, anew, keptAside, figures)),
    },
  };
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

const isInside = ({ low, high }: Ends, value: number) => low <= value && value <= high;
const inside = (ends: Ends | undefined, value: number) =>
  ends ? Math.min(Math.max(value, ends.low), ends.high) : value;

function rangesOf(
  highs: Highs,
  { family, atoms }: Settled,
  claims: readonly Claim[],
  figures: readonly Claim[],
): readonly Ends[] {
  const ranges = new Ranges(highs, { family, atoms, claims, days: daysOfParts(figures) });
  try {
    return figures.map((figure) => {
      const { low, high } = ranges.ofForm(formOf(ranges.layout, figure));
      return { low: low.value, high: high?.value ?? Infinity };
    });
  } finally {
    ranges.dispose();
  }
}

function split(
  rule: (typeof RULES_OF_THUMB)[number],
  { anew, districts }: Trial,
  figure: Claim,
  history: History,
): number {
  const total = history.sum({ ...figure, atoms: null });
  const { boundaries } = figure.statement;
  if (rule === 'equalSplit') {
    const ofTheTime = districts.filter(
      ({ received }) => !received || boundaries === '' || boundaries >= received.on,
    );
    return total / ofTheTime.length;
  }
  const land = figure.atoms?.reduce((sum, atom) => sum + (anew.atoms[atom]?.landHa ?? 0), 0) ?? 0;
  return (total * land) / districts.reduce((sum, { landHa }) => sum + landHa, 0);
}
