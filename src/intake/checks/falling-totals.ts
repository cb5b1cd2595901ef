import { isDay } from '../../domain/day.ts';
import type { Statement } from '../../domain/statement.ts';
import { figuresFor, isCumulative } from '../../ledger/ledger.ts';
import { printedInterval } from '../../ledger/printed.ts';
import { type Check, printed, type Warning } from './warning.ts';

/** Totals since the first day that are smaller than an earlier printed total: totals never fall. */
export const fallingTotals: Check = ({ other, period, published }, ledger) => {
  const until = period && isDay(period.end) ? period.end : published;
  return other.flatMap(({ kind, measure, value, precision, period: own }): Warning[] => {
    if (kind !== 'running_total') return [];
    const end = own && isDay(own.end) && own.end > own.start ? own.end : until;
    // A total of no known day may be older than all that are known.
    if (end === null) return [];
    const { high } = printedInterval({ value: String(value), precision });
    const greatest = figuresFor(ledger, measure, 'all')
      .filter((one) => isCumulative(one) && one.to <= end && printedInterval(one).low > high)
      .reduce<Statement | null>(
        (most, one) => (!most || Number(one.value) > Number(most.value) ? one : most),
        null,
      );
    if (!greatest) return [];
    const values = [value, Number(greatest.value)];
    const text = `${printed(value)} is printed as a total up to ${end}, but ${printed(Number(greatest.value))} was already printed for ${greatest.to} (${greatest.id}).`;
    return [{ kind: 'total_falls', field: 'other', values, statements: [greatest.id], text }];
  });
};
