import type { Day } from '../../domain/day.ts';
import type { Amount, FamilyId, Range, SetAsideStatement } from '../../domain/reconciled.ts';
import type { Statement } from '../../domain/statement.ts';
import type { KnownRanges } from '../../ledger/known-ranges.ts';
import { type Ledger, makeLedger } from '../../ledger/ledger.ts';
import { nationalState } from '../../ledger/national.ts';
import type { OwnFigures } from '../sources/own-figures.ts';

/** A range as it is shown, and as it would be with the report. */
export interface RangeChange {
  readonly district: string;
  readonly amount: Amount;
  /** null where the atlas has no range. */
  readonly before: Range | null;
  readonly after: Range;
}

/** A figure that would be set aside, or would be no more. */
export interface SetAsideChange {
  readonly family: FamilyId;
  readonly found: SetAsideStatement;
  /** True for a figure of the report itself. */
  readonly isOwn: boolean;
}

/** What a report would change. */
export interface Preview {
  readonly changes: readonly RangeChange[];
  readonly setAside: readonly SetAsideChange[];
  /** Ids of figures that are set aside now and would be kept. */
  readonly kept: readonly string[];
}

/** Less than this, in hectares or items, is rounding. */
const NOISE = 0.01;

const differs = (a: number | null, b: number | null) =>
  a === null || b === null ? a !== b : Math.abs(a - b) > NOISE;

/**
 * The day that a preview compares: the first day with known ranges from the report's last day on, else
 * its last day. Between known days a range is wider than what is proven, and would seem to change.
 */
export function comparedDay(days: readonly Day[], last: Day): Day {
  return days.find((day) => day >= last) ?? last;
}

/** Compares what all figures prove with the report to what is shown now. */
export function previewOf(
  figures: OwnFigures,
  known: KnownRanges | null,
  now: ReadonlySet<string>,
  rows: readonly Statement[],
): Preview {
  const own = new Set(rows.map(({ id }) => id));
  const after = figures.families.flatMap(({ id: family, summary }) =>
    summary.setAside.map((found) => ({ family, found, isOwn: own.has(found.id) })),
  );
  const ids = new Set(after.map(({ found }) => found.id));
  const changes = figures.families
    .flatMap(({ ranges }) => ranges)
    .map(({ district, amount, range }): RangeChange => {
      const before = known?.rangeOn(amount, district, figures.day) ?? null;
      return { district, amount, before, after: range };
    })
    .filter(
      ({ before, after }) =>
        !before || differs(before.low, after.low) || differs(before.high, after.high),
    );
  return {
    changes,
    setAside: after.filter(({ found }) => !now.has(found.id)),
    kept: [...now].filter((id) => !ids.has(id)),
  };
}

/** The whole operation at the end of the report, at least, in hectares; null where nothing is known. */
export interface NationalChange {
  readonly day: Day;
  readonly before: number | null;
  readonly after: number | null;
}

/** What the report adds to the sum of non-overlapping figures; figures that are set aside add nothing. */
export function nationalChange(
  { statements, districts, setAside }: Ledger,
  { families }: OwnFigures,
  rows: readonly Statement[],
): NationalChange | null {
  const day = rows.reduce<Day | null>((last, { to }) => (last && last > to ? last : to), null);
  if (day === null) return null;
  const aside = families.flatMap(({ summary }) => summary.setAside.map(({ id }) => id));
  const low = (ledger: Ledger) => nationalState(ledger, day).atLeast?.low ?? null;
  return {
    day,
    before: low(makeLedger(statements, districts, setAside)),
    after: low(makeLedger([...statements, ...rows], districts, new Set(aside))),
  };
}
