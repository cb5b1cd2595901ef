import { addDays, type Day } from '../domain/day.ts';
import type { OrdnanceId } from '../domain/ordnance.ts';
import { FIRST_DAY, type Statement } from '../domain/statement.ts';
import type { KnownRanges } from '../ledger/known-ranges.ts';
import type { Question } from './registry.ts';
import { operationFinds } from './survey.ts';

/** A district's part of what reports print for the whole operation: an estimate. */
export interface SplitFind {
  readonly district: string;
  readonly kind: OrdnanceId;
  readonly amount: number;
  /** What is split: the most that the part can be. */
  readonly total: number;
  readonly statements: readonly Statement[];
}

/** The area outside the districts: its part is split off and drawn nowhere. */
const OUTSIDE = 'other';

/**
 * What reports of the window print for the whole operation, split among the districts in the
 * proportion in which the best estimate grows in these days. Empty without estimates.
 */
export function splitFinds(question: Question, kinds: readonly OrdnanceId[]): readonly SplitFind[] {
  const { ledger, ranges, window } = question;
  if (!ranges || !window) return [];
  const places = [...ledger.districts.map(({ id }) => id), OUTSIDE];
  return kinds.flatMap((kind) => {
    const figures = operationFinds(question, kind);
    if (!figures) return [];
    const grown = places.map((place) => growthOf(ranges, kind, place, window.from, window.to));
    const all = grown.reduce((sum, amount) => sum + amount, 0);
    if (all === 0) return [];
    return ledger.districts.map(({ id }, index) => ({
      district: id,
      kind,
      amount: ((grown[index] ?? 0) / all) * figures.total,
      total: figures.total,
      statements: figures.statements,
    }));
  });
}

function growthOf(
  ranges: KnownRanges,
  kind: OrdnanceId,
  place: string,
  from: Day,
  to: Day,
): number {
  const end = ranges.estimateOn(kind, place, to) ?? 0;
  const start = from <= FIRST_DAY ? 0 : (ranges.estimateOn(kind, place, addDays(from, -1)) ?? 0);
  return Math.max(0, end - start);
}
