/**
 * The drawing order of the map, bottom first: each MapLibre layer with the SVG group that draws the
 * same thing. Both renderers follow this one list.
 */
export const DRAWING_ORDER = [
  { id: 'around', group: 'around' },
  { id: 'around-lines', group: 'around' },
  { id: 'district-fill', group: 'districts' },
  { id: 'district-hairlines', group: 'districts' },
  { id: 'district-lines-1', group: 'districts' },
  { id: 'district-lines-2', group: 'districts' },
  { id: 'district-lines-3', group: 'districts' },
  { id: 'lakes', group: 'waters' },
  { id: 'rivers', group: 'waters' },
  { id: 'borders-approximate', group: 'borders' },
  { id: 'borders-casing', group: 'borders' },
  { id: 'borders-core', group: 'borders' },
  // A person's own records, where there are some.
  { id: 'own-areas', group: 'own-records' },
  { id: 'own-casing', group: 'own-records' },
  { id: 'own-outline', group: 'own-records' },
  { id: 'own-dashes', group: 'own-records' },
  { id: 'own-items', group: 'own-records' },
  { id: 'places', group: 'places' },
  { id: 'district-labels', group: 'labels' },
  { id: 'own-cells', group: 'own-counts' },
  { id: 'own-counts', group: 'own-counts' },
] as const;

export type LayerId = (typeof DRAWING_ORDER)[number]['id'];

/** The SVG groups in the order of the list. */
export const SVG_GROUPS: readonly string[] = [...new Set(DRAWING_ORDER.map(({ group }) => group))];

/** Layers in drawing order; throws for a layer that the list does not have. */
export function inDrawingOrder<T extends { readonly id: string }>(layers: readonly T[]): T[] {
  const ids: readonly string[] = DRAWING_ORDER.map(({ id }) => id);
  for (const { id } of layers) {
    if (!ids.includes(id)) {
      throw new Error(`Layer "${id}" is not in the drawing order of the map.`);
    }
  }
  return [...layers].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** The one source of the MapLibre style. */
export const SOURCE = 'atlas';
