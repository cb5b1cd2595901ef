import { symbolsOf } from '../../i18n/own-symbol-words.ts';
import type { OwnDrawing } from '../../map/own-layer.ts';
import { PALETTES } from '../../map/palette.ts';
import { PATTERNS, type Pattern } from '../../map/patterns.ts';
import { RAMPS } from '../../metrics/ramps.ts';
import type { Content } from '../content.ts';
import { block, heightOf, INK, SOFT } from './blocks.ts';
import { linesOf, patternMarkup, themeOfPicture } from './picture-map.ts';
import { marksMarkup } from './picture-marks.ts';
import { keyMarkup } from './picture-own.ts';
import { element, shortened, wrapped } from './svg-text.ts';

/** Where a legend stands, in pixels, and how high its letters are. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Notes that would reach below this are left out: the picture without them still names its classes. */
  readonly bottom: number;
}

/** Items of the mark that explains a kind: its circle has room for the shape. */
const KEY_ITEMS = 6000;

/** The legend in one column, or in two: classes in the first, what lines and marks mean in the second. */
export function legendMarkup(
  { scene, legend, text: say }: Content,
  { x: left, y: top, width, size, bottom }: Place,
  columns: 1 | 2,
  own: OwnDrawing | null = null,
): string {
  const theme = themeOfPicture(scene);
  const palette = PALETTES[theme];
  const columnWidth = columns === 1 ? width : width / 2 - size;
  const indent = size * 2.7;
  const swatch = {
    width: size * 2,
    height: size * 1.2,
    stroke: palette.border,
    'stroke-width': 0.75,
  };
  const parts: string[] = [];
  let x = left;
  let y = top;
  const write = (words: string, bold = false, fill = SOFT, room = columnWidth) => {
    const lines = wrapped(words, room, size, { bold });
    parts.push(block({ lines, size, bold, fill }, x, y));
    y += heightOf({ lines, size }) + size * 0.4;
  };
  const words = (text: string) =>
    block({ lines: [shortened(text, columnWidth - indent, size)], size }, x + indent, y);
  const entry = (fill: string, text: string, defs = '') => {
    parts.push(defs, element('rect', { x, y, ...swatch, fill }), words(text));
    y += size * 1.75;
  };
  const pattern = (id: string, ground: string, lines: Pattern) =>
    element('defs', {}, patternMarkup(id, ground, lines, palette, 1));

  write(legend.title, true, INK, width);
  if (legend.unit) write(legend.unit, false, SOFT, width);
  const second = y;
  for (const { ramp, klass, words: text } of legend.classes) {
    entry(RAMPS[ramp][theme][klass - 1] ?? 'none', `${klass}. ${text}`);
  }
  entry('url(#key-none)', legend.noRecord, pattern('key-none', palette.ground, PATTERNS.hairlines));
  /** Where the first column has room, when it is not the only one. */
  const room = { x, y };
  if (columns === 2) [x, y] = [left + width - columnWidth, second];
  for (const { weight, words: text } of legend.lines) {
    const id = `key-${weight}`;
    entry(`url(#${id})`, text, pattern(id, palette.hairline, linesOf(weight)));
  }
  for (const { kind, words: text } of legend.marks) {
    const mark = marksMarkup([{ kind, amount: KEY_ITEMS, hollow: false, label: text }], palette);
    parts.push(element('g', { transform: `translate(${x + size / 2} ${y})` }, mark), words(text));
    y += size * 1.9;
  }
  if (own) {
    write(`${say.say('records.figures')}.`, true, INK);
    const symbols = symbolsOf(say, own.marks.present, own.marks.areas !== null);
    const row = size * 1.6;
    for (const [index, one] of symbols.entries()) {
      if (y + row > bottom && x !== room.x) ({ x, y } = room);
      const count = symbols.length - index;
      if (y + 2 * row > bottom && x === room.x && count > 1) {
        write(say.say('records.moreSymbols', { count }));
        break;
      }
      const key = keyMarkup(one, size, { palette, theme, unit: 1 });
      parts.push(element('g', { transform: `translate(${x} ${y})` }, key), words(one.short));
      y += row;
    }
  }
  for (const note of legend.notes) {
    const lines = wrapped(note, columnWidth, size);
    if (y + heightOf({ lines, size }) < bottom) write(note);
  }
  return parts.join('');
}
