import type { Measure, Unit } from '../domain/measure.ts';
import type { Amount, Commodity, FamilyId } from '../domain/reconciled.ts';

/** Figures that are reconciled with one another, and by themselves. */
export interface Family {
  readonly unit: Unit;
  /** Decimal places of an estimate: a tenth of a hectare, whole items. */
  readonly decimals: number;
  readonly commodities: readonly Commodity[];
  /** Which commodities a measure of this family adds up. */
  readonly measures: Readonly<Partial<Record<Measure, readonly Commodity[]>>>;
  /** The amounts that ranges are given for, each a sum of commodities. */
  readonly amounts: readonly {
    readonly amount: Amount;
    readonly commodities: readonly Commodity[];
  }[];
  /** True when an amount in a district cannot exceed the district's land. */
  readonly withinLand: boolean;
}

/** The two families. `mines` is AP + AT; unexploded ordnance stays apart. */
export const FAMILIES: Readonly<Record<FamilyId, Family>> = {
  area: {
    unit: 'ha',
    decimals: 1,
    commodities: ['area'],
    measures: { cleared_area: ['area'], cleared_share: ['area'] },
    amounts: [{ amount: 'area', commodities: ['area'] }],
    withinLand: true,
  },
  ordnance: {
    unit: 'items',
    decimals: 0,
    commodities: ['ap', 'at', 'uxo'],
    measures: {
      ap_mines: ['ap'],
      at_mines: ['at'],
      uxo: ['uxo'],
      mines: ['ap', 'at'],
      items_total: ['ap', 'at', 'uxo'],
    },
    amounts: [
      { amount: 'mines', commodities: ['ap', 'at'] },
      { amount: 'uxo', commodities: ['uxo'] },
    ],
    withinLand: false,
  },
};

/** An estimate with the decimal places that it is given with. */
export function roundedTo({ decimals }: Family, value: number): number {
  return Number(value.toFixed(decimals));
}
