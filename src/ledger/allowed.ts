import { compareText } from '../domain/order.ts';
import { FIRST_DAY, type Statement } from '../domain/statement.ts';
import { type Interval, printedInterval } from './printed.ts';

/** One percent of a base in hectares, by the place it is for. */
export type ShareBases = ReadonlyMap<string, number>;

const baseKey = ({ area, boundaries }: Statement) => `${area.join(';')} ${boundaries}`;

/**
 * What one percent of a printed share stands for, where a source prints the share of a district and
 * its hectares for the same days side by side: hectares / percent. The earliest such pair counts.
 */
export function shareBases(statements: readonly Statement[]): ShareBases {
  const bases = new Map<string, number>();
  // Sorted, so that the order of rows in a file plays no part.
  const inOrder = statements.toSorted((a, b) => compareText(a.to, b.to) || compareText(a.id, b.id));
  const shares = inOrder.filter(
    ({ measure, area }) => measure === 'cleared_share' && area.length === 1,
  );
  for (const share of shares) {
    const beside = inOrder.find(
      (one) =>
        one.measure === 'cleared_area' &&
        one.source_url === share.source_url &&
        one.published === share.published &&
        one.from === share.from &&
        one.to === share.to &&
        baseKey(one) === baseKey(share),
    );
    const percent = Number(share.value);
    if (!beside || percent === 0 || bases.has(baseKey(share))) continue;
    bases.set(baseKey(share), Number(beside.value) / percent);
  }
  return bases;
}

/**
 * The ends that a statement allows its amount, in the unit of its family; null when it cannot be
 * used: it ends before the first day, or it is a share whose base nobody printed.
 */
export function allowedBy(statement: Statement, bases: ShareBases): Interval | null {
  if (statement.to < FIRST_DAY) return null;
  const printed = printedInterval(statement);
  if (statement.measure !== 'cleared_share') return printed;
  const perPercent = bases.get(baseKey(statement));
  if (perPercent === undefined) return null;
  return { low: printed.low * perPercent, high: printed.high * perPercent };
}
