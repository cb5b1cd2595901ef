import { DOMParser, type Element } from '@xmldom/xmldom';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { HAZARD_CLASSES } from '../../../src/domain/hazard.ts';
import { ITEM_KINDS } from '../../../src/domain/item-kind.ts';
import type { MarksAsked } from '../../../src/domain/own-marks.ts';
import { drawnPng } from '../../../src/cli/card.ts';
import { exportedFile } from '../../../src/export/exported-file.ts';
import { LAYOUTS, type LayoutId, writePicture } from '../../../src/export/picture/picture.ts';
import { withTexts } from '../../../src/export/picture/png-text.ts';
import { escapeXml, textWidth, wrapped } from '../../../src/export/picture/svg-text.ts';
import { METRIC_IDS } from '../../../src/metrics/registry.ts';
import type { ViewState } from '../../../src/view/fields.ts';
import { SAFETY } from '../../e2e/words.ts';
import { exportOf, HOSTILE, shippedFiles, shippedShapes } from './view.ts';

const LAYOUT_IDS = Object.keys(LAYOUTS) as LayoutId[];
const ELEMENTS = /^(svg|title|desc|rect|text|g|defs|pattern|path|circle|line)$/;

/** A picture read by a parser that knows nothing of the atlas; fails where it is no XML. */
function parsed(svg: string): readonly Element[] {
  const faults: string[] = [];
  const document = new DOMParser({ onError: (_, message) => faults.push(message) }).parseFromString(
    svg,
    'image/svg+xml',
  );
  expect(faults).toEqual([]);
  return [...document.getElementsByTagName('*')];
}
const picture = (view: Partial<ViewState> = {}, id: LayoutId = 'a4', name?: string) =>
  writePicture(exportOf(view, name), shippedShapes, id);
const textsOf = (elements: readonly Element[]) =>
  elements.filter(({ tagName }) => tagName === 'text');
const numberOf = (element: Element, name: string) => Number(element.getAttribute(name));

/** Texts of the page itself: those of the map lie in the map's own coordinates. */
const pageTexts = (elements: readonly Element[]) =>
  textsOf(elements).filter((text) => {
    let parent = text.parentNode as Element | null;
    while (parent && parent.tagName !== 'svg') parent = parent.parentNode as Element | null;
    return parent?.getAttribute('xmlns') !== null && parent?.parentNode?.nodeType === 9;
  });

