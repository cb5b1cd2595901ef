import { compareText } from '../../domain/order.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { District } from '../../domain/district.ts';
import type { Period } from '../../domain/period.ts';
import { FIRST_DAY, type Statement } from '../../domain/statement.ts';
import { allowedBy, shareBases } from '../../ledger/allowed.ts';
import { type AtLeast, clearedAtLeast } from '../../ledger/at-least.ts';
import type { KnownRanges } from '../../ledger/known-ranges.ts';
import {
  cededSince,
  countedPeriod,
  figuresFor,
  isCumulative,
  isKept,
  type Ledger,
} from '../../ledger/ledger.ts';
import type { Interval } from '../../ledger/printed.ts';
import { yearsBetween } from '../timeline/axis.ts';
import { bandOf, type BandPiece } from './trend-band.ts';

/** From this day on, the figures prove at least so much. */
export interface AtLeastStep {
  readonly day: Day;
  readonly atLeast: AtLeast;
}

/** "At least N ha" of an area over time: one step for each day on which it changes, oldest first. */
export function atLeastSteps(ledger: Ledger, area: string): readonly AtLeastStep[] {
  const ends = new Set(figuresFor(ledger, 'cleared_area', area).map(({ to }) => to));
  const steps: AtLeastStep[] = [];
  for (const day of [...ends].sort()) {
    const atLeast = clearedAtLeast(ledger, area, day);
    if (atLeast && atLeast.low !== steps.at(-1)?.atLeast.low) steps.push({ day, atLeast });
  }
  return steps;
}

/** A figure printed for one district alone: its area, or its share of a base that is known. */
export interface TrendFigure {
  readonly statement: Statement;
  readonly period: Period;
  /** Hectares: as printed; of a share, those of the printed value. */
  readonly value: number;
  /** Of a share: what its printed places allow, in hectares of the base. Null for printed hectares. */
  readonly workedOut: Interval | null;
  /** A total since the first day; else it is for its own days alone. */
  readonly isTotal: boolean;
  /** In borders that held land which now belongs to another district. */
  readonly isOlder: boolean;
  /** It cannot be true together with the others. */
  readonly isSetAside: boolean;
}

/** What has been published on a district over time, and what it proves. */
export interface Trend {
  readonly figures: readonly TrendFigure[];
  /** As published: what the figures for it alone prove. Empty among estimates. */
  readonly steps: readonly AtLeastStep[];
  /** Among estimates: what all figures together prove. Empty as published. */
  readonly band: readonly BandPiece[];
}

/**
 * Every area and every share of a known base printed for a district alone, oldest first, and what
 * they prove over time: with ranges the band of all figures together, without them the steps of its
 * own.
 */
export function trendOf(ledger: Ledger, district: District, ranges: KnownRanges | null): Trend {
  const areas = figuresFor(ledger, 'cleared_area', district.id).map((statement) =>
    trendFigure(ledger, statement, null),
  );
  return {
    figures: [...areas, ...shareFigures(ledger, district.id)].sort(
      (a, b) =>
        compareText(a.period.to, b.period.to) || compareText(a.statement.id, b.statement.id),
    ),
    steps: ranges ? [] : atLeastSteps(ledger, district.id),
    band: ranges ? bandOf(ranges, district, ledger.lastDay) : [],
  };
}

function trendFigure(
  ledger: Ledger,
  statement: Statement,
  workedOut: Interval | null,
): TrendFigure {
  return {
    statement,
    period: countedPeriod(statement),
    value: workedOut ? drawnAt(statement, workedOut) : Number(statement.value),
    workedOut,
    isTotal: isCumulative(statement),
    isOlder: cededSince(statement, ledger.districts) > 0,
    isSetAside: !isKept(ledger, statement),
  };
}

/** Where a share is drawn: "over" and "nearly" at the printed end of what they allow, else in the middle. */
function drawnAt({ precision }: Statement, { low, high }: Interval): number {
  if (precision === 'over') return low;
  return precision === 'under' ? high : (low + high) / 2;
}

/** Shares of a known base, in hectares. A share that stands beside its own hectares says nothing new. */
function shareFigures(ledger: Ledger, district: string): readonly TrendFigure[] {
  const shares = figuresFor(ledger, 'cleared_share', district);
  if (shares.length === 0) return [];
  const bases = shareBases(ledger.statements);
  return shares.flatMap((share) => {
    const workedOut = allowedBy(share, bases);
    if (!workedOut || standsBesideHectares(ledger, share)) return [];
    return [trendFigure(ledger, share, workedOut)];
  });
}

function standsBesideHectares(ledger: Ledger, share: Statement): boolean {
  return (
    isKept(ledger, share) &&
    figuresFor(ledger, 'cleared_area', share.area.join()).some(
      ({ source_url, from, to }) =>
        source_url === share.source_url && from === share.from && to === share.to,
    )
  );
}

/** A row of the table of a chart: a printed figure, a step of the line, or a day of the band. */
export type TrendRow =
  | { readonly kind: 'figure'; readonly day: Day; readonly figure: TrendFigure }
  | { readonly kind: 'step'; readonly day: Day; readonly step: AtLeastStep }
  | { readonly kind: 'range'; readonly day: Day };

/**
 * Every point of the chart by day, and the band at the ends of years and on the shown day. On one day
 * printed figures stand before what is proven.
 */
export function trendRows({ figures, steps, band }: Trend, shown: Day): readonly TrendRow[] {
  const lastDay = band.at(-1)?.to;
  const rangeDays = lastDay ? new Set([...yearEnds(lastDay), shown]) : [];
  return [
    ...figures.map((figure): TrendRow => ({ kind: 'figure', day: figure.period.to, figure })),
    ...steps.map((step): TrendRow => ({ kind: 'step', day: step.day, step })),
    ...[...rangeDays].map((day): TrendRow => ({ kind: 'range', day })),
  ].sort((a, b) => compareText(a.day, b.day));
}

/** The last days of the years from the first day of the atlas up to a day. */
function yearEnds(lastDay: Day): readonly Day[] {
  return yearsBetween(FIRST_DAY, addDays(lastDay, 1)).map((year) =>
    addDays(`${year}-01-01` as Day, -1),
  );
}

/**
 * Steps that each hold until the next, the last one to the right edge. Nothing is drawn before the
 * first: unknown is not zero.
 */
export function stepPath(
  steps: readonly { readonly x: number; readonly y: number }[],
  right: number,
): string {
  if (steps.length === 0) return '';
  const path = steps.map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : `H${x}V${y}`));
  return `${path.join('')}H${right}`;
}
