import type { District } from '../domain/district.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

const HEADINGS: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [0, 1],
  down: [0, -1],
  left: [-1, 0],
  right: [1, 0],
};
/** A neighbour farther off the arrow's heading than this does not lie "in that direction". */
const WIDEST = Math.cos((75 * Math.PI) / 180);

/** How straight and how far one anchor lies from another in a direction. */
function bearing(from: District, to: District, direction: Direction) {
  const [hx, hy] = HEADINGS[direction];
  // A degree of longitude is shorter than one of latitude.
  const dx = (to.anchor[0] - from.anchor[0]) * Math.cos((from.anchor[1] * Math.PI) / 180);
  const dy = to.anchor[1] - from.anchor[1];
  const far = Math.hypot(dx, dy);
  return { straight: (dx * hx + dy * hy) / far, far };
}

/**
 * The district that an arrow key goes to: the neighbour that lies straightest in that direction;
 * without one, the nearest other district that way, so that no district is a dead end.
 */
export function neighbourTowards(
  districts: readonly District[],
  id: string,
  direction: Direction,
): string | null {
  const from = districts.find((district) => district.id === id);
  if (!from) return null;
  const ahead = districts
    .filter((to) => to.id !== id)
    .map((to) => ({ id: to.id, ...bearing(from, to, direction) }))
    .filter(({ straight }) => straight > WIDEST);
  const [neighbour] = ahead
    .filter((to) => from.neighbours.includes(to.id))
    .sort((a, b) => b.straight - a.straight || a.far - b.far);
  const [nearest] = ahead.sort((a, b) => a.far / a.straight - b.far / b.straight);
  return (neighbour ?? nearest)?.id ?? null;
}
