import type { District } from '../../domain/district.ts';
import type { ReconciledFile } from '../../domain/reconciled.ts';
import type { Statement } from '../../domain/statement.ts';
import { hectares, printedFigure } from '../../i18n/figures.ts';
import type { Text } from '../../i18n/text.ts';
import { METRICS, type Question } from '../../metrics/registry.ts';
import type { Receipt } from '../atlas/atlas.svelte.ts';
import { rangeWords } from '../atlas/range-words.ts';
import { olderBorderWords, operatorWords, readingReceipt, readingWords } from '../atlas/words.ts';
import type { TrendFigure, TrendRow } from './trend.ts';

/** A figure of the chart as printed; of a share also the hectares that were worked out. */
export function trendFigureWords(text: Text, { statement, workedOut }: TrendFigure): string {
  const value = printedFigure(text, statement);
  if (!workedOut) return value;
  return text.say('trend.workedOut', { value, range: rangeWords(text, 'hectares', workedOut) });
}

/** What must be known to read a figure: older borders, work of one operator; empty where nothing. */
export function figureRemarks(
  text: Text,
  { statement }: TrendFigure,
  districts: readonly District[],
): string {
  const words = [olderBorderWords(text, statement, districts), operatorWords(text, [statement])];
  return words.filter(Boolean).join(', ');
}

/** Why a figure is struck through; with what the others allow it to be, once the proofs have come. */
export function setAsideWords(
  text: Text,
  { id }: Statement,
  proofs: ReconciledFile | null,
): string {
  const found = proofs?.families.area.setAside.find((one) => one.id === id);
  if (!found) return text.say('trend.setAside');
  const [low, high] = found.allowed;
  return text.say('trend.setAsideAllowed', { range: rangeWords(text, 'hectares', { low, high }) });
}

/** What is proven on a day of the chart, in words, and what it rests on. */
export function trendPoint(
  text: Text,
  district: District,
  question: Question,
  row: Exclude<TrendRow, { kind: 'figure' }>,
): { readonly words: string; readonly receipt: Receipt } {
  if (row.kind === 'range') {
    const reading = METRICS.cleared.read(district, { ...question, until: row.day });
    return {
      words: readingWords(text, 'cleared', reading),
      receipt: readingReceipt(text, 'cleared', district, reading),
    };
  }
  const { day, atLeast } = row.step;
  const words = text.say('kind.atLeast', { value: hectares(text, atLeast.low, 'down') });
  const title = text.say('trend.stepTitle', {
    value: words,
    day: text.day(day),
    district: district.name[text.lang],
  });
  return {
    words,
    receipt: {
      title,
      how: text.say('receipt.atLeast', { value: words }),
      statements: atLeast.parts.map(({ statement }) => statement),
    },
  };
}
