import { type Day, dayNumber } from '../../domain/day.ts';
import { FIRST_DAY } from '../../domain/statement.ts';
import { linearScale } from '../../ui/linear-scale.ts';
import { yearsBetween } from '../timeline/axis.ts';
import { stepPath, type Trend, type TrendFigure } from './trend.ts';
import type { BandPiece } from './trend-band.ts';

/** The proven range as paths. */
export interface BandPaths {
  /** Where figures set a limit above. */
  readonly closed: string;
  /** Where none does: up to the upper edge of the chart, which is no value. */
  readonly open: string;
  /** What is proven at least. */
  readonly low: string;
  /** What is proven at most. */
  readonly high: string;
  /** The estimate, where it is known well. */
  readonly best: string;
  /** Middle of the longest part without an upper limit; null where there is none. */
  readonly openAt: number | null;
}

/** A printed total or share, at its last day. */
interface Point {
  readonly figure: TrendFigure;
  readonly x: number;
  readonly y: number;
}

/** Where the parts of the chart stand, in units of its view box. */
export interface TrendChart {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** Upper edge of a range without an upper limit. */
  readonly top: number;
  readonly base: number;
  readonly linePath: string;
  /** Null without ranges. */
  readonly band: BandPaths | null;
  /** Printed for their own days: as wide as the days, as high as the value. */
  readonly bars: readonly (Point & { readonly width: number })[];
  /** Printed totals. */
  readonly points: readonly Point[];
  /** Printed shares, worked out in hectares. */
  readonly shares: readonly Point[];
  readonly years: readonly { readonly year: string; readonly x: number }[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  /** Where the shown day stands. */
  readonly shown: number;
}

const WIDTH = 340;
const LEFT = 52;
const RIGHT = 8;
/** Upper edge of the values in a chart of bands. */
export const CHART_TOP = 22;
const PLOT = 116;
const AXIS = 18;
/** How far above the highest value a range without an upper limit is drawn. */
const OPEN = 7;

/** Lays a trend out as a chart from the first day of the atlas to the last day of the data. */
export function trendChart(trend: Trend, lastDay: Day, shown: Day): TrendChart {
  const right = WIDTH - RIGHT;
  const base = CHART_TOP + PLOT;
  const x = linearScale([dayNumber(FIRST_DAY), dayNumber(lastDay)], [LEFT, right]);
  const at = (day: Day) => round(x(dayNumber(day)));
  const y = linearScale([0, highestOf(trend)], [base, CHART_TOP], 4);
  const up = (value: number) => round(Math.max(CHART_TOP, y(value)));
  const points = trend.figures
    .filter(({ isTotal }) => isTotal)
    .map((figure) => ({ figure, x: at(figure.period.to), y: up(figure.value) }));
  return {
    width: WIDTH,
    height: base + AXIS,
    left: LEFT,
    right,
    top: CHART_TOP - OPEN,
    base,
    linePath: stepPath(
      trend.steps.map(({ day, atLeast }) => ({ x: at(day), y: up(atLeast.low) })),
      right,
    ),
    band: trend.band.length > 0 ? bandPaths(trend.band, at, up) : null,
    bars: trend.figures
      .filter(({ isTotal }) => !isTotal)
      .map((figure) => {
        const start = at(figure.period.from);
        const width = Math.max(1, round(at(figure.period.to) - start));
        return { figure, x: start, y: up(figure.value), width };
      }),
    points: points.filter(({ figure }) => !figure.workedOut),
    shares: points.filter(({ figure }) => figure.workedOut),
    years: yearsBetween(FIRST_DAY, lastDay).map((year) => ({
      year,
      x: at(`${year}-01-01` as Day),
    })),
    ticks: y.ticks(4).map((value) => ({ value, y: up(value) })),
    shown: at(shown),
  };
}

/**
 * The greatest value that the chart must hold. A figure that is set aside may be a misprint by a
 * factor: it counts up to twice the others, and stands at the upper edge beyond that.
 */
function highestOf({ figures, steps, band }: Trend): number {
  const kept = Math.max(
    1,
    ...figures.filter(({ isSetAside }) => !isSetAside).map(({ value }) => value),
    ...steps.map(({ atLeast }) => atLeast.low),
    ...band.flatMap(({ low, high, best, bestAtEnd }) => [
      low,
      high ?? 0,
      ...(best ?? []),
      bestAtEnd ?? 0,
    ]),
  );
  const setAside = figures.filter((figure) => figure.isSetAside);
  return Math.max(kept, ...setAside.map(({ value }) => Math.min(value, 2 * kept)));
}

type Place<T> = (value: T) => number;

/** Draws the pieces of a band: each holds from its first day to its last one. */
export function bandPaths(
  band: readonly BandPiece[],
  at: Place<Day>,
  up: Place<number>,
): BandPaths {
  const runs = runsOf(band);
  const open = runs.filter(([first]) => first.high === null);
  const closed = runs.filter(([first]) => first.high !== null);
  const top = (run: Run) =>
    stepPath(
      run.map(({ from, high }) => ({
        x: at(from),
        y: high === null ? CHART_TOP - OPEN : up(high),
      })),
      at(run.at(-1)?.to ?? run[0].to),
    );
  const fill = (run: Run) => {
    const bottom = run.toReversed().map(({ from, low }) => `V${up(low)}H${at(from)}`);
    return `${top(run)}${bottom.join('')}Z`;
  };
  const places = open.map((run) => [at(run[0].from), at(run.at(-1)?.to ?? run[0].to)] as const);
  const [widest] = places.toSorted(([a, b], [c, d]) => d - c - (b - a));
  return {
    closed: closed.map(fill).join(''),
    open: open.map(fill).join(''),
    low: stepPath(
      band.map(({ from, low }) => ({ x: at(from), y: up(low) })),
      at(band.at(-1)?.to ?? FIRST_DAY),
    ),
    high: closed.map(top).join(''),
    best: bestPath(band, at, up),
    openAt: widest ? (widest[0] + widest[1]) / 2 : null,
  };
}

type Run = readonly [BandPiece, ...BandPiece[]];

/** Neighbouring pieces that all have an upper limit, or all have none. */
function runsOf(band: readonly BandPiece[]): readonly Run[] {
  const runs: [BandPiece, ...BandPiece[]][] = [];
  for (const piece of band) {
    const run = runs.at(-1);
    if (run && (run[0].high === null) === (piece.high === null)) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

/** Straight from day to day where the estimate is known well; a day known well by itself is a dot. */
function bestPath(band: readonly BandPiece[], at: Place<Day>, up: Place<number>): string {
  let path = '';
  let isDrawing = false;
  for (const { from, to, best, bestAtEnd } of band) {
    if (best) {
      if (!isDrawing) path += `M${at(from)} ${up(best[0])}`;
      path += `L${at(to)} ${up(best[1])}`;
    } else if (bestAtEnd !== null) path += `M${at(to)} ${up(bestAtEnd)}h0`;
    isDrawing = best !== null || bestAtEnd !== null;
  }
  return path;
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
