import { compareText } from '../../domain/order.ts';
import { type Day, dayNumber } from '../../domain/day.ts';
import type { Period } from '../../domain/period.ts';
import { FIRST_DAY, type Statement } from '../../domain/statement.ts';
import { type AtLeast, clearedAtLeast } from '../../ledger/at-least.ts';
import {
  cededSince,
  countedPeriod,
  figuresFor,
  isCumulative,
  type Ledger,
} from '../../ledger/ledger.ts';
import { linearScale } from '../../ui/linear-scale.ts';
import { yearsBetween } from '../timeline/axis.ts';

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

/** A printed area of one district alone. */
export interface TrendFigure {
  readonly statement: Statement;
  readonly period: Period;
  readonly value: number;
  /** A total since the first day; else it is for its own days alone. */
  readonly isTotal: boolean;
  /** In borders that held land which now belongs to another district. */
  readonly isOlder: boolean;
}

/** What has been published on a district over time. */
export interface Trend {
  readonly steps: readonly AtLeastStep[];
  readonly figures: readonly TrendFigure[];
}

/** Every area printed for a district alone, oldest first, and what they prove over time. */
export function trendOf(ledger: Ledger, district: string): Trend {
  const figures = figuresFor(ledger, 'cleared_area', district)
    .map((statement) => ({
      statement,
      period: countedPeriod(statement),
      value: Number(statement.value),
      isTotal: isCumulative(statement),
      isOlder: cededSince(statement, ledger.districts) > 0,
    }))
    .sort(
      (a, b) =>
        compareText(a.period.to, b.period.to) || compareText(a.statement.id, b.statement.id),
    );
  return { steps: atLeastSteps(ledger, district), figures };
}

/** A row of the table of a chart: a printed figure, or a step of the line. */
export type TrendRow =
  | { readonly kind: 'figure'; readonly day: Day; readonly figure: TrendFigure }
  | { readonly kind: 'step'; readonly day: Day; readonly step: AtLeastStep };

/** Every point of the chart by day; on one day printed figures stand before what they prove. */
export function trendRows({ steps, figures }: Trend): readonly TrendRow[] {
  return [
    ...figures.map((figure): TrendRow => ({ kind: 'figure', day: figure.period.to, figure })),
    ...steps.map((step): TrendRow => ({ kind: 'step', day: step.day, step })),
  ].sort((a, b) => compareText(a.day, b.day));
}

/** Where the parts of the chart stand, in units of its view box. */
export interface TrendChart {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly linePath: string;
  /** Printed for their own days: as wide as the days, as high as the value. */
  readonly bars: readonly {
    readonly figure: TrendFigure;
    readonly x: number;
    readonly y: number;
    readonly width: number;
  }[];
  /** Printed totals, at their last day. */
  readonly points: readonly {
    readonly figure: TrendFigure;
    readonly x: number;
    readonly y: number;
  }[];
  readonly years: readonly { readonly year: string; readonly x: number }[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** Where the shown day stands. */
  readonly shown: number;
}

const WIDTH = 340;
const LEFT = 52;
const RIGHT = 8;
const TOP = 22;
const PLOT = 116;
const AXIS = 18;

/** Lays a trend out as a chart from the first day of the atlas to the last day of the data. */
export function trendChart(trend: Trend, lastDay: Day, shown: Day): TrendChart {
  const right = WIDTH - RIGHT;
  const base = TOP + PLOT;
  const x = linearScale([dayNumber(FIRST_DAY), dayNumber(lastDay)], [LEFT, right]);
  const at = (day: Day) => round(x(dayNumber(day)));
  const highest = Math.max(
    1,
    ...trend.figures.map(({ value }) => value),
    ...trend.steps.map(({ atLeast }) => atLeast.low),
  );
  const y = linearScale([0, highest], [base, TOP], 4);
  const up = (value: number) => round(y(value));
  return {
    width: WIDTH,
    height: base + AXIS,
    left: LEFT,
    right,
    base,
    linePath: stepPath(
      trend.steps.map(({ day, atLeast }) => ({ x: at(day), y: up(atLeast.low) })),
      right,
    ),
    bars: trend.figures
      .filter(({ isTotal }) => !isTotal)
      .map((figure) => {
        const start = at(figure.period.from);
        const width = Math.max(1, round(at(figure.period.to) - start));
        return { figure, x: start, y: up(figure.value), width };
      }),
    points: trend.figures
      .filter(({ isTotal }) => isTotal)
      .map((figure) => ({ figure, x: at(figure.period.to), y: up(figure.value) })),
    years: yearsBetween(FIRST_DAY, lastDay).map((year) => ({
      year,
      x: at(`${year}-01-01` as Day),
    })),
    ticks: y.ticks(4).map((value) => ({ value, y: up(value) })),
    shown: at(shown),
  };
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

function round(value: number): number {
  return Number(value.toFixed(1));
}
