import type { Day } from '../../domain/day.ts';
import type { District } from '../../domain/district.ts';
import { isFrontPage, type Statement } from '../../domain/statement.ts';
import { SAFETY_LINE, type Text } from '../../i18n/text.ts';
import type { Proof } from '../../ledger/proof.ts';
import type { NoReading, Reading } from '../../metrics/registry.ts';
import { estimateWords } from '../atlas/range-words.ts';
import { sourceWords } from '../../i18n/source-words.ts';
import { figureWords, nameList, olderBorderWords, readingWords } from '../atlas/words.ts';

/** What is quoted: the area reported cleared in a district since the first day. */
export interface Quoted {
  readonly district: District;
  /** The end of the days that it is for. */
  readonly day: Day;
  readonly reading: Reading | NoReading;
  /** The figures that it rests on, those that say most first. */
  readonly statements: readonly Statement[];
  /** All districts, for the names of the areas of the figures. */
  readonly districts: readonly District[];
  /** The address of the view. */
  readonly link: string;
}

/** How many figures a quotation names; the others are behind its link. */
const NAMED_FIGURES = 3;

/**
 * The figure of a district as a text that stands by itself: what, where, by which day, printed or
 * estimated, on which figures, the link to the view, and the safety line. Of a range that is not
 * known well it has no single value.
 */
export function quotation(text: Text, quoted: Quoted): string {
  const { statements, districts, link } = quoted;
  const named = statements.slice(0, NAMED_FIGURES);
  const more = statements.length - named.length;
  return [
    quotedSentence(text, quoted),
    ...named.map((statement) => `- ${quotedFigure(text, statement, districts)}`),
    ...(more > 0 ? [text.say('quote.more', { count: more })] : []),
    link,
    text.say('app.safety'),
    ...(text.isDraft ? [SAFETY_LINE] : []),
  ].join('\n');
}

function quotedSentence(text: Text, { district, day, reading }: Quoted): string {
  const atlas = text.say('app.title');
  const values = { name: district.name[text.lang], day: text.day(day), atlas };
  if (reading.value === null) return text.say('quote.none', values);
  if (reading.kind !== 'estimate') {
    return text.say('quote.published', {
      ...values,
      value: readingWords(text, 'cleared', reading),
    });
  }
  const { range, best } = estimateWords(text, 'cleared', reading);
  return text.say('quote.estimate', { ...values, range, best });
}

/** "37,154 ha, reported cleared, Aghdam, 10 November 2020 to 20 May 2025 (Trend, 20 May 2025, address)". */
function quotedFigure(text: Text, statement: Statement, districts: readonly District[]): string {
  const address = isFrontPage(statement.source_url) ? '' : statement.source_url;
  const source = [sourceWords(text, statement), address].filter(Boolean).join(', ');
  const words = [
    figureWords(text, statement),
    nameList(text, statement.area, districts),
    olderBorderWords(text, statement, districts),
    text.period(statement),
  ];
  return `${words.filter(Boolean).join(', ')} (${source})`;
}

/**
 * The figures that prove a range, each once: those for the district alone first, then those for a
 * whole that it is part of, then the others.
 */
export function provingStatements({ low, high }: Proof): readonly Statement[] {
  const groups = [...low.groups, ...high.groups];
  const inOrder = (['own', 'whole', 'elsewhere'] as const).flatMap((place) =>
    groups
      .filter((group) => group.place === place)
      .flatMap(({ lines }) => lines)
      .flatMap(({ source }) => source.statement ?? []),
  );
  return [...new Set(inOrder)];
}
