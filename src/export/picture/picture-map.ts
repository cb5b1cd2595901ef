import { lookOf, type Look } from '../../map/borders.ts';
import type { OwnDrawing } from '../../map/own-layer.ts';
import { PALETTES, type Palette } from '../../map/palette.ts';
import { PATTERNS, type Pattern } from '../../map/patterns.ts';
import { type Box, withAir } from '../../map/projection.ts';
import type { DistrictFill, Fill, LineWeight, Scene } from '../../map/scene.ts';
import type { SvgShapes } from '../../map/shapes.ts';
import { RAMPS, type Theme } from '../../metrics/ramps.ts';
import { groupMarkup, label } from './picture-marks.ts';
import { countsMarkup, recordsMarkup } from './picture-own.ts';
import { type Attributes, element, escapeXml } from './svg-text.ts';

/** Where a map stands in a picture, in its pixels. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pictures are for paper and for pages of others: never on a dark ground. */
export function themeOfPicture({ theme }: Scene): Theme {
  return theme === 'contrast' ? 'contrast' : 'light';
}

/** Presentation attributes of the classes in the markup of `shapes.around` and `shapes.waters`. */
function looksOf(palette: Palette, unit: number): Readonly<Record<string, Attributes>> {
  const line = (stroke: string, width: number) => ({
    fill: 'none',
    stroke,
    // That markup is in tenths of world units.
    'stroke-width': width * unit * 10,
  });
  return {
    'map-sea': { fill: palette.water },
    'map-context': { fill: palette.context, 'fill-rule': 'evenodd' },
    'map-context-border': line(palette.contextBorder, 0.75),
    'map-country': {
      ...line(palette.countryBorder, 1),
      fill: palette.neighbour,
      'fill-rule': 'evenodd',
    },
    'map-lake': { ...line(palette.waterline, 0.5), fill: palette.water },
    'map-river': line(palette.waterline, 0.6),
    'map-river map-river-main': line(palette.waterline, 1.2),
  };
}

/** Markup of shapes with presentation attributes in place of its classes. */
function painted(markup: string, looks: Readonly<Record<string, Attributes>>): string {
  const written = markup.replace(/ class="([^"]*)"/g, (_, name: string) =>
    Object.entries(looks[name] ?? {})
      .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
      .join(''),
  );
  return element('g', { transform: 'scale(.1)' }, written);
}

const isClass = (fill: DistrictFill | undefined): fill is Fill =>
  fill !== null && fill !== undefined && fill !== 'plain';
const patternName = (id: string, { ramp, klass, lines }: Fill): string =>
  `${id}-${ramp}-${klass}-${lines ?? 0}`;

/** A pattern of lines over a ground, with lines as wide as `unit` says for a pixel. */
export function patternMarkup(
  id: string,
  ground: string,
  { angle, period, stripes }: Pattern,
  palette: Palette,
  unit: number,
): string {
  const rects = stripes.map(({ colour, from, width }) =>
    element('rect', { x: from, width, height: period, fill: palette[colour] }),
  );
  return element(
    'pattern',
    {
      id,
      width: period,
      height: period,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `scale(${unit}) rotate(${90 - angle})`,
    },
    element('rect', { width: period, height: period, fill: ground }) + rects.join(''),
  );
}

/** The pattern of an estimate's lines over a colour. */
export function linesOf(weight: LineWeight): Pattern {
  return PATTERNS[`lines-${weight}`];
}

/** Line colours and widths of a piece of border, in pixels: the casing, then the core. */
function borderLines(
  palette: Palette,
  look: Look | 'plain',
): readonly (readonly [string, number])[] {
  switch (look) {
    case 'plain':
      return [
        [palette.borderHalo, 2],
        [palette.border, 0.8],
      ];
    case 'selected':
      return [
        [palette.casing, 4.5],
        [palette.core, 1.6],
      ];
    case 'hover':
      return borderLines(palette, 'plain');
    case 'operation':
      return [
        [palette.halo, 4],
        [palette.operation, 2.2],
      ];
    case 'handed-over-maps':
      return [
        [palette.halo, 4],
        [palette.handedOver, 2.2],
      ];
  }
}

