/** Attributes of an element; values are escaped when they are written. */
export type Attributes = Readonly<Record<string, string | number>>;

/**
 * A text as content or attribute of XML 1.0: what XML cannot hold (control characters, halves of
 * surrogate pairs) is left out.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (mark) => (/\s/.test(mark) ? ' ' : ''))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const places = (value: number): number => Math.round(value * 100) / 100;

/** An element with its attributes; `inner` is markup. */
export function element(name: string, attributes: Attributes, inner = ''): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${typeof value === 'number' ? places(value) : escapeXml(value)}"`,
  );
  return inner === ''
    ? `<${name}${written.join('')}/>`
    : `<${name}${written.join('')}>${inner}</${name}>`;
}

/** Advance widths of DejaVu Sans in ems, by kind of letter; it is the widest of the fonts asked for. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ .,:;!|'’ijlıfrtI/()[\]]/, 0.41],
  [/[mwMWƏ%@№Ш-Щш-щЖжЮюФф—…]/, 0.99],
  [/[A-ZÇĞÖŞÜİА-Я]/, 0.76],
];
const OTHER_EM = 0.636;
/** DejaVu Sans Bold is wider by about this factor. */
const BOLD = 1.12;

/** How wide a text is at most, in the unit of the size. */
export function textWidth(text: string, size: number, bold = false): number {
  const ems = [...text].reduce(
    (sum, letter) => sum + (WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? OTHER_EM),
    0,
  );
  return ems * size * (bold ? BOLD : 1);
}

/** A text shortened to a width, with a mark where it was cut. */
export function shortened(text: string, width: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= width) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, size, bold) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** A word as pieces that fit a width: an address may be longer than a line. */
function pieces(word: string, width: number, size: number, bold: boolean): readonly string[] {
  const parts = [''];
  for (const letter of word) {
    const longer = `${parts.at(-1) ?? ''}${letter}`;
    if (longer.length > 1 && textWidth(longer, size, bold) > width) parts.push(letter);
    else parts[parts.length - 1] = longer;
  }
  return parts;
}

/** The lines of a text at a width: broken between words, an overlong last line is cut with a mark. */
export function wrapped(
  text: string,
  width: number,
  size: number,
  { bold = false, most = Infinity }: { readonly bold?: boolean; readonly most?: number } = {},
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.split(/ +/).flatMap((word) => pieces(word, width, size, bold));
  for (const word of words.filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (line === '' || lines.length + 1 >= most || textWidth(longer, size, bold) <= width)
      line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line].filter(Boolean).map((one) => shortened(one, width, size, bold));
}