describe('a still picture', () => {
  test.each(LAYOUT_IDS)(
    '%s says the safety line, the days, a source and the kind of figures',
    (id) => {
      const words = textsOf(parsed(picture({}, id)))
        .map((text) => text.textContent)
        .join(' ');
      expect(words).toContain(SAFETY);
      expect(words).toContain('10 November 2020 to 31 December 2025');
      expect(words).toContain('Exported: 23 November 2026');
      expect(words).toContain('Best estimate');
      expect(words.replaceAll(' ', '')).toMatch(/https:\/\/report\.az\/[a-z-]+\/[a-z-]+/);
      expect(words).toContain('CC BY 4.0');
    },
  );

  test.each(LAYOUT_IDS)(
    '%s names the symbols of own records, or says how many more there are',
    (id) => {
      const classes = Object.fromEntries(HAZARD_CLASSES.map((name) => [name, 1]));
      const items = Object.fromEntries(ITEM_KINDS.map((kind, i) => [kind, 1200 + i]));
      const points = {
        ...{ index: Uint32Array.of(0), lon: Float64Array.of(46.9), lat: Float64Array.of(39.9) },
        ...{ kind: Uint8Array.of(0), inView: 1 },
      };
      const areas = {
        ...{ index: Uint32Array.of(0), hazard: Uint8Array.of(1), ringFrom: Uint32Array.of(0, 1) },
        ...{ cornerFrom: Uint32Array.of(0, 4), isOuter: Uint8Array.of(1), inView: 1 },
        corners: Float64Array.of(46.8, 39.8, 46.9, 39.8, 46.9, 39.9, 46.8, 39.8),
      };
      const asked: MarksAsked = {
        box: [46, 39, 48, 41],
        zoom: 11,
        until: '2025-12-31',
        detail: 'exact',
        mostPoints: 9,
        mostAreas: 9,
      };
      const own = {
        marks: { asked, cells: null, points, areas, present: { areas: classes, items } },
        labels: [],
      };
      const elements = parsed(writePicture(exportOf(), shippedShapes, id, own));
      expect(elements.filter(({ tagName }) => !ELEMENTS.test(tagName))).toEqual([]);
      const words = textsOf(elements).map((text) => text.textContent);
      const named = words.filter((one) => /^[A-Z][a-z, -]+: (1|1,20\d)$/.test(one ?? ''));
      const more = /and (\d+) more symbols/.exec(words.join(' '))?.[1] ?? 0;
      expect(named.length + Number(more)).toBe(HAZARD_CLASSES.length + ITEM_KINDS.length);
      expect(named.length).toBeGreaterThanOrEqual(6);
      expect(words.join(' ')).toContain('Own records, not published');
    },
  );

  test.each(METRIC_IDS)('of %s consists of plain drawing only', (m) => {
    const elements = parsed(picture({ m, l: ['ap', 'at', 'uxo', 'maps'] }, 'square'));
    expect(elements.filter(({ tagName }) => !ELEMENTS.test(tagName))).toEqual([]);
    const attributes = elements.flatMap((one) => [...one.attributes]);
    expect(
      attributes.filter(
        ({ name, value }) => /^(on|style|class|href|xlink)/.test(name) || /url\((?!#)/.test(value),
      ),
    ).toEqual([]);
  });

  test('has the value of every district as the page words it', () => {
    const words = textsOf(parsed(picture())).map((text) => text.textContent);
    expect(words).toContain('Aghdam');
    expect(words).toContain('35.2 to 42.5 %, estimate 40.0 %');
    expect(words).toContain('from 0.03 %, no upper limit known, not known well');
  });

  test('lines mark estimates, and hairlines districts without a figure', () => {
    const fillsOf = (svg: string) =>
      parsed(svg)
        .filter(({ tagName, parentNode }) => tagName === 'path' && parentNode?.nodeName === 'svg')
        .map((path) => path.getAttribute('fill') ?? '');
    expect(fillsOf(picture()).filter((fill) => fill.startsWith('url(#lines-'))).toHaveLength(13);
    const published = fillsOf(picture({ m: 'density', e: 'published' }));
    expect(published.filter((fill) => fill === 'url(#no-record)').length).toBeGreaterThan(10);
    expect(published.filter((fill) => fill.startsWith('url(#lines-'))).toEqual([]);
  });

  test.each(HOSTILE)('a district that is named %j is only a name', (name) => {
    const elements = parsed(picture({ d: [] }, 'a4', `${name}\u0000\u0008`));
    expect(elements.filter(({ tagName }) => !ELEMENTS.test(tagName))).toEqual([]);
  });

  const views: readonly Partial<ViewState>[] = [
    {},
    { lang: 'az', d: ['aghdara'], l: ['ap', 'at', 'uxo', 'maps'] },
    { lang: 'az', m: 'density', t: { from: '2025-03-10', to: '2025-03-16' }, l: ['uxo'] },
  ];
  test.each(LAYOUT_IDS.flatMap((id) => views.map((view) => ({ id, view }))))(
    '$id keeps every text inside its edges, and none over another ($view)',
    ({ id, view }) => {
      const { width, height } = LAYOUTS[id];
      const boxes = pageTexts(
        parsed(picture(view, id, 'A name that is far too long for any place on a map')),
      ).map((text) => {
        const size = numberOf(text, 'font-size');
        const words = text.textContent ?? '';
        const right =
          numberOf(text, 'x') + textWidth(words, size, text.hasAttribute('font-weight'));
        const moved = /translate\(0 ([\d.]+)\)/.exec(
          (text.parentNode as Element).getAttribute('transform') ?? '',
        );
        const bottom = numberOf(text, 'y') + Number(moved?.[1] ?? 0);
        return { words, left: numberOf(text, 'x'), right, bottom, size };
      });
      expect(boxes.length).toBeGreaterThan(15);
      expect(boxes.filter(({ right, bottom }) => right > width + 1 || bottom > height)).toEqual([]);
      // Capital letters are about 0.7 of the size high; less leaves room for rounding.
      const top = ({ bottom, size }: (typeof boxes)[number]) => bottom - 0.6 * size;
      const crossings = boxes.flatMap((a, i) =>
        boxes
          .slice(i + 1)
          .filter((b) => a.left < b.right && b.left < a.right)
          .filter((b) => top(a) < b.bottom && top(b) < a.bottom)
          .map((b) => [a.words, b.words]),
      );
      expect(crossings).toEqual([]);
    },
  );
});

describe('text in a picture', () => {
  test('what XML cannot hold is left out', () => {
    expect(escapeXml('a\u0000\u0007<b>&"\ud800c')).toBe('a&lt;b&gt;&amp;&quot;c');
  });

  test('a word that is wider than a line is broken, and nothing of it is lost', () => {
    const address = `https://example.org/${'long-'.repeat(40)}end`;
    const lines = wrapped(`See ${address}`, 300, 14);
    expect(lines.join('').replace('See', '')).toBe(address);
    expect(lines.filter((line) => textWidth(line, 14) > 300)).toEqual([]);
  });
});

/** The texts of a PNG by their keywords, read chunk by chunk. */
function textChunks(png: Buffer): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) !== 'iTXt') continue;
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    const end = data.indexOf(0);
    texts.set(data.toString('latin1', 0, end), data.toString('utf8', end + 5));
  }
  return texts;
}

