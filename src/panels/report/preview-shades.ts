import type { Day } from '../../domain/day.ts';
import { KnownRanges } from '../../ledger/known-ranges.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { DistrictFill } from '../../map/scene.ts';
import { classOf } from '../../metrics/classes.ts';
import type { ClassNumber } from '../../metrics/ramps.ts';
import { METRICS } from '../../metrics/registry.ts';
import { questionAt, readAll } from '../../metrics/survey.ts';
import type { OwnFigures } from '../sources/own-figures.ts';

/** How a district is shaded: its class, null without a figure; `unknown` where it is not known well. */
export type Shade = ClassNumber | 'unknown' | null;

/** The districts of a map by their progress, at the end of a day. */
export interface ShadedMap {
  readonly day: Day;
  readonly shades: ReadonlyMap<string, Shade>;
  readonly fills: Readonly<Record<string, DistrictFill>>;
}

/** A district that would be shaded in another way. */
export interface ShadeChange {
  readonly district: string;
  readonly before: Shade;
  readonly after: Shade;
}

/** The map as it is and as it would be, and the districts in which the two differ. */
export interface ShadePreview {
  readonly before: ShadedMap;
  readonly after: ShadedMap;
  readonly changes: readonly ShadeChange[];
}

/** The ranges of a reconciliation for its one day. */
function rangesOf({ day, families }: OwnFigures): KnownRanges {
  const area = families.flatMap(({ ranges }) => ranges.filter(({ amount }) => amount === 'area'));
  const series = area.map(({ district, range: { low, best, high } }) => [
    district,
    { low: [low], best: [best], high: [high] },
  ]);
  return new KnownRanges({
    days: [day],
    ranges: { area: Object.fromEntries(series) },
    estimates: {},
  });
}

function shadedMap(ledger: Ledger, ranges: KnownRanges, day: Day): ShadedMap {
  const { ramp } = METRICS.progress;
  const readings = readAll('progress', questionAt(ledger, { from: day, to: day }, null, ranges));
  const shades = new Map<string, Shade>();
  const fills: Record<string, DistrictFill> = Object.fromEntries(
    ledger.districts.map(({ id }) => [id, null]),
  );
  for (const [id, reading] of readings) {
    if (reading.value === null) continue;
    const klass = classOf(METRICS.progress, reading.value);
    const lines = reading.range?.width ?? null;
    shades.set(id, lines === 3 ? 'unknown' : klass);
    fills[id] = ramp && klass ? { ramp, klass, lines } : null;
  }
  return { day, shades, fills };
}

/**
 * The map by progress on the compared day with the report, beside the map of now: on the same day, or on
 * its last day where the report reaches further. Null where the map has no day at all.
 */
export function shadePreview(
  ledger: Ledger,
  known: KnownRanges,
  figures: OwnFigures,
): ShadePreview | null {
  const last = known.days.at(-1);
  if (last === undefined) return null;
  const before = shadedMap(ledger, known, figures.day < last ? figures.day : last);
  const after = shadedMap(ledger, rangesOf(figures), figures.day);
  const changes = ledger.districts
    .map(({ id }) => ({
      district: id,
      before: before.shades.get(id) ?? null,
      after: after.shades.get(id) ?? null,
    }))
    .filter((change) => change.before !== change.after);
  return { before, after, changes };
}
