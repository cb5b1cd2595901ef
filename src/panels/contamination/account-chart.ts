import { type Day, dayNumber } from '../../domain/day.ts';
import { FIRST_DAY } from '../../domain/statement.ts';
import { linearScale } from '../../ui/linear-scale.ts';
import { type AtLeastStep, stepPath } from '../district/trend.ts';
import { yearsBetween } from '../timeline/axis.ts';
import type { AccountRow } from './account.ts';

/** A label on its line above the chart, so that it meets no other. */
export interface Label {
  readonly text: string;
  /** Middle of the text. */
  readonly x: number;
  /** Line, 0 at the top. */
  readonly line: number;
}

/** Where the parts of the chart stand, in units of its view box. */
export interface AccountChart {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  /** Steps of the estimate: each holds until the next. */
  readonly estimatePath: string;
  /** Land reported cleared, as the figures prove it: steps too. */
  readonly clearedPath: string;
  readonly points: readonly {
    readonly row: AccountRow;
    readonly x: number;
    readonly estimateY: number | null;
    readonly clearedY: number | null;
  }[];
  readonly labels: readonly Label[];
  readonly years: readonly { readonly year: string; readonly x: number }[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
}

const WIDTH = 360;
const LEFT = 70;
const RIGHT = 8;
const PLOT = 150;
const LINE = 14;
/** Mean width of a letter at the size of the labels. */
const LETTER = 5.8;

/** Puts labels on as few lines as keep them apart; each is moved in from the edges. */
export function placeLabels(
  wanted: readonly { readonly text: string; readonly x: number }[],
  left: number,
  right: number,
): readonly Label[] {
  const ends: number[] = [];
  return wanted.map(({ text, x }) => {
    const half = (text.length * LETTER) / 2;
    const middle = Math.min(right - half, Math.max(left + half, x));
    const free = ends.findIndex((end) => end < middle - half);
    const line = free === -1 ? ends.length : free;
    ends[line] = middle + half + LETTER;
    return { text, x: middle, line };
  });
}

/** Lays the account out as a chart. `dayLabel` writes a day short. */
export function accountChart(
  rows: readonly AccountRow[],
  clearedSteps: readonly AtLeastStep[],
  lastDay: Day,
  dayLabel: (day: Day) => string,
): AccountChart {
  const right = WIDTH - RIGHT;
  const x = linearScale([dayNumber(FIRST_DAY), dayNumber(lastDay)], [LEFT, right]);
  const at = (day: Day) => Number(x(dayNumber(day)).toFixed(1));
  const marked = rows.filter(({ estimate }) => estimate);
  const labels = placeLabels(
    marked.map(({ day }) => ({ text: dayLabel(day), x: at(day) })),
    LEFT,
    right,
  );
  const top = LINE * (1 + Math.max(0, ...labels.map(({ line }) => line)));
  const base = top + PLOT;
  const highest = Math.max(
    1,
    ...rows.map(({ estimate }) => Number(estimate?.value ?? 0)),
    ...clearedSteps.map(({ atLeast }) => atLeast.low),
  );
  const y = linearScale([0, highest], [base, top + LINE / 2], 4);
  const up = (value: number) => Number(y(value).toFixed(1));
  const points = rows.map((row) => ({
    row,
    x: at(row.day),
    estimateY: row.estimate && up(Number(row.estimate.value)),
    clearedY: row.cleared && up(row.cleared.low),
  }));
  const estimates = points.flatMap(({ x, estimateY: y }) => (y === null ? [] : [{ x, y }]));
  const cleared = clearedSteps.map(({ day, atLeast }) => ({ x: at(day), y: up(atLeast.low) }));
  return {
    width: WIDTH,
    height: base + LINE + 4,
    left: LEFT,
    right,
    base,
    estimatePath: stepPath(estimates, right),
    clearedPath: stepPath(cleared, right),
    points,
    labels,
    years: yearsBetween(FIRST_DAY, lastDay).map((year) => ({
      year,
      x: at(`${year}-01-01` as Day),
    })),
    ticks: y.ticks(4).map((value) => ({ value, y: up(value) })),
  };
}
