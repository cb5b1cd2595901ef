import type { District } from '../../domain/district.ts';
import type { HazardClass } from '../../domain/hazard.ts';
import { daysIn } from '../../domain/period.ts';
import type { Statement } from '../../domain/statement.ts';
import { AREA_WORDS } from '../../domain/statement.ts';
import {
  hectares,
  percent,
  percentDecimals,
  perKm2,
  points,
  printedFigure,
  squareKilometres,
} from '../../i18n/figures.ts';
import type { MessageKey, Text } from '../../i18n/text.ts';
import { cededSince } from '../../ledger/ledger.ts';
import type { MetricId, MetricUnit, NoReading, Reading } from '../../metrics/registry.ts';
import { isOwnMetric, METRICS } from '../../metrics/registry.ts';
import type { Receipt } from './atlas.svelte.ts';
import { estimateWords } from './range-words.ts';

/** A value of a metric in its unit. Lower bounds are rounded down. */
export function metricValue(
  text: Text,
  unit: MetricUnit,
  value: number,
  rounding: 'nearest' | 'down' = 'nearest',
): string {
  switch (unit) {
    case 'hectares':
      return hectares(text, value, rounding);
    case 'share':
    case 'shareOfBaseline':
      return percent(text, value, rounding);
    case 'sharePerMonth':
      return text.say('unit.percentPerMonth', {
        value: text.number(value * 100, Math.max(2, percentDecimals(value * 100)), rounding),
      });
    case 'itemsPerKm2':
    case 'itemsPerKm2OfLand':
      return perKm2(text, value);
    case 'points':
      return points(text, value);
  }
}

/** A reading without the words of its kind: "3,008 ha". */
export function readingValue(text: Text, metric: MetricId, reading: Reading): string {
  const rounding = reading.kind === 'atLeast' ? 'down' : 'nearest';
  return metricValue(text, METRICS[metric].unit, reading.value, rounding);
}

/** A reading in words, a missing one with the reason: "at least 3,008 ha", "no figure of its own". */
export function readingWords(text: Text, metric: MetricId, reading: Reading | NoReading): string {
  if (reading.value === null) return text.say(`absence.${reading.why}`);
  if (reading.kind === 'estimate') {
    const { range, best } = estimateWords(text, metric, reading);
    return [range, best].filter(Boolean).join(', ');
  }
  const words = text.say(`kind.${reading.kind}`, { value: readingValue(text, metric, reading) });
  const more = reading.parts ? partsWords(text, metric, reading.parts) : gapWords(text, reading);
  return more ? `${words} (${more})` : words;
}

/** The classes of own records, each by itself: "suspected 3.1 %, confirmed none on record". */
export function partsWords(
  text: Text,
  metric: MetricId,
  parts: NonNullable<Reading['parts']>,
): string {
  return (Object.entries(parts) as [HazardClass, number | null][])
    .map(([name, value]) =>
      text.say(`part.${name}`, {
        value:
          value === null
            ? text.say('absence.noneOnRecord')
            : metricValue(text, METRICS[metric].unit, value),
      }),
    )
    .join(', ');
}

/** "366 of 731 days without a figure"; empty when every day of the period has one. */
export function gapWords(text: Text, { missingDays = 0, period }: Reading): string {
  if (missingDays === 0) return '';
  return text.say('reading.gap', { missing: missingDays, days: daysIn(period) });
}

/** How a reading was worked out, in one or two sentences. */
function howWorkedOut(
  text: Text,
  metric: MetricId,
  district: District,
  reading: Reading | NoReading,
): string {
  if (reading.value === null) {
    return reading.why === 'olderBorders' ? text.say('receipt.olderBorders') : '';
  }
  const land = squareKilometres(text, district.landHa);
  const period = text.period(reading.period);
  if (reading.kind === 'estimate') return text.say('receipt.estimate');
  switch (metric) {
    case 'cleared':
    case 'progress': {
      const ha = metric === 'cleared' ? reading.value : reading.value * district.landHa;
      const area = text.say('kind.atLeast', { value: hectares(text, ha, 'down') });
      const sum = text.say('receipt.atLeast', { value: area });
      return metric === 'cleared' ? sum : `${sum} ${text.say('receipt.share', { area, land })}`;
    }
    case 'pace':
    case 'change': {
      const total = reading.statements.reduce((sum, { value }) => sum + Number(value), 0);
      const area = hectares(text, total, 'nearest');
      const days = daysIn(reading.period) - (reading.missingDays ?? 0);
      return text.say(`receipt.${metric}`, { area, land, period, days });
    }
    case 'density':
    case 'yield':
      return text.say('receipt.rate', { period });
    default:
      // The panel says how own records are read.
      return '';
  }
}

