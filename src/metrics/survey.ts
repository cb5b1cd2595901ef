import { type Day, monthsBefore } from '../domain/day.ts';
import { ORDNANCE, ORDNANCE_IDS, type OrdnanceId } from '../domain/ordnance.ts';
import type { Period } from '../domain/period.ts';
import { FIRST_DAY, type Statement } from '../domain/statement.ts';
import type { KnownRanges } from '../ledger/known-ranges.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { cededSince, countedPeriod, figuresFor, isKept } from '../ledger/ledger.ts';
import { figuresInWindow, type WindowFigures, windowOfDay } from '../ledger/window.ts';
import { METRICS, type MetricId, type NoReading, type Question, type Reading } from './registry.ts';

/** A day, or a period of days. */
export type When = Period;

/** What is asked of a person's own records. */
export type AskedOfOwn = Pick<Question, 'own' | 'ofType'>;
const NOTHING_OWN: AskedOfOwn = { own: null, ofType: null };

/**
 * The question that a view asks: the state at the end of `when`, finds in its window; with ranges, of
 * estimates; with own records, of those too.
 */
export function questionAt(
  ledger: Ledger,
  when: When,
  versus: Day | null,
  ranges: KnownRanges | null = null,
  { own, ofType }: AskedOfOwn = NOTHING_OWN,
): Question {
  const window = when.from === when.to ? windowOfDay(ledger, when.to) : when;
  const yearBefore = monthsBefore(when.to, 12);
  return {
    ledger,
    until: when.to,
    window,
    versus: versus ?? (yearBefore < FIRST_DAY ? FIRST_DAY : yearBefore),
    ranges,
    own,
    ofType,
  };
}

/** Every district's reading of one metric, by district id. */
export function readAll(
  metric: MetricId,
  question: Question,
): ReadonlyMap<string, Reading | NoReading> {
  return new Map(
    question.ledger.districts.map((district) => [
      district.id,
      METRICS[metric].read(district, question),
    ]),
  );
}

/** Finds of one kind in the window, for the whole operation; `null` when no report prints them. */
export function operationFinds(question: Question, kind: OrdnanceId): WindowFigures | null {
  return question.window
    ? figuresInWindow(question.ledger, ORDNANCE[kind].measure, 'all', question.window)
    : null;
}

/** A printed amount of ordnance for one district. `mines` is AP and AT together. */
export interface DistrictFind {
  readonly district: string;
  readonly kind: OrdnanceId | 'mines';
  readonly statement: Statement;
}

/**
 * Amounts printed for a district, drawn from their last day on: of each kind the one with the latest
 * last day, then the longest days. `mines` (AP and AT together) shows with either of the two layers.
 */
export function districtFinds(
  { ledger, until }: Question,
  layers: readonly OrdnanceId[],
): readonly DistrictFind[] {
  const kinds = ORDNANCE_IDS.filter((kind) => layers.includes(kind));
  const wanted: {
    kind: DistrictFind['kind'];
    measure: 'mines' | (typeof ORDNANCE)[OrdnanceId]['measure'];
  }[] = kinds.map((kind) => ({ kind, measure: ORDNANCE[kind].measure }));
  if (kinds.includes('ap') || kinds.includes('at')) {
    wanted.push({ kind: 'mines', measure: 'mines' });
  }
  return ledger.districts.flatMap(({ id }) =>
    wanted.flatMap(({ kind, measure }) => {
      const statement = latestFor(ledger, measure, id, until);
      return statement ? [{ district: id, kind, statement }] : [];
    }),
  );
}

function latestFor(
  ledger: Ledger,
  measure: Parameters<typeof figuresFor>[1],
  id: string,
  until: Day,
) {
  return figuresFor(ledger, measure, id)
    .filter(
      (statement) =>
        statement.to <= until &&
        isKept(ledger, statement) &&
        cededSince(statement, ledger.districts) === 0,
    )
    .reduce<Statement | null>((best, one) => {
      if (!best || one.to > best.to) return one;
      return one.to === best.to && countedPeriod(one).from < countedPeriod(best).from ? one : best;
    }, null);
}

/** The districts where the reports of a window say that teams worked; empty when they name none. */
export function workedIn(figures: readonly Statement[], ledger: Ledger): readonly string[] {
  const named = new Set(figures.flatMap(({ worked_in }) => worked_in));
  return ledger.districts.map(({ id }) => id).filter((id) => named.has(id));
}
