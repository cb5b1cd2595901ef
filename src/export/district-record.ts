import { Text } from '../i18n/text.ts';
import {
  METRICS,
  type MetricId,
  type MetricSpec,
  type MetricUnit,
  type NoReading,
  type RangeWidth,
  type Reading,
} from '../metrics/registry.ts';
import type { Cell } from './cells.ts';
import type { Content, ExportedDistrict, ExportedReading, ExportedSource } from './content.ts';
import { sourcesOf } from './sources.ts';

/** The unit in the name of a column. Shares are 0 to 1. */
const UNIT_NAMES: Record<MetricUnit, string> = {
  hectares: 'ha',
  share: 'share',
  shareOfBaseline: 'share_of_baseline',
  sharePerMonth: 'share_per_month',
  itemsPerKm2: 'items_per_km2',
  itemsPerKm2OfLand: 'items_per_km2_of_land',
  points: 'share_difference',
};
const KIND_WORDS: Record<Reading['kind'], string> = {
  atLeast: 'published',
  printed: 'published',
  estimate: 'estimate',
  own: 'own records',
};
const WIDTH_WORDS: Record<RangeWidth, string> = {
  1: 'within one class',
  2: 'within two classes',
  3: 'not known well',
};

/** How a value is known. In English in every language, so that programs can rely on it. */
function knownWords(reading: Reading | NoReading): string {
  if (reading.value === null) return new Text('en').say(`absence.${reading.why}`);
  if (reading.kind === 'atLeast') return 'at least';
  if (reading.kind === 'printed') return 'as printed';
  if (reading.kind === 'own') return 'own records';
  return reading.range ? WIDTH_WORDS[reading.range.width] : 'estimate';
}

/**
 * Least, best and greatest value. A lower bound is no best value, and neither is an estimate that is
 * not known well.
 */
function ends(reading: Reading | NoReading): Record<'low' | 'best' | 'high', number | null> {
  const { value } = reading;
  if (value === null) return { low: null, best: null, high: null };
  if (reading.kind === 'atLeast') return { low: value, best: null, high: null };
  const { range } = reading;
  return {
    low: range?.low ?? null,
    best: range?.width === 3 ? null : value,
    high: range?.high ?? null,
  };
}

/** The classes of own records that a metric tells apart, each by itself. */
function partCells(unit: string, { parts }: MetricSpec, known: Reading | null) {
  return Object.fromEntries(
    (parts ?? []).map((name) => [`${name}_${unit}`, known?.parts?.[name] ?? null]),
  );
}

function sourceCell({ words, address }: ExportedSource): string {
  return address ? `${words} <${address}>` : words;
}

function readingCells(text: Text, { metric, reading, statements }: ExportedReading) {
  const { low, best, high } = ends(reading);
  const unit = UNIT_NAMES[METRICS[metric].unit];
  const known = reading.value === null ? null : reading;
  const cells: Record<string, Cell> = {
    kind: known && KIND_WORDS[known.kind],
    [`low_${unit}`]: low,
    [`best_${unit}`]: best,
    [`high_${unit}`]: high,
    ...partCells(unit, METRICS[metric], known),
    known: knownWords(reading),
    from: known?.period.from ?? null,
    to: known?.period.to ?? null,
    days_without_figure: known && (known.missingDays ?? 0),
    together_with: known?.union?.join(';') ?? null,
    statements: statements.map(({ id }) => id).join(';') || null,
    sources:
      known?.kind === 'own'
        ? KIND_WORDS.own
        : sourcesOf(text, statements).map(sourceCell).join(' | ') || null,
  };
  return Object.entries(cells).map(([column, cell]) => [`${metric}_${column}`, cell] as const);
}

/** A district as one flat record: who it is, then the columns of each metric, unrounded. */
export function districtRecord(
  { text, day }: Content,
  { district, readings }: ExportedDistrict,
  metrics: readonly MetricId[],
): Readonly<Record<string, Cell>> {
  return {
    id: district.id,
    name: district.name[text.lang],
    day,
    land_ha: district.landHa,
    ...Object.fromEntries(
      metrics.flatMap((id) =>
        readings
          .filter(({ metric }) => metric === id)
          .flatMap((reading) => readingCells(text, reading)),
      ),
    ),
  };
}

/** What the columns of a district record are, one line each. */
export const RECORD_COLUMNS: readonly string[] = [
  'id, name, day: the district, and the last day of the state that is exported',
  'land_ha: measured land area, in hectares',
  'For each measure, its name first (progress, cleared, pace, density, yield, change; of own records hazardous, released, items):',
  '  kind: published (printed figures, and sums of them) or estimate, or own records: what the records of the person who exported this come to, without any published figure; empty without a value',
  '  low, best, high: least value, best value and greatest value. The unit ends the name of the column: ha, share (0 to 1), share_per_month, items_per_km2, share_difference (0.01 is one percentage point), share_of_baseline, items_per_km2_of_land',
  '  suspected, confirmed, cancelled, reduced, cleared: of own records, each class by itself; land of two classes counts in both and once in the value',
  '  A sum of published figures is a lower bound: it has a low and no best. An estimate that is not known well has no best. Where no figure sets a limit, high is empty. Empty is unknown, never 0.',
  '  known: at least, as printed, own records, within one class or within two classes of the legend, not known well, or why there is no value',
  '  from, to: the days that the value is for, both included',
  '  days_without_figure: days between them for which no figure is printed',
  '  together_with: districts that share this one value',
  '  statements: ids of the published figures that it rests on, in statements.csv',
  '  sources: who published these figures, when and where',
];
