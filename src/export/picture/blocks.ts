import { element, escapeXml } from './svg-text.ts';

/** Ink of the answer. */
export const INK = '#16191e';
/** Ink of what stands behind the answer. */
export const SOFT = '#4b4f57';
/** From one line to the next, in heights of the letters. */
const LINE = 1.35;

/** Lines of one size. */
export interface Words {
  readonly lines: readonly string[];
  readonly size: number;
  readonly bold?: boolean;
  readonly fill?: string;
}
/** How high lines are. */
export const heightOf = ({ lines, size }: Words): number => lines.length * size * LINE;

/** Lines of text from a top edge down. */
export function block(
  { lines, size, bold = false, fill = INK }: Words,
  x: number,
  top: number,
): string {
  const weight = bold ? { 'font-weight': 'bold' } : {};
  return lines
    .map((line, index) =>
      element(
        'text',
        { x, y: top + size * (index * LINE + 1), 'font-size': size, fill, ...weight },
        escapeXml(line),
      ),
    )
    .join('');
}

/** Blocks one under the other; each starts where the one before ends, plus a gap. */
export function stacked(blocks: readonly Words[], x: number, top: number, gap: number): string {
  let y = top;
  return blocks
    .map((words) => {
      const markup = block(words, x, y);
      y += heightOf(words) + gap;
      return markup;
    })
    .join('');
}

/** How high blocks are that stand one under the other. */
export const stackHeight = (blocks: readonly Words[], gap: number): number =>
  blocks.reduce((sum, words) => sum + heightOf(words) + gap, -gap);
