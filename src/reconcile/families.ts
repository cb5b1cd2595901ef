import type { Measure, Unit } from '../domain/measure.ts';
import type { Amount, Commodity, FamilyId } from '../domain/reconciled.ts';

/** Figures that are reconciled with one another, and by themselves. */
export interface Family {
  readonly unit: Unit;
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
    commodities: ['area'],
    measures: { cleared_area: ['area'], cleared_share: ['area'] },
    amounts: [{ amount: 'area', commodities: ['area'] }],
    withinLand: true,
  },
  ordnance: {
    unit: 'items',
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
