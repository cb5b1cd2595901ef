import type { Measure } from '../domain/measure.ts';
import type { Period } from '../domain/period.ts';
import type { Statement } from '../domain/statement.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { figuresInWindow } from '../ledger/window.ts';

/** A rate needs at least this much land and this many items; under it only the counts are shown. */
const LEAST_HA = 1;
const LEAST_ITEMS = 10;
export const HA_PER_KM2 = 100;

/** True when there is too little land or there are too few items for a rate. */
export function isTooLittle(ha: number, items: number): boolean {
  return ha < LEAST_HA || items < LEAST_ITEMS;
}

/** Items found per km² reported cleared, or why there is none. */
export type Rate =
  | {
      readonly perKm2: number;
      readonly statements: readonly Statement[];
      /** Days of the window without a figure, the same for items and land. */
      readonly missingDays: number;
    }
  | {
      readonly perKm2: null;
      readonly why: 'notBothParts' | 'tooLittle';
      readonly statements: readonly Statement[];
    };

/** The ways in which a source may print all items: one sum, or its kinds. */
const WAYS = [
  ['items_total'],
  ['ap_mines', 'at_mines', 'uxo'],
  ['mines', 'uxo'],
] as const satisfies Measure[][];

/** All items printed for an area in a window, in the ways in which they are printed in full. */
function itemsFound(ledger: Ledger, area: string, window: Period) {
  return WAYS.flatMap((measures) => {
    const parts = measures
      .map((measure) => figuresInWindow(ledger, measure, area, window))
      .filter((part) => part !== null);
    const missing = new Set(parts.map(({ missingDays }) => missingDays));
    if (parts.length < measures.length || missing.size !== 1) return [];
    return {
      total: parts.reduce((sum, { total }) => sum + total, 0),
      missingDays: parts[0]?.missingDays ?? 0,
      statements: parts.flatMap(({ statements }) => statements),
    };
  });
}

/**
 * Items found per km² reported cleared, where both parts are printed for the area and the same
 * number of days. It says how much was found where teams worked, never what is left.
 */
export function itemsPerKm2(ledger: Ledger, area: string, window: Period): Rate {
  const land = figuresInWindow(ledger, 'cleared_area', area, window);
  const found = itemsFound(ledger, area, window);
  const items = found.find(({ missingDays }) => missingDays === land?.missingDays);
  if (!land || !items) {
    const parts = [...found.flatMap(({ statements }) => statements), ...(land?.statements ?? [])];
    return { perKm2: null, why: 'notBothParts', statements: parts };
  }
  const statements = [...items.statements, ...land.statements];
  if (isTooLittle(land.total, items.total)) {
    return { perKm2: null, why: 'tooLittle', statements };
  }
  const { missingDays } = land;
  return { perKm2: (items.total / land.total) * HA_PER_KM2, statements, missingDays };
}
