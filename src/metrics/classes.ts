import type { ClassNumber } from './ramps.ts';
import type { MetricSpec } from './registry.ts';

/**
 * The class of a value, 1 to 5: a value on a limit belongs to the class above it. `null` for a
 * metric without classes, for no value, and for an exact 0 of a metric that counts from 0.
 */
export function classOf(
  spec: Pick<MetricSpec, 'breaks' | 'ends'>,
  value: number | null,
): ClassNumber | null {
  if (value === null || spec.breaks === null) return null;
  if (value === 0 && spec.ends[0] === 0) return null;
  return (1 + spec.breaks.filter((limit) => value >= limit).length) as ClassNumber;
}

/** Lower and upper limit of a class; `null` where the metric has no end there. */
export function classLimits(
  spec: MetricSpec,
  klass: ClassNumber,
): readonly [number | null, number | null] {
  const limits = [spec.ends[0], ...(spec.breaks ?? []), spec.ends[1]];
  return [limits[klass - 1] ?? null, limits[klass] ?? null];
}
