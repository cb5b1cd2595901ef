import { isDay } from '../../domain/day.ts';
import type { Statement } from '../../domain/statement.ts';
import { figuresFor, isCumulative } from '../../ledger/ledger.ts';
import { printedInterval } from '../../ledger/printed.ts';
import type { OtherFigure } from '../reading.ts';
import { type Check, measured, printed, type Warning } from './warning.ts';

const LENGTH_OF_MONTH = '2020-11'.length;

/**
 * True for a figure that counts from the same first day as a total. A text that names only the month in
 * which its total begins may mean any day of it; one that names no start may mean the first day of all.
 */
function beginsWith({ period }: OtherFigure, statement: Statement): boolean {
  if (!period || !isDay(period.start)) return isCumulative(statement);
  const isMonth = period.start.endsWith('-01');
  const month = period.start.slice(0, LENGTH_OF_MONTH);
  return isMonth && isCumulative(statement)
    ? statement.from.startsWith(month)
    : statement.from === period.start;
}

/** Totals that are smaller than what was printed before for fewer days from the same first day: they never fall. */
export const fallingTotals: Check = ({ other, period, published }, ledger) => {
  const until = period && isDay(period.end) ? period.end : published;
  return other.flatMap((total): Warning[] => {
    const { kind, measure, value, precision, period: own } = total;
    if (kind !== 'running_total') return [];
    const end = own && isDay(own.end) && own.end > own.start ? own.end : until;
    // A total of no known day may be older than all that are known.
    if (end === null) return [];
    const { high } = printedInterval({ value: String(value), precision });
    const greatest = figuresFor(ledger, measure, 'all')
      .filter((one) => beginsWith(total, one) && one.to <= end && printedInterval(one).low > high)
      .reduce<Statement | null>(
        (most, one) => (!most || Number(one.value) > Number(most.value) ? one : most),
        null,
      );
    if (!greatest) return [];
    const values = [value, Number(greatest.value)];
    const days = own && isDay(own.start) ? `from ${own.start} to ${end}` : `up to ${end}`;
    const text = `${measured(measure, value)} is printed as a total ${days}, but ${printed(Number(greatest.value))} was already printed for ${greatest.from} to ${greatest.to} (${greatest.id}).`;
    return [{ kind: 'total_falls', field: 'other', values, statements: [greatest.id], text }];
  });
};