function borders(shapes: SvgShapes, scene: Scene, palette: Palette, unit: number): string {
  const path = (d: string, stroke: string, width: number, more: Attributes = {}) =>
    element('path', { d, fill: 'none', stroke, 'stroke-width': width * unit, ...more });
  const rough = shapes.borders.filter(({ approximate }) => approximate).map(({ d }) => d);
  const dashes = { 'stroke-dasharray': `${4 * unit} ${3 * unit}` };
  const looks = ['plain', 'operation', 'handed-over-maps', 'selected'] as const;
  const layers = [0, 1].flatMap((layer) =>
    looks.map((look) => {
      const d = shapes.borders
        .filter(
          ({ owners, approximate }) =>
            (lookOf(owners, scene) ?? (approximate ? null : 'plain')) === look,
        )
        .map((piece) => piece.d)
        .join('');
      const [stroke, width] = borderLines(palette, look)[layer] ?? ['none', 0];
      return d && path(d, stroke, width, { 'stroke-linejoin': 'round' });
    }),
  );
  return (
    (rough.length > 0 ? path(rough.join(''), palette.border, 1, dashes) : '') + layers.join('')
  );
}

/** The part of the world that a frame shows, and how many world units a pixel of it is. */
function viewOf(shapes: SvgShapes, { width, height }: Frame): { box: Box; unit: number } {
  const [left, top, right, bottom] = withAir(shapes.focus);
  const unit = Math.max((right - left) / width, (bottom - top) / height);
  const [cx, cy] = [(left + right) / 2, (top + bottom) / 2];
  const [dx, dy] = [(width * unit) / 2, (height * unit) / 2];
  return { box: [cx - dx, cy - dy, cx + dx, cy + dy], unit };
}

/** The map of a scene as an SVG element that fills a frame. Names are `textPx` high. */
export function mapMarkup(
  shapes: SvgShapes,
  scene: Scene,
  frame: Frame,
  textPx: number,
  own: OwnDrawing | null = null,
): string {
  const palette = PALETTES[themeOfPicture(scene)];
  const { box, unit } = viewOf(shapes, frame);
  const [left, top, right, bottom] = box;
  const looks = looksOf(palette, unit);
  const paint = { palette, theme: themeOfPicture(scene), unit };
  const colourOf = ({ ramp, klass }: Fill) =>
    RAMPS[ramp][themeOfPicture(scene)][klass - 1] ?? 'none';
  const estimates = new Map(
    Object.values(scene.fills).flatMap((fill) =>
      isClass(fill) && fill.lines ? [[patternName('lines', fill), fill] as const] : [],
    ),
  );
  const patterns = [
    patternMarkup('no-record', palette.ground, PATTERNS.hairlines, palette, unit),
    ...[...estimates].map(([id, fill]) =>
      patternMarkup(id, colourOf(fill), linesOf(fill.lines ?? 1), palette, unit),
    ),
  ];
  const districts = shapes.districts.map(({ id, d, name }) => {
    const fill = scene.fills[id] ?? null;
    const paint = !isClass(fill)
      ? fill === 'plain'
        ? palette.ground
        : 'url(#no-record)'
      : fill.lines
        ? `url(#${patternName('lines', fill)})`
        : colourOf(fill);
    const faded = scene.faded.has(id) ? { 'fill-opacity': 0.12 } : {};
    const title = element('title', {}, escapeXml(scene.words[id]?.sentence ?? name[scene.lang]));
    return element('path', { d, fill: paint, 'fill-rule': 'evenodd', ...faded }, title);
  });
  const size = textPx * unit;
  const near = ([x, y]: readonly [number, number]) =>
    x > left && x < right && y > top && y < bottom;
  const places = shapes.places
    .filter(({ at, kind }) => kind === 'country' && near(at))
    .map(({ at, name }) => label(name[scene.lang], ...at, size, palette.placeLabel, palette.halo));
  const names = shapes.districts.map(({ anchor, name }) =>
    label(name[scene.lang], ...anchor, size, palette.label, palette.halo),
  );
  return element(
    'svg',
    { ...frame, viewBox: `${left} ${top} ${right - left} ${bottom - top}`, overflow: 'hidden' },
    [
      element('defs', {}, patterns.join('')),
      element('rect', {
        x: left,
        y: top,
        width: right - left,
        height: bottom - top,
        fill: palette.neighbour,
      }),
      painted(shapes.around, looks),
      ...districts,
      painted(shapes.waters, looks),
      borders(shapes, scene, palette, unit),
      own ? recordsMarkup(own, shapes.world, paint) : '',
      ...places,
      ...scene.symbols.map((group) => groupMarkup(shapes, group, palette, unit, box)),
      ...names,
      own ? countsMarkup(own, shapes.world, paint) : '',
    ].join(''),
  );
}
