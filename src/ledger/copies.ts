import { compareText } from '../domain/order.ts';
import { daysIn, isSamePeriod } from '../domain/period.ts';
import type { Statement } from '../domain/statement.ts';
import { printedInterval } from './printed.ts';

/** Printings of one report that may be copies print the same measure for the same area. */
function figureKey(statement: Statement): string {
  return [statement.report, statement.measure, statement.area.join(';')].join('|');
}

/**
 * A printing that is not set aside first, then the earliest publication (unknown days last), then the
 * longest days, then the id.
 */
function byRankOfPrinting(setAside: ReadonlySet<string>) {
  const doubt = ({ id }: Statement) => Number(setAside.has(id));
  return (a: Statement, b: Statement): number =>
    doubt(a) - doubt(b) ||
    compareText(a.published || '9999', b.published || '9999') ||
    daysIn(b) - daysIn(a) ||
    compareText(a.id, b.id);
}

/**
 * Two printings of one report's figure are copies when they are for the same days (then one may have
 * a misprinted amount) or for the same amount (then one may have misprinted days). One report may
 * also print two different figures, such as a total and the part of this year: those are no copies.
 */
function isCopy(a: Statement, b: Statement): boolean {
  if (isSamePeriod(a, b)) return true;
  const [first, second] = [printedInterval(a), printedInterval(b)];
  return first.low <= second.high && second.low <= first.high;
}

/**
 * Of several printings of one report's figure, one is shown: the earliest published of those that are
 * not set aside, else the one for the longest days. The others are listed under it and never added to it.
 */
export function sortOutCopies(
  statements: readonly Statement[],
  setAside: ReadonlySet<string> = new Set(),
): {
  shown: Statement[];
  copies: Map<string, readonly Statement[]>;
} {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.report === '') continue;
    const key = figureKey(statement);
    groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  const copies = new Map<string, readonly Statement[]>();
  const put = new Set<Statement>();
  for (const group of groups.values()) {
    const figures: Statement[] = [];
    for (const printing of group.sort(byRankOfPrinting(setAside))) {
      const original = figures.find((figure) => isCopy(figure, printing));
      if (!original) {
        figures.push(printing);
        continue;
      }
      put.add(printing);
      copies.set(original.id, [...(copies.get(original.id) ?? []), printing]);
    }
  }
  return { shown: statements.filter((statement) => !put.has(statement)), copies };
}
