import type { Day } from '../domain/day.ts';
import type { District } from '../domain/district.ts';
import type { HazardClass } from '../domain/hazard.ts';
import type { OwnTable } from '../domain/own-table.ts';
import type { Period } from '../domain/period.ts';
import type { Statement } from '../domain/statement.ts';
import type { KnownRanges } from '../ledger/known-ranges.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { change } from './change.ts';
import { cleared } from './cleared.ts';
import { density } from './density.ts';
import { hazardous } from './hazardous.ts';
import { items } from './items.ts';
import { pace } from './pace.ts';
import { progress } from './progress.ts';
import type { RampId } from './ramps.ts';
import { released } from './released.ts';
import { yieldOfReport } from './yield.ts';

/** The kinds of figures that a view can show. */
export const EVIDENCE = {
  estimate: 'what all figures together prove, and one estimate inside it',
  published: 'printed figures and sums of them',
} as const;
export type Evidence = keyof typeof EVIDENCE;

/**
 * How well an estimate is known: 1 when its proven range lies in one class of the metric, 2 in two, 3
 * in more. At 3 it is "not known well": drawn by its best value, but no single value is printed.
 */
export type RangeWidth = 1 | 2 | 3;

/** How a number is to be written: shares are 0 to 1, areas in hectares. */
export type MetricUnit =
  | 'share'
  | 'shareOfBaseline'
  | 'hectares'
  | 'sharePerMonth'
  | 'itemsPerKm2'
  | 'itemsPerKm2OfLand'
  | 'points';

/** A value of a metric, with what it rests on. */
export interface Reading {
  readonly value: number;
  /**
   * `atLeast`: a proven lower bound; `printed`: worked out from printed figures as they are;
   * `estimate`: the value inside the proven range that is closest to the stated prior; `own`: what a
   * person's own records come to, without any published figure.
   */
  readonly kind: 'atLeast' | 'printed' | 'estimate' | 'own';
  /** Of an estimate: what is proven, in the unit of the value; `high` null where no figure sets a limit. */
  readonly range?: {
    readonly low: number;
    readonly high: number | null;
    readonly width: RangeWidth;
  };
  /**
   * Of own records: the value of each class by itself, in the unit of the value; null where there is
   * none of it on record. Land of two classes counts in both, and once in the value.
   */
  readonly parts?: Readonly<Partial<Record<HazardClass, number | null>>>;
  /** The figures that it rests on, in the order in which they are used. */
  readonly statements: readonly Statement[];
  /** The days that the value is for. */
  readonly period: Period;
  /** Days of the period for which no figure is printed; the value is for the others. */
  readonly missingDays?: number;
  /** District ids that share this one value, when it is for their union. */
  readonly union?: readonly string[];
}

/** Why there is no value: a message key of the same name tells it in words. */
export type Absence =
  | 'noFigure'
  | 'olderBorders'
  | 'notBothParts'
  | 'tooLittle'
  | 'notWorkedIn'
  | 'notForTheseDays'
  | 'noRecord'
  | 'noneOnRecord'
  | 'noBaseline';

/** No value, and why; `statements` are printed figures that cannot be used for it. */
export interface NoReading {
  readonly value: null;
  readonly why: Absence;
  readonly statements: readonly Statement[];
}

/** What a metric is asked. */
export interface Question {
  readonly ledger: Ledger;
  /** End of the cumulative state. */
  readonly until: Day;
  /** Days of pace, density, yield and finds; `null` before the first whole report. */
  readonly window: Period | null;
  /** The day that `change` compares with. */
  readonly versus: Day;
  /** What the figures prove together, when estimates are asked for; null for published figures. */
  readonly ranges: KnownRanges | null;
  /** What a person's own records come to; null where there are none. */
  readonly own: OwnTable | null;
  /** The type of item that is counted, in the words of the records; null for all. */
  readonly ofType: string | null;
}

/** One metric: everything that menu, legend, map, table and link need to know of it. */
export interface MetricSpec {
  readonly unit: MetricUnit;
  /** `fill`: each district by itself; `union`: one value on the districts of a report; `circle`: never a fill. */
  readonly drawing: 'fill' | 'union' | 'circle';
  readonly ramp: RampId | null;
  /** The four limits between five classes, in the unit of the value. Frozen: a link of today shows the same classes tomorrow. */
  readonly breaks: readonly [number, number, number, number] | null;
  /** Least and greatest possible value, where there are any: printed at the ends of the legend. */
  readonly ends: readonly [number | null, number | null];
  /** The classes of own records that a value tells apart. */
  readonly parts?: readonly HazardClass[];
  /** For a metric of own records: whether these carry what it needs. */
  readonly carriedBy?: (own: OwnTable) => boolean;
  readonly read: (district: District, question: Question) => Reading | NoReading;
}

/** Every metric once. Its id is its word in a link; its words are the messages `metric.<id>.*`. */
export const METRICS = {
  progress,
  cleared,
  pace,
  density,
  yield: yieldOfReport,
  change,
  hazardous,
  released,
  items,
} as const satisfies Record<string, MetricSpec>;

export type MetricId = keyof typeof METRICS;
export const METRIC_IDS = Object.keys(METRICS) as MetricId[];

/** The metrics of own records. */
export type OwnMetricId = {
  [Id in MetricId]: (typeof METRICS)[Id] extends { carriedBy: unknown } ? Id : never;
}[MetricId];

/** True for a metric of own records: its values are in one browser only, and no link shows them. */
export function isOwnMetric(metric: MetricId): metric is OwnMetricId {
  return 'carriedBy' in METRICS[metric];
}

/** The metrics that the data carry: those of published figures where there are any, those of own records. */
export function carriedMetrics(ledger: Ledger, own: OwnTable | null): readonly MetricId[] {
  return METRIC_IDS.filter((id) => {
    const { carriedBy }: MetricSpec = METRICS[id];
    return carriedBy ? own !== null && carriedBy(own) : ledger.statements.length > 0;
  });
}
