import type { Day } from '../domain/day.ts';
import { compareText } from '../domain/order.ts';
import { isSamePeriod } from '../domain/period.ts';
import type { SetAsideStatement } from '../domain/reconciled.ts';
import type { Statement } from '../domain/statement.ts';
import { allowedBy, type ShareBases, shareBases } from './allowed.ts';
import { countedPeriod, isCumulative, isKept, type Ledger } from './ledger.ts';
import { canAllBeTrue, type GrowthClaim, leastByDay } from './one-account.ts';
import { type Interval, printedInterval } from './printed.ts';
import {
  isSquareMetres,
  type MisplacedFactor,
  misplacedFactor,
  overlap,
  significantDigits,
  wrongDigits,
} from './slips.ts';

/**
 * What probably went wrong, as far as the figures themselves show it. `figure` is the id of the figure
 * in which the fault shows: the one that is set aside, or one that could be in its place.
 */
export type Cause = { readonly figure: string } & (
  | { readonly kind: 'none' }
  /** The number of other days was printed again; `alike` figures of the two reports are equal. */
  | { readonly kind: 'printedAgain'; readonly of: string; readonly alike: number }
  | ({ readonly kind: 'factor' } & MisplacedFactor)
  /** Square metres were printed as hectares; `meant` hectares would fit. */
  | { readonly kind: 'squareMetres'; readonly meant: number }
  /** Two counts of one article stand in each other's place. */
  | { readonly kind: 'exchanged'; readonly ap: string; readonly at: string }
  /** One of two printings of a report has `digits` wrong digits. */
  | { readonly kind: 'digits'; readonly other: string; readonly digits: number }
  /** A total of earlier days: by the end of `by` other figures prove more. */
  | { readonly kind: 'staleTotal'; readonly by: Day }
);

/** Fewer digits than this agree by chance, unless several figures of two reports do. */
const TELLING_DIGITS = 4;
const TELLING_FIGURES = 2;

const EXCHANGED = { ap_mines: 'at_mines', at_mines: 'ap_mines' } as const;

/** A set-aside figure, as the ledger knows it. */
interface Case {
  readonly found: SetAsideStatement;
  readonly statement: Statement;
  /** What the rest allows it to be, in its own unit. */
  readonly allowed: Interval;
}

/** Finds the likely causes of contradictions in a ledger. */
export class Causes {
  readonly #ledger: Ledger;
  readonly #byId: ReadonlyMap<string, Statement>;
  readonly #cases: ReadonlyMap<string, Case>;

