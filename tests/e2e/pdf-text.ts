import { inflateSync } from 'node:zlib';

type Letters = ReadonlyMap<number, string>;

const codeOf = (hex: string) => parseInt(hex, 16);
/** Hexadecimal UTF-16 as text. */
const textOf = (hex: string) =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(codeOf(unit))).join('');

/** What the codes of a font mean, from its `ToUnicode` table (PDF 32000-1, 9.10.3). */
function lettersOf(table: string): Letters {
  const letters = new Map<number, string>();
  for (const [, list = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of list.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      letters.set(codeOf(code), textOf(text));
    }
  }
  for (const [, list = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first = '', last = '', text = ''] of list.matchAll(
      /<(\w+)>\s*<(\w+)>\s*<(\w+)>/g,
    )) {
      for (let code = codeOf(first); code <= codeOf(last); code++) {
        letters.set(code, String.fromCharCode(codeOf(text) + code - codeOf(first)));
      }
    }
  }
  return letters;
}

/**
 * The words of a PDF as Chromium writes it (objects in the open, text as codes of two bytes), without
 * the spaces between them, which are distances on the page.
 */
export function wordsOfPdf(pdf: Buffer): string {
  const whole = pdf.toString('latin1');
  const objects = new Map(
    [...whole.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)].map(([, id = '', body = '']) => [
      id,
      body,
    ]),
  );
  const streamOf = (body: string): string => {
    const start = /stream\r?\n/.exec(body);
    if (!start) return '';
    const length = Number(/\/Length (\d+)/.exec(body)?.[1] ?? 0);
    const from = start.index + start[0].length;
    const raw = Buffer.from(body.slice(from, from + length), 'latin1');
    return (body.includes('/FlateDecode') ? inflateSync(raw) : raw).toString('latin1');
  };
  const fonts = new Map(
    [...whole.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']): [string, Letters] => {
      const [, table = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id) ?? '') ?? [];
      return [name, lettersOf(streamOf(objects.get(table) ?? ''))];
    }),
  );
  const drawn = [...objects.values()].filter(
    (body) => /\/Filter|stream/.test(body) && !/\/Subtype/.test(body),
  );
  return drawn
    .map((body) => {
      const content = streamOf(body);
      if (!content.includes(' Tf')) return '';
      let letters: Letters = new Map();
      let words = '';
      for (const [, font, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([\dA-Fa-f]+)>/g)) {
        if (font) letters = fonts.get(font) ?? new Map();
        else
          words += (hex?.match(/.{4}/g) ?? [])
            .map((code) => letters.get(codeOf(code)) ?? '')
            .join('');
      }
      return words;
    })
    .join('')
    .replace(/\s/g, '');
}