describe('a PNG', () => {
  test.each([
    ['png', 1200, 630],
    ['pngSquare', 1080, 1080],
    ['pngA4', 2480, 3508],
  ] as const)('%s has %i × %i pixels', async (format, width, height) => {
    const { body } = await exportedFile(format, exportOf(), shippedFiles);
    const read = PNG.sync.read(Buffer.from(body as Uint8Array));
    expect([read.width, read.height]).toEqual([width, height]);
  });

  test('carries its title, safety line, sources, licence and day as texts inside', async () => {
    const content = exportOf();
    const { body } = await exportedFile('png', content, shippedFiles);
    const texts = textChunks(Buffer.from(body as Uint8Array));
    expect([...texts.keys()].toSorted()).toEqual([
      'Copyright',
      'Creation Time',
      'Description',
      'Source',
      'Title',
    ]);
    expect(texts.get('Title')).toContain(content.view.title);
    expect(texts.get('Description')).toContain(SAFETY);
    expect(texts.get('Source')).toContain('https://report.az/');
    expect(texts.get('Copyright')).toBe(content.view.licence);
    expect(texts.get('Creation Time')).toBe('2026-11-23');
  });

  test('texts that are put into it leave its pixels as they are', () => {
    const png = drawnPng(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="5"/></svg>',
      9,
    );
    const told = withTexts(png, { Title: 'Ağdərə', Description: 'two\nlines' });
    // The reader checks the sum of every chunk.
    const data = (bytes: Uint8Array) => PNG.sync.read(Buffer.from(bytes), { checkCRC: true }).data;
    expect(data(told)).toEqual(data(png));
    expect(Buffer.from(told).toString()).toContain('Ağdərə');
  });

  /** The pixels of a text, drawn large. */
  const drawn = (letters: string) =>
    PNG.sync.read(
      Buffer.from(
        drawnPng(
          `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><text x="5" y="45" font-size="40" font-family="DejaVu Sans">${letters}</text></svg>`,
          60,
        ),
      ),
    ).data;

  test.each([...'AğdərəƏıŞşİМиныЯ'])('the letter %s is drawn as itself, not as a box', (letter) => {
    const [pixels, box, nothing] = [drawn(letter), drawn('\u{10FFFD}'), drawn(' ')];
    expect(pixels.equals(nothing)).toBe(false);
    expect(pixels.equals(box)).toBe(false);
  });
});
