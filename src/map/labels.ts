import type { DistrictShape, SvgShapes } from './shapes.ts';

/** Up to so many districts all are named, as their names have room on the first view. */
const ALL_NAMED = 40;
/** At most so many of more. */
const MOST_NAMED = 60;
/** The size that the first view is taken to have, in pixels: names that have room here have it on more. */
const VIEW_PX = [560, 420] as const;
/** Room of a letter and of a line, in pixels. */
const LETTER_PX = 7.5;
const LINE_PX = 16;

/** True for so many districts that not all can be named at once. */
export function isCrowded(districts: number): boolean {
  return districts > ALL_NAMED;
}

/**
 * The districts that are named on the first view of a crowded map: the larger first, none whose name would
 * lie over an earlier one.
 */
export function roomyLabels({
  districts,
  focus,
}: Pick<SvgShapes, 'districts' | 'focus'>): readonly DistrictShape[] {
  if (!isCrowded(districts.length)) return districts;
  const [left, top, right, bottom] = focus;
  const unitsPerPx = Math.max((right - left) / VIEW_PX[0], (bottom - top) / VIEW_PX[1]);
  const sizeOf = ({ box }: DistrictShape) => (box[2] - box[0]) * (box[3] - box[1]);
  const widthOf = ({ name }: DistrictShape) => name.en.length * LETTER_PX * unitsPerPx;
  const chosen: DistrictShape[] = [];
  for (const next of [...districts].sort((a, b) => sizeOf(b) - sizeOf(a))) {
    if (chosen.length === MOST_NAMED) break;
    const isTaken = chosen.some(
      (one) =>
        Math.abs(one.anchor[0] - next.anchor[0]) < (widthOf(one) + widthOf(next)) / 2 &&
        Math.abs(one.anchor[1] - next.anchor[1]) < LINE_PX * unitsPerPx,
    );
    if (!isTaken) chosen.push(next);
  }
  return chosen;
}
