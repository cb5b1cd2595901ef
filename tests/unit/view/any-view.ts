import fc from 'fast-check';
import { addDays, dayNumber } from '../../../src/domain/day.ts';
import { FIRST_DAY } from '../../../src/domain/statement.ts';
import { METRIC_IDS } from '../../../src/metrics/registry.ts';
import { THEMES } from '../../../src/metrics/ramps.ts';
import type { Camera } from '../../../src/view/camera.ts';
import {
  CLASS_WORDS,
  EMBED_PARTS,
  LANGUAGES,
  LAYERS,
  type ViewBounds,
  type ViewState,
} from '../../../src/view/fields.ts';

const inAnyOrder = <T>(values: readonly T[], minLength = 0) =>
  fc.shuffledSubarray([...values], { minLength });

/** Every view that data of these bounds can show. */
export function anyView({
  districtIds,
  lastDay,
  releases = [],
}: ViewBounds): fc.Arbitrary<ViewState> {
  const day = fc
    .nat(dayNumber(lastDay) - dayNumber(FIRST_DAY))
    .map((days) => addDays(FIRST_DAY, days));
  return fc.record({
    m: fc.constantFrom(...METRIC_IDS),
    t: fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a })),
    vs: fc.option(day),
    as: fc.option(
      fc.oneof(
        fc.record({ how: fc.constantFrom('side', 'years') }),
        fc.record({ how: fc.constant('swipe' as const), at: fc.nat(100) }),
      ),
    ),
    d: inAnyOrder(districtIds),
    l: inAnyOrder(LAYERS),
    e: fc.constantFrom('published', 'estimate'),
    c: inAnyOrder(CLASS_WORDS, 1),
    sort: fc.record({
      by: fc.constantFrom('name', 'area', ...METRIC_IDS),
      order: fc.constantFrom('asc', 'desc'),
    }),
    lang: fc.option(fc.constantFrom(...LANGUAGES)),
    theme: fc.option(fc.constantFrom(...THEMES)),
    embed: fc.boolean(),
    parts: inAnyOrder(EMBED_PARTS, 1),
    lock: fc.boolean(),
    r: releases.length > 0 ? fc.option(fc.constantFrom(...releases)) : fc.constant(null),
    v: fc.constant(1),
  });
}

const upTo = (limit: number, places: number) => {
  const steps = limit * 10 ** places;
  return fc.integer({ min: -steps, max: steps }).map((step) => step / 10 ** places);
};

/** Every camera to the places that a link has; null fits the whole area. */
export const anyCamera: fc.Arbitrary<Camera | null> = fc.option(
  fc.record({ zoom: upTo(22, 2).map(Math.abs), lat: upTo(85, 3), lon: upTo(180, 3) }),
);
