import type { Scene } from './scene.ts';

/** The districts on both sides of a piece of border; `null` is land outside the focus districts. */
export type Owners = readonly [string, string | null];

/** Why a piece of border is drawn strongly; the strongest reason wins. */
export type Look = 'operation' | 'handed-over-maps' | 'hover' | 'selected';

/** Whether a piece is on the outline of the union of districts: exactly one owner is a member. */
export function onOutline([a, b]: Owners, members: readonly string[]): boolean {
  return members.includes(a) !== (b !== null && members.includes(b));
}

/** How a piece of border is drawn in a scene; `null` is as an ordinary border. */
export function lookOf(owners: Owners, scene: Scene): Look | null {
  if (scene.selected.some((id) => onOutline(owners, [id]))) return 'selected';
  if (scene.hovered !== null && onOutline(owners, [scene.hovered])) return 'hover';
  return scene.outlines.find(({ members }) => onOutline(owners, members))?.kind ?? null;
}
