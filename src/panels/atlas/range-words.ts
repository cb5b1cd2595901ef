import type { Range } from '../../domain/reconciled.ts';
import { percentDecimals, signed } from '../../i18n/figures.ts';
import type { Text } from '../../i18n/text.ts';
import { METRICS, type MetricId, type MetricUnit, type Reading } from '../../metrics/registry.ts';

type Ends = Pick<Range, 'low' | 'high'>;
/** Units of ranges: those of metrics, and items. */
export type RangeUnit = MetricUnit | 'items';

/** A number of a unit, without the unit, rounded as a reader would; the receipt has the exact ends. */
function bare(text: Text, unit: RangeUnit, value: number): string {
  switch (unit) {
    case 'items':
      return text.number(value);
    case 'hectares':
      return text.number(value, value > 0 && value < 1 ? 1 : 0);
    case 'share':
    case 'shareOfBaseline':
      return text.number(value * 100, percentDecimals(value * 100));
    case 'sharePerMonth':
      return text.number(value * 100, Math.max(2, percentDecimals(value * 100)));
    case 'itemsPerKm2':
    case 'itemsPerKm2OfLand':
      return text.number(value, value < 10 ? 1 : 0);
    case 'points':
      return signed(text, value * 100);
  }
}

const UNIT_KEYS = {
  items: 'unit.items',
  hectares: 'unit.ha',
  share: 'unit.percent',
  shareOfBaseline: 'unit.percent',
  sharePerMonth: 'unit.percentPerMonth',
  itemsPerKm2: 'unit.itemsPerKm2',
  itemsPerKm2OfLand: 'unit.itemsPerKm2',
  points: 'unit.points',
} as const satisfies Record<RangeUnit, string>;

function withUnit(text: Text, unit: RangeUnit, value: number): string {
  return text.say(UNIT_KEYS[unit], { value: bare(text, unit, value), count: Math.round(value) });
}

/**
 * A proven range in words: "37,153 to 44,827 ha", "from 13 ha, no upper limit known", "no figure of
 * its own; at most 9,917 items". A lower end of 0 is no figure, except where a change can be a loss.
 */
export function rangeWords(text: Text, unit: RangeUnit, { low, high }: Ends): string {
  const hasOwn = unit === 'points' || low > 0;
  if (high === null) {
    return hasOwn
      ? text.say('range.from', { low: withUnit(text, unit, low) })
      : text.say('range.none');
  }
  const most = withUnit(text, unit, high);
  if (!hasOwn) return text.say('range.upTo', { high: most });
  const least = bare(text, unit, low);
  return withUnit(text, unit, low) === most
    ? most
    : text.say('range.between', { low: least, high: most });
}

/** The best value after the range, "estimate 41,979 ha"; empty where no single value is printed. */
export function bestWords(text: Text, unit: RangeUnit, best: number): string {
  return text.say('kind.estimate', { value: withUnit(text, unit, best) });
}

/** The words of an estimate of a metric: its range first, then the value unless it is not known well. */
export function estimateWords(
  text: Text,
  metric: MetricId,
  { value, range }: Reading,
): { readonly range: string; readonly best: string } {
  const { unit } = METRICS[metric];
  if (!range) return { range: '', best: bestWords(text, unit, value) };
  return {
    range: rangeWords(text, unit, range),
    best: range.width === 3 ? text.say('range.notKnownWell') : bestWords(text, unit, value),
  };
}

/** Words up to this length stand on one line of a table. */
const ONE_LINE = 22;

/** Keeps a short range on one line; of longer words the last number and its unit. */
export function unbroken(words: string): string {
  const broken = words.length <= ONE_LINE ? / /g : /(?<=\d) (?=\S+$)/;
  return words.replace(broken, '\u00a0');
}

/**
 * True when a count is not known well: nothing limits it, or the most is more than double the least.
 * Counts have no classes that a range could span.
 */
export function isCountNotKnownWell({ low, high }: Ends): boolean {
  return high === null || high > 2 * low;
}
