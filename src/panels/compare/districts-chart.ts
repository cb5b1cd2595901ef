import { type Day, dayNumber } from '../../domain/day.ts';
import type { District } from '../../domain/district.ts';
import { FIRST_DAY } from '../../domain/statement.ts';
import type { KnownRanges } from '../../ledger/known-ranges.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { linearScale } from '../../ui/linear-scale.ts';
import { atLeastSteps, stepPath } from '../district/trend.ts';
import { bandOf } from '../district/trend-band.ts';
import { CHART_TOP, type BandPaths, bandPaths } from '../district/trend-chart.ts';
import { yearsBetween } from '../timeline/axis.ts';

/** So many districts can be told apart by dash and shape. */
export const MOST_DISTRICTS = 4;

/** One district: its band, or the steps of its own figures, in shares of its land. */
export interface DistrictLine {
  readonly id: string;
  /** Null as published. */
  readonly band: BandPaths | null;
  /** What is proven at least. */
  readonly path: string;
  /** Where the line ends; null where nothing is known of the district. */
  readonly end: { readonly x: number; readonly y: number } | null;
  /** Where its name stands: ends close to each other are moved apart. */
  readonly nameAt: number;
}

/** Where the parts of the chart stand, in units of its view box. */
export interface DistrictsChart {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly lines: readonly DistrictLine[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly years: readonly { readonly year: string; readonly x: number }[];
}

const WIDTH = 340;
const LEFT = 40;
const RIGHT = 88;
const PLOT = 130;
const AXIS = 18;
/** Least distance of two names. */
const NAME = 13;

const round = (value: number) => Number(value.toFixed(1));

/** Lays out the progress of districts over time, as shares of their land, on one scale. */
export function districtsChart(
  ledger: Ledger,
  districts: readonly District[],
  ranges: KnownRanges | null,
): DistrictsChart {
  const right = WIDTH - RIGHT;
  const base = CHART_TOP + PLOT;
  const x = linearScale([dayNumber(FIRST_DAY), dayNumber(ledger.lastDay)], [LEFT, right]);
  const at = (day: Day) => round(x(dayNumber(day)));
  const known = districts.map((district) => ({
    ...district,
    band: ranges ? bandOf(ranges, district, ledger.lastDay) : [],
    steps: ranges ? [] : atLeastSteps(ledger, district.id),
  }));
  const shares = known.flatMap(({ landHa, band, steps }) => [
    ...band.map(({ low, high }) => (high ?? low) / landHa),
    ...steps.map(({ atLeast }) => atLeast.low / landHa),
  ]);
  const y = linearScale([0, Math.max(0.01, ...shares)], [base, CHART_TOP], 4);
  const lines = known.map(({ id, landHa, band, steps }) => {
    const up = (value: number) => round(Math.max(CHART_TOP, y(value / landHa)));
    const last = band.at(-1)?.low ?? steps.at(-1)?.atLeast.low;
    const paths = band.length > 0 ? bandPaths(band, at, up) : null;
    const own = steps.map(({ day, atLeast }) => ({ x: at(day), y: up(atLeast.low) }));
    return {
      id,
      band: paths,
      path: paths?.low ?? stepPath(own, right),
      end: last === undefined ? null : { x: right, y: up(last) },
    };
  });
  return {
    width: WIDTH,
    height: base + AXIS,
    left: LEFT,
    right,
    base,
    lines: withNames(lines, base),
    ticks: y.ticks(4).map((value) => ({ value, y: round(y(value)) })),
    years: yearsBetween(FIRST_DAY, ledger.lastDay).map((year) => ({
      year,
      x: at(`${year}-01-01` as Day),
    })),
  };
}

/** Names from the lowest line up, each at least a line of text above the one below it. */
function withNames(
  lines: readonly Omit<DistrictLine, 'nameAt'>[],
  base: number,
): readonly DistrictLine[] {
  const places = new Map<string, number>();
  let below = base + NAME;
  const height = (line: Omit<DistrictLine, 'nameAt'>) => line.end?.y ?? base;
  for (const line of lines.toSorted((a, b) => height(b) - height(a))) {
    below = Math.min(height(line), below - NAME);
    places.set(line.id, below);
  }
  return lines.map((line) => ({ ...line, nameAt: places.get(line.id) ?? base }));
}
