import type { Day } from '../../domain/day.ts';
import type { Amount, FamilyId, Range, SetAsideStatement } from '../../domain/reconciled.ts';
import type { Statement } from '../../domain/statement.ts';
import { KnownRanges } from '../../ledger/known-ranges.ts';
import { type Ledger, makeLedger } from '../../ledger/ledger.ts';
import { nationalState } from '../../ledger/national.ts';
import { classOf } from '../../metrics/classes.ts';
import type { ClassNumber } from '../../metrics/ramps.ts';
import { METRICS } from '../../metrics/registry.ts';
import { questionAt, readAll } from '../../metrics/survey.ts';
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

/** How a district is shaded: its class, null without a figure; `unknown` where it is not known well. */
export type Shade = ClassNumber | 'unknown' | null;

/** A district that would be shaded in another way. */
export interface ShadeChange {
  readonly district: string;
  readonly before: Shade;
  readonly after: Shade;
}

/** The ranges of a reconciliation for its one day. */
function rangesOf({ day, families }: OwnFigures): KnownRanges {
  const area = families.flatMap(({ ranges }) => ranges.filter(({ amount }) => amount === 'area'));
  const series = area.map(({ district, range: { low, best, high } }) => [
    district,
    { low: [low], best: [best], high: [high] },
  ]);
  return new KnownRanges({
    days: [day],
    ranges: { area: Object.fromEntries(series) },
    estimates: {},
  });
}

function shadesOn(ledger: Ledger, ranges: KnownRanges, day: Day): ReadonlyMap<string, Shade> {
  const readings = readAll('progress', questionAt(ledger, { from: day, to: day }, null, ranges));
  return new Map(
    [...readings].map(([id, reading]) => {
      if (reading.value === null) return [id, null];
      const isUnknown = reading.range?.width === 3;
      return [id, isUnknown ? 'unknown' : classOf(METRICS.progress, reading.value)];
    }),
  );
}

/**
 * The districts that the map would shade in another way, by their progress on the compared day; null
 * when that lies after the last day that the map has.
 */
export function shadeChanges(
  ledger: Ledger,
  known: KnownRanges,
  figures: OwnFigures,
): readonly ShadeChange[] | null {
  const end = known.days.at(-1);
  if (end === undefined || figures.day > end) return null;
  const before = shadesOn(ledger, known, figures.day);
  const after = shadesOn(ledger, rangesOf(figures), figures.day);
  return ledger.districts
    .map(({ id }) => {
      return { district: id, before: before.get(id) ?? null, after: after.get(id) ?? null };
    })
    .filter(({ before, after }) => before !== after);
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
