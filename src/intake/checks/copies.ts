import { type Day, isDay } from '../../domain/day.ts';
import type { Statement } from '../../domain/statement.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { isFor } from '../../ledger/ledger.ts';
import type { NamedPeriod } from '../periods.ts';
import { type Check, printed } from './warning.ts';

function printings(
  { statements }: Ledger,
  measure: Statement['measure'],
  { start, end }: NamedPeriod,
): readonly Statement[] {
  return statements.filter(
    (one) => one.measure === measure && isFor(one, 'all') && one.from === start && one.to === end,
  );
}

/** Anti-personnel and anti-tank mines the other way round than in another copy of the report. */
export const swapped: Check = ({ period, figures }, ledger) => {
  const { ap_mines: ap, at_mines: at } = figures;
  if (!period || !ap || !at || ap.value === at.value) return [];
  if (!isDay(period.start) || !isDay(period.end)) return [];
  const days: readonly Day[] = [period.start, period.end];
  const apThere = printings(ledger, 'ap_mines', period);
  const atThere = printings(ledger, 'at_mines', period);
  const turned = [
    ...apThere.filter(({ value }) => Number(value) === at.value),
    ...atThere.filter(({ value }) => Number(value) === ap.value),
  ];
  const isTurned =
    turned.some((one) => apThere.includes(one)) && turned.some((one) => atThere.includes(one));
  if (!isTurned) return [];
  const statements = turned.map(({ id }) => id);
  const values = [ap.value, at.value];
  const text = `Here it is ${printed(ap.value)} anti-personnel and ${printed(at.value)} anti-tank mines; another copy of the report for ${days.join(' to ')} has them the other way round (${statements.join(', ')}).`;
  return [{ kind: 'ap_at_swapped', field: 'ap_mines', values, statements, text }];
};