  constructor(ledger: Ledger, setAside: readonly SetAsideStatement[]) {
    const bases = shareBases(ledger.statements);
    this.#ledger = ledger;
    this.#byId = new Map(ledger.statements.map((statement) => [statement.id, statement]));
    this.#cases = new Map(
      setAside.flatMap((found) => {
        const statement = this.#byId.get(found.id);
        const allowed = statement && inOwnUnit(found, statement, bases);
        return statement && allowed ? [[found.id, { found, statement, allowed }]] : [];
      }),
    );
  }

  /** What the rest allows a set-aside figure to be, in its own unit: a share in percent. */
  allowed(id: string): Interval | null {
    return this.#cases.get(id)?.allowed ?? null;
  }

  /** The likely cause of a contradiction; of several that can be seen, the most telling one. */
  of(id: string): Cause {
    const one = this.#cases.get(id);
    if (!one) return { kind: 'none', figure: id };
    const alternatives = this.#statements(one.found.alternatives);
    return (
      this.#printedAgain(one.statement) ??
      factorOf(one) ??
      this.#exchanged(one) ??
      first(alternatives, (other) => this.#printedAgain(other)) ??
      first(alternatives, (other) => this.#exchangedInstead(one, other)) ??
      first(this.#statements(one.found.clashesWith), (other) => digitsOf(one, other)) ??
      this.#staleTotal(one) ?? { kind: 'none', figure: id }
    );
  }

  #statements(ids: readonly string[]): readonly Statement[] {
    return ids.flatMap((id) => this.#byId.get(id) ?? []);
  }

  /** Figures for the same days in the same article, itself among them. */
  #beside(statement: Statement): readonly Statement[] {
    const { source_url, published } = statement;
    return this.#ledger.statements.filter(
      (other) =>
        other.source_url === source_url &&
        other.published === published &&
        isSamePeriod(statement, other),
    );
  }

  #printedAgain(statement: Statement): Cause | null {
    const own = this.#beside(statement);
    const [best] = this.#ledger.statements
      .filter((other) => isSameNumber(statement, other) && !isSamePeriod(statement, other))
      .map((twin) => {
        const theirs = this.#beside(twin);
        const alike = own.filter((one) => theirs.some((other) => isSameNumber(one, other))).length;
        return { of: twin.id, alike };
      })
      .sort((a, b) => b.alike - a.alike || compareText(a.of, b.of));
    if (!best) return null;
    const isTelling =
      significantDigits(statement.value) >= TELLING_DIGITS || best.alike >= TELLING_FIGURES;
    return isTelling ? { kind: 'printedAgain', figure: statement.id, ...best } : null;
  }

  /** The count of the other kind of mines in the same article for the same days. */
  #partner(statement: Statement): Statement | null {
    const measure = EXCHANGED[statement.measure as keyof typeof EXCHANGED];
    const isPartner = (one: Statement) => one.measure === measure && isSamePlace(one, statement);
    return this.#beside(statement).find(isPartner) ?? null;
  }

  #exchanged({ statement, allowed }: Case): Cause | null {
    const partner = this.#partner(statement);
    const other = partner && this.#cases.get(partner.id);
    if (!other || !overlap(printedInterval(statement), other.allowed)) return null;
    if (!overlap(printedInterval(other.statement), allowed)) return null;
    return exchange(statement, other.statement);
  }

  /** Nothing clashes once the two counts of an article that could be set aside instead are exchanged. */
  #exchangedInstead(one: Case, alternative: Statement): Cause | null {
    const partner = this.#partner(alternative);
    if (!partner) return null;
    const isSolved = [...this.#cases.values()].some(
      (other) =>
        other.found.alternatives.includes(partner.id) &&
        this.#fitsWith(one, alternative, partner) &&
        this.#fitsWith(other, partner, alternative),
    );
    return isSolved ? exchange(alternative, partner) : null;
  }

  /** True when a contradiction on one account is gone once `figure` has the printed value of `value`. */
  #fitsWith({ found, statement }: Case, figure: Statement, value: Statement): boolean {
    const all = [statement, ...this.#statements(found.clashesWith)];
    if (!all.every((one) => isSameAccount(one, statement))) return false;
    return canAllBeTrue(all.map((one) => growthClaim(one, one === figure ? value : one)));
  }

  #staleTotal({ statement, allowed }: Case): Cause | null {
    const { high } = printedInterval(statement);
    if (!isCumulative(statement) || high >= allowed.low) return null;
    const account = this.#ledger.shown.filter(
      (one) => isSameAccount(one, statement) && isKept(this.#ledger, one),
    );
    const more = leastByDay(account.map((one) => growthClaim(one))).find(
      ([day, least]) => least > high && day <= statement.to,
    );
    return more ? { kind: 'staleTotal', figure: statement.id, by: more[0] } : null;
  }
}

function inOwnUnit(
  { allowed: [low, high] }: SetAsideStatement,
  statement: Statement,
  bases: ShareBases,
): Interval | null {
  const used = allowedBy(statement, bases);
  if (!used) return null;
  const printed = printedInterval(statement);
  const perUnit = printed.high > 0 ? used.high / printed.high : 1;
  return { low: low / perUnit, high: (high ?? Infinity) / perUnit };
}

/** What a figure claims of the growth of its account; of one operator, others may have added to it. */
function growthClaim(figure: Statement, value: Statement = figure): GrowthClaim {
  const { low, high } = printedInterval(value);
  return { ...countedPeriod(figure), low, high: figure.operators === 'all' ? high : Infinity };
}

function first(
  statements: readonly Statement[],
  causeOf: (statement: Statement) => Cause | null,
): Cause | null {
  for (const statement of statements) {
    const cause = causeOf(statement);
    if (cause) return cause;
  }
  return null;
}

function isSamePlace(a: Statement, b: Statement): boolean {
  return a.area.join(';') === b.area.join(';') && a.boundaries === b.boundaries;
}

function isSameAccount(a: Statement, b: Statement): boolean {
  return a.measure === b.measure && isSamePlace(a, b);
}

function isSameNumber(a: Statement, b: Statement): boolean {
  return isSameAccount(a, b) && a.value === b.value;
}

function exchange(figure: Statement, other: Statement): Cause {
  const [ap, at] = figure.measure === 'ap_mines' ? [figure, other] : [other, figure];
  return { kind: 'exchanged', figure: figure.id, ap: ap.id, at: at.id };
}

function factorOf({ statement, allowed }: Case): Cause | null {
  const slip = misplacedFactor(statement, allowed);
  if (!slip) return null;
  if (isSquareMetres(slip)) {
    return { kind: 'squareMetres', figure: statement.id, meant: slip.meant };
  }
  return { kind: 'factor', figure: statement.id, ...slip };
}

/** Two printings for the same place and days that differ in few of their digits. */
function digitsOf({ statement }: Case, other: Statement): Cause | null {
  if (!isSameAccount(statement, other) || !isSamePeriod(statement, other)) return null;
  const digits = wrongDigits(statement.value, other.value);
  return digits === null ? null : { kind: 'digits', figure: statement.id, other: other.id, digits };
}
