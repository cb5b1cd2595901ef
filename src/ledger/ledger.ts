import type { Day } from '../domain/day.ts';
import type { District } from '../domain/district.ts';
import type { Measure } from '../domain/measure.ts';
import type { Period } from '../domain/period.ts';
import { FIRST_DAY, type Statement } from '../domain/statement.ts';
import { sortOutCopies } from './copies.ts';

/** The published figures, ready to be asked: shown figures apart from copies of the same report. */
export interface Ledger {
  readonly districts: readonly District[];
  /** Every statement, as in the file. */
  readonly statements: readonly Statement[];
  /** One statement for each figure of each report; the copies are in `copies`. */
  readonly shown: readonly Statement[];
  /**
   * Ids of figures that cannot be true together with the others (reconciliation). They stay as
   * printed and are shown struck through; no sum counts them.
   */
  readonly setAside: ReadonlySet<string>;
  /** Other printings of a shown figure, by the id of the shown one. */
  readonly copies: ReadonlyMap<string, readonly Statement[]>;
  /** Shown figures for exactly one area, by measure and area: what every question starts from. */
  readonly figures: ReadonlyMap<string, readonly Statement[]>;
  /** The last day that a statement ends. */
  readonly lastDay: Day;
}

/**
 * Builds the ledger. A figure that ends before the first day is kept in `statements` and left out of
 * `shown`: nothing counts it.
 */
export function makeLedger(
  statements: readonly Statement[],
  districts: readonly District[],
  setAside: ReadonlySet<string> = new Set(),
): Ledger {
  const counted = statements.filter((statement) => statement.to >= FIRST_DAY);
  const { shown, copies } = sortOutCopies(counted, setAside);
  return {
    districts,
    statements,
    shown,
    setAside,
    copies,
    figures: byMeasureAndArea(shown),
    lastDay: counted.reduce<Day>((last, { to }) => (to > last ? to : last), FIRST_DAY),
  };
}

/** True when no reconciliation has set the figure aside. */
export function isKept(ledger: Ledger, { id }: Statement): boolean {
  return !ledger.setAside.has(id);
}

/** The days that a statement is for, counted from the first day of the atlas. */
export function countedPeriod({ from, to }: Period): Period {
  return { from: from < FIRST_DAY ? FIRST_DAY : from, to };
}

/** True when the figure is a total since the first day. */
export function isCumulative(statement: Statement): boolean {
  return statement.from <= FIRST_DAY;
}

/** True when the figure is for exactly this area: a district id, or a word such as `all`. */
export function isFor(statement: Statement, area: string): boolean {
  return statement.area.length === 1 && statement.area[0] === area;
}

/** Figures of one measure for exactly one area, copies left out. */
export function figuresFor(ledger: Ledger, measure: Measure, area: string): readonly Statement[] {
  return ledger.figures.get(figureKey(measure, area)) ?? [];
}

const figureKey = (measure: Measure, area: string) => `${measure} ${area}`;

function byMeasureAndArea(shown: readonly Statement[]): Ledger['figures'] {
  const figures = new Map<string, Statement[]>();
  for (const statement of shown) {
    const [area, ...others] = statement.area;
    if (area === undefined || others.length > 0) continue;
    const key = figureKey(statement.measure, area);
    const known = figures.get(key);
    if (known) known.push(statement);
    else figures.set(key, [statement]);
  }
  return figures;
}

/**
 * Land in hectares that the area of a statement held on the day of its figure and that today belongs
 * to another district. 0 for figures in today's borders.
 */
export function cededSince(statement: Statement, districts: readonly District[]): number {
  if (statement.boundaries === '') return 0;
  let ceded = 0;
  for (const { received } of districts) {
    if (!received || statement.boundaries >= received.on) continue;
    for (const area of statement.area) ceded += received.ha[area] ?? 0;
  }
  return ceded;
}
