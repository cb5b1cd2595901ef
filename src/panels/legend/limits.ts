import type { Text } from '../../i18n/text.ts';
import { classLimits } from '../../metrics/classes.ts';
import type { ClassNumber } from '../../metrics/ramps.ts';
import type { MetricSpec, MetricUnit } from '../../metrics/registry.ts';

/** Units that are written as they are; the others are shares and are written in percent. */
const AS_IT_IS: readonly MetricUnit[] = ['itemsPerKm2', 'itemsPerKm2OfLand', 'hectares'];

/** Decimal places that a limit needs, two at most. */
function decimalsOf(value: number): number {
  const isWhole = (decimals: number) => Math.abs(value - Number(value.toFixed(decimals))) < 1e-9;
  return [0, 1].find(isWhole) ?? 2;
}

/** A limit between classes with no more places than it needs: "5", "0.25", "−1". */
function limitWords(text: Text, unit: MetricUnit, value: number): string {
  const shown = AS_IT_IS.includes(unit) ? value : value * 100;
  const number = text.number(Math.abs(shown), decimalsOf(shown));
  return shown < 0 ? `−${number}` : number;
}

/** The limits of a class in words: "5 to 10", "under −5", "160 and more". */
export function classWords(text: Text, spec: MetricSpec, klass: ClassNumber): string {
  const [low, high] = classLimits(spec, klass);
  const say = (value: number) => limitWords(text, spec.unit, value);
  if (low === null) return text.say('legend.below', { to: say(high ?? 0) });
  if (high === null) return text.say('legend.above', { from: say(low) });
  return text.say('legend.class', { from: say(low), to: say(high) });
}