/** What a district's reading rests on, for the sources panel. */
export function readingReceipt(
  text: Text,
  metric: MetricId,
  district: District,
  reading: Reading | NoReading,
): Receipt {
  return {
    title: text.say('receipt.districtTitle', {
      name: district.name[text.lang],
      value: `${text.say(`metric.${metric}.label`)}, ${readingWords(text, metric, reading)}`,
    }),
    how: howWorkedOut(text, metric, district, reading),
    statements: reading.statements,
    ...proofOf(metric, district, reading),
    ...(isOwnMetric(metric) ? { own: metric } : {}),
  };
}

/** Estimates of the area since the first day are proven figure by figure. */
function proofOf(
  metric: MetricId,
  { id }: District,
  reading: Reading | NoReading,
): Pick<Receipt, 'proof'> {
  if (reading.value === null || reading.kind !== 'estimate') return {};
  if (metric !== 'cleared' && metric !== 'progress') return {};
  return { proof: { amount: 'area', district: id, day: reading.period.to } };
}

/** What a land area rests on: the shipped polygon, and who drew it. */
export function landReceipt(text: Text, district: District, credits: string): Receipt {
  const { name, landHa, official } = district;
  const value = `${text.say('district.land')}, ${squareKilometres(text, landHa)}`;
  const how = [text.say('receipt.land'), credits, official?.note ?? ''].filter(Boolean).join(' ');
  return {
    title: text.say('receipt.districtTitle', { name: name[text.lang], value }),
    how,
    statements: [],
  };
}

/** What a printed figure rests on: itself. */
export function printedReceipt(text: Text, statement: Statement): Receipt {
  return {
    title: figureWords(text, statement),
    how: text.say('receipt.printed'),
    statements: [statement],
  };
}

/** What a sum of printed figures rests on. */
export function sumReceipt(text: Text, title: string, statements: readonly Statement[]): Receipt {
  const how =
    statements.length > 1
      ? text.say('receipt.sum', { count: statements.length })
      : text.say('receipt.printed');
  return { title, how, statements };
}

/** "1,651.1 ha, reported cleared". */
export function figureWords(text: Text, statement: Statement): string {
  return text.say('statement.figure', {
    value: printedFigure(text, statement),
    measure: text.say(`measure.${statement.measure}`),
  });
}

/** The name of an area of a statement: a district, or words such as "whole operation". */
export function areaName(text: Text, area: string, districts: readonly District[]): string {
  const word = AREA_WORDS.find((one) => one === area);
  if (word) return text.say(`area.${word}`);
  return districts.find(({ id }) => id === area)?.name[text.lang] ?? area;
}

/** Names of districts, in a list as the language writes it. */
export function nameList(
  text: Text,
  ids: readonly string[],
  districts: readonly District[],
): string {
  return text.list(ids.map((id) => areaName(text, id, districts)));
}

/** Whose work the figures count, when they are not of all operators; empty otherwise. */
export function operatorWords(text: Text, statements: readonly Statement[]): string {
  const keys = new Set<MessageKey>();
  for (const { operators } of statements) {
    if (operators !== 'all' && operators !== 'n/a') keys.add(`operators.${operators}`);
  }
  return [...keys].map((key) => text.say(key)).join(', ');
}

/** Sentences on border lines that are approximate: of all districts, or of those of one. */
export function approximateBorders(
  text: Text,
  districts: readonly District[],
  only?: string,
): readonly string[] {
  return districts
    .filter(({ id, approximateBordersWith: others }) => {
      const concerns = only === undefined || id === only || others.includes(only);
      return others.length > 0 && concerns;
    })
    .map(({ name, approximateBordersWith: others }) =>
      text.say('district.bordersApproximate', {
        name: name[text.lang],
        names: nameList(text, others, districts),
      }),
    );
}

/** "in the borders before 5 December 2023" for a figure in borders that have moved since; else empty. */
export function olderBorderWords(
  text: Text,
  statement: Statement,
  districts: readonly District[],
): string {
  if (cededSince(statement, districts) === 0) return '';
  const moved = districts.find(
    ({ received }) => received && statement.area.some((area) => area in received.ha),
  );
  return text.say('statement.olderBorders', { day: text.day(moved?.received?.on ?? '') });
}
