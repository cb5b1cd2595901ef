import type { Mark } from '../../map/scene.ts';
import type { SvgShapes } from '../../map/shapes.ts';
import type { ClassNumber, RampId } from '../../metrics/ramps.ts';
import type { OwnDrawing } from '../../map/own-layer.ts';
import type { Content, ExportFiles } from '../content.ts';
import { proofText } from './proof-text.ts';
import { block, SOFT, stacked, stackHeight, type Words } from './blocks.ts';
import { legendMarkup } from './picture-legend.ts';
import { mapMarkup } from './picture-map.ts';
import { element, escapeXml, shortened, wrapped } from './svg-text.ts';

/** What the colours and lines of a picture mean, in words. */
export interface PictureLegend {
  readonly title: string;
  /** The unit of the classes; empty for a metric without classes. */
  readonly unit: string;
  readonly classes: readonly {
    readonly ramp: RampId;
    readonly klass: ClassNumber;
    readonly words: string;
  }[];
  /** Weights of the lines over estimates; empty where nothing is estimated. */
  readonly lines: readonly { readonly weight: 1 | 2 | 3; readonly words: string }[];
  readonly noRecord: string;
  /** Kinds of marks that are drawn. */
  readonly marks: readonly { readonly kind: Mark['kind']; readonly words: string }[];
  readonly notes: readonly string[];
}

/** Measures of a layout, in pixels of the picture. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly titlePx: number;
  readonly textPx: number;
  readonly smallPx: number;
  readonly mapWidth: number;
  /** `beside`: legend and proof stand right of the map; `under`: only the legend does. */
  readonly proof: 'beside' | 'under';
  /** How many lines of sources and rows of the table stand in the picture. */
  readonly sourceLines: number;
  readonly rows: number;
}

/** Every layout once: for a page of others, a square post, and a sheet of A4 (300 dpi at twice this size). */
export const LAYOUTS = {
  card: {
    width: 1200,
    height: 630,
    margin: 24,
    titlePx: 25,
    textPx: 15,
    smallPx: 11,
    mapWidth: 470,
    proof: 'beside',
    sourceLines: 3,
    rows: 0,
  },
  square: {
    width: 1080,
    height: 1080,
    margin: 36,
    titlePx: 34,
    textPx: 19,
    smallPx: 15,
    mapWidth: 690,
    proof: 'under',
    sourceLines: 4,
    rows: 0,
  },
  a4: {
    width: 1240,
    height: 1754,
    margin: 70,
    titlePx: 36,
    textPx: 20,
    smallPx: 16,
    mapWidth: 760,
    proof: 'under',
    sourceLines: 9,
    rows: 20,
  },
} as const satisfies Record<string, Layout>;
export type LayoutId = keyof typeof LAYOUTS;

const FONT = 'DejaVu Sans, Verdana, Geneva, sans-serif';

/** The sources of a view in so many lines at most: whole ones, then how many more there are. */
function sourceLines({ text, view }: Content, most: number, width: number, size: number) {
  const all = view.sources.map(({ words, address }) => (address ? `${words}, ${address}` : words));
  for (let shown = all.length; shown > 0; shown--) {
    const left = all.length - shown;
    const more = left > 0 ? [text.say('picture.moreSources', { count: left })] : [];
    const words = `${text.say('sources.button')}: ${[...all.slice(0, shown), ...more].join('; ')}.`;
    const lines = wrapped(words, width, size);
    if (lines.length <= most || shown === 1) return lines.slice(0, most);
  }
  return [];
}

/** The proof in full: sources, licence, link, days, and the safety line. */
function footBlocks(content: Content, layout: Layout, width: number): readonly Words[] {
  const { text, view } = content;
  const { smallPx: size } = layout;
  const days = `${text.say('export.until')}: ${text.day(view.dataUntil)}. ${text.say('export.made')}: ${text.day(view.exported)}.`;
  const one = (words: string, most: number): Words => ({
    lines: wrapped(words, width, size, { most }),
    size,
    fill: SOFT,
  });
  return [
    { lines: sourceLines(content, layout.sourceLines, width, size), size, fill: SOFT },
    one(`${text.say('export.licence')}: ${view.licence}`, 4),
    one(`${text.say('share.link')}: ${view.link}`, 5),
    one(days, 2),
    ...view.safety.map((line): Words => {
      const lines = wrapped(line, width, size, { bold: true });
      return { lines, size, bold: true };
    }),
  ];
}

