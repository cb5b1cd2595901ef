import { compareText } from '../../domain/order.ts';
import type { Measure } from '../../domain/measure.ts';
import type { Statement } from '../../domain/statement.ts';

/** What a person asks of the list of figures; an empty text asks nothing. */
export interface StatementFilter {
  readonly words: string;
  readonly measure: Measure | '';
  readonly area: string;
}

/** Areas that figures are for, in the order in which they first occur. */
export function areasOf(statements: readonly Statement[]): readonly string[] {
  return [...new Set(statements.flatMap(({ area }) => area))];
}

/** Figures that match every part of a filter, newest last day first. Words match any text of a figure. */
export function filterStatements(
  statements: readonly Statement[],
  { words, measure, area }: StatementFilter,
): readonly Statement[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return statements
    .filter((statement) => {
      if (measure && statement.measure !== measure) return false;
      if (area && !statement.area.includes(area)) return false;
      const { id, value, publisher, note, source_url, from, to } = statement;
      const searched = [id, value, publisher, note, source_url, from, to].join(' ').toLowerCase();
      return wanted.every((word) => searched.includes(word));
    })
    .sort((a, b) => compareText(b.to, a.to) || compareText(a.id, b.id));
}
