import type { Highs } from 'highs';
import type { Day } from '../domain/day.ts';
import type { District } from '../domain/district.ts';
import type {
  Amount,
  ChangedRange,
  Commodity,
  FamilyId,
  FamilySummary,
  Range,
  ReceiptStep,
} from '../domain/reconciled.ts';
import type { Statement } from '../domain/statement.ts';
import { changesIfInstead, type KnownRanges } from './alternatives.ts';
import { atomsToday } from './atoms.ts';
import { type Contradiction, explain } from './contradictions.ts';
import { roundedTo } from './families.ts';
import type { History } from './history.ts';
import { type ProvenEnd, type ProvenRange, Ranges } from './ranges.ts';
import { estimate, type Settled, settle } from './settle.ts';

/** What is reconciled, and for which days. */
export interface Task {
  readonly statements: readonly Statement[];
  readonly districts: readonly District[];
  readonly families: readonly FamilyId[];
  readonly days: readonly Day[];
  /** Those of `days` on which ranges are compared with what an alternative would make of them. */
  readonly comparedOn: readonly Day[];
}

/** The range of one district's amount at the end of one day, with what proves its ends. */
export interface DistrictRange {
  readonly day: Day;
  readonly district: string;
  readonly amount: Amount;
  readonly range: Range;
  readonly receipt: {
    readonly low: readonly ReceiptStep[];
    /** null where no figure sets a limit. */
    readonly high: readonly ReceiptStep[] | null;
  };
}

/** One family, reconciled. */
export interface ReconciledFamily {
  readonly settled: Settled;
  readonly summary: FamilySummary;
  readonly ranges: readonly DistrictRange[];
  /** The best estimate, of which the ranges' `best` are sums. */
  readonly history: History;
  /** How many linear programmes were solved for the ranges. */
  readonly solves: number;
}

/**
 * Reconciles a ledger: for each family the fewest statements to set aside, the range of every
 * district's amount since the first day at the end of each day, and a best estimate inside it. The
 * same statements in any order give the same result.
 */
export function reconcile(
  highs: Highs,
  task: Task,
): Readonly<Partial<Record<FamilyId, ReconciledFamily>>> {
  const { statements, districts, days, families } = task;
  const area = settle(highs, 'area', statements, districts);
  const areaHistory = estimate(highs, area, { areaHistory: null, days });
  return Object.fromEntries(
    families.map((id) => {
      const settled = id === 'area' ? area : settle(highs, id, statements, districts);
      const history = id === 'area' ? areaHistory : estimate(highs, settled, { areaHistory, days });
      return [id, withRanges(highs, task, settled, history)];
    }),
  );
}

function withRanges(
  highs: Highs,
  { districts, days, comparedOn }: Task,
  settled: Settled,
  history: History,
): ReconciledFamily {
  const { family, atoms, claims, kept, setAside } = settled;
  const found: DistrictRange[] = [];
  let solves = 0;
  for (const day of days) {
    const ranges = new Ranges(highs, { family, atoms, claims: kept, days: [day] });
    try {
      for (const { id: district } of districts) {
        for (const { amount, commodities } of family.amounts) {
          const proven = ranges.ofDistrict(district, commodities, day);
          const best = bestInside(settled, history, { district, commodities, day }, proven);
          found.push({
            day,
            district,
            amount,
            range: { low: proven.low.value, best, high: proven.high?.value ?? null },
            receipt: {
              low: stepsOf(settled, proven.low),
              high: proven.high && stepsOf(settled, proven.high),
            },
          });
        }
      }
      solves += ranges.solves;
    } finally {
      ranges.dispose();
    }
  }
  const known = lookUp(found);
  const changesOf = ({ place, alternatives }: Contradiction): ChangedRange[] =>
    comparedOn.flatMap((day) =>
      alternatives.flatMap((other) =>
        changesIfInstead(highs, settled, districts, { place, other, day }, known),
      ),
    );
  const idAt = (place: number) => claims[place]?.statement.id ?? '';
  const explained = explain(highs, { family, atoms, claims, days: [] }, setAside.places);
  const summary = {
    statements: claims.length,
    minimum: setAside.places.length,
    bound: setAside.bound,
    setAside: explained.map((contradiction) => ({
      id: idAt(contradiction.place),
      value: Number(claims[contradiction.place]?.statement.value),
      allowed: [contradiction.allowed.low, contradiction.allowed.high] as const,
      clashesWith: contradiction.clashesWith.map(idAt),
      alternatives: contradiction.alternatives.map(idAt),
      changes: changesOf(contradiction),
    })),
  };
  return { settled, summary, ranges: found, history, solves };
}

function lookUp(found: readonly DistrictRange[]): KnownRanges {
  const key = (day: Day, district: string, amount: Amount) => `${day} ${district} ${amount}`;
  const byKey = new Map(
    found.map(({ day, district, amount, range }) => [key(day, district, amount), range]),
  );
  return (day, district, amount) => {
    const range = byKey.get(key(day, district, amount));
    if (!range) throw new Error(`The day ${day} is not among the days asked for.`);
    return range;
  };
}

function stepsOf({ kept, atoms }: Settled, { proof }: ProvenEnd): readonly ReceiptStep[] {
  return proof.map(({ of, place, factor }) => [
    of === 'claim' ? (kept[place]?.statement.id ?? '') : `land:${atoms[place]?.id ?? ''}`,
    Number(factor.toFixed(6)),
  ]);
}

/**
 * The estimate, held inside the proven range (the fit stops close to its claims, not at them). null
 * where no figure up to the day or a later one limits anything that the district is part of: then
 * there is nothing to share out, and an estimate would only prolong the pace of earlier days.
 */
function bestInside(
  { family, atoms, kept }: Settled,
  history: History,
  part: {
    readonly district: string;
    readonly commodities: readonly Commodity[];
    readonly day: Day;
  },
  { low, high }: ProvenRange,
): number | null {
  const { commodities, day } = part;
  const own = atomsToday(atoms, part.district);
  const isLimited = kept.some(
    (claim) =>
      claim.high !== Infinity &&
      claim.to >= day &&
      commodities.some((commodity) => claim.commodities.includes(commodity)) &&
      (claim.atoms === null || own.some((atom) => claim.atoms?.includes(atom))),
  );
  if (!isLimited) return null;
  const estimated = history.sum({ atoms: own, commodities, before: null, to: day });
  return Math.min(Math.max(roundedTo(family, estimated), low.value), high?.value ?? Infinity);
}
