import type { Palette } from '../../map/palette.ts';
import { type Box, toWorld } from '../../map/projection.ts';
import type { Mark, SymbolGroup } from '../../map/scene.ts';
import type { SvgShapes } from '../../map/shapes.ts';
import { layoutGroup, shapePath } from '../../map/symbols.ts';
import { element, escapeXml, textWidth } from './svg-text.ts';

/** A text on the map with a halo, middle on its place. */
export function label(
  words: string,
  x: number,
  y: number,
  size: number,
  fill: string,
  halo: string,
): string {
  const attributes = { x, y: y + size * 0.35, 'font-size': size, 'text-anchor': 'middle' };
  // Two texts: not every reader of SVG knows `paint-order`.
  const outline = {
    fill: 'none',
    stroke: halo,
    'stroke-width': size / 4,
    'stroke-linejoin': 'round',
  };
  return (
    element('text', { ...attributes, ...outline }, escapeXml(words)) +
    element('text', { ...attributes, fill }, escapeXml(words))
  );
}

/** Height of the words under a group of marks, in pixels. */
const CAPTION_PX = 11;

/** The marks of one place as SVG, in pixels from their top left corner. */
export function marksMarkup(marks: readonly Mark[], palette: Palette): string {
  return layoutGroup(marks)
    .marks.map(({ mark, x, y, r, glyph }) => {
      const colour = palette[mark.kind];
      const inner = mark.hollow
        ? { fill: palette.ground, stroke: colour, 'stroke-width': 1.5 }
        : { fill: colour, 'fill-opacity': 0.75, stroke: palette.symbolInner, 'stroke-width': 1.25 };
      const shape = mark.hollow
        ? { fill: palette.ground, stroke: palette.label, 'stroke-width': 1.25 }
        : {
            fill: glyph.x === x ? '#ffffff' : colour,
            stroke: palette.symbolOuter,
            'stroke-width': 1,
          };
      return (
        element('title', {}, escapeXml(mark.label)) +
        element('circle', {
          cx: x,
          cy: y,
          r: r + 0.75,
          fill: 'none',
          stroke: palette.symbolOuter,
        }) +
        element('circle', { cx: x, cy: y, r: Math.max(r - 0.75, 1), ...inner }) +
        (glyph.size > 0
          ? element('path', { d: shapePath(mark.kind, glyph.x, glyph.y, glyph.size), ...shape })
          : '')
      );
    })
    .map((mark) => element('g', {}, mark))
    .join('');
}

/** A group of marks under the name of its district; what belongs to none stands in a corner of the map. */
export function groupMarkup(
  shapes: SvgShapes,
  group: SymbolGroup,
  palette: Palette,
  unit: number,
  box: Box,
): string {
  const { width, height } = layoutGroup(group.marks);
  const half = Math.max(width, textWidth(group.caption, CAPTION_PX)) / 2;
  const [x, y] = group.at
    ? toWorld(shapes.world, group.at)
    : [box[2] - (half + 8) * unit, box[3] - (height / 2 + 26) * unit];
  const top = group.at ? y + 9 * unit : y - (height / 2) * unit;
  const marks = element(
    'g',
    { transform: `translate(${x - (width / 2) * unit} ${top}) scale(${unit})` },
    marksMarkup(group.marks, palette),
  );
  if (!group.caption) return marks;
  const under = top + (height + 12) * unit;
  return marks + label(group.caption, x, under, CAPTION_PX * unit, palette.label, palette.halo);
}
