import { type MessageKey, Text } from '../i18n/text.ts';
import type { Content } from './content.ts';

/** "November 23, 2026", as American styles write a day. */
function americanDay(day: string): string {
  const [year, month, date] = day.split('-');
  const name = new Text('en').say(`month.${Number(month)}` as MessageKey);
  return `${name} ${Number(date)}, ${year}`;
}

const yearOf = (day: string) => day.slice(0, 4);

/** Characters that TeX reads as commands, and what prints them. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text as TeX prints it, on one line. */
function tex(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\~^{}$&#%_]/g, (character) => TEX[character] ?? `\\${character}`);
}

/** A citation in the style of the American Psychological Association (7th edition, data set). */
function apa({ view }: Content): string {
  const { publisher, title, dataUntil, exported, link, safety } = view;
  const cited = `${publisher}. (${yearOf(dataUntil)}). ${title} [Data set]. Retrieved ${americanDay(exported)}, from ${link}`;
  return [cited, ...safety].join('\n');
}

/** An entry for BibTeX; braces keep the capitals of names. */
function bibtex({ slug, view }: Content): string {
  const { publisher, title, figures, dataUntil, exported, link, safety } = view;
  const fields = {
    author: `{${tex(publisher)}}`,
    title: `{${tex(title)}}`,
    year: yearOf(dataUntil),
    url: link.replace(/[{}\\\s]/g, encodeURIComponent),
    urldate: exported,
    note: tex([figures, ...safety].join(' ')),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{clearance-atlas-${slug},`, ...lines, '}'].join('\n');
}

/** A citation in whole words, in the language of the page. */
function plain({ text, view }: Content): string {
  const { publisher, title, period, figures, dataUntil, exported, link, safety } = view;
  const dates = [
    `${text.say('export.until')}: ${text.day(dataUntil)}`,
    `${text.say('export.made')}: ${text.day(exported)}`,
  ];
  return [`${publisher}: ${title}`, period, figures, ...dates, link, ...safety].join('\n');
}

/** Every style of citation once. A style without a name of its own is called by the message `export.cite.plain`. */
export const CITATIONS = {
  apa: { label: 'APA', write: apa },
  bibtex: { label: 'BibTeX', write: bibtex },
  plain: { label: null, write: plain },
} as const satisfies Record<
  string,
  { readonly label: string | null; readonly write: (content: Content) => string }
>;
export type CitationId = keyof typeof CITATIONS;
export const CITATION_IDS = Object.keys(CITATIONS) as CitationId[];
