import type { Measure } from './measure.ts';

/** Kinds of ordnance that the layers show. Shape first: colour is never the only mark. */
export const ORDNANCE = {
  ap: { measure: 'ap_mines', shape: 'triangle' },
  at: { measure: 'at_mines', shape: 'square' },
  uxo: { measure: 'uxo', shape: 'diamond' },
} as const satisfies Record<string, { measure: Measure; shape: string }>;

export type OrdnanceId = keyof typeof ORDNANCE;
export const ORDNANCE_IDS = Object.keys(ORDNANCE) as OrdnanceId[];
