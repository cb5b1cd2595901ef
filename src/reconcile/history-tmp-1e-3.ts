import { type Day, dayNumber } from '../domain/day.ts';
import type { Commodity } from '../domain/reconciled.ts';
import { FIRST_DAY } from '../domain/statement.ts';
import type { Atom } from './atoms.ts';
import { type Claim, daysOfParts, type Part } from './claims.ts';
import { placeOf, sortedDays } from './days.ts';
import type { Family } from './families.ts';

/**
 * Amounts by commodity, atom and span of days: growth, in the unit of the family. Spans lie between
 * the days of the history, the first one begins with the first day of all.
 */
export interface History {
  readonly days: readonly Day[];
  /** Growth in each span: `growth[(commodity * atoms + atom) * days.length + span]`. */
  readonly growth: Float64Array;
  /** Growth of some commodities in some atoms (null: all) from the end of one day to the end of another. */
  readonly sum: (part: Part) => number;
}

/** What a history was before any figure: an amount for each commodity, atom and day, from weights. */
export type Prior = (commodity: Commodity, atom: number) => number;

/** A constraint of the fit: the sum over some runs of spans lies between two ends. */
interface Constraint {
  /** Pairs of first place and one past the last place in `growth`. */
  readonly runs: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** Sweeps over all constraints; the fit has settled long before on every ledger tried. */
const MOST_SWEEPS = 20000;
/** The fit has settled when no constraint is moved by more than this share. */
const SETTLED = 1e-3;
/** Stands for an upper end of 0, whose logarithm does not exist. */
const NEXT_TO_NOTHING = 1e-9;

/** Days at which a history bends: every day on which a claim begins or ends, and the days asked for. */
function daysOfHistory(claims: readonly Claim[], asked: readonly Day[]): readonly Day[] {
  return sortedDays([...daysOfParts(claims), ...asked]);
}

/**
 * Of all histories that the claims allow, the one closest to a prior in relative entropy (Kullback
 * and Leibler). Bregman's row-action method: each constraint in turn scales its part just enough to
 * be met, and gives back what it scaled before when it no longer binds (Censor and Zenios 1997,
 * section 6.5). The claims must be able to be true together.
 */
export function closestHistory(
  family: Family,
  atoms: readonly Atom[],
  claims: readonly Claim[],
  prior: Prior,
  asked: readonly Day[],
): History {
  const days = daysOfHistory(claims, asked);
  const place = placeOf(days);
  const spanAfter = (day: Day | null) => (day === null ? 0 : place(day) + 1);
  const runStart = (commodity: number, atom: number) =>
    (commodity * atoms.length + atom) * days.length;

  const runsOf = ({ commodities, atoms: some, before, to }: Part) => {
    const runs: number[] = [];
    for (const commodity of commodities) {
      for (const atom of some ?? atoms.keys()) {
        const start = runStart(family.commodities.indexOf(commodity), atom);
        runs.push(start + spanAfter(before), start + spanAfter(to));
      }
    }
    return runs;
  };
  const growth = new Float64Array(family.commodities.length * atoms.length * days.length);
  const daysInSpan = days.map(
    (day, place) =>
      dayNumber(day) - dayNumber(days[place - 1] ?? FIRST_DAY) + (place === 0 ? 1 : 0),
  );
  for (const [commodity, name] of family.commodities.entries()) {
    for (const atom of atoms.keys()) {
      const perDay = prior(name, atom);
      const start = runStart(commodity, atom);
      for (const [span, count] of daysInSpan.entries()) growth[start + span] = perDay * count;
    }
  }

  const lastDay = days.at(-1);
  const ofLand: Constraint[] = atoms.flatMap(({ landHa }, atom) =>
    family.withinLand && landHa !== null && lastDay !== undefined
      ? [
          {
            runs: runsOf({
              commodities: family.commodities,
              atoms: [atom],
              before: null,
              to: lastDay,
            }),
            low: 0,
            high: landHa,
          },
        ]
      : [],
  );
  const ofClaims = claims.map((claim) => ({
    runs: runsOf(claim),
    low: claim.low,
    high: claim.high,
  }));
  settle(growth, [...ofClaims, ...ofLand]);
  return { days, growth, sum: (part) => sumOf(growth, runsOf(part)) };
}

function sumOf(growth: Float64Array, runs: readonly number[]): number {
  let sum = 0;
  for (let run = 0; run < runs.length; run += 2) {
    const end = runs[run + 1] ?? 0;
    for (let place = runs[run] ?? 0; place < end; place += 1) sum += growth[place] ?? 0;
  }
  return sum;
}

function scale(growth: Float64Array, runs: readonly number[], factor: number): void {
  for (let run = 0; run < runs.length; run += 2) {
    const end = runs[run + 1] ?? 0;
    for (let place = runs[run] ?? 0; place < end; place += 1) {
      growth[place] = (growth[place] ?? 0) * factor;
    }
  }
}

function settle(growth: Float64Array, constraints: readonly Constraint[]): void {
  const given = new Float64Array(constraints.length);
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    let moved = 0;
    for (const [place, { runs, low, high }] of constraints.entries()) {
      const sum = sumOf(growth, runs);
      const atLeast = Math.log(low / sum);
      const atMost = Math.log(Math.max(high, NEXT_TO_NOTHING) / sum);
      const back = -(given[place] ?? 0);
      const step = Math.min(Math.max(back, atLeast), atMost);
      if (step === 0) continue;
      given[place] = (given[place] ?? 0) + step;
      scale(growth, runs, Math.exp(step));
      moved = Math.max(moved, Math.abs(step));
    }
    (globalThis as any).sweeps=sweep; if (moved < SETTLED) {
      return;
    }
  }
}
