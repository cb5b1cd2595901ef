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

/** How long the way to another district is for an arrow key; infinite when it lies elsewhere. */
function wayTo(from: District, to: District, direction: Direction): number {
  const [hx, hy] = HEADINGS[direction];
  // A degree of longitude is shorter than one of latitude.
  const dx = (to.anchor[0] - from.anchor[0]) * Math.cos((from.anchor[1] * Math.PI) / 180);
  const dy = to.anchor[1] - from.anchor[1];
  const far = Math.hypot(dx, dy);
  const straight = (dx * hx + dy * hy) / far;
  return straight > WIDEST ? far / straight : Infinity;
}

/**
 * The district that an arrow key goes to: the neighbour that lies nearest and straightest in that
 * direction; without one, any other district that way, so that no district is a dead end.
 */
export function neighbourTowards(
  districts: readonly District[],
  id: string,
  direction: Direction,
): string | null {
  const from = districts.find((district) => district.id === id);
  if (!from) return null;
  const ahead = districts
    .filter((to) => to !== from)
    .map((to) => ({ id: to.id, way: wayTo(from, to, direction) }))
    .filter(({ way }) => way < Infinity)
    .sort((a, b) => a.way - b.way);
  const neighbour = ahead.find((to) => from.neighbours.includes(to.id));
  return (neighbour ?? ahead[0])?.id ?? null;
}
