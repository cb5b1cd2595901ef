import type { Highs } from 'highs';
import { type Measure, MEASURES } from '../domain/measure.ts';
import type { District } from '../domain/district.ts';
import { compareText } from '../domain/order.ts';
import { type Commodity, FAMILY_IDS, type FamilyId } from '../domain/reconciled.ts';
import type { Statement } from '../domain/statement.ts';
import type { Atom } from './atoms.ts';
import { type Claim, claimsOf } from './claims.ts';
import type { History } from './history.ts';
import { formOf } from './layout.ts';
import { CHOSEN_PRIORS, PRIOR_IDS, type PriorId } from './priors.ts';
import { Ranges } from './ranges.ts';
import { estimate, type Settled, settle } from './settle.ts';

/** Figures that one report prints for single districts and the same days. */
export interface Table {
  readonly family: FamilyId;
  readonly report: string;
  readonly measure: Measure;
  /** What is predicted: one claim for each district. */
  readonly figures: readonly Claim[];
  /** What is hidden: the figures, and what restates them. */
  readonly hidden: ReadonlySet<Statement>;
}

/** Fewer figures than this are no table. */
const LEAST_FIGURES = 3;

/**
 * The tables of a family: at least three figures of one report, one measure and the same days, each
 * for one district. Shares are no table of their own. Hidden with a table are its row for the land
 * outside the districts, and the shares printed beside it, which restate it.
 */
export function tablesOf(
  id: FamilyId,
  { family, claims }: Pick<Settled, 'family' | 'claims'>,
  districts: readonly District[],
): readonly Table[] {
  const districtIds = new Set(districts.map((one) => one.id));
  const rows = new Map<string, Claim[]>();
  for (const claim of claims) {
    const { report, measure, area, from, to } = claim.statement;
    if (report === '' || area.length !== 1 || MEASURES[measure] !== family.unit) continue;
    const key = [report, measure, from, to].join(' ');
    rows.set(key, [...(rows.get(key) ?? []), claim]);
  }
  return [...rows.values()].flatMap((table) => {
    const figures = table.filter(({ statement: { area } }) => districtIds.has(area[0] ?? ''));
    const [first] = figures;
    if (!first || figures.length < LEAST_FIGURES) return [];
    const { report, measure, from, to } = first.statement;
    const shares = claims.filter(
      ({ statement: one }) =>
        MEASURES[one.measure] !== family.unit &&
        one.report === report &&
        one.from === from &&
        one.to === to,
    );
    const outside = table.filter(({ statement: { area } }) => area[0] !== 'all');
    const hidden = new Set([...outside, ...shares].map(({ statement }) => statement));
    return [{ family: id, report, measure, figures, hidden }];
  });
}

/** How a hidden figure is guessed: by a prior of the estimate, or by a rule of thumb. */
export type Method = PriorId | 'chosen' | RuleOfThumb;

/**
 * Rules of thumb that people use: the total of the whole operation for the days of the table, as
 * estimated, split equally among the districts of the time, or by their land.
 */
export type RuleOfThumb = 'equalSplit' | 'landSplit';

/** How far the guesses for one table are from its figures. Amounts in the unit of the family. */
export interface Errors {
  readonly method: Method;
  readonly median: number;
  readonly mean: number;
  /** Sum of the absolute errors, as a share of the sum of the figures. */
  readonly relative: number;
}

/** What came of hiding one table. */
export interface TableResult {
  readonly table: Table;
  readonly errors: readonly Errors[];
  /** How many of the figures lie in the range that the rest of the ledger proves. */
  readonly contained: {
    /** With the contradictions settled anew, as if the table had never been printed. */
    readonly anew: number;
    /** With what is set aside in the whole ledger kept aside. */
    readonly ofWholeLedger: number;
  };
}

function containedIn(highs: Highs, settled: Settled, kept: readonly Claim[], { figures }: Table) {
  const { family, atoms } = settled;
  const days = daysOf(figures);
  const ranges = new Ranges(highs, { family, atoms, claims: kept, days });
  try {
    return figures.map((claim) => {
      const { low, high } = ranges.ofForm(formOf(ranges.layout, claim));
      return { low: low.value, high: high?.value ?? Infinity };
    });
  } finally {
    ranges.dispose();
  }
}

const daysOf = (figures: readonly Claim[]) =>
  figures.flatMap(({ before, to }) => (before === null ? [to] : [before, to]));

export {
  claimsOf,
  compareText,
  estimate,
  settle,
  FAMILY_IDS,
  PRIOR_IDS,
  CHOSEN_PRIORS,
  containedIn,
};
export type { Atom, Commodity, History };