/** The values of the districts as a table of two columns, and how high it is. */
function tableMarkup(
  { rows, text }: Content,
  { rows: most, smallPx: size, margin, width }: Layout,
): { readonly markup: string; readonly height: number } {
  const line = size * 1.6;
  const nameWidth = (width - 2 * margin) * 0.24;
  const valueWidth = width - 2 * margin - nameWidth;
  const shown = rows.slice(0, most);
  const left = most > 0 ? rows.length - shown.length : 0;
  const more = left > 0 ? [{ name: '', value: text.say('picture.moreRows', { count: left }) }] : [];
  const markup = [...shown, ...more].map(({ name, value }, index) => {
    const y = index * line;
    const rule = { x1: margin, x2: width - margin, y1: y, y2: y, stroke: '#d5d2cd' };
    const first = { lines: [shortened(name, nameWidth - size, size, true)], size, bold: true };
    const second = { lines: [shortened(value, valueWidth, size)], size };
    return (
      element('line', rule) +
      block(first, margin, y + size * 0.2) +
      block(second, margin + nameWidth, y + size * 0.2)
    );
  });
  const height = most > 0 ? markup.length * line + size : 0;
  return { markup: most > 0 ? markup.join('') : '', height };
}

/**
 * A view as a still picture: SVG without style, script or reference to anything outside. It carries its
 * proof inside: title, legend, period, kind of figures, sources, licence, link, days, safety line.
 */
export function writePicture(
  content: Content,
  shapes: SvgShapes,
  id: LayoutId,
  own: OwnDrawing | null = null,
): string {
  const layout: Layout = LAYOUTS[id];
  const { width, height, margin, titlePx, textPx } = layout;
  const { view, text } = content;
  const inner = width - 2 * margin;
  const head: readonly Words[] = [
    {
      lines: wrapped(view.title, inner, titlePx, { bold: true, most: 2 }),
      size: titlePx,
      bold: true,
    },
    {
      lines: wrapped(`${view.period}. ${view.figures}`, inner, textPx, { most: 2 }),
      size: textPx,
      fill: SOFT,
    },
  ];
  const gap = textPx * 0.35;
  const top = margin + layout.smallPx * 1.6 + stackHeight(head, gap) + textPx * 0.8;
  const besideX = margin + layout.mapWidth + textPx;
  const besideWidth = width - margin - besideX;
  const beside = layout.proof === 'beside';
  const foot = footBlocks(content, layout, beside ? besideWidth : inner);
  const footTop = height - margin - stackHeight(foot, gap);
  const table = tableMarkup(content, layout);
  const bottom = beside ? height - margin : footTop - textPx * 0.8 - table.height;
  const place = {
    x: besideX,
    y: top,
    width: besideWidth,
    size: layout.smallPx,
    bottom: beside ? footTop : bottom,
  };
  const frame = { x: margin, y: top, width: layout.mapWidth, height: Math.max(bottom - top, 60) };
  const brand = { lines: [view.publisher], size: layout.smallPx, bold: true, fill: SOFT };
  const parts = [
    element('title', {}, escapeXml(`${view.title}. ${view.publisher}`)),
    element('desc', {}, escapeXml(proofText(content))),
    element('rect', { width, height, fill: '#ffffff' }),
    block(brand, margin, margin - layout.smallPx * 0.4),
    stacked(head, margin, margin + layout.smallPx * 1.1, gap),
    mapMarkup(shapes, content.scene, frame, Math.max(layout.smallPx - 1, 12), own),
    element('rect', { ...frame, fill: 'none', stroke: '#98959a' }),
    legendMarkup(content, place, beside ? 2 : 1, own),
    element('g', { transform: `translate(0 ${bottom + textPx})` }, table.markup || ' '),
    stacked(foot, beside ? besideX : margin, footTop, gap),
  ];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': FONT,
      'xml:lang': text.lang,
    },
    parts.join(''),
  );
}

/** The picture of a view with a person's own records, as far as they may leave the page. */
export async function drawnPicture(
  content: Content,
  files: Pick<ExportFiles, 'shapes' | 'own'>,
  id: LayoutId,
): Promise<string> {
  const shapes = files.shapes();
  return writePicture(content, shapes, id, await files.own(shapes, LAYOUTS[id].mapWidth));
}
