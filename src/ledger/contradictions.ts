import { compareText } from '../domain/order.ts';
import {
  FAMILY_IDS,
  type FamilyId,
  type ReconciledFile,
  type SetAsideStatement,
} from '../domain/reconciled.ts';
import type { Statement } from '../domain/statement.ts';
import { type Cause, Causes } from './causes.ts';
import { isCumulative, isFor, type Ledger } from './ledger.ts';
import type { Interval } from './printed.ts';

/** A figure that is set aside, with all that is known of why. */
export interface Contradiction {
  readonly family: FamilyId;
  readonly statement: Statement;
  readonly found: SetAsideStatement;
  /** What the rest allows it to be, in its own unit (a share in percent); `high` is Infinity for no limit. */
  readonly allowed: Interval;
  readonly cause: Cause;
}

/** Causes that leave least doubt come first. */
const TELLING: readonly Cause['kind'][] = [
  'printedAgain',
  'factor',
  'squareMetres',
  'exchanged',
  'digits',
  'staleTotal',
  'none',
];

/**
 * The contradictions of a ledger in the order in which they are read: the most telling cause first; of
 * one kind, totals since the first day before figures of some days, the whole operation before its
 * parts, later days before earlier ones.
 */
export function contradictionsOf(
  { families }: Pick<ReconciledFile, 'families'>,
  ledger: Ledger,
): readonly Contradiction[] {
  const statements = new Map(ledger.statements.map((statement) => [statement.id, statement]));
  const setAside = FAMILY_IDS.flatMap((family) =>
    families[family].setAside.map((found) => ({ family, found })),
  );
  const causes = new Causes(
    ledger,
    setAside.map(({ found }) => found),
  );
  return setAside
    .flatMap(({ family, found }) => {
      const statement = statements.get(found.id);
      const allowed = causes.allowed(found.id);
      if (!statement || !allowed) return [];
      return [{ family, statement, found, allowed, cause: causes.of(found.id) }];
    })
    .sort(inReadingOrder);
}

function inReadingOrder(a: Contradiction, b: Contradiction): number {
  const later = (one: Contradiction) => [
    TELLING.indexOf(one.cause.kind),
    Number(!isCumulative(one.statement)),
    Number(!isFor(one.statement, 'all')),
  ];
  const [first, second] = [later(a), later(b)];
  const different = first.findIndex((rank, place) => rank !== second[place]);
  if (different >= 0) return (first[different] ?? 0) - (second[different] ?? 0);
  return compareText(b.statement.to, a.statement.to) || compareText(a.statement.id, b.statement.id);
}
