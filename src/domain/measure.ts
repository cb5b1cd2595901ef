/** Units in which the sources print. */
export type Unit = 'ha' | '%' | 'items' | 'people';

/** What a figure counts, and the one unit in which the ledger keeps it. */
export const MEASURES = {
  cleared_area: 'ha',
  cleared_share: '%',
  share_of_unknown_base: '%',
  ap_mines: 'items',
  at_mines: 'items',
  uxo: 'items',
  mines: 'items',
  items_total: 'items',
  cluster_munitions: 'items',
  victims: 'people',
  killed: 'people',
  injured: 'people',
  contaminated_area: 'ha',
  high_contamination_area: 'ha',
  low_contamination_area: 'ha',
  mines_on_handed_over_maps: 'items',
  minefield_area_cleared: 'ha',
  cleared_area_for_agriculture: 'ha',
  cleared_area_for_energy: 'ha',
  cleared_area_for_other: 'ha',
  cleared_area_for_residential: 'ha',
  cleared_area_for_transport: 'ha',
} as const satisfies Record<string, Unit>;

export type Measure = keyof typeof MEASURES;
export const MEASURE_IDS = Object.keys(MEASURES) as Measure[];
