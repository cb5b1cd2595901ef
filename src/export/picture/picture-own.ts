import type { HazardClass } from '../../domain/hazard.ts';
import type { ItemKind } from '../../domain/item-kind.ts';
import type { OwnDrawing } from '../../map/own-layer.ts';
import { areaPaths, cellSquares, itemPath, itemPaths, markPath } from '../../map/own-paths.ts';
import {
  FILL_OPACITY,
  HAZARD_SYMBOLS,
  itemColour,
  OUTLINE_CASING,
  TILE,
} from '../../map/own-symbols.ts';
import type { Palette } from '../../map/palette.ts';
import type { World } from '../../map/projection.ts';
import type { OwnSymbol } from '../../i18n/own-symbol-words.ts';
import type { Theme } from '../../metrics/ramps.ts';
import { type Attributes, element, escapeXml, textWidth } from './svg-text.ts';

/** How own records are painted in a picture. */
export interface OwnPaint {
  readonly palette: Palette;
  readonly theme: Theme;
  /** Units of the drawing for a pixel. */
  readonly unit: number;
}

const TEXT_PX = 11;
const HIGH_PX = 15;

/** The fill of a class with its mark, as a pattern. */
function hazardPattern(id: string, name: HazardClass, { theme, unit }: OwnPaint): string {
  const { fill, mark } = HAZARD_SYMBOLS[name];
  const ink: Attributes = !mark
    ? {}
    : mark.kind === 'dots'
      ? { fill: mark.colour }
      : { fill: 'none', stroke: mark.colour, 'stroke-width': mark.width };
  return element(
    'pattern',
    {
      id,
      width: TILE,
      height: TILE,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `scale(${unit})`,
    },
    element('rect', { width: TILE, height: TILE, fill, 'fill-opacity': FILL_OPACITY[theme] }) +
      (mark ? element('path', { d: markPath(mark), ...ink }) : ''),
  );
}

function outlines(name: HazardClass, d: string, unit: number): string {
  const { colour, width, dash } = HAZARD_SYMBOLS[name].outline;
  const line = (stroke: string, px: number, more: Attributes = {}) =>
    element('path', { d, fill: 'none', stroke, 'stroke-width': px * unit, ...more });
  const dashes = dash
    ? { 'stroke-dasharray': dash.map((one) => one * width * unit).join(' ') }
    : {};
  return line(OUTLINE_CASING.colour, width + OUTLINE_CASING.more) + line(colour, width, dashes);
}

const itemMarkup = (kind: ItemKind, d: string, { palette, unit }: OwnPaint) =>
  element('path', {
    d,
    fill: itemColour(kind, palette),
    stroke: palette.symbolInner,
    'stroke-width': unit,
  });

/** Polygons and points of own records, as they lie under the names of a map. */
export function recordsMarkup({ marks }: OwnDrawing, world: World, paint: OwnPaint): string {
  const areas = marks.areas ? areaPaths(marks.areas, world) : [];
  const classes = [...new Set(areas.map(({ hazard }) => hazard))];
  const patterns = classes.map((name) => hazardPattern(`own-${name}`, name, paint));
  const items = marks.points ? itemPaths(marks.points, world, paint.unit) : [];
  return [
    patterns.length > 0 ? element('defs', {}, patterns.join('')) : '',
    ...areas.map(
      ({ hazard, d }) =>
        element('path', { d, fill: `url(#own-${hazard})`, 'fill-rule': 'evenodd' }) +
        outlines(hazard, d, paint.unit),
    ),
    ...items.map(({ kind, d }) => itemMarkup(kind, d, paint)),
  ].join('');
}

/** Items of cells as numbers on a neutral ground, above the names of a map. */
export function countsMarkup(
  { marks, labels }: OwnDrawing,
  world: World,
  { palette, unit }: OwnPaint,
): string {
  const squares = marks.cells ? cellSquares(marks.cells, world) : [];
  return squares
    .map(({ left, top, right, bottom }, i) => {
      const words = labels[i] ?? '';
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const width = (textWidth(words, TEXT_PX) + 6) * unit;
      const line = { stroke: palette.label, 'stroke-width': 0.75 * unit };
      return (
        element('rect', {
          x: left,
          y: top,
          width: right - left,
          height: bottom - top,
          fill: 'none',
          'stroke-opacity': 0.6,
          ...line,
        }) +
        element('rect', {
          x: x - width / 2,
          y: y - (HIGH_PX / 2) * unit,
          width,
          height: HIGH_PX * unit,
          fill: palette.halo,
          ...line,
        }) +
        element(
          'text',
          {
            x,
            y: y + TEXT_PX * 0.35 * unit,
            'font-size': TEXT_PX * unit,
            'text-anchor': 'middle',
            fill: palette.label,
          },
          escapeXml(words),
        )
      );
    })
    .join('');
}

/** A symbol of own records beside its words, in pixels from its top left corner. */
export function keyMarkup({ symbol }: OwnSymbol, size: number, paint: OwnPaint): string {
  const [width, height] = [size * 2, size * 1.2];
  if ('item' in symbol) {
    return itemMarkup(symbol.item, itemPath(symbol.item, [width / 2, height / 2], 1), paint);
  }
  const id = `own-key-${symbol.hazard}`;
  const d = `M1 1H${width - 1}V${height - 1}H1z`;
  return (
    element('defs', {}, hazardPattern(id, symbol.hazard, paint)) +
    element('path', { d, fill: `url(#${id})` }) +
    outlines(symbol.hazard, d, 1)
  );
}
